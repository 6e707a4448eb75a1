//! `FL301` malformed-checkbox. A checkbox is neither open nor done.
//!
//! ### What it finds
//! An item that begins with brackets which are meant as a box but are text to every reader of Markdown: `[]`, `[ x]`,
//! `[~]`, a box without a space behind it as in `[x]done`, and without one behind the bullet as in `-[ ] open`. Boxes on
//! which readers do not agree are left to FL302; links and footnotes are no boxes. Boxes that stand where none is read are
//! found, too: at the beginning of a line without a bullet, inside of bold text, and behind another box.
//!
//! ### Why it matters
//! Such an item is neither open nor done. It counts as open here, and as nothing at all elsewhere.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Success Criteria
//! - [] Answers while the reader types
//! - [ x] Works without a server
//! ```
//!
//! ### What to do
//! Write `[ ]` for open or `[x]` for done, with a space on both sides. The fix is safe where the brackets have one
//! meaning: empty ones are open, those with an `x` or a tick are done. Others, such as `[~]` and `[-]`, become `[ ]`;
//! that fix is unsafe, since they may mean that the item was begun or dropped.

use crate::ledger::{ItemState, MarkKind};
use crate::text::{Span, has};

mod misplaced;

use super::disputed_checkbox::dispute;
use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL301",
    name: "malformed-checkbox",
    severity: Severity::Warning,
    summary: "A checkbox is neither open nor done.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let source = ledger.source();
    let mut unspaced = Vec::new();
    for section in &ledger.sections {
        for &paragraph in &section.paragraphs {
            find_unspaced(source, paragraph, &mut unspaced);
            misplaced::without_bullet(context, paragraph);
        }
    }
    ledger.for_each_item(&mut |_, item| {
        // In the text of an item, a line that is no item by itself is part of the one above.
        if has(item.text.as_bytes(), b'[') {
            find_unspaced(source, item.text_span, &mut unspaced);
            misplaced::behind_other_things(context, item);
        }
        let odd = item.mark.as_ref().filter(|mark| mark.kind == MarkKind::Box && mark.state == ItemState::Odd);
        let Some(mark) = odd.filter(|_| dispute(source, item).is_none()) else { return };
        let written = mark.span.of(source);
        if matches!(written, "[ ]" | "[x]" | "[X]") {
            let message = format!("no space after the box `{written}`");
            context.report(&RULE, mark.span, message, "put a space between the box and its text");
            context.fix(|| Some(space_after(source, mark.span.end)));
        } else {
            let message = format!("`{}` is not a checkbox", written.escape_debug());
            context.report(&RULE, mark.span, message, "write `[ ]` for open or `[x]` for done");
            context.fix(|| Some(rewrite(source, mark.span)));
        }
    });
    for span in unspaced {
        let message = format!("no space after the bullet of `{}`", span.of(source));
        context.report(&RULE, span, message, "put a space between the bullet and the box");
        context.fix(|| Some(space_after(source, span.start + 1)));
    }
}

/// Finds `-[ ] `, `+[x] ` and the like at the beginning of a line in `span`. A `*` that another one follows is emphasis.
fn find_unspaced(source: &str, span: Span, found: &mut Vec<Span>) {
    let text = span.of(source);
    let mut from = 0;
    while let Some(at) = text[from..].find('[').map(|at| from + at) {
        from = at + 1;
        let is_box = ["[ ] ", "[x] ", "[X] "].iter().any(|start| text[at..].starts_with(start));
        let bullet = text[..at].bytes().next_back();
        if !is_box || !matches!(bullet, Some(b'-' | b'+' | b'*')) {
            continue;
        }
        let before = text[..at - 1].trim_end_matches([' ', '\t']);
        let is_first = before.is_empty() || before.ends_with(['\n', '\r']);
        let is_emphasis =
            bullet == Some(b'*') && text[at..].split(['\n', '\r']).next().is_some_and(|line| line.contains('*'));
        if is_first && !is_emphasis {
            found.push(Span::new(span.start + at - 1, span.start + at + "[ ]".len()));
        }
    }
}

/// Puts a space at `at`, in the place of a no-break space if one stands there.
fn space_after(source: &str, at: usize) -> Fix {
    let odd = if source[at..].starts_with('\u{a0}') { '\u{a0}'.len_utf8() } else { 0 };
    Fix::splice(Safety::Safe, "put in a space", source, Span::new(at, at + odd), " ")
}

fn rewrite(source: &str, span: Span) -> Fix {
    let inside = span.of(source).trim_matches(['[', ']']).trim();
    let (safety, replacement) = match inside {
        "" => (Safety::Safe, "[ ]"),
        "x" | "х" | "Х" | "✓" | "✔" | "✅" => (Safety::Safe, "[x]"),
        "χ" | "Χ" | "×" | "✕" | "✖" => (Safety::Unsafe, "[x]"),
        "X" => (Safety::Safe, "[X]"),
        _ => (Safety::Unsafe, "[ ]"),
    };
    Fix::splice(safety, format!("write `{replacement}`"), source, span, replacement)
}
