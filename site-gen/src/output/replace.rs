//! One file in the place of another, in one step: a reader sees the old text or the new one, never a half.
//!
//! Owns how a file that a person wrote is rewritten. Does not know what is in it.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::report::reason;

/// The beginning of the names of files that are being written: hidden, so that no walk takes them for ledgers.
const PREFIX: &str = ".ledgerline-tmp-";

/// Why a file was not rewritten. It is as it was. Its `Display` is the rest of a sentence about the file.
#[derive(Debug)]
pub(crate) enum ReplaceError {
    /// It is not what was read before.
    Changed,
    /// It may not be written to.
    ReadOnly,
    /// The system refused.
    Io(io::Error),
}

impl fmt::Display for ReplaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed => f.write_str("was changed by somebody else in the meantime and is left as it is"),
            Self::ReadOnly => f.write_str("is read-only and is left as it is"),
            Self::Io(error) => write!(f, "cannot be written: {}", reason(error)),
        }
    }
}

impl std::error::Error for ReplaceError {}

impl From<io::Error> for ReplaceError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Gives the file at `path` the content `new`, if it still has the content `old`.
///
/// The new file is written beside the old one, with its permissions, brought to the disk, and renamed over it. A link
/// stays a link: the file that it leads to is rewritten.
///
/// # Errors
/// [`ReplaceError`]; the file is as it was.
pub(crate) fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), ReplaceError> {
    let target = path.canonicalize()?;
    let metadata = fs::metadata(&target)?;
    // Renaming asks only the folder for leave; opening asks the file, and the flag also stops the superuser.
    if metadata.permissions().readonly() {
        return Err(ReplaceError::ReadOnly);
    }
    OpenOptions::new().write(true).open(&target).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ReplaceError::ReadOnly,
        _ => ReplaceError::Io(error),
    })?;
    let temporary = written_beside(&target, new, Some(&metadata))?;
    temporary.as_file().sync_all()?;
    if fs::read(&target)? != old {
        return Err(ReplaceError::Changed);
    }
    persist(temporary, &target)?;
    Ok(())
}

/// Writes a file of our own, such as a report, whatever was there before.
///
/// What is no file, such as a pipe or `/dev/stdout`, is written to and stays what it is.
///
/// # Errors
/// The system's; a file that was there is as it was.
pub(crate) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => return OpenOptions::new().write(true).open(path)?.write_all(content),
        Ok(metadata) => Some(metadata),
        Err(_) => None,
    };
    let target = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let temporary = written_beside(&target, content, metadata.as_ref())?;
    persist(temporary, &target)
}

/// A file of `content` in the folder of `target`, owned and protected like the file that it is to replace.
fn written_beside(target: &Path, content: &[u8], like: Option<&fs::Metadata>) -> io::Result<NamedTempFile> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    if like.is_none() {
        use std::os::unix::fs::PermissionsExt as _;
        // What any new file gets, less what the user's mask takes; by itself it would be for its owner alone.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut temporary = builder.prefix(PREFIX).tempfile_in(folder.unwrap_or(Path::new(".")))?;
    if let Some(like) = like {
        keep_owner(temporary.as_file(), like);
        temporary.as_file().set_permissions(like.permissions())?;
    }
    temporary.write_all(content)?;
    Ok(temporary)
}

fn persist(temporary: NamedTempFile, target: &Path) -> io::Result<()> {
    temporary.persist(target).map_err(|error| error.error)?;
    // The new name is on the disk once the folder is; not every file system can be asked for that.
    if let Some(folder) = target.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Whoever rewrites a file for somebody else leaves it to them, where the system lets them.
#[cfg(unix)]
fn keep_owner(file: &File, of: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    let is_same = file.metadata().is_ok_and(|own| (own.uid(), own.gid()) == (of.uid(), of.gid()));
    if !is_same {
        let _ = fchown(file, Some(of.uid()), Some(of.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{ReplaceError, replace, write};

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        fs::write(&path, "old").unwrap();
        replace(&path, b"old", b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_changed_meanwhile_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        fs::write(&path, "theirs").unwrap();
        assert!(matches!(replace(&path, b"old", b"new"), Err(ReplaceError::Changed)));
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_read_only_file_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        fs::write(&path, "old").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(matches!(replace(&path, b"old", b"new"), Err(ReplaceError::ReadOnly)));
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    fn a_report_is_written_over_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.json");
        for content in ["one", "two"] {
            write(&path, content.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), content);
        }
        assert!(write(&folder.path().join("no/where"), b"").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};

        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.md"), folder.path().join("link.md"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        symlink("a.md", &link).unwrap();
        replace(&link, b"old", b"new").unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o664);
        write(&link, b"newer").unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        let fresh = folder.path().join("fresh");
        write(&fresh, b"").unwrap();
        fs::write(folder.path().join("usual"), b"").unwrap();
        let mode = |name| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("fresh"), mode("usual"));
    }
}
