//! Ticks an open item or opens a ticked one.

use crate::ledger::{Item, ItemState, Ledger, Mark, MarkKind};
use crate::settings::Settings;
use crate::text::{Span, TextEdit};

use super::{EditError, Facts, Plan};

pub(super) fn plan(ledger: &Ledger<'_>, at: usize, settings: &Settings) -> Result<Plan, EditError> {
    let mut marks: Vec<(usize, &Mark)> = Vec::new();
    let mut place = 0;
    ledger.for_each_item(&mut |_, item: &Item| {
        marks.extend(item.mark.as_ref().map(|mark| (place, mark)));
        place += 1;
    });
    let &(place, mark) = marks.iter().find(|(_, mark)| mark.span.contains(at)).ok_or(EditError::NoItem { at })?;
    let source = ledger.source();
    let edit = match mark.kind {
        MarkKind::Box => toggle_box(source, mark, &marks),
        MarkKind::Symbol => toggle_symbol(source, mark),
    };
    let edit = edit.ok_or_else(|| EditError::OddItem { written: mark.span.of(source).to_owned() })?;

    let mut wanted = Facts::of(ledger);
    let state = if mark.state == ItemState::Done { ItemState::Open } else { ItemState::Done };
    wanted.items[place].1 = Some(state);
    // A mark that the Markdown parser takes for text is part of how its section reads.
    let owner = ledger.sections.iter().position(|section| section.body.covers(mark.span));
    if let Some(owner) = owner {
        let edited = crate::text::apply(source, std::slice::from_ref(&edit)).map_err(|_| EditError::Conflict)?;
        let after = Ledger::parse_with(&edited, &settings.vocabulary);
        if let Some(section) = after.sections.get(owner) {
            let reads = after.plain_text(section.body);
            if same_but_marks(&wanted.sections[owner].2, &reads) {
                wanted.sections[owner].2 = reads;
            }
        }
    }
    Ok(Plan { edits: vec![edit], wanted })
}

/// Whether two readings differ at most in the marks themselves.
fn same_but_marks(before: &str, after: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '[' | ']' | 'x' | 'X' | '✅' | '⬜' | '☑' | '☐'))
            .collect()
    };
    letters(before) == letters(after)
}

/// Changes the character in the box. A new tick is written as the nearest tick before it in the text is, else as the
/// first one after it, else `x`.
fn toggle_box(source: &str, mark: &Mark, marks: &[(usize, &Mark)]) -> Option<TextEdit> {
    let span = Span::new(mark.span.start + 1, mark.span.end - 1);
    let replacement = match mark.state {
        ItemState::Done => " ",
        ItemState::Open => {
            let is_tick = |other: &&(usize, &Mark)| other.1.kind == MarkKind::Box && other.1.state == ItemState::Done;
            let before = marks.iter().rev().filter(is_tick).find(|(_, other)| other.span.start < mark.span.start);
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
