//! Risks written as a table, one in each row: `| Risk | Impact | Mitigation |`. Owns which column says what.

use std::ops::Range;

use crate::ledger::{Mitigation, Risk, fold};
use crate::markdown::{Event, Tag, TagEnd, plain_text};
use crate::text::Span;

use super::{Reader, risks, span_of};

/// A cell: its text without markup, and its bytes.
struct Cell {
    text: String,
    span: Span,
}

/// Which column says what.
struct Columns {
    risk: usize,
    mitigation: Option<usize>,
    /// What the risk is called, if another column comes before it.
    label: Option<usize>,
}

/// Reads the rows of the table that `range` of the events is.
pub(super) fn read(reader: &Reader<'_, '_>, range: Range<usize>, risks: &mut Vec<Risk>) {
    let mut columns = None;
    let mut row: Vec<Cell> = Vec::new();
    let mut cell_start = range.start;
    for index in range {
        let (event, span) = &reader.events[index];
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => row.clear(),
            Event::Start(Tag::TableCell) => cell_start = index + 1,
            Event::End(TagEnd::TableCell) => {
                let events = &reader.events[cell_start..index];
                let inside = span_of(events, reader.source).filter(|inside| span.covers(*inside));
                row.push(Cell { text: plain_text(events), span: inside.unwrap_or(Span::at(span.start)) });
            }
            Event::End(TagEnd::TableHead) => columns = Some(columns_of(reader, &row)),
            Event::End(TagEnd::TableRow) => {
                if let Some(columns) = &columns {
                    risks.extend(risk(columns, &row, span.trimmed(reader.source)));
                }
            }
            _ => {}
        }
    }
}

fn columns_of(reader: &Reader<'_, '_>, head: &[Cell]) -> Columns {
    let words = &reader.vocabulary.risk_words;
    let is_mitigation = |cell: &Cell| {
        let first = cell.text.split([' ', '/', '(']).next().unwrap_or_default();
        risks::is_mitigation(&cell.text, reader.vocabulary) || risks::is_mitigation(first, reader.vocabulary)
    };
    let mitigation = head.iter().position(is_mitigation);
    // The words are in the order in which they are looked for.
    let named = words.iter().find_map(|word| head.iter().position(|cell| fold(&cell.text) == *word));
    let risk = named.unwrap_or(usize::from(mitigation == Some(0)));
    Columns { risk, mitigation, label: (risk > 0 && mitigation != Some(0)).then_some(0) }
}

fn risk(columns: &Columns, row: &[Cell], span: Span) -> Option<Risk> {
    let risk = row.get(columns.risk).filter(|cell| !cell.text.is_empty())?;
    let mitigation = columns.mitigation.and_then(|column| row.get(column)).filter(|cell| !cell.text.is_empty());
    Some(Risk {
        label: columns.label.and_then(|column| row.get(column)).map_or_else(String::new, |cell| cell.text.clone()),
        text: risk.text.clone(),
        text_span: risk.span,
        mitigation: mitigation.map(|cell| Mitigation { text: cell.text.clone(), span: cell.span }),
        span,
        is_row: true,
    })
}
