//! Why a blocked ledger is blocked, in its own words.
//!
//! Owns where such words are looked for, most telling place first: a field for it, a section for it, the newest log
//! entry that speaks of it, an open item, the closing line. Nothing is made up: where no text speaks of it, there is no
//! reason to show.

use ledgerline_core::html::{self, LinkTarget, RenderOptions};
use ledgerline_core::ledger::{Field, FieldKind, Item, ItemState, Ledger, LogEntry, Role, Section};
use ledgerline_core::{Span, Stage};

use super::digest::Reason;
use super::inline::inline;

/// The longest text, in bytes, that is taken for a reason.
const LONGEST: usize = 400;

/// Why `ledger` is blocked, if it is and some text says why.
pub(super) fn reason(ledger: &Ledger<'_>) -> Option<Reason> {
    if ledger.stage() != Some(Stage::Blocked) {
        return None;
    }
    from_field(ledger)
        .or_else(|| from_section(ledger))
        .or_else(|| from_log(ledger))
        .or_else(|| from_open_item(ledger))
        .or_else(|| from_closing(ledger))
}

fn from_field(ledger: &Ledger<'_>) -> Option<Reason> {
    let names_it = |field: &&Field| {
        field.kind == FieldKind::Other
            && (speaks_of_it(&field.name) || field.name.eq_ignore_ascii_case("reason"))
            && !matches!(field.value.to_ascii_lowercase().as_str(), "" | "none" | "n/a" | "no" | "-" | "nothing")
    };
    let field = ledger.fields.iter().find(names_it)?;
    text(ledger, field.value_span, &field.value).map(|html| Reason {
        source: field.name.clone(),
        section_id: None,
        html,
    })
}

fn from_section(ledger: &Ledger<'_>) -> Option<Reason> {
    let section =
        ledger.sections.iter().find(|section| speaks_of_it(&section.heading.text) && section.role != Role::Log)?;
    let paragraph = section.paragraphs.first().map(|&span| (span, span.of(ledger.source())));
    let item = || open_items(section).next().map(|item| (item.text_span, item.text.as_str()));
    let (span, plain) = paragraph.or_else(item)?;
    text(ledger, span, plain).map(|html| of_section(section, section.heading.text.clone(), html))
}

fn from_log(ledger: &Ledger<'_>) -> Option<Reason> {
    let mut entries: Vec<&LogEntry> = ledger.log.iter().collect();
    // Stable: of one day, the later in the text is the newer one.
    entries.reverse();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.date));
    entries.into_iter().find_map(|entry| {
        let section = ledger.section(entry.section);
        let source = entry.date.map_or_else(|| section.heading.text.clone(), |date| date.to_string());
        let items = section.lists.iter().flat_map(|list| &list.items).map(|item| (item.text_span, item.text.as_str()));
        let paragraphs = section.paragraphs.iter().map(|&span| (span, span.of(ledger.source())));
        let title = std::iter::once((entry.title_span, entry.title.as_str()));
        let (span, plain) = items.chain(paragraphs).chain(title).find(|(_, text)| speaks_of_it(text))?;
        text(ledger, span, plain).map(|html| of_section(section, source, html))
    })
}

fn from_open_item(ledger: &Ledger<'_>) -> Option<Reason> {
    ledger.sections.iter().filter(|section| section.role != Role::Log).find_map(|section| {
        let item = open_items(section).find(|item| speaks_of_it(&item.text))?;
        text(ledger, item.text_span, &item.text).map(|html| of_section(section, section.heading.text.clone(), html))
    })
}

fn from_closing(ledger: &Ledger<'_>) -> Option<Reason> {
    let closing = ledger.closing.as_ref()?;
    let sentence = closing.text.split_inclusive(". ").map(str::trim).find(|sentence| speaks_of_it(sentence))?;
    (sentence.len() <= LONGEST).then(|| Reason {
        source: "Closing line".to_owned(),
        section_id: None,
        html: html::escape(sentence),
    })
}

fn of_section(section: &Section, source: String, html: String) -> Reason {
    Reason { source, section_id: Some(section.heading.id.clone()), html }
}

fn open_items(section: &Section) -> impl Iterator<Item = &Item> {
    let open = |item: &&Item| item.mark.as_ref().is_none_or(|mark| mark.state != ItemState::Done);
    section.lists.iter().flat_map(|list| &list.items).filter(open)
}

/// The text in `span` as safe HTML; none where it is empty or too long to be one reason. Links to files stay text: the
/// home page is in another folder.
fn text(ledger: &Ledger<'_>, span: Span, plain: &str) -> Option<String> {
    if span.is_empty() || span.len() > LONGEST {
        return None;
    }
    let options = RenderOptions { link: Some(&|_| LinkTarget::TextOnly), ..RenderOptions::default() };
    Some(inline(ledger, span, plain, &options)).filter(|html| !html.trim().is_empty())
}

/// Whether `text` says that something waits. Whole words only: `unblocked` and `non-blocking` say the opposite.
fn speaks_of_it(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let one =
        |word: &&str| matches!(*word, "blocked" | "blocker" | "blockers" | "awaiting" | "awaits" | "stalled" | "stuck");
    let denied = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|before| matches!(words[before], "not" | "no" | "never" | "longer" | "without" | "non"))
    };
    words.iter().enumerate().any(|(at, word)| one(word) && !denied(at))
        || words.windows(2).any(|pair| matches!(pair, ["waiting" | "waits" | "wait", "for" | "on"] | ["on", "hold"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(source: &str) -> Option<(String, String)> {
        reason(&Ledger::parse(source)).map(|reason| (reason.source, reason.html))
    }

    #[test]
    fn only_blocked_ledgers_have_a_reason() {
        assert!(of("# A\n\n**Status:** In Progress\n**Blocked by:** legal\n").is_none());
        assert!(of("# A\n\n**Status:** Blocked\n\n## Context\n\nAll is well.\n").is_none());
    }

    #[test]
    fn a_field_tells_most() {
        let found = of(
            "# A\n\n**Status:** Blocked\n**Blocked by:** the *vendor*\n\n## Progress Log\n\n### 2025-01-02 - Stuck\n",
        );
        assert_eq!(found, Some(("Blocked by".to_owned(), "the <em>vendor</em>".to_owned())));
    }

    #[test]
    fn the_newest_entry_that_speaks_of_it_tells() {
        let log = "### 2025-01-02 - Start\n- Blocked by nothing much\n\n### 2025-03-04 - Wait\n- Waiting for `legal`\n\n### 2025-03-05 - Notes\n- Unblocked the build\n";
        let found = of(&format!("# A\n\n**Status:** Blocked\n\n## Progress Log\n\n{log}"));
        assert_eq!(found, Some(("2025-03-04".to_owned(), "Waiting for <code>legal</code>".to_owned())));
    }

    #[test]
    fn the_closing_line_tells_last() {
        let found =
            of("# A\n\n**Status:** Blocked\n\n## Context\n\nText.\n\n---\n\n*Tracks A. Currently blocked on B.*\n");
        assert_eq!(found, Some(("Closing line".to_owned(), "Currently blocked on B.".to_owned())));
    }

    #[test]
    fn words_that_deny_it_do_not_count() {
        for text in
            ["Unblocked it", "non-blocking call", "No blockers", "not blocked", "no longer blocked", "block list"]
        {
            assert!(!speaks_of_it(text), "{text}");
        }
        for text in ["Blocked by X", "BLOCKER: Y", "still waiting for Z", "put on hold"] {
            assert!(speaks_of_it(text), "{text}");
        }
    }
}
