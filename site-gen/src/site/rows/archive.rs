//! The rows of the archive.

use super::record::{Part, RecordRow, RecordRows};
use super::{Writer, place};
use crate::site::Site;
use crate::site::pages::last_words;

/// The ledgers at `places`, with their last words.
pub(in crate::site) fn archive<'a>(site: &'a Site, places: &[usize]) -> RecordRows<'a> {
    let mut writer = Writer::new(site, "ledger");
    for &at in places {
        let Some(ledger) = site.entries[at].ledger() else { continue };
        let words = last_words(ledger, &site.messages);
        let lang = site.text_language();
        let parts = if words.text.is_empty() { Vec::new() } else { vec![Part::new("", words.text, lang)] };
        let lang = if words.has_no_title { "" } else { lang };
        writer.push(
            at,
            RecordRow { anchor: place(words.anchor), title: words.title, lang, parts, ..RecordRow::default() },
        );
    }
    writer.rows
}
