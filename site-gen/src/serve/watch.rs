//! Watching a project for changes that its site must follow.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{Event, EventKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::config::{self, TEMPLATE_NAME};
use crate::discover::{LEDGER_FOLDERS, is_dashboard};
use crate::report::Failure;

/// How long nothing must have changed before changes are told: a save is often several.
const QUIET: Duration = Duration::from_millis(15);
/// After how long they are told in any case.
const PATIENCE: Duration = Duration::from_millis(500);

/// Where changes matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Places {
    /// The project's folder.
    pub(crate) root: PathBuf,
    /// The files and folders that its ledgers are in.
    pub(crate) ledgers: Vec<PathBuf>,
    /// Other files that the configuration names: templates, a picture.
    pub(crate) files: Vec<PathBuf>,
    /// The folder of the theme, which need not be there.
    pub(crate) theme: PathBuf,
}

/// A watch over a project.
pub(crate) struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    places: Places,
    watched: Vec<(PathBuf, RecursiveMode)>,
}

impl Watch {
    /// Watches `places`.
    ///
    /// # Errors
    /// [`Failure`] if the system does not let us.
    pub(crate) fn new(places: Places) -> Result<Self, Failure> {
        let (sender, events) = mpsc::channel();
        let watcher = notify::recommended_watcher(sender)
            .map_err(|error| Failure::new(format!("cannot watch for changes: {error}")))?;
        let mut watch = Self { watcher, events, places, watched: Vec::new() };
        watch.renew()?;
        Ok(watch)
    }

    /// Watches `places` from now on. To be called before they are read, so that no change falls between.
    ///
    /// # Errors
    /// [`Failure`] if the system does not let us.
    pub(crate) fn follow(&mut self, places: Places) -> Result<(), Failure> {
        self.places = places;
        self.renew()
    }

    /// Waits until something has changed and gives one of the paths, the others told with it.
    pub(crate) fn wait(&mut self) -> Option<PathBuf> {
        let mut changed = loop {
            if let Some(path) = self.places.concern(self.events.recv().ok()?) {
                break path;
            }
        };
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            match self.events.recv_timeout(QUIET) {
                // What an editor saves through is not what was saved.
                Ok(event) if !is_markdown(&changed) => {
                    if let Some(path) = self.places.concern(event).filter(|path| is_markdown(path)) {
                        changed = path;
                    }
                }
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        Some(changed)
    }

    /// Folders come and go, and what goes takes its watch along: so all are asked for anew.
    fn renew(&mut self) -> Result<(), Failure> {
        let wanted = self.places.to_watch();
        for (path, _) in self.watched.iter().filter(|watched| !wanted.contains(watched)) {
            // It may be gone already.
            let _ = self.watcher.unwatch(path);
        }
        for (path, mode) in &wanted {
            self.watcher.watch(path, *mode).map_err(|error| {
                let shown = path.display();
                let text = error.to_string();
                match error.kind {
                    notify::ErrorKind::MaxFilesWatch => {
                        Failure::new(format!("cannot watch `{shown}`: the system's limit of watches is reached"))
                            .help("raise `fs.inotify.max_user_watches`, or end other programs that watch files")
                    }
                    _ => Failure::new(format!("cannot watch `{shown}`: {text}")),
                }
            })?;
        }
        self.watched = wanted;
        Ok(())
    }
}

impl Places {
    fn to_watch(&self) -> Vec<(PathBuf, RecursiveMode)> {
        // The folders above those that may yet come, for the moment in which they come.
        let mut above = vec![self.root.clone()];
        above.extend(LEDGER_FOLDERS.iter().filter_map(|folder| Some(self.root.join(folder).parent()?.to_path_buf())));
        let files = self.ledgers.iter().filter(|place| place.is_file()).chain(&self.files);
        above.extend(files.filter_map(|file| Some(file.parent()?.to_path_buf())));
        above.extend(self.ledgers.iter().filter_map(|place| Some(place.parent()?.to_path_buf())));
        above.extend(self.theme.parent().map(Path::to_path_buf));
        above.sort();
        above.dedup();
        let folders: Vec<_> =
            self.ledgers.iter().chain([&self.theme]).filter(|place| place.is_dir()).cloned().collect();
        above.retain(|folder| folder.is_dir() && !folders.contains(folder));
        let above = above.into_iter().map(|folder| (folder, RecursiveMode::NonRecursive));
        above.chain(folders.into_iter().map(|folder| (folder, RecursiveMode::Recursive))).collect()
    }

