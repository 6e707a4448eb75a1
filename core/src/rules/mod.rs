//! The rules: one file a rule. A rule reads the model and the schema and reports findings; it never changes anything.

mod context;
mod diagnostic;
mod fingerprint;
mod options;
mod registry;

mod bad_date;
mod created_after_updated;
mod decision_without_parts;
mod done_with_open_items;
mod duplicate_field;
mod empty_section;
mod invalid_utf8;
mod log_heading_format;
mod malformed_checkbox;
mod missing_field;
mod missing_section;
mod missing_title;
mod placeholder_left;
mod several_titles;
mod unknown_status;
mod updated_before_log;

use crate::ledger::Ledger;
use crate::settings::Level;

use context::Context;
pub use diagnostic::{Diagnostic, Fix, Related, Rule, Safety, Severity};
pub use fingerprint::fingerprints;
pub use options::CheckOptions;
#[cfg(feature = "docs")]
pub use registry::documentation;
pub use registry::{all, find};

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
    let levels = &options.settings.levels;
    let mut context = Context::new(ledger, options);
    for (rule, run) in registry::CHECKS {
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
    let mut findings = context.findings;
    findings.sort_by_key(|finding| (finding.span, finding.rule.code));
    findings
}
