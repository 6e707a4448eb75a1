//! `ledgerline build`: the project's site, in a folder.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Instant;

use super::{Verdict, report_links, today};
use crate::assets::Assets;
use crate::cli::BuildArgs;
use crate::discover::Project;
use crate::output::{Staging, Target, remove_if_interrupted};
use crate::report::{Failure, Progress, Terminal, counted, counts, duration, size};
use crate::site::{Site, SiteInput, SiteSummary, write_site};

/// The exit code of a program that Ctrl-C ended, as shells have it.
const INTERRUPTED: i32 = 130;

/// The assets that a site needs.
pub(super) fn assets() -> Result<&'static Assets, Failure> {
    Assets::embedded().ok_or_else(|| {
        Failure::new("this ledgerline was built without the web assets")
            .help("run `cargo xtask assets`, then build it again")
    })
}

/// Builds the site of the project.
pub(super) fn run(root: Option<&Path>, args: &BuildArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let started = Instant::now();
    let today = today::today(args.day.today)?;
    let project = Project::find(root)?;
    let found = project.ledgers()?;
    let out = match &args.out {
        Some(out) => out.clone(),
        None => project.output()?,
    };
    let target = Target::new(&out, &project.root, &project.places)?;
    let assets = assets()?;
    report_links(&found, terminal);
    // A folder that cannot be opened has ledgers that nobody would miss on the site: say so and fail in the end.
    for failure in &found.failures {
        terminal.failure(failure);
    }
    let all_found = found.failures.is_empty();
    let mut files = project.sources(found.files);
    let dashboards = project.dashboards(found.dashboards);

    let shown = target.shown.clone();
    let staging = Staging::beside(target)?;
    remove_if_interrupted(staging.temporary(), INTERRUPTED);
    let reads = Arc::new(AtomicUsize::new(0));
    for file in &mut files {
        file.count_reads(&reads);
    }
    let progress = Progress::start(terminal.is_watched(), "Building the site", files.len(), &reads);
    let site = Site::read(
        SiteInput {
            project_name: project.name.clone(),
            root: project.root.clone(),
            files,
            dashboards,
            today,
            assets,
            live_reload: false,
            is_followed: false,
            config: project.site(),
        },
        None,
    )?;
    let summary = write_site(&site, staging.folder())?;
    drop(progress);
    staging.publish()?;

    for line in in_words(&summary, &shown, &duration(started.elapsed())) {
        terminal.line(&line);
    }
    Ok(match summary.unreadable {
        _ if !all_found => Verdict::CouldNotRun,
        0 => Verdict::Clean,
        _ => Verdict::Findings,
    })
}

fn in_words(summary: &SiteSummary, shown: &str, time: &str) -> Vec<String> {
    let mut lines = vec![format!(
        "built `{shown}` from {} in {time}: {}, {} in {}",
        counted(summary.ledgers, "ledger"),
        counted(summary.pages, "page"),
        size(summary.bytes),
        counted(summary.files, "file"),
    )];
    if let Some(found) = counts(summary.findings) {
        lines.push(format!("the ledgers have {found}; `ledgerline check` shows them"));
    }
    if summary.unreadable > 0 {
        let pages = counted(summary.unreadable, "ledger");
        lines.push(format!("{pages} could not be read; `ledgerline check` says why"));
    }
    lines
}
