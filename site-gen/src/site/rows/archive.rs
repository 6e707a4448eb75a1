//! The rows of the archive.

use std::borrow::Cow;

use super::record::{RecordRow, RecordRows};
use super::{Writer, place};
use crate::site::Site;
use crate::site::pages::last_words;

/// The ledgers at `places`, with their last words.
pub(in crate::site) fn archive<'a>(site: &'a Site, places: &[usize]) -> RecordRows<'a> {
    let mut writer = Writer::new(site, "ledger");
    for &at in places {
        let Some(ledger) = site.entries[at].ledger() else { continue };
        let words = last_words(ledger, &site.messages);
        let parts = if words.text.is_empty() { Vec::new() } else { vec![(Cow::Borrowed(""), words.text)] };
        writer.push(at, RecordRow { anchor: place(words.anchor), title: words.title, parts, ..RecordRow::default() });
    }
    writer.rows
}
