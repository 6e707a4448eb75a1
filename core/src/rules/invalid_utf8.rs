//! `FL001` invalid-utf8. The file is not UTF-8 text.

use super::{Rule, Severity};

/// A ledger is made from text, so that whoever reads the file reports this.
pub(super) static RULE: Rule = Rule {
    code: "FL001",
    name: "invalid-utf8",
    severity: Severity::Error,
    summary: "The file is not UTF-8 text.",
    fix: None,
};
