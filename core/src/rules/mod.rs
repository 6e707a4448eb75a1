//! The rules: one file a rule. A rule reads the model and the schema and reports findings; it never changes anything.

pub mod between;
mod context;
mod diagnostic;
mod family;
mod fingerprint;
mod options;
mod outline;
mod registry;
mod scan;
mod shared;
mod spelt_date;
mod suppression;
mod waiver;

mod all_ticked_but_not_done;
mod bad_date;
mod branch_name;
mod byte_order_mark;
mod control_characters;
mod created_after_updated;
mod date_in_the_future;
mod decision_numbers;
mod decision_without_parts;
mod disputed_checkbox;
mod done_with_open_items;
mod duplicate_field;
mod duplicate_section;
mod empty_log_entry;
mod empty_section;
mod invalid_utf8;
mod log_heading_format;
mod log_order;
mod lost_field;
mod malformed_checkbox;
mod merge_conflict;
mod missing_field;
mod missing_section;
mod missing_title;
mod mixed_line_endings;
mod near_miss_section;
mod placeholder_left;
mod risk_without_mitigation;
mod section_order;
mod several_titles;
mod silent_ledger;
mod skipped_heading_level;
mod status_spelling;
mod status_transition;
mod summary_length;
mod superseded_without_successor;
mod suppression_without_reason;
mod ticked_parent_open_child;
mod too_large_or_deep;
mod unclosed_block;
mod unknown_status;
mod unused_suppression;
mod updated_before_log;

use crate::ledger::Ledger;
use crate::settings::Level;
use crate::sort::sort_by;

use context::Context;
pub use diagnostic::{Diagnostic, Fix, Related, Rule, Safety, Severity};
pub use family::{FAMILIES, Family};
pub use fingerprint::fingerprints;
pub use options::CheckOptions;
#[cfg(feature = "docs")]
pub use registry::documentation;
pub use registry::{all, find};
use shared::Shared;
pub use superseded_without_successor::is_superseded;
pub use suppression::{Allowed, Suppressions};
pub use unused_suppression::unused_suppressions;

/// A file that is no text. Found by whoever reads the file, since a ledger is made from text.
pub static INVALID_UTF8: &Rule = &invalid_utf8::RULE;

/// Checks one ledger, which must have been read with the words of the settings. Findings are sorted by place, then by
/// code, then in the order of the template.
///
/// ```
/// use ledgerline_core::{CheckOptions, Ledger, check};
///
/// let ledger = Ledger::parse("# Search\n\n**Status:** Doen\n");
/// let findings = check(&ledger, &CheckOptions::default());
/// assert!(findings.iter().any(|finding| finding.rule.code == "FL204"));
/// ```
#[must_use]
pub fn check(ledger: &Ledger<'_>, options: &CheckOptions<'_>) -> Vec<Diagnostic> {
    check_keeping(ledger, options).0
}

/// As [`check`], and hands out the comments that allow findings, with those that were used marked and with what they
/// allow: for whoever asks more rules about the same ledger, or wants to see what is let pass.
#[must_use]
pub fn check_keeping(ledger: &Ledger<'_>, options: &CheckOptions<'_>) -> (Vec<Diagnostic>, Suppressions) {
    let levels = &options.settings.levels;
    let shared = Shared::default();
    let mut context = Context::new(ledger, options, &shared, Suppressions::of(ledger));
    for (rule, run) in registry::CHECKS.iter().chain(registry::ALONE) {
        let level = levels.get(rule.code);
        if level == Some(Level::Off) {
            continue;
        }
        let first = context.findings.len();
        run(&mut context);
        if let Some(severity) = level.and_then(Severity::of_level) {
            context.findings[first..].iter_mut().for_each(|finding| finding.severity = severity);
        }
    }
    let mut suppressions = std::mem::take(&mut context.suppressions);
    let mut findings = std::mem::take(&mut context.findings);
    if !suppressions.is_empty() {
        findings = suppressions.sift(findings);
        unused_suppression::check(&mut context, options, &suppressions);
        findings.extend(leveled(&unused_suppression::RULE, std::mem::take(&mut context.findings), options));
        suppression_without_reason::check(&mut context, &suppressions);
        findings.extend(leveled(&suppression_without_reason::RULE, context.findings, options));
    }
    sort_by(&mut findings, |a, b| a.span.cmp(&b.span).then(a.rule.code.cmp(b.rule.code)));
    (findings, suppressions)
}

/// The findings of one rule at the level that the project gives it.
fn leveled(rule: &Rule, mut findings: Vec<Diagnostic>, options: &CheckOptions<'_>) -> Vec<Diagnostic> {
    match options.settings.levels.get(rule.code) {
        Some(Level::Off) => findings.clear(),
        Some(level) => findings
            .iter_mut()
            .for_each(|finding| finding.severity = Severity::of_level(level).unwrap_or(finding.severity)),
        None => {}
    }
    findings
}
