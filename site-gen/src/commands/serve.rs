//! `ledgerline serve`: the project's site in a browser, up to date.

use std::borrow::Cow;
use std::path::Path;
use std::time::{Duration, Instant};

use super::Verdict;
use super::workshop::{Version, Workshop, assets, follow, places};
use crate::cli::ServeArgs;
use crate::discover::Project;
use crate::output::end_if_interrupted;
use crate::report::{Failure, Terminal, counted, counts, duration, reason};
use crate::serve::{self, Built, DEFAULT_PORT, Live, Pages, Watch};
use crate::site::Site;

/// Serves the site of the project until Ctrl-C.
pub(super) fn run(root: Option<&Path>, args: &ServeArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let assets = assets()?;
    let project = Project::find(root)?;
    let listener = serve::bind(args.port)?;
    let address =
        listener.local_addr().map_err(|error| Failure::new(format!("cannot use the port: {}", reason(&error))))?;
    end_if_interrupted(0);
    let mut watch = Watch::new(places(&project))?;
    let workshop = Workshop {
        day: &args.day,
        assets,
        live_reload: true,
        is_followed: true,
        label: "Reading the ledgers",
        merged: &args.merge,
        last: None,
        renamed: Vec::new(),
    };
    let mut preview = Preview { workshop, count: 0 };
    let Some((first, said)) = preview.build(&project, terminal)? else { return Ok(Verdict::Clean) };
    terminal.line(&format!("built {said}"));
    if args.port.is_none() && address.port() != DEFAULT_PORT {
        terminal.note(&format!("port {DEFAULT_PORT} is taken"));
    }
    terminal.line(&format!("serving {} at http://{address}/ — Ctrl-C ends it", project.name));

    let live = Live::new(first);
    std::thread::scope(|scope| {
        let shown = live.clone();
        scope.spawn(move || {
            let note = "the site shown is the last one that could be built";
            follow(&project.root, &mut watch, terminal, note, |project, changed| {
                // Saved, and yet the same: no reader wants his page reloaded for that.
                let Some((next, said)) = preview.build(project, terminal)? else { return Ok(false) };
                shown.show(next);
                terminal.line(&format!("`{changed}` has changed: built {said}"));
                Ok(true)
            });
        });
        serve::run(listener, live)
    })?;
    Ok(Verdict::Clean)
}

/// Where versions are made that are shown.
struct Preview<'a> {
    workshop: Workshop<'a>,
    /// How many there were.
    count: usize,
}

impl Preview<'_> {
    /// A version of the site, and what to say of it; `None` if it is the same as the last one.
    fn build(&mut self, project: &Project, terminal: &Terminal) -> Result<Option<(Built, String)>, Failure> {
        let started = Instant::now();
        let Some(Version { site, .. }) = self.workshop.read(project, terminal)? else { return Ok(None) };
        let said = in_words(&site, started.elapsed());
        self.count += 1;
        Ok(Some((Built::new(site, self.count), said)))
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
