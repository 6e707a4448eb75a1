//! Findings as reports need them: with places in numbers and the lines that they point at, so that the text they were
//! found in can be let go.
//!
//! Owns how places are counted. Draws and writes nothing.

use std::ops::Range;

use ledgerline_core::fix::AppliedFix;
use ledgerline_core::rules::{Allowed, Fix, Rule, Safety, fingerprints};
use ledgerline_core::text::{LineIndex, Position};
use ledgerline_core::{Diagnostic, Ledger, Severity};

use super::excerpt::{Excerpt, excerpt};

/// What a file is called, `/` between folders. May hold control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileNames {
    /// The path as seen from the working folder.
    pub(crate) shown: String,
    /// The path as seen from the top of the repository, for services that know no working folder.
    pub(crate) path: String,
}

/// What was found in one file.
#[derive(Debug)]
pub(crate) struct FileReport {
    /// The file.
    pub(crate) names: FileNames,
    /// The findings, by place.
    pub(crate) findings: Vec<Finding>,
    /// The findings that a comment allows, by place.
    pub(crate) suppressed: Vec<Suppressed>,
    /// The fixes that were carried out before these findings were made.
    pub(crate) applied: Vec<AppliedFix>,
}

/// One finding.
#[derive(Debug)]
pub(crate) struct Finding {
    /// The rule.
    pub(crate) rule: &'static Rule,
    /// How bad it is here.
    pub(crate) severity: Severity,
    /// Where.
    pub(crate) region: Region,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) help: Option<String>,
    /// Other places it speaks of.
    pub(crate) related: Vec<RelatedRegion>,
    /// What would mend it.
    pub(crate) fix: Option<FixRegions>,
    /// What makes it the same finding in another version of its file; unique in its file.
    pub(crate) fingerprint: u64,
    /// Whether the baseline has it, so that it does not count.
    pub(crate) is_known: bool,
}

/// A finding that a comment in the file allows: it does not count.
#[derive(Debug)]
pub(crate) struct Suppressed {
    /// The finding.
    pub(crate) finding: Finding,
    /// What the comment says why; empty if it says nothing.
    pub(crate) reason: String,
}

/// A range of a text, in every way of counting that a report may need.
#[derive(Debug)]
pub(crate) struct Region {
    /// The bytes, from 0, a byte order mark included; end exclusive.
    pub(crate) bytes: Range<usize>,
    /// Where it begins. The column counts characters from 1 and leaves the byte order mark out.
    pub(crate) start: Position,
    /// Where it ends: the place after its last character.
    pub(crate) end: Position,
    /// Its first line.
    pub(crate) excerpt: Excerpt,
}

/// A second place that a finding speaks of.
#[derive(Debug)]
pub(crate) struct RelatedRegion {
    /// The file, if it is another one.
    pub(crate) names: Option<FileNames>,
    /// Where.
    pub(crate) region: Region,
    /// What is there.
    pub(crate) message: String,
}

/// What would mend a finding.
#[derive(Debug)]
pub(crate) struct FixRegions {
    /// How safe it is.
    pub(crate) safety: Safety,
    /// What it does, in the imperative.
    pub(crate) title: String,
    /// The splices: sorted and disjoint.
    pub(crate) edits: Vec<EditRegion>,
}

/// One splice.
#[derive(Debug)]
pub(crate) struct EditRegion {
    /// The bytes to replace.
    pub(crate) bytes: Range<usize>,
    /// Where they begin.
    pub(crate) start: Position,
    /// Where they end.
    pub(crate) end: Position,
    /// What will stand there.
    pub(crate) replacement: String,
}

impl FileReport {
    /// The report of a file in which nothing was found.
    pub(crate) fn new(names: FileNames) -> Self {
        Self { names, findings: Vec::new(), suppressed: Vec::new(), applied: Vec::new() }
    }

    /// Says what was found in the ledger, and what its comments allow, in the place of what was said before.
    pub(crate) fn tell(&mut self, ledger: &Ledger<'_>, found: Vec<Diagnostic>, allowed: Vec<Allowed>) {
        self.findings.clear();
        self.suppressed.clear();
        if found.is_empty() && allowed.is_empty() {
            return;
        }
        let source = ledger.source();
        let reasons: Vec<String> = allowed.iter().map(|one| one.reason.of(source).to_owned()).collect();
        // What is allowed comes last, so that the fingerprints of what counts are those that they would be without it.
        let count = found.len();
        let all: Vec<Diagnostic> = found.into_iter().chain(allowed.into_iter().map(|one| one.finding)).collect();
        let prints = fingerprints(ledger, &all);
        let lines = LineIndex::new(source);
        let places = Places { source, lines: &lines };
        let mut findings = all.into_iter().zip(prints).map(|(found, print)| places.finding(found, print));
        self.findings.extend(findings.by_ref().take(count));
        self.suppressed.extend(findings.zip(reasons).map(|(finding, reason)| Suppressed { finding, reason }));
    }

    /// Adds what was found in the file, whose text is `source`.
    pub(crate) fn add(&mut self, source: &str, found: Vec<Diagnostic>, fingerprints: &[u64]) {
        if found.is_empty() {
            return;
        }
        let lines = LineIndex::new(source);
        let places = Places { source, lines: &lines };
        let with_prints = found.into_iter().zip(fingerprints);
        self.findings.extend(with_prints.map(|(found, &fingerprint)| places.finding(found, fingerprint)));
        self.findings.sort_by_key(|finding| (finding.region.bytes.start, finding.region.bytes.end, finding.rule.code));
    }

    /// The findings that count: those that no baseline knows.
    pub(crate) fn new_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !finding.is_known)
    }
}

impl Finding {
    /// The fingerprint in sixteen hexadecimal digits.
    pub(crate) fn fingerprint_text(&self) -> String {
        format!("{:016x}", self.fingerprint)
    }
}

/// A text in which places are looked up.
struct Places<'a> {
    source: &'a str,
    lines: &'a LineIndex,
}

impl Places<'_> {
    fn finding(&self, found: Diagnostic, fingerprint: u64) -> Finding {
        let related = found.related.into_iter();
        Finding {
            rule: found.rule,
            severity: found.severity,
            region: self.region(found.span.range()),
            message: found.message,
            help: found.help,
            related: related
                .map(|related| RelatedRegion {
                    names: None,
                    region: self.region(related.span.range()),
                    message: related.message,
                })
                .collect(),
            fix: found.fix.map(|fix| self.fix(fix)),
            fingerprint,
            is_known: false,
        }
    }

    fn region(&self, bytes: Range<usize>) -> Region {
        Region {
            start: self.lines.position(self.source, bytes.start),
            end: self.lines.position(self.source, bytes.end),
            excerpt: excerpt(self.source, self.lines, bytes.clone()),
            bytes,
        }
    }

    fn fix(&self, fix: Fix) -> FixRegions {
        let edits = fix.edits.into_iter();
        FixRegions {
            safety: fix.safety,
            title: fix.title,
            edits: edits
                .map(|edit| EditRegion {
                    start: self.lines.position(self.source, edit.span.start),
                    end: self.lines.position(self.source, edit.span.end),
                    bytes: edit.span.range(),
                    replacement: edit.replacement,
                })
                .collect(),
        }
    }
}
