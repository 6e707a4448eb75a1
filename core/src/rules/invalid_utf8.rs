//! `FL001` invalid-utf8. The file is not UTF-8 text.
//!
//! ### What it finds
//!
//! A file whose bytes are not UTF-8. It is reported by whoever reads the file, since there is no text to check.
//!
//! ### Why it matters
//!
//! Nothing else can be said about such a file: what its letters are is anybody's guess, and every tool guesses differently.
//!
//! ### Example
//!
//! A file in which an editor has written `ü` as the single byte `FC`, shown here as `<FC>`:
//!
//! ```markdown
//! # Gr<FC>n
//! ```
//!
//! ### What to do
//!
//! Save the file as UTF-8; editors have it in “Save as” or “Reopen with encoding”. There is no fix: which encoding was meant
//! is not in the file.

use super::{Rule, Severity};

/// A ledger is made from text, so that whoever reads the file reports this.
pub(super) static RULE: Rule = Rule {
    code: "FL001",
    name: "invalid-utf8",
    severity: Severity::Error,
    summary: "The file is not UTF-8 text.",
    fix: None,
};
