//! The one table of a template's faults. Codes are never used again for another one.

use crate::rules::{Family, Rule, Severity};

/// The family of these faults.
pub const FAMILY: Family = Family { code: "FLT", name: "Templates" };

macro_rules! faults {
    ($($constant:ident = $code:literal $name:literal $severity:ident $summary:literal),* $(,)?) => {
        $(pub(super) static $constant: Rule = Rule {
            code: $code,
            name: $name,
            severity: Severity::$severity,
            summary: $summary,
            fix: None,
        };)*

        /// Every fault that a template can have, in the order of the codes.
        pub static RULES: &[&Rule] = &[$(&$constant),*];
    };
}

faults! {
    EMPTY = "FLT01" "empty-template" Error "The template has neither fields nor sections, so nothing can be asked of a ledger.",
    NO_TITLE = "FLT02" "template-without-title" Warning "The template has no title, so nobody sees where one belongs.",
    NAMELESS_FIELD = "FLT03" "nameless-field" Error "A field has no name, so no ledger can have it.",
    DUPLICATE_FIELD = "FLT04" "duplicate-template-field" Error "Two fields mean the same, so one of them can never be asked for.",
    UNKNOWN_STATUS = "FLT05" "unknown-default-status" Error "The status that new ledgers begin with is not one that the project knows.",
    DUPLICATE_SECTION = "FLT06" "duplicate-template-section" Error "Two sections have the same name or the same role, so a ledger cannot tell which it has.",
    SKIPPED_LEVEL = "FLT07" "skipped-template-level" Error "A heading skips a level, so its section stands in none.",
    SEVERAL_LOGS = "FLT08" "several-logs" Error "There are two logs, so nobody knows where an entry belongs.",
    DECISION_WITHOUT_KEYS = "FLT09" "decision-without-keys" Warning "The decision of the template has no keys, so nothing is asked of decisions.",
    DUPLICATE_KEY = "FLT10" "duplicate-decision-key" Error "Two keys of the decision mean the same.",
    COMMON_PLACEHOLDER = "FLT11" "common-placeholder" Warning "A placeholder is a word that a ledger may really hold.",
    NAMELESS_SECTION = "FLT12" "nameless-section" Error "A section has no name, so no ledger can have it.",
}

/// The fault with this code or name, in any case.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    let is_it = |name: &str| name.eq_ignore_ascii_case(code_or_name);
    RULES.iter().copied().find(|rule| is_it(rule.code) || is_it(rule.name))
}

/// The documentation of a fault as Markdown, in the form of [that of a rule](crate::rules::documentation). Only there with
/// the feature `docs`.
#[cfg(feature = "docs")]
#[must_use]
pub fn documentation(rule: &Rule) -> String {
    // Examples have headings of this rank, too, but none that begins like a code.
    let mut sections = include_str!("faults.md").split("\n## FLT");
    let number = rule.code.trim_start_matches(FAMILY.code);
    let section = sections.find_map(|section| section.strip_prefix(number)?.strip_prefix('\n'));
    section.unwrap_or_default().trim().to_owned()
}

#[cfg(all(test, feature = "docs"))]
mod tests {
    use super::{RULES, documentation, find};
    use crate::ledger::Vocabulary;
    use crate::template::check;

    #[test]
    fn every_fault_is_documented_by_an_example_that_has_it() {
        for rule in RULES {
            let text = documentation(rule);
            let wanted = ["### What it finds", "### Why it matters", "### Example", "### What to do"];
            let headings: Vec<&str> = text.lines().filter(|line| wanted.contains(line)).collect();
            assert_eq!(headings, wanted, "{}", rule.code);
            let example = text.split_once("```markdown\n").and_then(|(_, rest)| rest.split_once("```"));
            let found = check(example.map_or("", |(example, _)| example), Vocabulary::english());
            assert!(found.iter().any(|finding| finding.rule.code == rule.code), "{}: {found:?}", rule.code);
        }
    }

    #[test]
    fn faults_are_known_by_code_and_by_name() {
        assert_eq!(find("flt03").map(|rule| rule.name), Some("nameless-field"));
        assert_eq!(find("Several-Logs").map(|rule| rule.code), Some("FLT08"));
        assert!(find("FL204").is_none());
    }
}
