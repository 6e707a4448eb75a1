//! Removes an item and all that is nested in it.

use crate::ledger::Ledger;
use crate::text::Span;

use super::bullet::{Bullet, counts_up, renumber};
use super::facts::Kind;
use super::find;
use super::lines::{content_before, has_blank_above, line_start, line_stop, next_line, removal};
use super::{EditError, Facts, Plan};

pub(super) fn plan(ledger: &Ledger<'_>, at: usize) -> Result<Plan, EditError> {
    let source = ledger.source();
    let found = find::item(ledger, at)?;
    let (item, siblings, index) = (found.item(), &found.list.items, found.index);
    let bullet = Bullet::of(source, item).ok_or(EditError::Conflict)?;
    let (start, stop) = (line_start(source, item.span.start), line_stop(source, item.span.end));
    let next = next_line(source, stop);
    let follows = source[next..].trim_start_matches([' ', '\t']);
    let is_outermost = found.section.lists.iter().any(|list| list.span == found.list.span);
    let is_followed = is_outermost && !follows.is_empty() && !follows.starts_with(['\r', '\n', '#']);
    let span = if index > 0 {
        Span::new(line_stop(source, siblings[index - 1].span.end), stop)
    } else if siblings.len() > 1 {
        Span::new(start, line_start(source, siblings[1].span.start))
    } else if is_followed {
        // What follows at once must not come to touch what stands before: one blank line stays between them.
        Span::new(start, if has_blank_above(source, start) { next } else { stop })
    } else {
        Span::new(line_stop(source, content_before(source, start)), stop)
    };
    let mut edits = vec![removal(source, span)];

    let mut wanted = Facts::of(ledger);
    wanted.loosen(ledger, found.section.body);
    let place = wanted.item_place(item.span.start).ok_or(EditError::NoItem)?;
    let inside = wanted.body[place..].iter().take_while(|fact| fact.span.start < item.span.end).count();
    let is_only = siblings.len() == 1;
    let from = place - usize::from(is_only);
    if let Some(number) = bullet.number().filter(|_| !is_only) {
        if counts_up(source, found.list) {
            edits.extend(renumber(source, found.list, index + 1, number));
        }
        // Where the second number stays as it is, it is the first one now.
        if index == 0 && edits.len() == 1 {
            let second = Bullet::of(source, &siblings[1]).and_then(|second| second.number());
            if let Kind::List { first, .. } = &mut wanted.body[place - 1].kind {
                *first = second;
            }
        }
    }
    wanted.body.drain(from..place + inside.max(1));
    Ok(Plan { edits, wanted })
}
