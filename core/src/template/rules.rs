//! The one table of a template's faults. Codes are never used again for another one.

use crate::rules::{Rule, Severity};

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