    /// The path of `event` that matters, if one does.
    fn concern(&self, event: notify::Result<Event>) -> Option<PathBuf> {
        let Ok(event) = event else { return Some(self.root.clone()) };
        if event.need_rescan() {
            return Some(self.root.clone());
        }
        if matches!(event.kind, EventKind::Access(_)) {
            return None;
        }
        event.paths.into_iter().find(|path| self.matters(path))
    }

    fn matters(&self, path: &Path) -> bool {
        if config::is_file_of(&self.root, path) || self.files.iter().any(|file| file == path) {
            return true;
        }
        if path.starts_with(&self.theme) || (self.theme.starts_with(path) && path != self.root) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            return !name.starts_with('.') && !name.ends_with('~');
        }
        let usual = LEDGER_FOLDERS.iter().map(|folder| self.root.join(folder));
        self.ledgers.iter().cloned().chain(usual).any(|place| {
            let is_above = place.starts_with(path) && path != self.root;
            is_above || (path.starts_with(&place) && may_be_ledger(path))
        })
    }
}

/// Whether `path` can be a ledger or a folder: editors save through files of other names.
fn may_be_ledger(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name == TEMPLATE_NAME || is_dashboard(path) {
        return true;
    }
    !name.starts_with(['.', '_', '#']) && (is_markdown(path) || path.is_dir() || path.extension().is_none())
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::sync::mpsc;
    use std::time::Duration;

    use super::{Places, Watch};

    #[test]
    fn only_ledgers_and_the_configuration_matter() {
        let places = Places {
            root: "/p".into(),
            ledgers: vec!["/p/plans".into(), "/p/notes/one.md".into()],
            files: vec!["/p/t/ledger.md".into(), "/p/art/social.png".into()],
            theme: "/p/looks/theme".into(),
        };
        for path in [
            "/p/ledgerline.toml",
            "/p/.ledgerline.toml",
            "/p/plans/a.md",
            "/p/plans/v1",
            "/p/plans",
            "/p/docs",
            "/p/.ai",
            "/p/.ai/ledgers/x.MD",
            "/p/notes/one.md",
            "/p/t/ledger.md",
            "/p/art/social.png",
            "/p/plans/v1/_template.md",
            "/p/plans/_active.md",
        ] {
            assert!(places.matters(Path::new(path)), "{path}");
        }
        for path in [
            "/p",
            "/p/src/a.md",
            "/p/plans/.a.md.swp",
            "/p/plans/_notes.md",
            "/p/plans/a.png",
            "/p/notes/two.md",
            "/p/site/index.html",
        ] {
            assert!(!places.matters(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn a_change_is_told_and_so_is_one_in_a_folder_that_came_later() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let plans = root.join("plans");
        fs::create_dir(&plans).unwrap();
        let mut watch = Watch::new(Places {
            root: root.clone(),
            ledgers: vec![plans.clone()],
            files: Vec::new(),
            theme: root.join("theme"),
        })
        .unwrap();
        let (sender, told) = mpsc::channel();
        std::thread::spawn(move || while watch.wait().is_some_and(|path| sender.send(path).is_ok()) {});
        let soon = Duration::from_secs(5);

        fs::write(root.join("other.txt"), "x").unwrap();
        fs::write(plans.join("a.md"), "# A").unwrap();
        assert_eq!(told.recv_timeout(soon).unwrap(), plans.join("a.md"));
        fs::create_dir(plans.join("v2")).unwrap();
        assert_eq!(told.recv_timeout(soon).unwrap(), plans.join("v2"));
        fs::write(plans.join("v2/b.md"), "# B").unwrap();
        assert!(told.recv_timeout(soon).unwrap().starts_with(plans.join("v2")));
    }
}
