//! The lists of ledgers that somebody keeps by hand, `_active.md`: what is found in them. They have no pages of their own.

use std::collections::BTreeMap;

use ledgerline_core::ledger::Date;
use ledgerline_core::project::FindingCounts;
use ledgerline_core::rules::Suppressions;
use ledgerline_core::rules::between::{Between, Facts};
use ledgerline_core::{CheckOptions, Diagnostic, Ledger};

use super::problem::problem;
use super::read::found_unread;
use super::text::printable;
use super::view::finding::{self, FindingView};
use crate::between;
use crate::input::{ReadError, SourceFile};
use crate::messages::Messages;

/// A dashboard of which there is anything to say.
pub(super) struct Dashboard {
    /// The file as shown.
    pub(super) shown: String,
    /// What is wrong, the worst first, and what to say of findings that are left out.
    pub(super) findings: (Vec<FindingView>, String),
    /// The findings, in the order of the text.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Its text; empty where it could not be read.
    pub(super) source: String,
    /// Why it could not be read, in a sentence; empty where it could.
    pub(super) problem: String,
    /// All findings.
    pub(super) counts: FindingCounts,
}

impl Dashboard {
    /// All that is told of it.
    pub(super) fn told(&self) -> (&str, &str, &str, &[Diagnostic]) {
        (&self.shown, &self.source, &self.problem, &self.diagnostics)
    }
}

/// All dashboards of a project, with their texts: they are few.
pub(super) struct Dashboards<'a> {
    files: &'a [SourceFile],
    today: Option<Date>,
    messages: &'a Messages,
    texts: Vec<Result<String, ReadError>>,
    told: BTreeMap<usize, Dashboard>,
}

impl<'a> Dashboards<'a> {
    /// Reads `files`.
    pub(super) fn read(files: &'a [SourceFile], today: Option<Date>, messages: &'a Messages) -> Self {
        let texts: Vec<_> = files.iter().map(SourceFile::read).collect();
        let mut told = BTreeMap::new();
        for (at, (file, text)) in files.iter().zip(&texts).enumerate() {
            // One that was taken away meanwhile is none.
            let Some(error) = text.as_ref().err().filter(|error| !error.is_gone()) else { continue };
            let found = found_unread(file, error);
            let dashboard = Dashboard {
                shown: printable(&file.shown).into_owned(),
                counts: FindingCounts::of(&found),
                findings: finding::views(messages, "", &found),
                diagnostics: found,
                source: String::new(),
                problem: problem(messages, messages.text("this-file"), error),
            };
            told.insert(at, dashboard);
        }
        Self { files, today, messages, texts, told }
    }

    /// What is kept of each dashboard that gave a text, with its place and its path from the top.
    pub(super) fn facts(&self) -> impl Iterator<Item = (usize, &'a str, Facts<'a>)> {
        let texts = self.files.iter().zip(&self.texts).enumerate();
        texts.filter_map(|(at, (file, text))| {
            let ledger = Ledger::parse_with(text.as_ref().ok()?, &file.settings.vocabulary);
            Some((at, file.among.path.as_str(), between::facts(file, &ledger, Suppressions::default())))
        })
    }

    /// Tells what was `found` in the dashboard at place `at`, which is at `place` there.
    pub(super) fn tell(&mut self, at: usize, found: &Between, place: usize) {
        let (file, Ok(text)) = (&self.files[at], &self.texts[at]) else { return };
        let ledger = Ledger::parse_with(text, &file.settings.vocabulary);
        let options = CheckOptions { today: self.today, ..CheckOptions::new(&file.settings) };
        let findings = found.join(place, &ledger, &options, Vec::new());
        if findings.is_empty() {
            return;
        }
        let dashboard = Dashboard {
            shown: printable(&file.shown).into_owned(),
            counts: FindingCounts::of(&findings),
            findings: finding::views(self.messages, text, &findings),
            diagnostics: findings,
            source: text.clone(),
            problem: String::new(),
        };
        self.told.insert(at, dashboard);
    }

    /// The dashboards of which there is anything to say, in the order of the files.
    pub(super) fn told(self) -> Vec<Dashboard> {
        self.told.into_values().collect()
    }
}
