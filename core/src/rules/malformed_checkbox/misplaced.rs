//! Boxes that are spelt well and stand where no reader of Markdown looks for one.

use crate::ledger::{Item, MarkKind};
use crate::text::{Span, has};

use super::{Context, Fix, RULE, Safety, dispute};

/// Finds boxes that begin a line of the paragraph in `span`, which is no item of a list.
pub(super) fn without_bullet(context: &mut Context<'_, '_>, span: Span) {
    let source = context.ledger.source();
    if !has(span.of(source).as_bytes(), b'[') {
        return;
    }
    // A paragraph of nothing but boxes is a list to everybody; one with other words may explain what boxes mean.
    let boxes: Option<Vec<Span>> = lines(span, source).map(|line| box_at_start(line, source)).collect();
    for at in boxes.into_iter().flatten() {
        report_bare(context, at);
    }
}

fn report_bare(context: &mut Context<'_, '_>, at: Span) {
    let source = context.ledger.source();
    let message = format!("no bullet before the box `{}`", at.of(source));
    context.report(&RULE, at, message, "begin the line with `- `");
    // An indented line would become an item of a list of its own, inside of the one above.
    let is_flush = at.start == 0 || source[..at.start].ends_with(['\n', '\r']);
    context.fix(|| is_flush.then(|| Fix::splice(Safety::Safe, "put in a bullet", source, Span::at(at.start), "- ")));
}

/// Finds a box behind the box of `item`, boxes that begin further lines of it, and one inside of the markup that its
/// text begins with.
pub(super) fn behind_other_things(context: &mut Context<'_, '_>, item: &Item) {
    let source = context.ledger.source();
    let text = item.text_span.of(source);
    match &item.mark {
        Some(mark) if mark.kind == MarkKind::Box => {
            lines(item.text_span, source).skip(1).filter_map(|line| box_at_start(line, source)).for_each(|at| {
                report_bare(context, at);
            });
            let second = box_at_start(item.text_span, source).filter(|_| dispute(source, item).is_none());
            let Some(second) = second else { return };
            let message = format!("a second box, `{}`, behind `{}`", second.of(source), mark.span.of(source));
            context.report(&RULE, second, message, "leave one box, which says whether the item is done");
        }
        Some(_) => {}
        None => {
            let signs = text.len() - text.trim_start_matches(['*', '_', '~']).len();
            let inside = Span::new(item.text_span.start + signs, item.text_span.end);
            let Some(found) = box_at_start(inside, source).filter(|_| signs > 0) else { return };
            let message = format!("the box `{}` stands inside of `{}`", found.of(source), &text[..signs]);
            context.report(&RULE, found, message, "put the box before it");
            context.fix(|| {
                let whole = Span::new(item.text_span.start, found.end + 1);
                let replacement = format!("{} {}", found.of(source), &text[..signs]);
                Some(Fix::splice(Safety::Safe, "put the box first", source, whole, replacement))
            });
        }
    }
}

/// The box that `span` begins with, white space left aside, if it has a space and more behind it.
fn box_at_start(span: Span, source: &str) -> Option<Span> {
    let text = span.of(source);
    let start = text.len() - text.trim_start_matches([' ', '\t']).len();
    let rest = &text[start..];
    let is_box = ["[ ] ", "[x] ", "[X] "].iter().any(|lead| rest.starts_with(lead));
    let has_text = is_box && rest.lines().next().is_some_and(|line| !line[3..].trim().is_empty());
    has_text.then(|| Span::new(span.start + start, span.start + start + "[ ]".len()))
}

/// The lines in `span`.
fn lines(span: Span, source: &str) -> impl Iterator<Item = Span> {
    let mut start = span.start;
    span.of(source).split_inclusive(['\n', '\r']).filter_map(move |line| {
        let at = start;
        start += line.len();
        // Of `\r\n`, the second half is no line.
        (!matches!(line, "\n" | "\r")).then(|| Span::new(at, at + line.trim_end_matches(['\n', '\r']).len()))
    })
}
