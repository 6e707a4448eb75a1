//! `calendar.ics`: the days that ledgers look forward to, as RFC 5545 has it.
//!
//! An event for `Due` and for every field of the project's own that begins with a date. What is past by its nature, such as
//! the day of creation, is in the feeds. The calendar has no clock: an event is stamped with the day on which its ledger was
//! written last, as far as the ledger says.

use std::borrow::Cow;

use ledgerline_core::Stage;
use ledgerline_core::ledger::{Date, FieldKind, fold};

use super::super::address;
use super::super::entry::LedgerEntry;
use super::super::{Site, SiteFile};
use super::absolute;

/// From the root of the site.
pub(super) const ADDRESS: &str = "calendar.ics";

/// How long a line may be, in bytes, its end left out.
const LINE: usize = 75;

/// The calendar.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::new(ADDRESS, || Ok(Cow::Owned(write(site).into_bytes())))
}

fn write(site: &Site) -> String {
    let mut calendar = Calendar::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", concat!("-//Ledgerline//Ledgerline ", env!("CARGO_PKG_VERSION"), "//EN"));
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("X-WR-CALNAME", &escaped(&site.layout.project));
    for (_, ledger) in site.ledgers() {
        let mut seen: Vec<String> = Vec::new();
        for (kind, name, value) in &ledger.summary.fields {
            let is_ahead = matches!(kind, FieldKind::Due | FieldKind::Other);
            let Some(day) = Date::at_start(value).filter(|_| is_ahead) else { continue };
            let key = if *kind == FieldKind::Due { kind.name().to_owned() } else { fold(name).replace(' ', "-") };
            // The second field of a name would have the name of the first.
            if !seen.contains(&key) {
                event(site, ledger, &key, name, day, &mut calendar);
                seen.push(key);
            }
        }
    }
    calendar.line("END", "VCALENDAR");
    calendar.text
}

fn event(site: &Site, ledger: &LedgerEntry, key: &str, name: &str, day: Date, calendar: &mut Calendar) {
    let summary = &ledger.summary;
    let host = site.config.url.as_ref().map_or("ledgerline", |url| url.host());
    let date = digits(day);
    calendar.line("BEGIN", "VEVENT");
    calendar.line("UID", &escaped(&format!("{}-{key}@{host}", summary.slug)));
    // Calendars compare stamps to see which version of an event is newer: it is as new as what its ledger says.
    let said =
        [FieldKind::Updated, FieldKind::Created].into_iter().find_map(|kind| Date::at_start(summary.field(kind)));
    calendar.line("DTSTAMP", &midnight(said.or(site.today).unwrap_or(day)));
    if let Some(said) = said {
        calendar.line("LAST-MODIFIED", &midnight(said));
    }
    calendar.line("DTSTART;VALUE=DATE", &date);
    calendar.line("SUMMARY", &escaped(&format!("{}: {name}", summary.title)));
    match summary.field(FieldKind::Summary) {
        "" => {}
        text => calendar.line("DESCRIPTION", &escaped(text)),
    }
    if let Some(url) = &site.config.url {
        calendar.line("URL", &absolute(url, &address::ledger_page(&summary.slug)));
    }
    if let Some(stage) = summary.stage {
        calendar.line("CATEGORIES", stage.name());
        let status = if matches!(stage, Stage::Dropped) { "CANCELLED" } else { "CONFIRMED" };
        calendar.line("STATUS", status);
    }
    calendar.line("TRANSP", "TRANSPARENT");
    calendar.line("END", "VEVENT");
}

fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn midnight(day: Date) -> String {
    format!("{}T000000Z", digits(day))
}

/// A calendar that is being written.
#[derive(Default)]
struct Calendar {
    text: String,
}

impl Calendar {
    /// Adds a line, folded where it is long: a line that begins with a space goes on with the one before it.
    fn line(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if used + c.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                used = 1;
            }
            self.text.push(c);
            used += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// `text` as a value: what has a meaning there is escaped, control characters are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{Calendar, LINE, escaped};

    #[test]
    fn long_lines_are_folded_between_characters() {
        let text = "ä€🚀x".repeat(40);
        let mut calendar = Calendar::default();
        calendar.line("SUMMARY", &text);
        assert!(calendar.text.lines().count() > 4);
        for line in calendar.text.split("\r\n") {
            assert!(line.len() <= LINE, "{line}");
        }
        assert_eq!(calendar.text.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
    }

    #[test]
    fn values_hold_no_line_of_their_own() {
        assert_eq!(escaped("a;b,c\\d\ne\r\nEND:VEVENT\u{7}"), "a\\;b\\,c\\\\d\\ne\\nEND:VEVENT");
    }
}
