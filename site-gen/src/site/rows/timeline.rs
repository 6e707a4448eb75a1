//! The rows of the timeline.

use std::borrow::Cow;

use super::record::{RecordRow, RecordRows};
use super::{Writer, place};
use crate::site::Site;
use crate::site::log::{EXCERPT, TITLE};
use crate::site::text::clip;

/// The log entries of `site`.
pub(in crate::site) fn timeline(site: &Site) -> RecordRows<'_> {
    let mut writer = Writer::new(site, "day");
    for at in &site.log().places {
        let Some((_, entry)) = at.of(site) else { continue };
        let title = clip(&entry.title.plain, TITLE);
        let excerpt = clip(&entry.excerpt, EXCERPT);
        writer.push(
            at.ledger,
            RecordRow {
                anchor: place(&entry.anchor),
                day: at.date.map(|day| day.to_string()).unwrap_or_default(),
                title: if title.is_empty() { site.messages.text("untitled-entry").into() } else { title },
                parts: if excerpt.is_empty() { Vec::new() } else { vec![(Cow::Borrowed(""), excerpt)] },
                ..RecordRow::default()
            },
        );
    }
    writer.rows
}
