//! Why a blocked ledger is blocked, in its own words.
//!
//! Owns where such words are looked for, most telling place first: a field for it, a section for it, the newest log
//! entry that speaks of it, an open item, the closing line. Nothing is made up: where no text speaks of it, there is no
//! reason.

use std::borrow::Cow;

use crate::sort::sort_by;
use crate::text::{Span, has};

use super::{Field, FieldKind, Item, ItemState, Ledger, LogEntry, Role, Section, SectionId, Stage, Vocabulary, fold};

/// The longest text, in bytes, that is taken for a reason.
const LONGEST: usize = 400;

/// A text that says why a ledger is blocked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlockedReason<'l> {
    /// Where it was found.
    pub place: ReasonPlace<'l>,
    /// Its bytes; of the closing line, those of the whole line.
    pub span: Span,
    /// It as plain text, or as written where it is a paragraph.
    pub text: &'l str,
}

/// Where a reason was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReasonPlace<'l> {
    /// A field of the header.
    Field(&'l Field),
    /// A section for it, or one with an open item that speaks of it.
    Section(SectionId),
    /// An entry of the log.
    Entry(&'l LogEntry),
    /// A sentence of the closing line.
    Closing,
}

/// A reason that was found, without what it is part of.
#[derive(Clone, Debug)]
pub(super) struct Found {
    place: FoundPlace,
    span: Span,
    text: Box<str>,
}

/// As [`ReasonPlace`], with places in the ledger's lists.
#[derive(Clone, Copy, Debug)]
enum FoundPlace {
    Field(usize),
    Section(SectionId),
    Entry(usize),
    Closing,
}

impl BlockedReason<'_> {
    pub(super) fn keep(&self, ledger: &Ledger<'_>) -> Found {
        let place = match self.place {
            ReasonPlace::Field(field) => FoundPlace::Field(place_of(&ledger.fields, field)),
            ReasonPlace::Section(id) => FoundPlace::Section(id),
            ReasonPlace::Entry(entry) => FoundPlace::Entry(place_of(&ledger.log, entry)),
            ReasonPlace::Closing => FoundPlace::Closing,
        };
        Found { place, span: self.span, text: self.text.into() }
    }
}

impl Found {
    pub(super) fn of<'l>(&'l self, ledger: &'l Ledger<'_>) -> Option<BlockedReason<'l>> {
        let place = match self.place {
            FoundPlace::Field(place) => ReasonPlace::Field(ledger.fields.get(place)?),
            FoundPlace::Section(id) => ReasonPlace::Section(id),
            FoundPlace::Entry(place) => ReasonPlace::Entry(ledger.log.get(place)?),
            FoundPlace::Closing => ReasonPlace::Closing,
        };
        Some(BlockedReason { place, span: self.span, text: &self.text })
    }
}

/// The place of `one` in the list that it is of.
fn place_of<T>(list: &[T], one: &T) -> usize {
    list.iter().position(|other| std::ptr::eq(other, one)).unwrap_or_default()
}

pub(super) fn reason<'l>(ledger: &'l Ledger<'_>, vocabulary: &Vocabulary) -> Option<BlockedReason<'l>> {
    let search = Search { ledger, words: &Words::of(vocabulary) };
    search
        .in_fields()
        .or_else(|| search.in_section())
        .or_else(|| search.in_log())
        .or_else(|| search.in_open_items())
        .or_else(|| search.in_closing())
}

/// Whether a text, such as the value of a field, says that there is nothing: `None`, `N/A`.
#[must_use]
pub fn is_nothing(value: &str) -> bool {
    matches!(fold(value).as_str(), "" | "none" | "n a" | "na" | "no" | "nothing" | "nobody")
}

/// The words by which a text says that something waits, the project's word for it included, as [`fold`] gives them.
struct Words<'v> {
    /// Found as whole words only: `unblocked` and `non-blocking` say the opposite.
    whole: Vec<Cow<'v, str>>,
    /// Of scripts that set no space between words: searched as they are.
    parts: Vec<Cow<'v, str>>,
    /// With what two bytes words of `whole` begin, a bit for each pair: most texts have no word that begins so.
    beginnings: [u64; 16],
}

