//! Reading: every file by itself, on all processors, and then what rests on several of them.

use std::fs;
use std::path::Path;

use ledgerline_core::ledger::Date;
use ledgerline_core::project::{FindingCounts, LedgerSummary};
use ledgerline_core::rules::between::{self, Between, Dependency, Facts};
use ledgerline_core::rules::{INVALID_UTF8, check_keeping};
use ledgerline_core::settings::Level;
use ledgerline_core::{CheckOptions, Diagnostic, Ledger, check};
use rayon::prelude::*;

use super::blocked;
use super::body::pictures;
use super::dashboards::{Dashboard, Dashboards};
use super::entry::{Entry, LedgerEntry, Unreadable};
use super::links::LinkMap;
use super::records::Records;
use super::text::printable;
use crate::between::{Disk, Top, facts};
use crate::input::{ReadError, SourceFile};
use crate::report::not_utf8;

/// What was read.
pub(super) struct Read {
    /// One for each file, in their order.
    pub(super) entries: Vec<Entry>,
    pub(super) dashboards: Vec<Dashboard>,
    /// Which ledger needs which, by the places of files.
    pub(super) dependencies: Vec<Dependency>,
}

/// Where what is kept of a file comes from.
#[derive(Clone, Copy)]
enum Origin {
    /// The ledger at this place.
    Ledger(usize),
    /// The dashboard at this place.
    Dashboard(usize),
}

/// Reads `files` and `dashboards` of the project in the folder `root`.
pub(super) fn read(
    files: &[SourceFile],
    dashboards: &[SourceFile],
    links: &LinkMap,
    root: &Path,
    today: Option<Date>,
) -> Read {
    let read: Vec<(Entry, Option<Facts<'_>>)> = files.par_iter().map(|file| entry(file, links, today)).collect();
    let (mut entries, mut kept) = (Vec::with_capacity(files.len()), Vec::with_capacity(files.len()));
    for (at, (entry, facts)) in read.into_iter().enumerate() {
        entries.push(entry);
        kept.extend(facts.map(|facts| (files[at].among.path.as_str(), Origin::Ledger(at), facts)));
    }
    let mut dashboards = Dashboards::read(dashboards, today);
    kept.extend(dashboards.facts().map(|(at, path, facts)| (path, Origin::Dashboard(at), facts)));
    // Which of two ledgers is told of the other goes by their order, which is that of the command line.
    kept.sort_by_key(|&(path, ..)| path);
    let (origins, facts): (Vec<Origin>, Vec<_>) = kept.into_iter().map(|(_, origin, facts)| (origin, facts)).unzip();

    let found = between::check(&facts, &Disk::new(Top::of(root)));
    let joined = found.places().into_par_iter().filter_map(|place| match origins[place] {
        Origin::Ledger(at) => Some((at, join(entries[at].ledger()?, &files[at], &found, place, today))),
        Origin::Dashboard(_) => None,
    });
    for (at, findings) in joined.collect::<Vec<_>>() {
        if let Entry::Ledger(entry) = &mut entries[at] {
            entry.summary.findings = FindingCounts::of(&findings);
            entry.findings = findings;
        }
    }
    for place in found.places() {
        if let Origin::Dashboard(at) = origins[place] {
            dashboards.tell(at, &found, place);
        }
    }
    let dependencies = found.dependencies().iter().filter_map(|dependency| of_files(dependency, &origins)).collect();
    Read { entries, dashboards: dashboards.told(), dependencies }
}

/// What is kept of `file`, for pages and for the rules between files.
fn entry<'f>(file: &'f SourceFile, links: &LinkMap, today: Option<Date>) -> (Entry, Option<Facts<'f>>) {
    let source = match file.read() {
        Ok(source) => source,
        Err(error) => return (Entry::Unreadable(unreadable(file, error)), None),
    };
    let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
    let (findings, suppressions) = check_keeping(&ledger, &options(file, today));
    let facts = facts(file, &ledger, suppressions);
    let (records, pictures) = (Records::of(&ledger, &file.settings.vocabulary), pictures(&ledger, file, links));
    let (summary, reason) =
        (LedgerSummary::new(&file.slug, &ledger, &findings), blocked::reason(&ledger, &file.settings.vocabulary));
    let shown = printable(&file.shown).into_owned();
    let entry = LedgerEntry { shown, source, summary, records, reason, pictures, findings };
    (Entry::Ledger(Box::new(entry)), Some(facts))
}

fn options(file: &SourceFile, today: Option<Date>) -> CheckOptions<'_> {
    CheckOptions { today, ..CheckOptions::new(&file.settings) }
}

/// The findings of `entry` with what was `found` between files: it is at `place` there.
fn join(entry: &LedgerEntry, file: &SourceFile, found: &Between, place: usize, today: Option<Date>) -> Vec<Diagnostic> {
    let ledger = Ledger::parse_with(&entry.source, &file.settings.vocabulary);
    let options = options(file, today);
    found.join(place, &ledger, &options, check(&ledger, &options))
}

fn unreadable(file: &SourceFile, error: ReadError) -> Unreadable {
    Unreadable {
        slug: file.slug.clone(),
        shown: printable(&file.shown).into_owned(),
        problem: error.to_string(),
        bytes: matches!(error, ReadError::NotUtf8 { .. }).then(|| fs::read(&file.path).ok()).flatten(),
        findings: found_unread(file, &error),
        error,
    }
}

/// What the rules have to say of a file that gave no text.
pub(super) fn found_unread(file: &SourceFile, error: &ReadError) -> Vec<Diagnostic> {
    match *error {
        ReadError::NotUtf8 { byte, is_utf16, .. } => {
            let level = file.settings.levels.get(INVALID_UTF8.code);
            if level == Some(Level::Off) { Vec::new() } else { vec![not_utf8(byte, is_utf16)] }
        }
        ReadError::Unreadable(_) | ReadError::TooLarge => Vec::new(),
    }
}

/// `dependency` with the places of files.
fn of_files(dependency: &Dependency, origins: &[Origin]) -> Option<Dependency> {
    let place = |at: usize| match origins[at] {
        Origin::Ledger(at) => Some(at),
        Origin::Dashboard(_) => None,
    };
    let to = match dependency.to {
        Some(to) => Some(place(to)?),
        None => None,
    };
    Some(Dependency { from: place(dependency.from)?, to, ..dependency.clone() })
}
