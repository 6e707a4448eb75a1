//! What is wrong in a template: the faults that make what is derived from it contradict itself. Owns their codes and how
//! they are found; what a template leads one to expect is the business of `schema`.
//!
//! Their codes begin with `FLT`, and no level of a project applies to them: a template is the project's own law. What makes
//! any text say something else than it seems to is found as in a ledger, by the same rules.

mod fields;
mod records;
mod rules;
mod sections;
mod texts;

use crate::ledger::{Ledger, Vocabulary};
use crate::rules::{CheckOptions, Diagnostic, Related, Rule, check as check_ledger};
use crate::text::Span;

#[cfg(feature = "docs")]
pub use rules::documentation;
pub use rules::{FAMILY, RULES, find};

/// The rules of ledgers that a template has to keep, too: of a block that is never closed, and of a merge that was never
/// resolved, ledgers would be asked for what nobody meant.
const OF_ANY_TEXT: [&str; 2] = ["FL006", "FL007"];

/// Checks a template that is read with the words of `vocabulary`. The findings are sorted by place, then by code.
///
/// ```
/// use ledgerline_core::ledger::Vocabulary;
/// use ledgerline_core::template;
///
/// let found = template::check("# [Name]\n\n**Status:** Planing\n\n## Log\n\n## Log\n", Vocabulary::english());
/// let codes: Vec<_> = found.iter().map(|finding| finding.rule.code).collect();
/// assert_eq!(codes, ["FLT05", "FLT08"]);
/// ```
#[must_use]
pub fn check(template: &str, vocabulary: &Vocabulary) -> Vec<Diagnostic> {
    let ledger = Ledger::parse_with(template, vocabulary);
    let mut found = Found::default();
    fields::check(&ledger, vocabulary, &mut found);
    sections::check(&ledger, &mut found);
    records::check(&ledger, &mut found);
    texts::check(&ledger, vocabulary, &mut found);
    let of_any_text = check_ledger(&ledger, &CheckOptions::default()).into_iter();
    found.diagnostics.extend(of_any_text.filter(|finding| OF_ANY_TEXT.contains(&finding.rule.code)));
    found.diagnostics.sort_by_key(|finding| (finding.span, finding.rule.code));
    found.diagnostics
}

/// What is found so far.
#[derive(Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
}

impl Found {
    fn add(&mut self, rule: &'static Rule, span: Span, message: String, help: &str) {
        self.diagnostics.push(Diagnostic {
            rule,
            severity: rule.severity,
            span,
            message,
            help: Some(help.to_owned()),
            related: Vec::new(),
            fix: None,
        });
    }

    /// Adds a second place to the last finding.
    fn relate(&mut self, span: Span, message: &str) {
        if let Some(last) = self.diagnostics.last_mut() {
            last.related.push(Related { span, message: message.to_owned() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::ledger::Vocabulary;

    fn codes(template: &str) -> Vec<&'static str> {
        check(template, Vocabulary::english()).iter().map(|finding| finding.rule.code).collect()
    }

    #[test]
    fn a_block_that_is_never_closed_is_told() {
        assert_eq!(codes("# [T]\n\n**Status:** Planning\n\n## Notes\n\n```sh\n\n## Log\n"), ["FL006"]);
        assert_eq!(codes("# [T]\n\n**Status:** Planning\n\n<!-- hint\n\n## Log\n"), ["FL006"]);
        assert!(codes("# [T]\n\n**Status:** Planning\n\n```sh\nrun\n```\n\n<!-- hint -->\n\n## Log\n").is_empty());
    }

    #[test]
    fn a_merge_that_was_never_resolved_is_told() {
        let template = "# [T]\n\n**Status:** Planning\n\n## Log\n\n<<<<<<< ours\n[A]\n\n=======\n[B]\n>>>>>>> theirs\n";
        assert_eq!(codes(template), ["FL007"]);
    }

    #[test]
    fn a_title_that_is_empty_a_status_that_leaves_a_choice_and_a_key_that_is_there_twice() {
        assert_eq!(codes("# \n\n**Status:** Planning\n\n## Log\n"), ["FLT02"]);
        let found = check("# [T]\n\n**Status:** Planning | In Progress\n\n## Log\n", Vocabulary::english());
        assert_eq!(found[0].message, "the status leaves a choice: “Planning | In Progress”");
        let help = "write the one that new ledgers begin with, such as “Planning” or “In Progress”";
        assert_eq!((found.len(), found[0].help.as_deref()), (1, Some(help)));
        let decision = "### Decision 1: [Title]\n**Context**: [Why]\n**Cost**: [How much]\n**cost**: [How much]\n";
        let template = format!("# [T]\n\n**Status:** Planning\n\n## Technical Decisions\n\n{decision}");
        assert_eq!(codes(&template), ["FLT10"]);
    }

    #[test]
    fn other_rules_of_ledgers_are_not_asked() {
        assert!(codes("# [Name]\n\n**Status:** Planning\n\n## Log\n\n### YYYY-MM-DD - [What]\n").is_empty());
    }
}
