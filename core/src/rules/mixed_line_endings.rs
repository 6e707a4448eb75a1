//! `FL003` mixed-line-endings. Lines end in more than one way.
//!
//! ### What it finds
//!
//! A file in which some lines end in `LF`, as on Linux and macOS, and others in `CRLF`, as on Windows, or in a lone `CR`.
//!
//! ### Why it matters
//!
//! Editors show such files in different ways, differences between versions show lines in which nothing has changed, and
//! merges conflict for no reason that anybody could see.
//!
//! ### Example
//!
//! ```markdown
//! # Search ␍␊
//!
//! **Status:** Planning ␊
//! ```
//!
//! ### What to do
//!
//! Let git see to it, with `* text=auto` in `.gitattributes`, or tell the editor which one to write. The fix gives every
//! line the ending that most of them have; if it is a tie, `LF`. It is unsafe, because it changes lines all over the file.

use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL003",
    name: "mixed-line-endings",
    severity: Severity::Warning,
    summary: "Lines end in more than one way.",
    fix: Some(Safety::Unsafe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let scan = context.scan();
    if scan.crlf + scan.cr == 0 {
        return;
    }
    let source = context.ledger.source();
    let lf = source.bytes().filter(|&byte| byte == b'\n').count() - scan.crlf;
    let kinds = [("LF", "\n", lf), ("CRLF", "\r\n", scan.crlf), ("CR", "\r", scan.cr)];
    let present: Vec<_> = kinds.into_iter().filter(|(_, _, count)| *count > 0).collect();
    if present.len() < 2 {
        return;
    }
    // The first of those that are equally frequent counts, and `max_by_key` gives the last.
    let Some(&(usual, ending, _)) = present.iter().rev().max_by_key(|(_, _, count)| *count) else { return };
    let Some(first) = endings(source).find(|span| span.of(source) != ending) else { return };
    let counts: Vec<String> = present.iter().map(|(name, _, count)| format!("{count} in {name}")).collect();
    let message = format!("lines end in more than one way: {}", counts.join(", "));
    context.report(&RULE, first, message, format!("end every line in {usual}"));
    context.fix(|| {
        let edit = |span: Span| TextEdit { span, expected: span.of(source).into(), replacement: ending.into() };
        let edits = endings(source).filter(|span| span.of(source) != ending).map(edit).collect();
        Some(Fix { safety: Safety::Unsafe, title: format!("end every line in {usual}"), edits })
    });
}

/// Where the lines of `source` end.
fn endings(source: &str) -> impl Iterator<Item = Span> {
    let bytes = source.as_bytes();
    bytes.iter().enumerate().filter_map(move |(at, byte)| match byte {
        b'\r' if bytes.get(at + 1) == Some(&b'\n') => Some(Span::new(at, at + 2)),
        b'\r' => Some(Span::new(at, at + 1)),
        b'\n' if at == 0 || bytes[at - 1] != b'\r' => Some(Span::new(at, at + 1)),
        _ => None,
    })
}
