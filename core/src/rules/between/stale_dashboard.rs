//! `FL707` stale-dashboard. A dashboard says something else than the ledgers.
//!
//! ### What it finds
//! In a file `_active.md`, which lists the ledgers of its folder and below by hand: an item that links to a ledger that
//! is not there; an item in the section for one stage (“In Progress”, “Blocked”) whose ledger has a status of another
//! one; a ledger in progress that it does not name. Sections whose names are no status, and ledgers whose status is not
//! known, are left alone.
//!
//! ### Why it matters
//! A dashboard is what people open first. It repeats what the ledgers say, and nobody remembers to change both.
//!
//! ### Example
//! ```markdown
//! # Active features
//!
//! ## In Progress
//! - [Search](search.md)
//! ```
//! beside a ledger `search.md` that is blocked.
//!
//! ### What to do
//! Bring the dashboard up to date, or remove it: the status site is one that never goes stale. Where a ledger that is not
//! there has moved or is spelt alike, the fix links to that one; it is unsafe, since it may not be what was meant.

use crate::ledger::{Stage, fold};
use crate::rules::{Rule, Safety, Severity};

use super::address::{Address, resolve};
use super::broken_link::is_out;
use super::dashboard::{Dashboard, Entry};
use super::repair;
use super::work::Work;
use super::world::{There, look};

pub(crate) static RULE: Rule = Rule {
    code: "FL707",
    name: "stale-dashboard",
    severity: Severity::Warning,
    summary: "A dashboard says something else than the ledgers.",
    fix: Some(Safety::Unsafe),
};

pub(crate) fn check(work: &mut Work<'_>) {
    let facts = work.facts;
    let dashboards: Vec<usize> = (0..facts.len()).filter(|&at| facts[at].is_dashboard()).collect();
    for &at in &dashboards {
        let Some(dashboard) = &facts[at].dashboard else { continue };
        let mut named = vec![false; facts.len()];
        for link in &facts[at].links {
            if let Some(ledger) = work.at_path(&resolve(&facts[at].path, Address::of(&link.address).path)) {
                named[ledger] = true;
            }
        }
        for entry in &dashboard.entries {
            check_entry(work, at, entry);
        }
        // A file that lists nothing is a text of another kind.
        if dashboard.active.is_none() && dashboard.entries.is_empty() {
            continue;
        }
        for (ledger, _) in named.iter().enumerate().filter(|(_, is_named)| !**is_named) {
            if dashboard_of(work, &dashboards, ledger) == Some(at) {
                check_unnamed(work, at, dashboard, ledger);
            }
        }
    }
}

/// Whether what an item says of its ledger is so.
fn check_entry(work: &mut Work<'_>, at: usize, entry: &Entry) {
    let facts = work.facts;
    let link = &facts[at].links[entry.link];
    let path = resolve(&facts[at].path, Address::of(&link.address).path);
    if let Some(ledger) = work.at_path(&path) {
        let (Some((stage, section)), Some((status, Some(of_ledger)))) = (&entry.section, &facts[ledger].status) else {
            return;
        };
        if !are_alike(*stage, *of_ledger) {
            let message =
                format!("`{}` is listed under “{section}”, but its status is “{status}”", facts[ledger].name());
            let help = "move it to the section of its status, or correct the status in the ledger".to_owned();
            work.report(at, &RULE, link.span, message, help, None);
        }
        return;
    }
    if !path.ends_with(".md") || is_out(work, &path) {
        return;
    }
    let there = look(work.world, &path);
    if there == There::Yes {
        return;
    }
    let meant = match &there {
        There::OtherCase(real) => Some(real.clone()),
        _ => repair::meant(work, &facts[at].path, &path, &there),
    };
    let help = match &meant {
        Some(near) => format!("did you mean `{near}`?"),
        None => "remove it from the list, or write the ledger".to_owned(),
    };
    let fix = meant.and_then(|near| repair::lead_to(&facts[at].path, link, &path, &near, Safety::Unsafe));
    work.report(at, &RULE, link.span, format!("it lists `{path}`, which is not there"), help, fix);
}

/// Whether a section for one stage may hold a ledger of the other: what is put away was done or dropped before.
fn are_alike(section: Stage, ledger: Stage) -> bool {
    section == ledger || (ledger == Stage::Archived && matches!(section, Stage::Done | Stage::Dropped))
}

/// Whether a ledger that no link names is named by its title or file, if it has to be named.
fn check_unnamed(work: &mut Work<'_>, at: usize, dashboard: &Dashboard, ledger: usize) {
    let facts = &work.facts[ledger];
    if facts.stage() != Some(Stage::Active) {
        return;
    }
    let file = facts.path.rsplit('/').next().unwrap_or_default();
    let names = [&facts.title, file.strip_suffix(".md").unwrap_or(file)].map(fold);
    if names.iter().any(|name| !name.is_empty() && dashboard.said.contains(&format!(" {name} "))) {
        return;
    }
    let status = facts.status.as_ref().map_or("", |(status, _)| status);
    let message = format!("it does not name `{}`, whose status is “{status}”", facts.name());
    let span = dashboard.active.unwrap_or(work.facts[at].head);
    work.report(at, &RULE, span, message, "add it, or correct the status in the ledger".to_owned(), None);
}

/// The dashboard that speaks for a ledger: the one in its folder, or in the nearest folder above.
fn dashboard_of(work: &Work<'_>, dashboards: &[usize], ledger: usize) -> Option<usize> {
    if work.facts[ledger].is_dashboard() {
        return None;
    }
    let folder = |path: &str| path.rfind('/').map_or(0, |end| end + 1);
    let covers = |&&at: &&usize| {
        let path = &work.facts[at].path;
        work.facts[ledger].path.starts_with(&path[..folder(path)])
    };
    dashboards.iter().filter(covers).max_by_key(|&&at| folder(&work.facts[at].path)).copied()
}
