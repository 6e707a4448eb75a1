//! How large bytes are once compressed, as a web server would send them.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// A file's size in bytes, as it is and gzipped.
#[derive(Clone, Copy, Default)]
pub(crate) struct Size {
    pub(crate) raw: u64,
    pub(crate) gz: u64,
}

impl Size {
    /// Reads and compresses one file.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&bytes).context("cannot compress")?;
        let gz = encoder.finish().context("cannot compress")?;
        Ok(Self { raw: bytes.len() as u64, gz: gz.len() as u64 })
    }
}

impl std::ops::AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gz += other.gz;
    }
}

/// Bytes as kilobytes of 1,000 bytes with one digit: `117.4 KB`.
pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}
