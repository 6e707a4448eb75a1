//! From bytes to any of the operations.

use ledgerline_core::ledger::{Date, Item, PartKind};
use ledgerline_core::{Ledger, Operation};

/// How many operations there are.
const OPERATIONS: usize = 14;

/// What stands between the parts of a decision, the items of a log entry, and a risk and what is done about it.
const BETWEEN: char = '|';

/// The operation that `how` asks for: its first byte says which, the next ones where and when. `name` and `value` are
/// what it is given; an empty name stands for one that is in `ledger`.
pub(super) fn operation(how: &[u8], name: &str, value: &str, ledger: &Ledger<'_>) -> Operation {
    let byte = |place: usize| how.get(place).copied().unwrap_or_default();
    let number = usize::from(byte(1)) * 256 + usize::from(byte(2));
    let at = place(number, ledger);
    let day = Date::from_parts(2024 + u16::from(byte(3) % 3), 1 + byte(1) % 12, 1 + byte(2) % 28);
    let today = day.filter(|_| byte(3) & 0x40 == 0);
    let section = || named(name, number, ledger.sections.iter().map(|section| section.heading.id.as_str()));
    let text = || value.to_owned();
    match usize::from(byte(0)) % OPERATIONS {
        0 => Operation::SetField {
            name: named(name, number, ledger.fields.iter().map(|field| field.name.as_str())),
            value: text(),
        },
        1 => Operation::SetStatus { status: text(), today },
        2 => Operation::ToggleItem { at },
        3 => {
            let position = (byte(3) & 0x20 == 0).then_some(usize::from(byte(3) % 8));
            Operation::AddItem { section: section(), position, text: text() }
        }
        4 => Operation::RemoveItem { at },
        5 => Operation::RenameItem { at, text: text() },
        6 => Operation::AddLogEntry {
            date: day.expect("every month has so many days"),
            title: name.to_owned(),
            body: value.split(BETWEEN).filter(|part| !part.is_empty()).map(str::to_owned).collect(),
        },
        7 => {
            let kinds = PartKind::ALL.iter().copied().cycle().skip(number % PartKind::ALL.len());
            let parts = kinds.zip(value.split(BETWEEN).take(8)).map(|(kind, part)| (kind, part.to_owned()));
            Operation::AddDecision { title: name.to_owned(), parts: parts.collect() }
        }
        8 => {
            let (risk, mitigation) = value.split_once(BETWEEN).map_or((value, None), |(risk, rest)| (risk, Some(rest)));
            Operation::AddRisk { text: risk.to_owned(), mitigation: mitigation.map(str::to_owned) }
        }
        9 => Operation::AddFollowUp { text: text() },
        10 => Operation::SetProse { section: section(), text: text() },
        11 => Operation::InsertSections,
        12 => Operation::RenameTitle { title: text() },
        _ => Operation::Archive { today, note: (!value.is_empty()).then(text) },
    }
}

/// The box or the beginning of the item of that number, by turns; where there is no item, and now and then, any place.
fn place(number: usize, ledger: &Ledger<'_>) -> usize {
    let mut places = Vec::new();
    ledger.for_each_item(&mut |_, item: &Item| {
        places.push(item.span.start);
        places.extend(item.mark.iter().map(|mark| mark.span.start));
    });
    if places.is_empty() || number % 5 == 4 {
        return number % (ledger.source().len() + 2);
    }
    places[number % places.len()]
}

/// `name`, or that of the given number where it is empty.
fn named<'n>(name: &str, number: usize, known: impl Iterator<Item = &'n str>) -> String {
    let known: Vec<&str> = known.collect();
    if name.is_empty() && !known.is_empty() { known[number % known.len()] } else { name }.to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_operation_can_be_asked_for() {
        let ledger = Ledger::parse("# T\n\n## S\n\n- [ ] a\n");
        let kinds: BTreeSet<String> = (0..=255)
            .map(|turn| format!("{:?}", operation(&[turn, 0, 0, 0], "S", "v", &ledger)))
            .map(|written| written.split([' ', '{']).next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(kinds.len(), OPERATIONS, "{kinds:?}");
    }
}
