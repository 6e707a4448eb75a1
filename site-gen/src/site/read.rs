//! Reading: every file by itself, on all processors, and then what rests on several of them.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use ledgerline_core::ledger::Date;
use ledgerline_core::project::{FindingCounts, LedgerSummary};
use ledgerline_core::rules::between::{self, Between, Dependency, Facts};
use ledgerline_core::rules::{INVALID_UTF8, check_keeping};
use ledgerline_core::settings::Level;
use ledgerline_core::{CheckOptions, Diagnostic, Ledger, Settings};
use rayon::prelude::*;

use super::blocked;
use super::body::{BodyWriter, Prepared, pictures};
use super::dashboards::{Dashboard, Dashboards};
use super::earlier::{Earlier, Found};
use super::entry::{Entry, LedgerEntry, Own, Unreadable};
use super::item_ids::ItemIds;
use super::links::LinkMap;
use super::portable::{AskedLinks, TextOrigin};
use super::records::Records;
use super::text::printable;
use crate::between::{Disk, Top, facts};
use crate::input::{ReadError, SourceFile};
use crate::messages::Messages;
use crate::report::not_utf8;

/// What was read.
pub(super) struct Read {
    /// One for each file, in their order.
    pub(super) entries: Vec<Entry>,
    pub(super) dashboards: Vec<Dashboard>,
    /// Which ledger needs which, by the places of files.
    pub(super) dependencies: Vec<Dependency>,
    /// What the rules between files found.
    pub(super) found: Found,
}

/// Where what is kept of a file comes from.
#[derive(Clone, Copy)]
enum Origin {
    /// The ledger at this place.
    Ledger(usize),
    /// The dashboard at this place.
    Dashboard(usize),
}

/// What all files are read with.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// How far the project reaches.
    pub(super) top: &'a Top,
    pub(super) links: &'a LinkMap,
    pub(super) today: Option<Date>,
    /// Whether there will be a next version that takes over what is the same.
    pub(super) is_followed: bool,
    /// The words of the site.
    pub(super) messages: &'a Messages,
    /// The language of the text of ledgers, where it is known to be another than that of the site; else empty.
    pub(super) text_language: &'static str,
    /// How many bytes of prepared bodies are kept.
    pub(super) kept: &'a AtomicUsize,
}

/// One file, read.
struct One<'f> {
    entry: Entry,
    /// What the rules between files need of it.
    facts: Option<Facts<'f>>,
    /// Whether it comes from the version before, findings between files and all.
    is_taken_over: bool,
}

/// Reads `files` and `dashboards`, and takes over what is the same as in the version before.
pub(super) fn read(
    files: &[SourceFile],
    dashboards: &[SourceFile],
    reading: Reading<'_>,
    earlier: &Earlier<'_>,
) -> Read {
    let mut all: Vec<One<'_>> = files
        .par_iter()
        .enumerate()
        .map(|(at, file)| reading.one(file, |source, links| earlier.ledger(at, source, links)))
        .collect();
    let mut kept = Vec::with_capacity(files.len());
    for (at, one) in all.iter_mut().enumerate() {
        kept.extend(one.facts.take().map(|facts| (files[at].among.path.as_str(), Origin::Ledger(at), facts)));
    }
    let mut dashboards = Dashboards::read(dashboards, reading.today, reading.messages);
    kept.extend(dashboards.facts().map(|(at, path, facts)| (path, Origin::Dashboard(at), facts)));
    // Which of two ledgers is told of the other goes by their order, which is that of the command line.
    kept.sort_by_key(|&(path, ..)| path);
    let (origins, facts): (Vec<Origin>, Vec<_>) = kept.into_iter().map(|(_, origin, facts)| (origin, facts)).unzip();

    let found = between::check(&facts, &Disk::new(reading.top.clone()));
    drop(facts);
    let told = found.places();
    let mut places = vec![None; files.len()];
    for (place, origin) in origins.iter().enumerate() {
        match *origin {
            Origin::Ledger(at) => places[at] = Some(place),
            Origin::Dashboard(at) if told.binary_search(&place).is_ok() => dashboards.tell(at, &found, place),
            Origin::Dashboard(_) => {}
        }
    }
    all.par_iter_mut().zip(files).enumerate().for_each(|(at, (one, file))| {
        let Some(place) = places[at] else { return };
        if one.is_taken_over {
            if earlier.found_the_same(at, &found, place) {
                return;
            }
            *one = reading.one(file, |_, _| None);
        }
        if told.binary_search(&place).is_ok() {
            one.entry.join(file, &found, place, reading.today);
        }
    });
    let dependencies = found.dependencies().iter().filter_map(|dependency| of_files(dependency, &origins)).collect();
    Read {
        entries: all.into_iter().map(|one| one.entry).collect(),
        dashboards: dashboards.told(),
        dependencies,
        found: Found { between: found, places },
    }
}

