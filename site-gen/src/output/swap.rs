//! One folder in the place of another.

use std::path::Path;
use std::{fs, io};

use super::leftovers::OLD;

/// Moves `new` to `place`. If something is at `place`, it ends where `new` was or beside it, for the caller to remove.
///
/// In one step where the system can; else in two, with a moment in which `place` is missing: what is killed in it leaves
/// the old one for `leftovers` to put back. If it fails, `place` is as it was.
pub(super) fn into_place(new: &Path, place: &Path) -> io::Result<()> {
    if !place.exists() {
        return fs::rename(new, place);
    }
    match exchange(new, place) {
        Err(error) if cannot_exchange(&error) => in_two_steps(new, place),
        result => result,
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether the system or the file system does not know how, as against: knows how and refuses.
fn cannot_exchange(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

fn in_two_steps(new: &Path, place: &Path) -> io::Result<()> {
    let aside = new.with_file_name(OLD);
    fs::rename(place, &aside)?;
    fs::rename(new, place).inspect_err(|_| {
        let _ = fs::rename(&aside, place);
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{in_two_steps, into_place};

    #[test]
    fn both_ways_put_the_new_one_in_place() {
        for swap in [into_place, in_two_steps] {
            let folder = tempfile::tempdir().unwrap();
            let (new, place) = (folder.path().join("new"), folder.path().join("place"));
            fs::create_dir(&new).unwrap();
            fs::create_dir(&place).unwrap();
            fs::write(new.join("new"), "").unwrap();
            swap(&new, &place).unwrap();
            assert!(place.join("new").is_file());
        }
    }

    #[test]
    fn a_failure_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("place");
        fs::create_dir(&place).unwrap();
        for swap in [into_place, in_two_steps] {
            assert!(swap(&folder.path().join("missing"), &place).is_err());
            assert!(place.is_dir());
        }
    }
}
