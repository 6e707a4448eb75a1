//! Ledgers that something went wrong with.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::ledger;
use super::soup::PIECES;

/// What goes wrong.
#[derive(Clone, Debug)]
enum Mutation {
    Delete(Index, Index),
    Duplicate(Index, Index),
    Insert(Index, &'static str),
    Replace(Index, &'static str),
    Cut(Index),
    Swap(Index, Index),
}

/// A ledger with up to eight mutations.
pub fn mutated() -> impl Strategy<Value = String> {
    (ledger(), proptest::collection::vec(mutation(), 0..8))
        .prop_map(|(text, mutations)| mutations.iter().fold(text, |text, mutation| apply(&text, mutation)))
}

/// A ledger and two versions of it, each with up to four mutations.
pub fn versions() -> impl Strategy<Value = (String, String, String)> {
    let changes = || proptest::collection::vec(mutation(), 0..4);
    (ledger(), changes(), changes()).prop_map(|(base, ours, theirs)| {
        let changed =
            |mutations: &[Mutation]| mutations.iter().fold(base.clone(), |text, mutation| apply(&text, mutation));
        let (ours, theirs) = (changed(&ours), changed(&theirs));
        (base, ours, theirs)
    })
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let index = any::<Index>;
    prop_oneof![
        2 => (index(), index()).prop_map(|(a, b)| Mutation::Delete(a, b)),
        1 => (index(), index()).prop_map(|(a, b)| Mutation::Duplicate(a, b)),
        4 => (index(), select(PIECES)).prop_map(|(at, piece)| Mutation::Insert(at, piece)),
        3 => (index(), select(PIECES)).prop_map(|(at, piece)| Mutation::Replace(at, piece)),
        1 => index().prop_map(Mutation::Cut),
        1 => (index(), index()).prop_map(|(a, b)| Mutation::Swap(a, b)),
    ]
}

fn apply(text: &str, mutation: &Mutation) -> String {
    let at = |index: &Index| {
        let mut at = index.index(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    // Ranges are short, so that most of the ledger is left.
    let range = |a: &Index, b: &Index| {
        let start = at(a);
        let mut end = (start + b.index(40)).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    };
    match mutation {
        Mutation::Delete(a, b) => {
            let range = range(a, b);
            format!("{}{}", &text[..range.start], &text[range.end..])
        }
        Mutation::Duplicate(a, b) => {
            let range = range(a, b);
            format!("{}{}", &text[..range.end], &text[range.start..])
        }
        Mutation::Insert(a, piece) => format!("{}{piece}{}", &text[..at(a)], &text[at(a)..]),
        Mutation::Replace(a, piece) => {
            let start = at(a);
            let next = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
            format!("{}{piece}{}", &text[..start], &text[next..])
        }
        Mutation::Cut(a) => text[..at(a)].to_owned(),
        Mutation::Swap(a, b) => {
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            let mut lines = lines;
            if !lines.is_empty() {
                let (a, b) = (a.index(lines.len()), b.index(lines.len()));
                lines.swap(a, b);
            }
            lines.concat()
        }
    }
}
