//! Stamps: a step whose inputs and outputs are as they were is not done again.
//!
//! A stamp is the hash of every input's path and bytes, kept under the target folder. Contents are hashed, not times,
//! because a fresh checkout or a restored cache has new times on old files. The hash need not be stable across Rust
//! versions: another hash only means that the step is done once more.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What a step was given, and what it leaves behind.
pub(crate) struct Stamp {
    file: PathBuf,
    hasher: DefaultHasher,
    outputs: Vec<PathBuf>,
}

impl Stamp {
    /// A stamp kept in `file`.
    pub(crate) fn new(file: PathBuf) -> Self {
        Self { file, hasher: DefaultHasher::new(), outputs: Vec::new() }
    }

    /// Anything that is not a file: flags, versions.
    pub(crate) fn text(mut self, text: &str) -> Self {
        text.hash(&mut self.hasher);
        self
    }

    /// A file, or every file below a folder but for the sub-folders named in `except`. A missing one counts as such.
    pub(crate) fn input(mut self, path: &Path, except: &[&str]) -> Result<Self> {
        let mut files = Vec::new();
        collect(path, except, &mut files)?;
        files.sort();
        files.len().hash(&mut self.hasher);
        for file in files {
            file.strip_prefix(path).unwrap_or(&file).hash(&mut self.hasher);
            let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            bytes.hash(&mut self.hasher);
        }
        Ok(self)
    }

    /// A file or folder without which the step must be done in any case.
    pub(crate) fn output(mut self, path: PathBuf) -> Self {
        self.outputs.push(path);
        self
    }

    /// Whether the step was done for exactly these inputs and its outputs are still there.
    pub(crate) fn is_current(&self) -> bool {
        self.outputs.iter().all(|path| path.exists())
            && fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.value())
    }

    /// Remembers that the step was done.
    pub(crate) fn record(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        fs::write(&self.file, self.value()).with_context(|| format!("cannot write {}", self.file.display()))
    }

    fn value(&self) -> String {
        format!("{:016x}", self.hasher.finish())
    }
}

fn collect(path: &Path, except: &[&str], files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))? {
            let entry = entry.with_context(|| format!("cannot list {}", path.display()))?;
            if !except.iter().any(|name| entry.file_name() == *name) {
                collect(&entry.path(), except, files)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Stamp;

    #[test]
    fn is_current_until_an_input_or_an_output_changes() {
        let folder = tempfile::tempdir().unwrap();
        let input = folder.path().join("in");
        let output = folder.path().join("out");
        std::fs::create_dir(&input).unwrap();
        std::fs::write(input.join("a"), "1").unwrap();
        std::fs::write(&output, "").unwrap();
        let stamp = || {
            let file = folder.path().join("stamps/step");
            Stamp::new(file).text("flags").input(&input, &["skipped"]).unwrap().output(output.clone())
        };

        assert!(!stamp().is_current());
        stamp().record().unwrap();
        assert!(stamp().is_current());

        std::fs::create_dir(input.join("skipped")).unwrap();
        std::fs::write(input.join("skipped/b"), "2").unwrap();
        assert!(stamp().is_current());

        std::fs::write(input.join("c"), "3").unwrap();
        assert!(!stamp().is_current());

        stamp().record().unwrap();
        std::fs::remove_file(&output).unwrap();
        assert!(!stamp().is_current());
    }
}
