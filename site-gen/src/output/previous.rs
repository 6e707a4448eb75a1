//! The site that is there already: files of it that stay the same are taken over as they are, not written again.
//!
//! Taken over is the file itself, by another name for it: nothing is ever written into a file that is there, so that the old
//! site stays whole until the new one is in its place. What has not changed keeps its date, and disks their life.

use std::fs::{self, File, Metadata};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::MARKER;

/// Tells one site that was put in its place from all others, those of other builds too: the file that marks it as ours is
/// made anew each time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Stamp {
    #[cfg(unix)]
    file: (u64, u64, i64, i64),
    #[cfg(not(unix))]
    modified: std::time::SystemTime,
}

impl Stamp {
    /// That of the site in `folder`.
    pub(super) fn of(folder: &Path) -> Option<Self> {
        let marker = fs::symlink_metadata(folder.join(MARKER)).ok()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;

            Some(Self { file: (marker.dev(), marker.ino(), marker.ctime(), marker.ctime_nsec()) })
        }
        #[cfg(not(unix))]
        Some(Self { modified: marker.modified().ok()? })
    }
}

/// The site that is there already.
#[derive(Debug)]
pub(crate) struct Previous {
    folder: PathBuf,
    /// A file as this build makes them, for its owner and permissions.
    like: Metadata,
}

impl Previous {
    /// The site in `folder`, which we made. Files of this build are `like` that.
    pub(super) fn new(folder: PathBuf, like: Metadata) -> Self {
        Self { folder, like }
    }

    /// Whether it is the site with this `stamp`.
    pub(crate) fn is(&self, stamp: Stamp) -> bool {
        Stamp::of(&self.folder) == Some(stamp)
    }

    /// Takes the file at `address` over to the path `new`, if it has `bytes`; says whether it did.
    pub(crate) fn take_over(&self, address: &str, bytes: &[u8], new: &Path) -> bool {
        let old = self.folder.join(address);
        self.size(&old) == Some(bytes.len() as u64)
            && has_bytes(&old, bytes).unwrap_or(false)
            && fs::hard_link(&old, new).is_ok()
    }

    /// Takes the file at `address` over to the path `new`, whatever its bytes are; says how many, if it did.
    pub(crate) fn take_over_unread(&self, address: &str, new: &Path) -> Option<u64> {
        let old = self.folder.join(address);
        let size = self.size(&old)?;
        fs::hard_link(&old, new).is_ok().then_some(size)
    }

    /// How many bytes the file at `old` has, if it can be taken over. A link, and what somebody has changed the owner or the
    /// permissions of, cannot.
    fn size(&self, old: &Path) -> Option<u64> {
        let old = fs::symlink_metadata(old).ok()?;
        (old.is_file() && is_kept_like(&old, &self.like)).then_some(old.len())
    }
}

fn has_bytes(path: &Path, bytes: &[u8]) -> std::io::Result<bool> {
    let mut file = File::open(path)?;
    let mut block = [0; 32 * 1024];
    let mut rest = bytes;
    loop {
        match file.read(&mut block)? {
            0 => return Ok(rest.is_empty()),
            read => match rest.split_at_checked(read) {
                Some((wanted, behind)) if wanted == &block[..read] => rest = behind,
                _ => return Ok(false),
            },
        }
    }
}

#[cfg(unix)]
fn is_kept_like(old: &Metadata, like: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    (old.mode(), old.uid(), old.gid()) == (like.mode(), like.uid(), like.gid())
}

#[cfg(not(unix))]
fn is_kept_like(old: &Metadata, like: &Metadata) -> bool {
    old.permissions() == like.permissions()
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn only_what_is_the_same_is_taken_over() {
        let place = tempfile::tempdir().unwrap();
        let path = |name: &str| place.path().join(name);
        let long = vec![b'x'; 100_000];
        for (name, bytes) in
            [("like", &b""[..]), ("same", b"same"), ("long", &long), ("other", b"othe_"), ("mode", b"mode")]
        {
            fs::write(path(name), bytes).unwrap();
        }
        fs::set_permissions(path("mode"), fs::Permissions::from_mode(0o600)).unwrap();
        symlink("same", path("link")).unwrap();
        let previous = Previous::new(place.path().to_path_buf(), fs::metadata(path("like")).unwrap());
        fs::create_dir(path("new")).unwrap();
        for (name, bytes, wanted) in [
            ("same", &b"same"[..], true),
            ("long", &long, true),
            ("other", b"other", false),
            ("mode", b"mode", false),
            ("link", b"same", false),
            ("none", b"", false),
        ] {
            let new = path("new").join(name);
            assert_eq!(previous.take_over(name, bytes, &new), wanted, "{name}");
            assert_eq!(new.exists(), wanted, "{name}");
        }
        assert_eq!(fs::metadata(path("new/same")).unwrap().ino(), fs::metadata(path("same")).unwrap().ino());
        for (name, wanted) in [("other", Some(5)), ("mode", None), ("link", None), ("none", None)] {
            assert_eq!(previous.take_over_unread(name, &path("new").join(name)), wanted, "{name}");
        }
    }

    #[test]
    fn a_site_is_known_again_by_its_stamp() {
        let place = tempfile::tempdir().unwrap();
        let site = |name: &str| {
            let folder = place.path().join(name);
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join(MARKER), "").unwrap();
            folder
        };
        let (one, other) = (site("one"), site("other"));
        let stamp = Stamp::of(&one).unwrap();
        let moved = place.path().join("moved");
        fs::rename(&one, &moved).unwrap();
        let like = fs::metadata(&moved).unwrap();
        assert!(Previous::new(moved, like.clone()).is(stamp));
        assert!(!Previous::new(other, like.clone()).is(stamp) && !Previous::new(one, like).is(stamp));
    }
}
