//! `ledgerline serve`: the project's site in a browser, up to date.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant};

use super::build::assets;
use super::{Verdict, report_links, today};
use crate::assets::Assets;
use crate::cli::{DayArgs, ServeArgs};
use crate::discover::{Project, relative_to};
use crate::output::end_if_interrupted;
use crate::report::{Failure, Progress, Terminal, counted, counts, duration, reason};
use crate::serve::{self, Built, DEFAULT_PORT, Live, Pages, Places, Watch};
use crate::site::{Site, SiteInput};

/// Serves the site of the project until Ctrl-C.
pub(super) fn run(root: Option<&Path>, args: &ServeArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let assets = assets()?;
    let project = Project::find(root)?;
    let listener = serve::bind(args.port)?;
    let address =
        listener.local_addr().map_err(|error| Failure::new(format!("cannot use the port: {}", reason(&error))))?;
    end_if_interrupted(0);
    let mut watch = Watch::new(places(&project))?;
    let mut workshop = Workshop { root: project.root.clone(), day: &args.day, assets, last: None, count: 0 };
    let Some((first, said)) = workshop.build(&project, terminal)? else { return Ok(Verdict::Clean) };
    terminal.line(&format!("built {said}"));
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
    while let Some(changed) = watch.wait() {
        let changed = relative_to(&workshop.root, &changed);
        let built = Project::find(Some(&workshop.root)).and_then(|project| {
            watch.follow(places(&project))?;
            workshop.build(&project, terminal)
        });
        match built {
            Ok(Some((next, said))) => {
                live.show(next);
                terminal.line(&format!("`{changed}` has changed: built {said}"));
            }
            // Saved, and yet the same: no reader wants his page reloaded for that.
            Ok(None) => {}
            Err(failure) => {
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
    assets: &'static Assets,
    /// The version that is shown.
    last: Option<Arc<Site>>,
    count: usize,
}

impl Workshop<'_> {
    /// A version of the site, and what to say of it; `None` if it is the same as the last one.
    fn build(&mut self, project: &Project, terminal: &Terminal) -> Result<Option<(Built, String)>, Failure> {
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
        let reads = Arc::new(AtomicUsize::new(0));
        for file in &mut files {
            file.count_reads(&reads);
        }
        let progress = Progress::start(terminal.is_watched(), "Reading the ledgers", files.len(), &reads);
        let site = Site::read(
            SiteInput {
                project_name: project.name.clone(),
                root: project.root.clone(),
                files,
                dashboards: project.dashboards(found.dashboards),
                today,
                assets: self.assets,
                live_reload: true,
                is_followed: true,
                config: project.site(),
            },
            self.last.as_deref(),
        )?;
        drop(progress);
        if self.last.as_ref().is_some_and(|last| site.shows_the_same(last)) {
            return Ok(None);
        }
        let said = in_words(&site, started.elapsed());
        self.count += 1;
        let site = self.last.insert(Arc::new(site));
        Ok(Some((Built::new(Arc::clone(site) as Arc<dyn Pages>, self.count), said)))
    }
}

fn in_words(site: &Site, time: Duration) -> String {
    let ledgers = counted(site.len(), "ledger");
    let found = counts(site.findings()).unwrap_or_else(|| "all clean".to_owned());
    format!("{ledgers} in {}: {found}", duration(time))
}

impl Pages for Site {
    fn bytes(&self, address: &str) -> Option<anyhow::Result<Cow<'_, [u8]>>> {
        self.site_files().into_iter().find(|file| file.address == address).map(|file| file.bytes())
    }
}
