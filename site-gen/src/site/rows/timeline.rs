//! The rows of the timeline.

use super::record::{Part, RecordRow, RecordRows};
use super::{Writer, place};
use crate::site::Site;
use crate::site::log::{EXCERPT, TITLE};
use crate::site::text::clip;

/// The log entries of `site`.
pub(in crate::site) fn timeline(site: &Site) -> RecordRows<'_> {
    let mut writer = Writer::new(site, "day");
    for at in &site.log().places {
        let Some((_, entry)) = at.of(site) else { continue };
        let lang = site.text_language();
        let title = clip(&entry.title.plain, TITLE);
        let excerpt = clip(&entry.excerpt, EXCERPT);
        writer.push(
            at.ledger,
            RecordRow {
                anchor: place(&entry.anchor),
                day: at.date.map(|day| day.to_string()).unwrap_or_default(),
                lang: if title.is_empty() { "" } else { lang },
                title: if title.is_empty() { site.messages.text("untitled-entry").into() } else { title },
                parts: if excerpt.is_empty() { Vec::new() } else { vec![Part::new("", excerpt, lang)] },
                ..RecordRow::default()
            },
        );
    }
    writer.rows
}
