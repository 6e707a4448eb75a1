//! The folder beside the target in which a new site is written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::cleanup::Unfinished;
use super::leftovers::Claim;
use super::{MARKER, MARKER_TEXT, Previous, Stamp, Target, leftovers, swap};
use crate::report::{Failure, reason};

/// Keeps what a killed build leaves out of git.
const IGNORE: &str = ".gitignore";

/// A new site in the making, beside the folder it is for. Removed when dropped.
#[derive(Debug)]
pub(crate) struct Staging {
    target: Target,
    /// Only we may look into this one; the site in it gets the usual permissions.
    temporary: TempDir,
    site: PathBuf,
    /// Tells other builds that this one is at work.
    _claim: Claim,
    _unfinished: Unfinished,
}

impl Staging {
    /// An empty folder for a site that is to become `target`. What killed builds left beside it is removed.
    ///
    /// # Errors
    /// [`Failure`] if nothing can be written there.
    pub(crate) fn beside(target: Target) -> Result<Self, Failure> {
        let parent = target.folder.parent().unwrap_or(&target.folder).to_path_buf();
        let fail = |error: &std::io::Error| {
            Failure::new(format!(
                "cannot write beside `{}`, in `{}`: {}",
                target.shown,
                parent.display(),
                reason(error)
            ))
            .help("name a folder with `--out` that lies where you may write")
        };
        fs::create_dir_all(&parent).map_err(|error| fail(&error))?;
        leftovers::remove(&parent, &target.folder);
        let (temporary, claim) = claimed(&parent).map_err(|error| fail(&error))?;
        let unfinished = Unfinished::at(temporary.path());
        // If we are killed it stays behind, until the next build: at least nobody shall commit it.
        fs::write(temporary.path().join(IGNORE), "*\n").map_err(|error| fail(&error))?;
        let site = temporary.path().join(leftovers::NEW);
        fs::create_dir(&site).map_err(|error| fail(&error))?;
        Ok(Self { target, temporary, site, _claim: claim, _unfinished: unfinished })
    }

    /// Where to write.
    pub(crate) fn folder(&self) -> &Path {
        &self.site
    }

    /// The site that is to be replaced, if there is one.
    pub(crate) fn previous(&self) -> Option<Previous> {
        let like = fs::metadata(self.temporary.path().join(IGNORE)).ok()?;
        let is_ours = self.target.folder.join(MARKER).is_file();
        is_ours.then(|| Previous::new(self.target.folder.clone(), like))
    }

    /// Marks the site as ours and puts it in its place; the site that was there is removed. Returns what it is known by, if
    /// that can be told.
    ///
    /// # Errors
    /// [`Failure`] if that is not possible; the site that was there is there still.
    pub(crate) fn publish(self) -> Result<Option<Stamp>, Failure> {
        let shown = &self.target.shown;
        let fail = |error: &std::io::Error| {
            Failure::new(format!("cannot put the new site in the place of `{shown}`: {}", reason(error)))
                .help("is it a mount point, or open in another program? The site that was there is unchanged")
        };
        fs::write(self.site.join(MARKER), MARKER_TEXT).map_err(|error| fail(&error))?;
        // Somebody may have put something there since we first looked.
        self.target.refuse_foreign()?;
        if let Ok(old) = fs::metadata(&self.target.folder) {
            // A folder that is shared with a group or a server stays shared.
            let _ = fs::set_permissions(&self.site, old.permissions());
        }
        let stamp = Stamp::of(&self.site);
        swap::into_place(&self.site, &self.target.folder).map_err(|error| fail(&error))?;
        // Not an error of the build: the new site stands, and what is left has a name that says what it is.
        let _ = self.temporary.close();
        Ok(stamp)
    }
}

/// A folder in `parent` that other builds know to be in use.
fn claimed(parent: &Path) -> io::Result<(TempDir, Claim)> {
    loop {
        let temporary = tempfile::Builder::new().prefix(leftovers::PREFIX).tempdir_in(parent)?;
        if let Some(claim) = leftovers::claim(temporary.path()) {
            return Ok((temporary, claim));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{MARKER, Staging, Target};

    #[test]
    fn a_new_site_takes_the_place_of_the_old_one_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        fs::create_dir(&root).unwrap();
        let out = folder.path().join("public/site");
        for version in ["one", "two"] {
            let staging = Staging::beside(Target::new(&out, &root, &[]).unwrap()).unwrap();
            fs::write(staging.folder().join(version), version).unwrap();
            staging.publish().unwrap();
        }
        assert!(out.join("two").is_file() && out.join(MARKER).is_file() && !out.join("one").exists());
        assert_eq!(fs::read_dir(folder.path().join("public")).unwrap().count(), 1);
    }

    #[test]
    fn a_site_given_up_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        fs::create_dir(&root).unwrap();
        let out = folder.path().join("site");
        drop(Staging::beside(Target::new(&out, &root, &[]).unwrap()).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_came_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        fs::create_dir(&root).unwrap();
        let out = folder.path().join("site");
        let staging = Staging::beside(Target::new(&out, &root, &[]).unwrap()).unwrap();
        fs::create_dir(&out).unwrap();
        fs::write(out.join("precious"), "").unwrap();
        assert!(staging.publish().unwrap_err().message.starts_with("will not replace"));
        assert!(out.join("precious").is_file());
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_the_site() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        fs::create_dir(&root).unwrap();
        let out = folder.path().join("site");
        let publish = || Staging::beside(Target::new(&out, &root, &[]).unwrap()).unwrap().publish().unwrap();
        publish();
        fs::set_permissions(&out, fs::Permissions::from_mode(0o2775)).unwrap();
        publish();
        assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o7777, 0o2775);
    }
}