impl<'v> Words<'v> {
    fn of(vocabulary: &'v Vocabulary) -> Self {
        let blocked = vocabulary.statuses.iter().filter(|word| word.stage == Stage::Blocked);
        let names = blocked.map(|word| Cow::Owned(fold(&word.name)));
        let all = vocabulary.waiting_words.iter().map(|word| Cow::Borrowed(word.as_str())).chain(names);
        let (whole, parts): (Vec<_>, Vec<_>) = all.filter(|word| !word.is_empty()).partition(|word| word.is_ascii());
        let mut beginnings = [0; 16];
        for word in &whole {
            match word.as_bytes() {
                [first] => (0..=u8::MAX).for_each(|second| note(&mut beginnings, *first, second)),
                [first, second, ..] => note(&mut beginnings, *first, *second),
                [] => {}
            }
        }
        Self { whole, parts, beginnings }
    }

    /// Whether `text` may have one of them in it: no for nearly all texts, without folding them.
    fn may_be_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        // What is left out or written out when folded could make a word of other letters.
        if !text.is_ascii() || has(bytes, b'\'') || has(bytes, b'&') {
            return true;
        }
        let may_begin = |at: usize, first: u8, second: u8| {
            let (place, bit) = beginning(first, second);
            self.beginnings[place] & bit != 0 && self.one_begins(bytes, at)
        };
        bytes.array_windows().enumerate().any(|(at, &[first, second])| may_begin(at, first, second))
            || bytes.last().is_some_and(|&last| may_begin(bytes.len() - 1, last, b' '))
    }

    /// Whether the word at `at` begins as one of them does.
    fn one_begins(&self, bytes: &[u8], at: usize) -> bool {
        if at > 0 && bytes[at - 1].is_ascii_alphanumeric() {
            return false;
        }
        let rest = &bytes[at..];
        let lower = rest[0].to_ascii_lowercase();
        self.whole.iter().any(|word| {
            // Between two words may stand more than the one space that is left when folded.
            let mut letters = word.bytes().zip(rest).take_while(|(letter, _)| *letter != b' ');
            word.as_bytes()[0] == lower && letters.all(|(letter, byte)| letter == byte.to_ascii_lowercase())
        })
    }

    /// Whether `text` has one of them in it and does not deny it.
    fn are_in(&self, text: &str) -> bool {
        if !self.may_be_in(text) {
            return false;
        }
        let folded = fold(text);
        let (mut rest, mut last) = (folded.as_str(), "");
        while !rest.is_empty() {
            let first = rest.as_bytes().first();
            let starts = |word: &Cow<'_, str>| {
                word.as_bytes().first() == first
                    && rest.strip_prefix(&**word).is_some_and(|after| after.is_empty() || after.starts_with(' '))
            };
            if self.whole.iter().any(starts) && !DENIALS.contains(&last) {
                return true;
            }
            (last, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        }
        self.parts.iter().any(|word| folded.contains(&**word))
    }
}

/// The place and the bit, in [`Words::beginnings`], of a word that begins with these two bytes.
fn beginning(first: u8, second: u8) -> (usize, u64) {
    // Of letters, the five lower bits tell which. Of other bytes they tell little, but that is found out later.
    let pair = usize::from(first & 0x1f) << 5 | usize::from(second & 0x1f);
    (pair / 64, 1 << (pair % 64))
}

fn note(beginnings: &mut [u64; 16], first: u8, second: u8) {
    let (place, bit) = beginning(first, second);
    beginnings[place] |= bit;
}

/// What a text denies that something waits with.
const DENIALS: [&str; 6] = ["not", "no", "never", "longer", "without", "non"];

#[derive(Clone, Copy)]
struct Search<'l, 's, 'w> {
    ledger: &'l Ledger<'s>,
    words: &'w Words<'w>,
}

