//! The Code Quality report of GitLab, which shows what a merge request adds and mends.

use std::io::{self, Write};

use ledgerline_core::Severity;
use serde::Serialize;

use super::json_text::write_json;
use crate::report::Results;
use crate::report::visible::visible;

#[derive(Serialize)]
struct IssueJson {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: LocationJson,
}

#[derive(Serialize)]
struct LocationJson {
    path: String,
    lines: LinesJson,
}

#[derive(Serialize)]
struct LinesJson {
    begin: usize,
    end: usize,
}

/// Writes the new findings of `results`.
pub(crate) fn gitlab(results: &Results, out: &mut dyn Write) -> io::Result<()> {
    let mut issues = Vec::new();
    for file in &results.files {
        for finding in file.new_findings() {
            issues.push(IssueJson {
                description: format!("{}: {}", finding.rule.code, visible(&finding.message)),
                check_name: finding.rule.name,
                fingerprint: format!("{:016x}{}", hash(&file.names.path), finding.fingerprint_text()),
                severity: match finding.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                    Severity::Note => "info",
                },
                location: LocationJson {
                    path: visible(&file.names.path).into_owned(),
                    lines: LinesJson { begin: finding.region.start.line, end: finding.region.end.line },
                },
            });
        }
    }
    write_json(&issues, out)
}

/// FNV-1a: the same for the same path in every version. A fingerprint of a finding is unique in its file alone.
fn hash(path: &str) -> u64 {
    path.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
