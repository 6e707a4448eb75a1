//! How an item is written: indentation, bullet or number, box.

use crate::ledger::{Item, ItemState, Ledger, List, MarkKind, Section};
use crate::schema::{Contents, ExpectedSection};
use crate::text::{Span, TextEdit};

use super::lines::{has_blank_between, line_start, replacement};

/// How an item is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Bullet {
    pub(super) indent: String,
    /// `-`, `*`, `+`, or digits with what follows them.
    pub(super) marker: String,
    /// The white space behind the marker.
    pub(super) gap: String,
    /// The box of an open item, if it has one.
    pub(super) mark: Option<&'static str>,
}

impl Bullet {
    /// How `item` is written; `None` if it does not begin its line.
    pub(super) fn of(source: &str, item: &Item) -> Option<Self> {
        let start = line_start(source, item.span.start);
        let line = &source[start..];
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        if start + indent.len() < item.span.start {
            return None;
        }
        let rest = &line[indent.len()..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let length = digits + 1;
        let behind = rest.get(length..)?;
        let spaces = behind.len() - behind.trim_start_matches([' ', '\t']).len();
        // No more than four spaces are the marker's own; those at the end of a line are nobody's.
        let is_odd = spaces > 4 || behind[spaces..].starts_with(['\n', '\r']) || behind.len() == spaces;
        Some(Self {
            indent: indent.to_owned(),
            marker: rest[..length].to_owned(),
            gap: if is_odd { " ".to_owned() } else { behind[..spaces].to_owned() },
            mark: item.mark.as_ref().map(|mark| match (mark.kind, mark.span.of(source)) {
                (MarkKind::Symbol, "✅" | "⬜") => "⬜",
                (MarkKind::Symbol, "☑" | "☐") => "☐",
                _ => "[ ]",
            }),
        })
    }

    /// For the first item of a section: numbered or with a box as the template has it, else with a box; with the bullet
    /// that the ledger uses elsewhere.
    pub(super) fn for_first(ledger: &Ledger<'_>, section: &Section, expected: Option<&ExpectedSection>) -> Self {
        let contents = expected.map(|expected| expected.contents);
        let marker = if contents == Some(Contents::Steps) { "1.".to_owned() } else { usual_marker(ledger) };
        let has_box = match contents {
            Some(Contents::Checklist) => true,
            Some(Contents::Prose | Contents::Sections) | None => section.role.holds_checklist() || expected.is_none(),
            Some(_) => false,
        };
        Self { indent: String::new(), marker, gap: " ".to_owned(), mark: has_box.then_some("[ ]") }
    }

    /// The line of an item with `text`.
    pub(super) fn line(&self, text: &str) -> String {
        let Self { indent, marker, gap, mark } = self;
        match mark {
            Some(mark) => format!("{indent}{marker}{gap}{mark} {text}"),
            None => format!("{indent}{marker}{gap}{text}"),
        }
    }

    /// The state of the item, as it will be read.
    pub(super) fn state(&self) -> Option<ItemState> {
        self.mark.map(|_| ItemState::Open)
    }

    /// The number of the item in an ordered list.
    pub(super) fn number(&self) -> Option<u64> {
        self.marker[..self.marker.len() - 1].parse().ok()
    }

    /// The same with another number, if it is numbered.
    pub(super) fn numbered(mut self, number: u64) -> Self {
        if self.number().is_some() {
            let sign = self.marker.pop().unwrap_or('.');
            self.marker = format!("{number}{sign}");
        }
        self
    }
}

/// The bullet that the ledger uses.
pub(super) fn usual_marker(ledger: &Ledger<'_>) -> String {
    let lists = ledger.sections.iter().flat_map(|section| &section.lists).filter(|list| !list.ordered);
    let mut bullets = lists.filter_map(|list| Bullet::of(ledger.source(), list.items.first()?));
    bullets.next().map_or_else(|| "-".to_owned(), |bullet| bullet.marker)
}

/// Whether blank lines stand between the items of a list.
pub(super) fn is_loose(source: &str, list: &List) -> bool {
    list.items.windows(2).any(|pair| has_blank_between(source, pair[0].span.end, pair[1].span.start))
}

/// Whether each number of an ordered list is one more than that before it.
pub(super) fn counts_up(source: &str, list: &List) -> bool {
    let numbers: Vec<u64> =
        list.items.iter().filter_map(|item| Bullet::of(source, item)).filter_map(|bullet| bullet.number()).collect();
    list.ordered && numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]))
}

/// The splices that give the items from `first` on the numbers from `number` on. A number of another length would move
/// what stands below it out of its item: from there on they stay as they are, since only the first of a list counts.
pub(super) fn renumber(source: &str, list: &List, first: usize, number: u64) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    for (item, number) in list.items[first.min(list.items.len())..].iter().zip(number..) {
        let Some(old) = Bullet::of(source, item).and_then(|bullet| bullet.number()) else { break };
        let start = line_start(source, item.span.start);
        let start = start + source[start..].len() - source[start..].trim_start_matches([' ', '\t']).len();
        let digits = source[start..].len() - source[start..].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let new = number.to_string();
        let has_more = item.span.of(source).contains(['\n', '\r']);
        if new.len() != digits && has_more {
            break;
        }
        if old != number {
            edits.push(replacement(source, Span::new(start, start + digits), new));
        }
    }
    edits
}