impl<'l> Search<'l, '_, '_> {
    fn in_fields(self) -> Option<BlockedReason<'l>> {
        let names_it = |field: &&Field| match field.kind {
            FieldKind::BlockedBy => true,
            FieldKind::Other => self.words.are_in(&field.name) || field.name.eq_ignore_ascii_case("reason"),
            _ => false,
        };
        let mut fields = self.ledger.fields.iter().filter(names_it).filter(|field| !is_nothing(&field.value));
        fields.find_map(|field| found(ReasonPlace::Field(field), field.value_span, &field.value))
    }

    fn in_section(self) -> Option<BlockedReason<'l>> {
        let mut sections = self.ledger.sections_with_ids();
        let (id, section) =
            sections.find(|(_, section)| section.role != Role::Log && self.words.are_in(&section.heading.text))?;
        let paragraph = section.paragraphs.first().map(|&span| (span, span.of(self.ledger.source())));
        let item = || open_items(section).next().map(|item| (item.text_span, item.text.as_str()));
        let (span, text) = paragraph.or_else(item)?;
        found(ReasonPlace::Section(id), span, text)
    }

    fn in_log(self) -> Option<BlockedReason<'l>> {
        let mut entries: Vec<&LogEntry> = self.ledger.log.iter().collect();
        // Stable: of one day, the later in the text is the newer one.
        entries.reverse();
        sort_by(&mut entries, |a, b| b.date.cmp(&a.date));
        entries.into_iter().find_map(|entry| {
            let section = self.ledger.section(entry.section);
            let items = section.lists.iter().flat_map(|list| &list.items);
            let items = items.map(|item| (item.text_span, item.text.as_str()));
            let paragraphs = section.paragraphs.iter().map(|&span| (span, span.of(self.ledger.source())));
            let title = std::iter::once((entry.title_span, entry.title.as_str()));
            let (span, text) = items.chain(paragraphs).chain(title).find(|(_, text)| self.words.are_in(text))?;
            found(ReasonPlace::Entry(entry), span, text)
        })
    }

    fn in_open_items(self) -> Option<BlockedReason<'l>> {
        self.ledger.sections_with_ids().filter(|(_, section)| section.role != Role::Log).find_map(|(id, section)| {
            let item = open_items(section).find(|item| self.words.are_in(&item.text))?;
            found(ReasonPlace::Section(id), item.text_span, &item.text)
        })
    }

    fn in_closing(self) -> Option<BlockedReason<'l>> {
        let closing = self.ledger.closing.as_ref()?;
        let sentences = closing.text.split_inclusive(". ").map(str::trim);
        let text = sentences.into_iter().find(|sentence| self.words.are_in(sentence))?;
        (text.len() <= LONGEST).then_some(BlockedReason { place: ReasonPlace::Closing, span: closing.span, text })
    }
}

fn found<'l>(place: ReasonPlace<'l>, span: Span, text: &'l str) -> Option<BlockedReason<'l>> {
    (!span.is_empty() && span.len() <= LONGEST).then_some(BlockedReason { place, span, text })
}

fn open_items(section: &Section) -> impl Iterator<Item = &Item> {
    let open = |item: &&Item| item.mark.as_ref().is_none_or(|mark| mark.state != ItemState::Done);
    section.lists.iter().flat_map(|list| &list.items).filter(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(source: &str) -> Option<String> {
        let ledger = Ledger::parse(source);
        ledger.blocked_reason(Vocabulary::english()).map(|reason| reason.text.to_owned())
    }

    #[test]
    fn only_blocked_ledgers_have_a_reason() {
        assert!(of("# A\n\n**Status:** In Progress\n**Blocked by:** legal\n").is_none());
        assert!(of("# A\n\n**Status:** Blocked\n\n## Context\n\nAll is well.\n").is_none());
    }

    #[test]
    fn a_field_that_says_none_is_no_reason() {
        for value in ["", " None", " n/a", " -"] {
            assert_eq!(of(&format!("# A\n\n**Status:** Blocked\n**Blocked by:**{value}\n")), None, "{value}");
        }
        let two = "# A\n\n**Status:** Blocked\n**Blocked by:** none\n**Waiting for:** the audit\n";
        assert_eq!(of(two).as_deref(), Some("the audit"));
    }

    #[test]
    fn words_that_deny_it_do_not_count() {
        let words = Words::of(Vocabulary::english());
        for text in
            ["Unblocked it", "non-blocking call", "No blockers", "not blocked", "no longer blocked", "block list"]
        {
            assert!(!words.are_in(text), "{text}");
        }
        for text in ["Blocked by X", "BLOCKER: Y", "still waiting for Z", "put on hold", "not blocked, but stuck"] {
            assert!(words.are_in(text), "{text}");
        }
    }

    #[test]
    fn the_project_s_own_word_for_blocked_says_it_too() {
        let mut words = Vocabulary::english().clone();
        let blocked = words.statuses.iter_mut().find(|word| word.stage == Stage::Blocked).unwrap();
        blocked.name = "차단".to_owned();
        let source = "# A\n\n**Status:** 차단\n\n## Progress Log\n\n### 2025-01-02 - 검토\n- 법무팀 때문에 차단됨\n";
        let ledger = Ledger::parse_with(source, &words);
        assert_eq!(ledger.blocked_reason(&words).map(|reason| reason.text), Some("법무팀 때문에 차단됨"));
    }
}
