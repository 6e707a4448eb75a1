//! The rows of a register.

use super::record::{Part, RecordRow, RecordRows};
use super::{Writer, place};
use crate::site::Site;
use crate::site::entry::LedgerEntry;
use crate::site::records::Text;
use crate::site::register::{Book, Place, Register, State};
use crate::site::text::clip;

/// The records of `book`.
pub(in crate::site) fn register<'a>(site: &'a Site, book: &Book) -> RecordRows<'a> {
    let mut writer = Writer::new(site, "ledger");
    for place in &book.places {
        if let Some(entry) = site.entries[place.ledger].ledger() {
            writer.push(place.ledger, row(site, book.register, entry, *place));
        }
    }
    writer.rows
}

fn row<'a>(site: &'a Site, register: Register, entry: &'a LedgerEntry, at: Place) -> RecordRow<'a> {
    let lang = site.text_language();
    let (records, state) = (&entry.records, at.state.map_or("", State::key));
    let alone = |anchor: &'a str, text: &'a Text| RecordRow {
        anchor: place(anchor),
        state,
        parts: vec![Part::new("", text.brief(), lang)],
        ..RecordRow::default()
    };
    match register {
        Register::Decisions => {
            let decision = &records.decisions[at.record];
            let untitled = site.messages.text("decision-without-title");
            let title = if decision.title.plain.is_empty() { untitled } else { &decision.title.plain };
            let mark = if decision.is_superseded { site.messages.text(State::Superseded.label()) } else { "" };
            let parts = decision.shown_parts().map(|(_, key, text)| Part::new(key.as_str(), text.brief(), lang));
            RecordRow {
                anchor: place(&decision.anchor),
                state,
                title: match decision.number {
                    Some(number) => format!("{number}: {}", clip(title, 200)).into(),
                    None => clip(title, 200),
                },
                lang: if decision.title.plain.is_empty() { "" } else { lang },
                mark: mark.into(),
                parts: parts.collect(),
                ..RecordRow::default()
            }
        }
        Register::Risks => {
            let risk = &records.risks[at.record];
            let label = if risk.label.is_empty() { site.messages.text("risk") } else { &risk.label };
            let called = site.messages.text("mitigation");
            let mitigation = match &risk.mitigation {
                Some(text) => Part::new(called, text.brief(), lang),
                None => Part::new(called, site.messages.text("no-mitigation"), ""),
            };
            let parts = vec![Part::new(label, risk.text.brief(), lang), mitigation];
            RecordRow { anchor: place(&risk.anchor), state, parts, ..RecordRow::default() }
        }
        Register::Acceptance | Register::FollowUps => {
            let item = &records.items[at.record];
            alone(&item.anchor, &item.text)
        }
        Register::Lessons => {
            let lesson = &records.lessons[at.record];
            alone(&lesson.anchor, &lesson.text)
        }
    }
}
