//! Ticks an open item or opens a ticked one.
//!
//! A tick is written as the ticks beside it are. Where there is none, what an opened box looked like before cannot be
//! known: a lone `[X]` that is opened and ticked again is `[x]`.

use crate::ledger::{Item, ItemState, Ledger, Mark, MarkKind};
use crate::text::{Span, TextEdit};

use super::facts::Kind;
use super::{EditError, Facts, Plan};

pub(super) fn plan(ledger: &Ledger<'_>, at: usize) -> Result<Plan, EditError> {
    let mut marks: Vec<(&Item, &Mark)> = Vec::new();
    ledger.for_each_item(&mut |_, item: &Item| marks.extend(item.mark.as_ref().map(|mark| (item, mark))));
    let &(item, mark) = marks.iter().find(|(_, mark)| mark.span.contains(at)).ok_or(EditError::NoBox)?;
    let source = ledger.source();
    let edit = match mark.kind {
        MarkKind::Box => toggle_box(source, mark, &marks),
        MarkKind::Symbol => toggle_symbol(source, mark),
    };
    let edit = edit.ok_or_else(|| EditError::OddItem { written: mark.span.of(source).to_owned() })?;

    let mut wanted = Facts::of(ledger);
    let place = wanted.item_place(item.span.start).ok_or(EditError::NoBox)?;
    if let Kind::Item { state, .. } = &mut wanted.body[place].kind {
        *state = Some(if mark.state == ItemState::Done { ItemState::Open } else { ItemState::Done });
    }
    // A box may be part of what a decision or a risk says.
    wanted.loosen(ledger, edit.span);
    Ok(Plan { edits: vec![edit], wanted })
}

/// Changes the character in the box. A new tick is written as the nearest tick before it in the text is, else as the
/// first one after it, else `x`.
fn toggle_box(source: &str, mark: &Mark, marks: &[(&Item, &Mark)]) -> Option<TextEdit> {
    let span = Span::new(mark.span.start + 1, mark.span.end - 1);
    let replacement = match mark.state {
        ItemState::Done => " ",
        ItemState::Open => {
            let is_tick = |other: &&(&Item, &Mark)| other.1.kind == MarkKind::Box && other.1.state == ItemState::Done;
            let before = marks.iter().take_while(|(_, other)| other.span != mark.span).filter(is_tick).last();
            let tick = before.or_else(|| marks.iter().find(is_tick));
            match tick {
                Some((_, tick)) if tick.span.of(source).contains('X') => "X",
                _ => "x",
            }
        }
        ItemState::Odd => return None,
    };
    Some(TextEdit { span, expected: span.of(source).to_owned(), replacement: replacement.to_owned() })
}

/// Changes a sign for its counterpart, if it has one.
fn toggle_symbol(source: &str, mark: &Mark) -> Option<TextEdit> {
    let written = mark.span.of(source);
    let replacement = match written {
        "✅" => "⬜",
        "⬜" => "✅",
        "☑" => "☐",
        "☐" => "☑",
        _ => return None,
    };
    Some(TextEdit { span: mark.span, expected: written.to_owned(), replacement: replacement.to_owned() })
}
