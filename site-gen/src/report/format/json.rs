//! Everything that a check came to, as JSON. The contract is `site-gen/schema/check-report.schema.json`.
//!
//! Within a version, members may be added; none is taken away and none changes its meaning.

use std::io::{self, Write};

use ledgerline_core::rules::Safety;
use serde::Serialize;

use super::json_text::write_json;
use super::range_json::RangeJson;
use crate::report::finding::{Finding, FixRegions, Region, Suppressed};
use crate::report::{FileReport, Results};

/// The version of the form.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct ReportJson<'a> {
    version: u32,
    tool: ToolJson,
    today: Option<String>,
    summary: SummaryJson,
    findings: Vec<FindingJson<'a>>,
    suppressed: Vec<SuppressedJson<'a>>,
    fixed: Vec<FixedJson<'a>>,
    stale: Vec<StaleJson<'a>>,
    failures: Vec<FailureJson<'a>>,
}

#[derive(Serialize)]
struct ToolJson {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct SummaryJson {
    checked: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    baseline: usize,
    suppressed: usize,
    fixed: usize,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    path: &'a str,
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    range: RangeJson,
    related: Vec<RelatedJson<'a>>,
    fix: Option<FixJson<'a>>,
    fingerprint: String,
    baseline: bool,
}

/// A finding that a comment allows. There is nothing to mend.
#[derive(Serialize)]
struct SuppressedJson<'a> {
    path: &'a str,
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: &'a str,
    range: RangeJson,
    fingerprint: String,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct RelatedJson<'a> {
    path: &'a str,
    message: &'a str,
    range: RangeJson,
}

#[derive(Serialize)]
struct FixJson<'a> {
    safety: &'static str,
    title: &'a str,
    edits: Vec<EditJson<'a>>,
}

#[derive(Serialize)]
struct EditJson<'a> {
    range: RangeJson,
    replacement: &'a str,
}

#[derive(Serialize)]
struct FixedJson<'a> {
    path: &'a str,
    code: &'static str,
    title: &'a str,
}

#[derive(Serialize)]
struct StaleJson<'a> {
    path: &'a str,
    code: &'a str,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct FailureJson<'a> {
    message: &'a str,
    help: Option<&'a str>,
}

/// Writes all of `results`.
pub(crate) fn json(results: &Results, out: &mut dyn Write) -> io::Result<()> {
    let counts = results.counts();
    let report = ReportJson {
        version: VERSION,
        tool: ToolJson { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        today: results.today.map(|day| day.to_string()),
        summary: SummaryJson {
            checked: results.checked(),
            unreadable: results.unreadable,
            errors: counts.errors,
            warnings: counts.warnings,
            notes: counts.notes,
            baseline: results.known(),
            suppressed: results.suppressed(),
            fixed: results.applied().0,
        },
        findings: results
            .files
            .iter()
            .flat_map(|file| file.findings.iter().map(|found| finding(file, found)))
            .collect(),
        suppressed: results
            .files
            .iter()
            .flat_map(|file| file.suppressed.iter().map(|one| suppressed(file, one)))
            .collect(),
        fixed: results
            .files
            .iter()
            .flat_map(|file| {
                let applied = file.applied.iter();
                applied.map(|fix| FixedJson { path: &file.names.shown, code: fix.code, title: &fix.title })
            })
            .collect(),
        stale: results
            .stale
            .iter()
            .map(|entry| StaleJson { path: &entry.path, code: &entry.code, fingerprint: &entry.fingerprint })
            .collect(),
        failures: results
            .each_failure()
            .map(|failure| FailureJson { message: &failure.message, help: failure.help.as_deref() })
            .collect(),
    };
    write_json(&report, out)
}

fn finding<'a>(file: &'a FileReport, found: &'a Finding) -> FindingJson<'a> {
    FindingJson {
        path: &file.names.shown,
        code: found.rule.code,
        name: found.rule.name,
        severity: found.severity.name(),
        message: &found.message,
        help: found.help.as_deref(),
        range: region(&found.region),
        related: found
            .related
            .iter()
            .map(|related| RelatedJson {
                path: &related.names.as_ref().unwrap_or(&file.names).shown,
                message: &related.message,
                range: region(&related.region),
            })
            .collect(),
        fix: found.fix.as_ref().map(fix),
        fingerprint: found.fingerprint_text(),
        baseline: found.is_known,
    }
}

fn suppressed<'a>(file: &'a FileReport, one: &'a Suppressed) -> SuppressedJson<'a> {
    let found = &one.finding;
    SuppressedJson {
        path: &file.names.shown,
        code: found.rule.code,
        name: found.rule.name,
        severity: found.severity.name(),
        message: &found.message,
        range: region(&found.region),
        fingerprint: found.fingerprint_text(),
        reason: Some(one.reason.as_str()).filter(|reason| !reason.is_empty()),
    }
}

fn fix(fix: &FixRegions) -> FixJson<'_> {
    let edits = fix.edits.iter();
    FixJson {
        safety: match fix.safety {
            Safety::Safe => "safe",
            Safety::Unsafe => "unsafe",
        },
        title: &fix.title,
        edits: edits
            .map(|edit| EditJson {
                range: RangeJson::new(&edit.bytes, edit.start, edit.end),
                replacement: &edit.replacement,
            })
            .collect(),
    }
}

fn region(region: &Region) -> RangeJson {
    RangeJson::new(&region.bytes, region.start, region.end)
}
