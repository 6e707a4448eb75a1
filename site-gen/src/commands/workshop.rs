//! A project's site, read from its files: what `build` and `serve` have in common. Each version takes over from the last
//! one what is the same.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use super::{renamed, report_links, today};
use crate::assets::Assets;
use crate::cli::DayArgs;
use crate::config::BaseUrl;
use crate::discover::{Project, relative_to};
use crate::report::{Failure, Progress, Terminal, reason};
use crate::serve::{Places, Watch};
use crate::site::{Other, Site, SiteInput, read_others, template_names};
use crate::theme;

/// The assets that a site needs.
pub(super) fn assets() -> Result<&'static Assets, Failure> {
    Assets::embedded().ok_or_else(|| {
        Failure::new("this ledgerline was built without the web assets")
            .help("run `cargo xtask assets`, then build it again")
    })
}

/// Where versions of a site are made.
pub(super) struct Workshop<'a> {
    /// Where it is said which day it is. Whoever works over midnight sees the next day's site with the next change.
    pub(super) day: &'a DayArgs,
    pub(super) assets: &'static Assets,
    /// Whether pages reload when the site changes.
    pub(super) live_reload: bool,
    /// Whether there will be more than one version.
    pub(super) is_followed: bool,
    /// What the work is called while it takes long.
    pub(super) label: &'static str,
    /// Lists of other sites' ledgers, each a file with or without the address of its site.
    pub(super) merged: &'a [String],
    /// The last version.
    pub(super) last: Option<Arc<Site>>,
    /// What was said last of pages that are not called as their files are.
    pub(super) renamed: Vec<String>,
}

/// A version of the site.
pub(super) struct Version {
    pub(super) site: Arc<Site>,
    /// Whether every folder and file could be looked at.
    pub(super) all_found: bool,
}

impl Workshop<'_> {
    /// Reads `project`; `None` if its site is the same as the last one.
    pub(super) fn read(&mut self, project: &Project, terminal: &Terminal) -> Result<Option<Version>, Failure> {
        let today = today::today(self.day.today)?;
        let found = project.ledgers()?;
        if self.last.is_none() {
            report_links(&found, terminal);
        }
        // A folder that cannot be opened has ledgers that nobody would miss on the site: say so.
        for failure in &found.failures {
            terminal.failure(failure);
        }
        let all_found = found.failures.is_empty();
        let mut files = project.sources(found.files);
        renamed::tell(&files, &mut self.renamed, terminal);
        let reads = Arc::new(AtomicUsize::new(0));
        for file in &mut files {
            file.count_reads(&reads);
        }
        let progress = Progress::start(terminal.is_watched(), self.label, files.len(), &reads);
        let input = SiteInput {
            project_name: project.name.clone(),
            root: project.root.clone(),
            top: project.top(),
            sources: project.sources.clone(),
            files,
            others: self.others()?,
            dashboards: project.dashboards(found.dashboards),
            today,
            assets: self.assets,
            live_reload: self.live_reload,
            is_followed: self.is_followed,
            config: project.whole_site()?,
            theme: theme::read(&project.theme()?, &template_names())?,
        };
        let site = Site::read(input, self.last.as_deref())?;
        drop(progress);
        site.try_templates()?;
        if self.last.as_ref().is_some_and(|last| site.shows_the_same(last)) {
            return Ok(None);
        }
        let site = Arc::new(site);
        self.last = self.is_followed.then(|| Arc::clone(&site));
        Ok(Some(Version { site, all_found }))
    }

    /// The ledgers of other sites.
    fn others(&self) -> Result<Vec<Other>, Failure> {
        let all = self.merged.iter().map(|given| others(given)).collect::<Result<Vec<_>, Failure>>()?;
        Ok(all.into_iter().flatten().collect())
    }
}

/// The ledgers that the file `given` lists; behind it may stand the address of its site.
fn others(given: &str) -> Result<Vec<Other>, Failure> {
    if given.starts_with("https://") || given.starts_with("http://") {
        return Err(Failure::new(format!("cannot merge `{given}`: ledgerline asks no other machine for anything"))
            .help("fetch the file first, such as with `curl -O`, and name it here"));
    }
    let (file, address) = match given.rsplit_once('=') {
        Some((file, address)) if address.contains("://") => (file, Some(address)),
        _ => (given, None),
    };
    let address = address.map(|address| {
        BaseUrl::parse(address).ok_or_else(|| {
            Failure::new(format!("`{address}` is no address of a site"))
                .help("write one such as `https://example.org/status/`, without `?` and `#`")
        })
    });
    let unusable = |why: &str| {
        Failure::new(format!("cannot merge `{file}`: {why}"))
            .help("name the `api/v1/ledgers.json` of another site, fetched before")
    };
    let bytes = fs::read(file).map_err(|error| unusable(&reason(&error)))?;
    let json = String::from_utf8(bytes).map_err(|_| unusable("it is not UTF-8"))?;
    read_others(&json, address.transpose()?.as_ref())
        .map_err(|refused| Failure::new(format!("cannot merge `{file}`: it {refused}")).help(refused.help))
}

/// Calls `build` for every change of the project in the folder `root`, with what has changed; it gives whether it said that
/// there is another version. When that fails, says why, and `note` what stays; when it succeeds again, that it does.
pub(super) fn follow(
    root: &Path,
    watch: &mut Watch,
    terminal: &Terminal,
    note: &str,
    mut build: impl FnMut(&Project, &str) -> Result<bool, Failure>,
) {
    let mut has_failed = false;
    while let Some(changed) = watch.wait() {
        let changed = relative_to(root, &changed);
        let built = Project::find(Some(root)).and_then(|project| {
            watch.follow(places(&project))?;
            build(&project, &changed)
        });
        match built {
            // Whoever mended something waits for a word, also where the site is what it was before.
            Ok(false) if has_failed => {
                terminal.line(&format!("`{changed}` has changed: the site can be built again, and is as it was"));
                has_failed = false;
            }
            Ok(_) => has_failed = false,
            Err(failure) => {
                terminal.failure(&failure);
                terminal.note(note);
                has_failed = true;
            }
        }
    }
}

/// What has to be watched to see that the site of `project` changes.
pub(super) fn places(project: &Project) -> Places {
    // A theme that cannot be used is told when the site is built.
    let theme = project.theme().map_or_else(|_| project.root.join(theme::FOLDER), |folder| folder.path);
    let (root, ledgers) = (project.root.clone(), project.places.clone());
    Places { root, ledgers, files: project.named_files(), theme }
}
