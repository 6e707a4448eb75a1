//! Reading ledger files: bytes in, text out, or the reason why not.
//!
//! Owns the limits of what is read. Does not look for files and does not parse.

mod given;
mod read_error;

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::config::FileSettings;
pub(crate) use given::{Given, NAMELESS, is_standard_input};
pub(crate) use read_error::ReadError;

/// The largest file that is taken for a ledger, in bytes. A real one has a few thousand.
pub(crate) const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// One found ledger file, not yet read, so that ten thousand are never in memory at once.
#[derive(Clone, Debug)]
pub(crate) struct SourceFile {
    /// The path to open.
    pub(crate) path: PathBuf,
    /// The path for messages and links: relative, with `/` between folders. As found: may hold control characters.
    pub(crate) shown: String,
    /// The page name: unique in the project, `/` between folders, safe in a path and in a URL.
    pub(crate) slug: String,
    /// What the project asks of it.
    pub(crate) settings: Arc<FileSettings>,
    /// What it is to the other files.
    pub(crate) among: Among,
    /// The name of the source that it is of, if it is of one.
    pub(crate) source: Option<Arc<str>>,
    /// Its content, if it is not on the disk.
    pub(crate) given: Option<Arc<Given>>,
    /// Counts the files read, for a progress bar.
    reads: Option<Arc<AtomicUsize>>,
}

/// What a file is to the others of its project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Among {
    /// The path from the top of the repository, `/` between folders.
    pub(crate) path: String,
    /// The page name that it would have if no other file had it too, folded.
    pub(crate) page: String,
    /// Whether it is no ledger, but a list of ledgers.
    pub(crate) is_dashboard: bool,
}

impl SourceFile {
    /// The file at `path`, of which nothing but the usual is asked.
    pub(crate) fn new(path: PathBuf, shown: String, slug: String) -> Self {
        let settings = FileSettings::built_in();
        Self { path, shown, slug, settings, among: Among::default(), source: None, given: None, reads: None }
    }

    /// With what the project asks of it.
    pub(crate) fn with(mut self, settings: Arc<FileSettings>) -> Self {
        self.settings = settings;
        self
    }

    /// With what it is to the other files.
    pub(crate) fn among(mut self, among: Among) -> Self {
        self.among = among;
        self
    }

    /// As one of the source of that name, if it is of one.
    pub(crate) fn of(mut self, source: Option<Arc<str>>) -> Self {
        self.source = source;
        self
    }

    /// As one whose content is not on the disk, if it is one.
    pub(crate) fn given(mut self, given: Option<Arc<Given>>) -> Self {
        self.given = given;
        self
    }

    /// Has every read counted in `reads`.
    pub(crate) fn count_reads(&mut self, reads: &Arc<AtomicUsize>) {
        self.reads = Some(Arc::clone(reads));
    }

    /// The text of the file, a byte order mark included.
    ///
    /// # Errors
    /// [`ReadError`] if it cannot be read, is not UTF-8, or is larger than [`MAX_BYTES`].
    pub(crate) fn read(&self) -> Result<String, ReadError> {
        let text = match &self.given {
            Some(given) => given.text(),
            None => read(&self.path),
        };
        if let Some(reads) = &self.reads {
            reads.fetch_add(1, Ordering::Relaxed);
        }
        text
    }

    /// The bytes of a file that is no text; none if it is gone meanwhile.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        match &self.given {
            Some(given) => given.bytes(),
            None => fs::read(&self.path).unwrap_or_default(),
        }
    }
}

/// The text of the file at `path`, a byte order mark included.
///
/// # Errors
/// [`ReadError`] if it cannot be read, is not UTF-8, or is larger than [`MAX_BYTES`].
pub(crate) fn read(path: &Path) -> Result<String, ReadError> {
    let file = File::open(path).map_err(ReadError::Unreadable)?;
    let length = file.metadata().map_err(ReadError::Unreadable)?.len();
    if length > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    // One byte more, so that the end is seen without another round; not without limit, for what grows meanwhile.
    let mut bytes = Vec::with_capacity(length as usize + 1);
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(ReadError::Unreadable)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    String::from_utf8(bytes).map_err(|error| ReadError::not_utf8(&error))
}
