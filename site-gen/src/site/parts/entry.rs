//! The heading of a log entry: the day, what stands behind it, the title. The three give the heading as written.

use ledgerline_core::html::{RenderOptions, escape_into};
use ledgerline_core::ledger::{Ledger, LogEntry, Section};

use super::super::inline::inline;

/// A heading in three parts.
pub(super) struct EntryHeading<'a> {
    day: String,
    /// What stands between the day and the title.
    between: &'a str,
    entry: &'a LogEntry,
}

impl<'a> EntryHeading<'a> {
    /// The parts, if they are all of the heading.
    pub(super) fn of(ledger: &'a Ledger<'_>, section: &Section, entry: &'a LogEntry) -> Option<Self> {
        let heading = section.heading.text_span;
        let day = entry.date?.to_string();
        let behind = heading.of(ledger.source()).strip_prefix(day.as_str())?;
        let between = if entry.title_span.is_empty() {
            behind
        } else if entry.title_span.end == heading.end {
            behind.get(..entry.title_span.start.checked_sub(heading.start + day.len())?)?
        } else {
            return None;
        };
        Some(Self { day, between, entry })
    }

    /// Writes the parts. A mere dash is for screen readers alone: the day and the title stand on lines of their own.
    pub(super) fn write(&self, ledger: &Ledger<'_>, options: &RenderOptions<'_>, out: &mut String) {
        let is_dash = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':');
        let class = if self.between.chars().all(is_dash) { "visually-hidden" } else { "entry-between" };
        let title = inline(ledger, self.entry.title_span, &self.entry.title, options);
        out.extend(["<time datetime=\"", &self.day, "\" data-ago>", &self.day, "</time><span class=\"", class, "\">"]);
        escape_into(self.between, out);
        out.extend(["</span><span class=\"entry-title\">", &title, "</span>"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_heading_are_the_heading() {
        let source = "# A\n\n## Progress Log\n\n### 2025-06-25 - Start\n\n### 2025-06-26 14:30 - `More`\n\n### 2025-06-27\n\n### Someday\n";
        let ledger = Ledger::parse(source);
        let parts: Vec<_> = ledger
            .log
            .iter()
            .map(|entry| {
                let heading = EntryHeading::of(&ledger, ledger.section(entry.section), entry);
                heading.map(|heading| (heading.day, heading.between))
            })
            .collect();
        let expected = [
            Some(("2025-06-25".to_owned(), " - ")),
            Some(("2025-06-26".to_owned(), " 14:30 - ")),
            Some(("2025-06-27".to_owned(), "")),
            None,
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn a_time_stays_in_sight_and_a_dash_does_not() {
        let ledger = Ledger::parse("# A\n\n## Progress Log\n\n### 2025-06-25 - Start\n\n### 2025-06-26 14:30 - More\n");
        let html = |at: usize| {
            let entry = &ledger.log[at];
            let mut out = String::new();
            let heading = EntryHeading::of(&ledger, ledger.section(entry.section), entry).unwrap();
            heading.write(&ledger, &RenderOptions::default(), &mut out);
            out
        };
        assert!(html(0).contains("<span class=\"visually-hidden\"> - </span><span class=\"entry-title\">Start</span>"));
        assert!(html(1).contains("<span class=\"entry-between\"> 14:30 - </span>"));
    }
}
