//! `FL503` superseded-without-successor. A decision is superseded, but not by any decision that is there.
//!
//! ### What it finds
//! A decision that says of itself that it was superseded and either names nothing that took its place, or names a
//! decision by a number that no other decision of the ledger has. It says so in its title, as in
//! `Decision 2: Use a list (superseded)`, in a part for its status, or in a part `Superseded by`. It is enough if another
//! decision names it.
//!
//! ### Why it matters
//! The reader learns that the decision no longer holds, and not what holds now.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Technical Decisions
//!
//! ### Decision 1: Use a list
//! **Status**: Superseded by Decision 4
//! **Decision**: A list
//! ```
//!
//! ### What to do
//! Write what took its place: `Superseded by Decision 2`, or a link to it. There is no fix.
//!
//! ### Settings
//! The words for `superseded` and for `decision` can be extended.

use std::cell::OnceCell;

use crate::ledger::{Date, Decision, FieldKind, Ledger, PartKind, Vocabulary, fold};
use crate::sort::sort_by;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL503",
    name: "superseded-without-successor",
    severity: Severity::Warning,
    summary: "A decision is superseded, but not by any decision that is there.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    // Both are worked out for the first decision that needs them.
    let (numbers, mentions) = (OnceCell::new(), OnceCell::new());
    for (place, decision) in ledger.decisions.iter().enumerate() {
        let Some(successor) = successor(decision, ledger.source(), context.vocabulary) else { continue };
        let name = match decision.number {
            Some(number) => format!("decision {number}"),
            None => format!("the decision “{}”", decision.title),
        };
        let message = match successor {
            Successor::Numbered(number) if decision.number == Some(number) => format!("{name} is superseded by itself"),
            Successor::Numbered(number) if is_missing(numbers.get_or_init(|| numbers_of(ledger)), number) => {
                format!("{name} is superseded by decision {number}, which is not there")
            }
            Successor::Missing => {
                let mentions = mentions.get_or_init(|| mentions_of(ledger, context.vocabulary));
                if decision.number.is_some_and(|number| is_mentioned(mentions, number, place)) {
                    continue;
                }
                format!("{name} is superseded, but does not say by what")
            }
            _ => continue,
        };
        let help = "write what took its place, such as “superseded by Decision 2”";
        context.report(&RULE, ledger.section(decision.section).heading.span, message, help);
    }
}

/// The numbers of all decisions, sorted.
fn numbers_of(ledger: &Ledger<'_>) -> Vec<u32> {
    let mut numbers: Vec<u32> = ledger.decisions.iter().filter_map(|decision| decision.number).collect();
    sort_by(&mut numbers, Ord::cmp);
    numbers
}

/// Whether no decision has this number. Numbers that do not begin with 1 go on in other files.
fn is_missing(numbers: &[u32], number: u32) -> bool {
    let is_whole = numbers.binary_search(&1).is_ok();
    is_whole && numbers.binary_search(&number).is_err()
}

/// The numbers that decisions speak of, each with the place of the decision that does, sorted.
fn mentions_of(ledger: &Ledger<'_>, vocabulary: &Vocabulary) -> Vec<(u32, usize)> {
    let is_word = |text: &str| {
        vocabulary.decision_words.iter().any(|word| word.rsplit(' ').next().is_some_and(|last| last == text))
    };
    let mut found = Vec::new();
    for (place, decision) in ledger.decisions.iter().enumerate() {
        for text in [&decision.title].into_iter().chain(decision.parts.iter().map(|part| &part.value)) {
            let folded = fold(text);
            let mut before = "";
            for word in folded.split(' ') {
                if let Ok(number) = word.parse()
                    && is_word(before)
                {
                    found.push((number, place));
                }
                before = word;
            }
        }
    }
    sort_by(&mut found, Ord::cmp);
    found.dedup();
    found
}

/// Whether another decision than the one at `place` speaks of `number`.
fn is_mentioned(mentions: &[(u32, usize)], number: u32, place: usize) -> bool {
    let first = mentions.partition_point(|(mentioned, _)| *mentioned < number);
    let of_number = mentions[first..].iter().take_while(|(mentioned, _)| *mentioned == number);
    of_number.into_iter().any(|(_, by)| *by != place)
}

