//! What builds leave behind that were killed: found by the next one, and removed.
//!
//! The folder in which a site is being written is locked by its build. The system gives the lock up however the build ends,
//! so that a folder with a lock to be had is nobody's any more.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::time::Duration;

use super::MARKER;

/// How the folders are called in which sites are written.
pub(super) const PREFIX: &str = ".ledgerline-tmp-";

/// The new site in such a folder.
pub(super) const NEW: &str = "site";

/// The old site in such a folder, where the system cannot exchange two folders in one step.
pub(super) const OLD: &str = "site.old";

/// How old a folder must be that cannot be locked, as on a system that does not open folders.
const GRACE: Duration = Duration::from_secs(24 * 60 * 60);

/// The lock of a folder in which a site is being written.
#[derive(Debug)]
pub(super) struct Claim(#[expect(dead_code, reason = "held until it is dropped")] Option<File>);

/// Locks `folder` for this build; `None` if another build took it for a leftover first, and removes it.
pub(super) fn claim(folder: &Path) -> Option<Claim> {
    match File::open(folder) {
        Ok(lock) => match lock.try_lock() {
            Ok(()) => folder.is_dir().then_some(Claim(Some(lock))),
            Err(TryLockError::WouldBlock) => None,
            // Where there are no locks, nobody finds one to be had.
            Err(TryLockError::Error(_)) => Some(Claim(None)),
        },
        Err(_) => folder.is_dir().then_some(Claim(None)),
    }
}

/// Removes what killed builds left in the folder `parent`. Where one was killed in the moment in which there was no site
/// at `place`, the old one goes back there first.
pub(super) fn remove(parent: &Path, place: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().as_encoded_bytes().starts_with(PREFIX.as_bytes());
        // A link of that name is not ours, whatever it leads to.
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_leftover(&entry.path(), place);
        }
    }
}

fn remove_leftover(folder: &Path, place: &Path) {
    let lock = File::open(folder);
    let is_nobodys = match &lock {
        Ok(lock) => lock.try_lock().is_ok(),
        Err(_) => is_old(folder),
    };
    if !is_nobodys {
        return;
    }
    let old = folder.join(OLD);
    if old.join(MARKER).is_file() && place.symlink_metadata().is_err() && fs::rename(&old, place).is_err() {
        return;
    }
    // If that is not possible it is no harm: the next build tries again.
    let _ = fs::remove_dir_all(folder);
}

fn is_old(folder: &Path) -> bool {
    let modified = fs::metadata(folder).and_then(|metadata| metadata.modified());
    modified.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > GRACE))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_holds_is_removed_and_nothing_else() {
        let parent = tempfile::tempdir().unwrap();
        let path = |name: &str| parent.path().join(name);
        for name in [".ledgerline-tmp-dead", ".ledgerline-tmp-live", "other"] {
            fs::create_dir(path(name)).unwrap();
            fs::write(path(name).join("x"), "").unwrap();
        }
        drop(claim(&path(".ledgerline-tmp-dead")).unwrap());
        let lock = claim(&path(".ledgerline-tmp-live")).unwrap();
        remove(parent.path(), &path("place"));
        assert!(!path(".ledgerline-tmp-dead").exists());
        for name in [".ledgerline-tmp-live", "other"] {
            assert!(path(name).join("x").is_file(), "{name}");
        }
        drop(lock);
        remove(parent.path(), &path("place"));
        assert!(!path(".ledgerline-tmp-live").exists());
    }

    #[test]
    fn an_old_site_that_was_aside_goes_back() {
        let parent = tempfile::tempdir().unwrap();
        let (folder, place) = (parent.path().join(".ledgerline-tmp-a"), parent.path().join("place"));
        let lose = || {
            fs::create_dir_all(folder.join(OLD)).unwrap();
            fs::write(folder.join(OLD).join(MARKER), "").unwrap();
        };
        lose();
        remove(parent.path(), &place);
        assert!(place.join(MARKER).is_file() && !folder.exists());
        fs::write(place.join("newer"), "").unwrap();
        lose();
        remove(parent.path(), &place);
        assert!(place.join("newer").is_file() && !folder.exists());
    }

    #[test]
    fn a_folder_that_another_build_is_removing_is_not_claimed() {
        let parent = tempfile::tempdir().unwrap();
        let other = claim(parent.path()).unwrap();
        assert!(claim(parent.path()).is_none());
        drop(other);
        assert!(claim(parent.path()).is_some());
        assert!(claim(&parent.path().join("gone")).is_none());
    }
}
