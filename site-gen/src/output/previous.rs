//! The site that is there already: files of it that stay the same are taken over as they are, not written again.
//!
//! Taken over is the file itself, by another name for it: nothing is ever written into a file that is there, so that the old
//! site stays whole until the new one is in its place. What has not changed keeps its date, and disks their life.

use std::fs::{self, File, Metadata};
use std::io::Read as _;
use std::path::{Path, PathBuf};

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

    /// Takes the file at `address` over to the path `new`, if it has `bytes`; says whether it did.
    pub(crate) fn take_over(&self, address: &str, bytes: &[u8], new: &Path) -> bool {
        let old = self.folder.join(address);
        // A link, and what somebody has changed the owner or the permissions of, is made anew.
        let is_like =
            |old: &Metadata| old.is_file() && old.len() == bytes.len() as u64 && is_kept_like(old, &self.like);
        fs::symlink_metadata(&old).is_ok_and(|old| is_like(&old))
            && has_bytes(&old, bytes).unwrap_or(false)
            && fs::hard_link(&old, new).is_ok()
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
    }
}
