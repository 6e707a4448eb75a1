//! `ledgerline build`: the project's site, in a folder.

use std::path::Path;
use std::time::Instant;

use super::Verdict;
use super::workshop::{Version, Workshop, assets, follow, places};
use crate::cli::BuildArgs;
use crate::discover::Project;
use crate::output::{Staging, Stamp, Target, clean_up_if_interrupted};
use crate::report::{Failure, Terminal, counted, counts, duration, grouped, size};
use crate::serve::Watch;
use crate::site::{Before, Site, SiteSummary, Unchanged, write_site};

/// The exit code of a program that Ctrl-C ended, as shells have it.
const INTERRUPTED: i32 = 130;

/// Builds the site of the project, once or for every change.
pub(super) fn run(root: Option<&Path>, args: &BuildArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let project = Project::find(root)?;
    let assets = assets()?;
    clean_up_if_interrupted(if args.watch { 0 } else { INTERRUPTED });
    let label = "Building the site";
    let workshop = Workshop {
        day: &args.day,
        assets,
        live_reload: false,
        is_followed: args.watch,
        label,
        merged: &args.merge,
        last: None,
        renamed: Vec::new(),
    };
    let mut builder = Builder { workshop, args, terminal, published: None };
    if !args.watch {
        return Ok(builder.build(&project, "")?.unwrap_or(Verdict::Clean));
    }
    let mut watch = Watch::new(places(&project))?;
    builder.build(&project, "")?;
    terminal.line("waiting for changes — Ctrl-C ends it");
    follow(&project.root, &mut watch, terminal, "the site is the last one that could be built", |project, changed| {
        let built = builder.build(project, &format!("`{changed}` has changed: "));
        if built.is_err() {
            // What was read was not written: the next build must not take it for the same.
            builder.workshop.last = None;
        }
        Ok(built?.is_some())
    });
    Ok(Verdict::Clean)
}

struct Builder<'a> {
    workshop: Workshop<'a>,
    args: &'a BuildArgs,
    terminal: &'a Terminal,
    /// What the site is known by that was published last.
    published: Option<Stamp>,
}

impl Builder<'_> {
    /// Builds the site and says so, after `why`; nothing is done, and `None` given, if it is the same as the last one.
    fn build(&mut self, project: &Project, why: &str) -> Result<Option<Verdict>, Failure> {
        let started = Instant::now();
        let out = match &self.args.out {
            Some(out) => out.clone(),
            None => project.output()?,
        };
        let target = Target::new(&out, &project.root, &project.places)?;
        let last = self.workshop.last.clone();
        let Some(version) = self.workshop.read(project, self.terminal)? else { return Ok(None) };
        let Version { site, all_found } = version;
        if self.args.strict
            && let Some(faults) = faults(&site, all_found)
        {
            // The next change may mend it: what is not written must not be what that is compared with.
            self.workshop.last = None;
            self.terminal.line(&format!("{why}nothing was written: {faults}; `ledgerline check` shows them"));
            return Ok(Some(if all_found { Verdict::Findings } else { Verdict::CouldNotRun }));
        }
        let shown = target.shown.clone();
        let staging = Staging::beside(target)?;
        let previous = staging.previous();
        // Somebody else may have built there since, or the folder may be another one.
        let is_last = previous.as_ref().zip(self.published).is_some_and(|(files, stamp)| files.is(stamp));
        let unchanged = last.filter(|_| is_last).map(|last| Unchanged::since(&last, &site));
        let before = previous.as_ref().map(|files| Before { files, unchanged });
        let summary = write_site(&site, staging.folder(), before.as_ref())?;
        self.published = staging.publish()?;
        for line in in_words(&summary, &shown, &duration(started.elapsed()), why) {
            self.terminal.line(&line);
        }
        Ok(Some(match summary.unreadable {
            _ if !all_found => Verdict::CouldNotRun,
            0 => Verdict::Clean,
            _ => Verdict::Findings,
        }))
    }
}

/// Why a strict build does not go on, if it does not.
fn faults(site: &Site, all_found: bool) -> Option<String> {
    let (unreadable, errors) = (site.unreadable(), site.findings().errors);
    let mut faults = Vec::new();
    if !all_found {
        faults.push("not every folder could be looked at".to_owned());
    }
    if unreadable > 0 {
        faults.push(format!("{} cannot be read", counted(unreadable, "ledger")));
    }
    if errors > 0 {
        faults.push(format!("there {} {}", if errors == 1 { "is" } else { "are" }, counted(errors, "error")));
    }
    (!faults.is_empty()).then(|| faults.join(", "))
}

fn in_words(summary: &SiteSummary, shown: &str, time: &str, why: &str) -> Vec<String> {
    let unchanged = match summary.unchanged {
        0 => String::new(),
        unchanged => format!(", {} of them unchanged", grouped(unchanged)),
    };
    let mut lines = vec![format!(
        "{why}built `{shown}` from {} in {time}: {}, {} in {}{unchanged}",
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
