//! The ids of items: made of their words, as those of headings are, so that a link to an item stays right while others come
//! and go around it, and while it is ticked.

use std::collections::BTreeSet;

use ledgerline_core::Ledger;
use ledgerline_core::html::ItemId;

/// How long the part of an id that is made of words may be, in characters.
const LONGEST: usize = 40;

/// The ids of all items of a ledger and of the risks that are rows of a table, in the order of the text.
pub(super) struct ItemIds(Vec<ItemId>);

impl ItemIds {
    /// The ids of the items and of these rows of `ledger`. None is that of a heading or of another item.
    pub(super) fn of(ledger: &Ledger<'_>) -> Self {
        let mut ids = Vec::new();
        ledger.for_each_item(&mut |_, item| ids.push(ItemId { start: item.span.start, id: base(&item.text) }));
        let rows = ledger.risks.iter().filter(|risk| risk.is_row);
        let items = ids.len();
        ids.extend(rows.map(|risk| ItemId { start: risk.span.start, id: base(&risk.text) }));
        if ids.len() > items {
            ids.sort_by_key(|item| item.start);
        }
        let mut sorted: Vec<&str> = ids.iter().map(|item| item.id.as_str()).collect();
        // Headings that look like items are rare, and so are items that say the same.
        sorted.extend(heading_ids(ledger).filter(|id| id.starts_with("i-")));
        sorted.sort_unstable();
        let is_twice = sorted.windows(2).any(|pair| pair[0] == pair[1]);
        if is_twice {
            number(&mut ids, heading_ids(ledger).map(str::to_owned).collect());
        }
        Self(ids)
    }

    /// All of them.
    pub(super) fn all(&self) -> &[ItemId] {
        &self.0
    }

    /// The id of the item or row that begins at byte `start`.
    pub(super) fn at(&self, start: usize) -> Option<&str> {
        let at = self.0.binary_search_by_key(&start, |item| item.start).ok()?;
        Some(&self.0[at].id)
    }
}

fn heading_ids<'l>(ledger: &'l Ledger<'_>) -> impl Iterator<Item = &'l str> {
    ledger.sections.iter().map(|section| section.heading.id.as_str())
}

/// The words of `text` in lower case with `-` between them, cut behind a word; `i-` before them, so that it is no heading's.
fn base(text: &str) -> String {
    let mut id = String::with_capacity(LONGEST + 8);
    id.push_str("i-");
    // In characters of `text`; in lower case one may become two.
    let (mut length, mut in_gap) = (0, false);
    for c in text.chars() {
        if !c.is_alphanumeric() {
            in_gap = true;
            continue;
        }
        if std::mem::take(&mut in_gap) && length > 0 {
            if length >= LONGEST * 3 / 4 {
                break;
            }
            id.push('-');
            length += 1;
        }
        if length == LONGEST {
            break;
        }
        if c.is_ascii() {
            id.push(c.to_ascii_lowercase());
        } else {
            id.extend(c.to_lowercase());
        }
        length += 1;
    }
    if length == 0 {
        id.push_str("item");
    }
    id
}

/// Puts `-2`, `-3` … behind an id that is `used` or comes again.
fn number(ids: &mut [ItemId], mut used: BTreeSet<String>) {
    let mut next = std::collections::BTreeMap::<String, usize>::new();
    for item in ids {
        if used.insert(item.id.clone()) {
            continue;
        }
        // The last number tried, so that many equal items take no longer than others.
        let number = next.entry(item.id.clone()).or_insert(1);
        let id = loop {
            *number += 1;
            let id = format!("{}-{number}", item.id);
            if !used.contains(&id) {
                break id;
            }
        };
        used.insert(id.clone());
        item.id = id;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(source: &str) -> Vec<String> {
        ItemIds::of(&Ledger::parse(source)).all().iter().map(|item| item.id.clone()).collect()
    }

    #[test]
    fn what_stands_between_words_and_before_them_does_not_matter() {
        let long = "seventeen letters and some more than forty of them in all ".repeat(2);
        let mut texts: Vec<&str> =
            vec!["", "-", "A", " a ", "a--b", "It's 9 o'clock!", "Überall", &long, "x".repeat(60).leak()];
        texts.extend((0..long.len()).map(|end| &long[..end]));
        for text in texts.into_iter().filter(|text| text.is_ascii()) {
            // A sign that is not ASCII and that no id has in it.
            let other = base(&format!("…{text}"));
            assert_eq!(base(text), other, "{text:?}");
        }
    }

    #[test]
    fn ids_are_made_of_words() {
        assert_eq!(
            ids("# A\n\n## B\n\n- [ ] Holds **expire**, after 10 min!\n  - Größe 漢字\n- [x] …\n\n1. `a_b`\n"),
            ["i-holds-expire-after-10-min", "i-größe-漢字", "i-item", "i-a-b"]
        );
        let long = ids("# A\n\n## B\n\n- The quick brown fox jumps over the lazy dog and runs away into the wood\n");
        assert_eq!(long, ["i-the-quick-brown-fox-jumps-over"]);
        assert!(ids(&format!("# A\n\n## B\n\n- {}\n", "x".repeat(500)))[0].len() <= LONGEST + 2);
    }

    #[test]
    fn risks_in_a_table_have_ids_too() {
        let source = "# A\n\n## C\n\n- one\n\n## Risks & Mitigations\n\n| Risk | Mitigation |\n|---|---|\n| The boat sinks | Pumps |\n| one | x |\n\n## B\n\n- two\n";
        assert_eq!(ids(source), ["i-one", "i-the-boat-sinks", "i-one-2", "i-two"]);
        let ledger = Ledger::parse(source);
        let ids = ItemIds::of(&ledger);
        assert_eq!(ids.at(ledger.risks[0].span.start), Some("i-the-boat-sinks"));
    }

    #[test]
    fn a_tick_does_not_change_an_id() {
        assert_eq!(ids("# A\n\n## B\n\n- [ ] a\n- [ ] b\n"), ids("# A\n\n## B\n\n- [x] a\n- [X] b\n"));
    }

    #[test]
    fn no_id_comes_twice() {
        let source = "# A\n\n## I a\n\n- a\n- a\n- a 2\n- a\n\n## C\n\n- a\n";
        assert_eq!(ids(source), ["i-a-2", "i-a-3", "i-a-2-2", "i-a-4", "i-a-5"]);
        let many = ids(&format!("# A\n\n## B\n\n{}", "- a\n".repeat(20_000)));
        let distinct: BTreeSet<&String> = many.iter().collect();
        assert_eq!((many.len(), distinct.len()), (20_000, 20_000));
    }
}
