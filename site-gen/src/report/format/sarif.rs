//! SARIF 2.1.0, for code scanning services and editors.
//!
//! Owns what of a check is said in SARIF. The structures are in `sarif_model.rs`.

use std::io::{self, Write};

use ledgerline_core::Severity;
use ledgerline_core::rules::Rule;
use ledgerline_core::text::Position;

use super::json_text::write_json;
use super::sarif_model::*;
use crate::report::finding::{EditRegion, FileNames, Finding, FixRegions, Region as FoundRegion};
use crate::report::visible::visible;
use crate::report::{FileReport, Results};
use crate::rule_book::documentation;

/// The name of our fingerprints; another recipe gets another name.
const FINGERPRINT: &str = "ledgerlineFinding/v1";

/// The name of the folder that addresses are relative to.
const TOP: &str = "%SRCROOT%";

/// Writes all of `results`.
pub(crate) fn sarif(results: &Results, out: &mut dyn Write) -> io::Result<()> {
    let all = |file| -> Vec<(&Finding, Option<&str>)> { with_suppressed(file) };
    let mut rules: Vec<&'static Rule> = results.files.iter().flat_map(all).map(|(finding, _)| finding.rule).collect();
    rules.sort_by_key(|rule| rule.code);
    rules.dedup_by_key(|rule| rule.code);
    let baseline_state = |finding: &Finding| {
        let state = if finding.is_known { "unchanged" } else { "new" };
        results.has_baseline.then_some(state)
    };
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: env!("CARGO_PKG_NAME"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                information_uri: env!("CARGO_PKG_REPOSITORY"),
                rules: rules.iter().map(|rule| descriptor(rule)).collect(),
            },
        },
        invocations: [Invocation {
            execution_successful: results.failures.is_empty(),
            tool_execution_notifications: results
                .each_failure()
                .map(|failure| notification(&failure.message))
                .collect(),
        }],
        original_uri_base_ids: [(TOP, BaseId { description: message("the top of the repository") })].into(),
        column_kind: "unicodeCodePoints",
        newline_sequences: ["\r\n", "\n", "\r"],
        results: results
            .files
            .iter()
            .flat_map(|file| all(file).into_iter().map(move |(finding, reason)| (file, finding, reason)))
            .map(|(file, finding, reason)| {
                let state = baseline_state(finding).filter(|_| reason.is_none());
                ResultObject {
                    suppressions: reason.into_iter().map(suppression).collect(),
                    ..result(file, finding, &rules, state)
                }
            })
            .collect(),
    };
    write_json(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] }, out)
}

/// All findings of a file by place; of those that a comment allows, its reason, which may be empty.
fn with_suppressed(file: &FileReport) -> Vec<(&Finding, Option<&str>)> {
    let open = file.findings.iter().map(|finding| (finding, None));
    let suppressed = file.suppressed.iter().map(|one| (&one.finding, Some(one.reason.as_str())));
    let mut all: Vec<_> = open.chain(suppressed).collect();
    all.sort_by_key(|(finding, _)| (finding.region.bytes.start, finding.region.bytes.end, finding.rule.code));
    all
}

fn suppression(reason: &str) -> Suppression {
    Suppression { kind: "inSource", justification: Some(visible(reason).into_owned()).filter(|text| !text.is_empty()) }
}

fn descriptor(rule: &Rule) -> Descriptor {
    let documentation = documentation(rule);
    Descriptor {
        id: rule.code,
        name: rule.name,
        short_description: message(rule.summary),
        help: (!documentation.is_empty()).then(|| Help { text: documentation.clone(), markdown: documentation }),
        default_configuration: Configuration { level: level(rule.severity) },
    }
}

fn result(file: &FileReport, finding: &Finding, rules: &[&Rule], baseline_state: Option<&'static str>) -> ResultObject {
    let text = match &finding.help {
        Some(help) => format!("{}\nhelp: {}", visible(&finding.message), visible(help)),
        None => visible(&finding.message).into_owned(),
    };
    ResultObject {
        rule_id: finding.rule.code,
        rule_index: rules.partition_point(|rule| rule.code < finding.rule.code),
        level: level(finding.severity),
        message: Message { text },
        locations: [Location { id: None, message: None, physical_location: place(&file.names, &finding.region) }],
        related_locations: finding
            .related
            .iter()
            .enumerate()
            .map(|(index, related)| Location {
                id: Some(index + 1),
                message: Some(message(&visible(&related.message))),
                physical_location: place(related.names.as_ref().unwrap_or(&file.names), &related.region),
            })
            .collect(),
        partial_fingerprints: [(FINGERPRINT, finding.fingerprint_text())].into(),
        baseline_state,
        suppressions: Vec::new(),
        fixes: finding.fix.iter().map(|found| fix(file, found)).collect(),
    }
}

fn fix(file: &FileReport, fix: &FixRegions) -> FixObject {
    let replacement = |edit: &EditRegion| Replacement {
        deleted_region: region(edit.start, edit.end),
        inserted_content: Message { text: edit.replacement.clone() },
    };
    FixObject {
        description: message(&visible(&fix.title)),
        artifact_changes: [ArtifactChange {
            artifact_location: artifact(&file.names),
            replacements: fix.edits.iter().map(replacement).collect(),
        }],
    }
}

fn place(names: &FileNames, found: &FoundRegion) -> PhysicalLocation {
    PhysicalLocation { artifact_location: artifact(names), region: region(found.start, found.end) }
}

fn region(start: Position, end: Position) -> Region {
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

fn artifact(names: &FileNames) -> ArtifactLocation {
    ArtifactLocation { uri: address(&names.path), uri_base_id: TOP }
}

fn notification(text: &str) -> Notification {
    Notification { level: "error", message: message(&visible(text)) }
}

fn message(text: &str) -> Message {
    Message { text: text.to_owned() }
}

fn level(severity: Severity) -> &'static str {
    // SARIF has the same three words.
    severity.name()
}

/// `path` as a relative address.
fn address(path: &str) -> String {
    let mut address = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn a_path_becomes_an_address() {
        assert_eq!(address("docs/a b:ü%\n.md"), "docs/a%20b%3A%C3%BC%25%0A.md");
    }
}
