//! `ledgerline serve`: the project's site in a browser, up to date.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::build::assets;
use super::{Verdict, report_links, today};
use crate::assets::Assets;
use crate::cli::{DayArgs, ServeArgs};
use crate::discover::{Project, relative_to};
use crate::output::{remove_if_interrupted, wait_if_interrupted};
use crate::report::{Failure, Progress, Terminal, counted, counts, duration, reason};
use crate::serve::{self, Built, DEFAULT_PORT, Live, Places, Watch};
use crate::site::{SiteInput, SiteSummary, write_site};

/// Serves the site of the project until Ctrl-C.
pub(super) fn run(root: Option<&Path>, args: &ServeArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let assets = assets()?;
    let project = Project::find(root)?;
    let listener = serve::bind(args.port)?;
    let address =
        listener.local_addr().map_err(|error| Failure::new(format!("cannot use the port: {}", reason(&error))))?;
    let temporary = tempfile::Builder::new().prefix("ledgerline-serve-").tempdir();
    let temporary =
        temporary.map_err(|error| Failure::new(format!("cannot make a temporary folder: {}", reason(&error))))?;
    remove_if_interrupted(temporary.path(), 0);

    let mut watch = Watch::new(places(&project))?;
    let mut workshop = Workshop { root: project.root.clone(), day: &args.day, temporary, assets, count: 0 };
    let (first, summary, time) = workshop.build(&project, terminal)?;
    terminal.line(&format!("built {}", in_words(&summary, time)));
    if args.port.is_none() && address.port() != DEFAULT_PORT {
        terminal.note(&format!("port {DEFAULT_PORT} is taken"));
    }
    terminal.line(&format!("serving {} at http://{address}/ — Ctrl-C ends it", project.name));

    let live = Live::new(first);
    std::thread::scope(|scope| {
        let shown = live.clone();
        scope.spawn(move || follow(&mut workshop, &mut watch, &shown, terminal));
        serve::run(listener, live)
    })?;
    Ok(Verdict::Clean)
}

/// Builds the site again for every change; when that fails, says why and leaves the last one.
fn follow(workshop: &mut Workshop<'_>, watch: &mut Watch, live: &Live, terminal: &Terminal) {
    let mut old: Option<Built> = None;
    while let Some(changed) = watch.wait() {
        let changed = relative_to(&workshop.root, &changed);
        let built = Project::find(Some(&workshop.root)).and_then(|project| {
            watch.follow(places(&project))?;
            workshop.build(&project, terminal)
        });
        match built {
            Ok((next, summary, time)) => {
                let previous = live.show(next);
                terminal.line(&format!("`{changed}` has changed: built {}", in_words(&summary, time)));
                // The one before is kept for requests that are under way.
                if let Some(old) = old.replace(previous) {
                    let _ = fs::remove_dir_all(old.folder);
                }
            }
            Err(failure) => {
                wait_if_interrupted();
                terminal.failure(&failure);
                terminal.note("the site shown is the last one that could be built");
            }
        }
    }
}

fn places(project: &Project) -> Places {
    Places { root: project.root.clone(), ledgers: project.places.clone(), templates: project.settings.templates() }
}

/// Where versions of the site are made.
struct Workshop<'a> {
    root: PathBuf,
    /// Where it is said which day it is. Whoever serves over midnight sees the next day's site with the next change.
    day: &'a DayArgs,
    temporary: TempDir,
    assets: &'static Assets,
    count: usize,
}

impl Workshop<'_> {
    fn build(&mut self, project: &Project, terminal: &Terminal) -> Result<(Built, SiteSummary, Duration), Failure> {
        let started = Instant::now();
        let today = today::today(self.day.today)?;
        let found = project.ledgers()?;
        if self.count == 0 {
            report_links(&found, terminal);
        }
        for failure in &found.failures {
            terminal.failure(failure);
        }
        let mut files = project.sources(found.files);
        let dashboards = project.dashboards(found.dashboards);
        let reads = Arc::new(AtomicUsize::new(0));
        for file in &mut files {
            file.count_reads(&reads);
        }
        self.count += 1;
        let folder = self.temporary.path().join(self.count.to_string());
        fs::create_dir(&folder)
            .map_err(|error| Failure::new(format!("cannot write a temporary folder: {}", reason(&error))))?;
        let progress = Progress::start(terminal.is_watched(), "Building the site", files.len(), &reads);
        let input = SiteInput {
            project_name: &project.name,
            root: &project.root,
            files: &files,
            dashboards: &dashboards,
            today,
            assets: self.assets,
            live_reload: true,
            has_help: true,
        };
        let written = write_site(&input, &folder);
        drop(progress);
        let summary = written.inspect_err(|_| {
            let _ = fs::remove_dir_all(&folder);
        })?;
        Ok((Built::new(folder, self.count), summary, started.elapsed()))
    }
}

fn in_words(summary: &SiteSummary, time: Duration) -> String {
    let ledgers = counted(summary.ledgers, "ledger");
    let found = counts(summary.findings).unwrap_or_else(|| "all clean".to_owned());
    format!("{ledgers} in {}: {found}", duration(time))
}