/// What took the place of a decision.
#[derive(Clone, Copy)]
enum Successor {
    /// Nothing that is named.
    Missing,
    /// A decision of this number.
    Numbered(u32),
    /// Something else, such as a link or a sentence.
    Other,
}

/// Whether `decision`, written in `source`, says of itself that another one took its place.
#[must_use]
pub fn is_superseded(decision: &Decision, source: &str, vocabulary: &Vocabulary) -> bool {
    successor(decision, source, vocabulary).is_some()
}

/// What took the place of `decision`; `None` if it does not say that it was superseded.
fn successor(decision: &Decision, source: &str, vocabulary: &Vocabulary) -> Option<Successor> {
    // A part that every decision has says other things.
    let of_other_names = decision.parts.iter().filter(|part| part.kind == PartKind::Other);
    let in_parts = of_other_names.into_iter().find_map(|part| {
        let key = fold(&part.key);
        let found = if let Some(rest) = behind_word(&key, vocabulary) {
            Some(named(&format!("{rest} {}", fold_without_day(&part.value)), vocabulary))
        } else if vocabulary.fields.get(&key) == Some(FieldKind::Status) {
            said(&part.value, vocabulary)
        } else {
            None
        };
        found.map(|successor| if is_link(part.value_span.of(source)) { Successor::Other } else { successor })
    });
    // In the title it stands in brackets or behind a dash; `Replaced X with Y` is a title like any other.
    let in_title = || {
        let mut segments = decision.title.split(['(', '[', ')', ']', '–', '—']).flat_map(|part| part.split(" - "));
        let first = segments.next().unwrap_or_default();
        let whole = said(first, vocabulary).filter(|successor| matches!(successor, Successor::Missing));
        let found = whole.or_else(|| segments.find_map(|segment| said(segment, vocabulary)));
        found.map(|successor| if is_link(decision.title_span.of(source)) { Successor::Other } else { successor })
    };
    in_parts.or_else(in_title)
}

/// A link says where to look, whatever it is called.
fn is_link(written: &str) -> bool {
    written.contains("](")
}

/// What `text` says, if it begins with a word for superseded.
fn said(text: &str, vocabulary: &Vocabulary) -> Option<Successor> {
    // Most texts begin with another letter than all of those words, and need not be folded.
    let letter = text.bytes().next().filter(u8::is_ascii_alphabetic).map(|byte| byte.to_ascii_lowercase());
    if letter.is_some() && vocabulary.superseded_words.iter().all(|word| word.bytes().next() != letter) {
        return None;
    }
    let folded = fold_without_day(text);
    behind_word(&folded, vocabulary).map(|rest| named(rest, vocabulary))
}

/// What follows the longest word for superseded that `folded` begins with.
fn behind_word<'t>(folded: &'t str, vocabulary: &Vocabulary) -> Option<&'t str> {
    let rests = vocabulary.superseded_words.iter().filter_map(|word| folded.strip_prefix(word.as_str()));
    rests.filter(|rest| rest.is_empty() || rest.starts_with(' ')).map(str::trim_start).min_by_key(|rest| rest.len())
}

/// `text` folded, a day in it left out.
fn fold_without_day(text: &str) -> String {
    let day = text.char_indices().map(|(at, _)| at).find(|&at| Date::at_start(&text[at..]).is_some());
    match day {
        Some(at) => fold(&format!("{} {}", &text[..at], &text[at + "YYYY-MM-DD".len()..])),
        None => fold(text),
    }
}

/// What folded words name: a decision by its number, if they begin with it, or something else.
fn named(words: &str, vocabulary: &Vocabulary) -> Successor {
    let words = words.trim();
    if words.is_empty() {
        return Successor::Missing;
    }
    let number = |text: &str| text.split(' ').next().and_then(|word| word.parse().ok());
    let behind = vocabulary.decision_words.iter().filter_map(|word| words.strip_prefix(word.as_str()));
    let named = behind.chain([words]).find_map(|rest| number(rest.trim_start()));
    named.map_or(Successor::Other, Successor::Numbered)
}
