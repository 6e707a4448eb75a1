//! `FL002` byte-order-mark. The file begins with a byte order mark.
//!
//! ### What it finds
//!
//! The three bytes `EF BB BF` (U+FEFF) at the very beginning of the file. Some editors on Windows write them.
//!
//! ### Why it matters
//!
//! UTF-8 needs no such mark, and nobody can see it. Many tools take it for text: the title `# Search` is then no heading
//! for them, front matter is no front matter, and the first line differs from one that looks the same.
//!
//! ### Example
//!
//! The mark is shown as `U+FEFF`, although it cannot be seen:
//!
//! ```markdown
//! U+FEFF# Search
//! ```
//!
//! ### What to do
//!
//! Save the file as “UTF-8” and not as “UTF-8 with BOM”. The fix removes the mark. It is safe: Ledgerline reads the file
//! the same way with and without it.

use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL002",
    name: "byte-order-mark",
    severity: Severity::Warning,
    summary: "The file begins with a byte order mark.",
    fix: Some(Safety::Safe),
};

const MARK: char = '\u{feff}';

pub(super) fn check(context: &mut Context<'_, '_>) {
    if !context.ledger.source().starts_with(MARK) {
        return;
    }
    let span = Span::new(0, MARK.len_utf8());
    let message = "the file begins with a byte order mark, which other tools take for text";
    context.report(&RULE, span, message, "save the file as UTF-8 without it");
    context.fix(|| {
        let edit = TextEdit { span, expected: MARK.into(), replacement: String::new() };
        Some(Fix { safety: Safety::Safe, title: "remove the byte order mark".into(), edits: vec![edit] })
    });
}