impl Reading<'_> {
    /// Reads `file`, unless it is `known` by its text.
    fn one<'f>(&self, file: &'f SourceFile, known: impl Fn(&str, &LinkMap) -> Option<Arc<LedgerEntry>>) -> One<'f> {
        let source = match file.read() {
            Ok(source) => source,
            Err(error) => {
                return One { entry: Entry::Unreadable(unreadable(file, error)), facts: None, is_taken_over: false };
            }
        };
        if let Some(entry) = known(&source, self.links)
            && let Some(own) = &entry.own
        {
            let facts = Some(own.facts.clone().under(&file.settings));
            return One { entry: Entry::Ledger(entry), facts, is_taken_over: true };
        }
        let (entry, facts) = self.ledger(file, source);
        One { entry: Entry::Ledger(Arc::new(entry)), facts: Some(facts), is_taken_over: false }
    }

    /// What is kept of the ledger `file` with the text `source`, for pages and for the rules between files.
    fn ledger<'f>(&self, file: &'f SourceFile, source: String) -> (LedgerEntry, Facts<'f>) {
        let words = &file.settings.vocabulary;
        let ledger = Ledger::parse_with(&source, words);
        let (findings, suppressions) = check_keeping(&ledger, &options(file, self.today));
        let facts = facts(file, &ledger, suppressions);
        let origin = TextOrigin::new(file, self.links);
        let ids = ItemIds::of(&ledger);
        let (records, reason) = (Records::of(&ledger, &origin, words, &ids), blocked::reason(&ledger, &origin, words));
        let may_be_pictures = pictures(&ledger, file);
        let summary = LedgerSummary::new(&file.slug, &ledger, &findings);
        let is_there = |path: &&String| self.links.local().has_picture(path);
        let pictures = may_be_pictures.iter().filter(is_there).cloned().collect();
        let own = self.is_followed.then(|| Own {
            facts: facts.clone().under(Settings::built_in()),
            pictures: may_be_pictures,
            links: AskedLinks::of(&ledger, file, self.links),
        });
        let shown = printable(&file.shown).into_owned();
        // Who follows a site looks at few of its pages.
        let prepared = if self.is_followed {
            Prepared::default()
        } else {
            let Self { links, messages, text_language, kept, .. } = *self;
            Prepared::keep(BodyWriter { links, messages, text_language }.body(&ledger, file, &ids), kept)
        };
        (LedgerEntry { shown, source, summary, records, reason, pictures, findings, prepared, own }, facts)
    }
}

impl Entry {
    /// Joins the findings of this ledger with what was `found` between files: it is `file`, and at `place` there.
    fn join(&mut self, file: &SourceFile, found: &Between, place: usize, today: Option<Date>) {
        // What was taken over belongs to the version before, too.
        let Self::Ledger(entry) = self else { return };
        let Some(entry) = Arc::get_mut(entry) else { return };
        let ledger = Ledger::parse_with(&entry.source, &file.settings.vocabulary);
        let alone = std::mem::take(&mut entry.findings);
        entry.findings = found.join(place, &ledger, &options(file, today), alone);
        entry.summary.findings = FindingCounts::of(&entry.findings);
    }
}

fn options(file: &SourceFile, today: Option<Date>) -> CheckOptions<'_> {
    CheckOptions { today, ..CheckOptions::new(&file.settings) }
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
