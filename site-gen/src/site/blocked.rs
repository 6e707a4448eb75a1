//! Why a blocked ledger is blocked, as safe HTML. Where such words are found is the business of `core::ledger`.

use ledgerline_core::Ledger;
use ledgerline_core::html;
use ledgerline_core::ledger::{BlockedReason, ReasonPlace, Vocabulary};

use super::portable::TextOrigin;

/// A text of a blocked ledger that says why it is.
#[derive(Debug)]
pub(super) struct Reason {
    /// Where it stands, for people: a field's or a section's name, or the day of a log entry; empty for the closing line.
    pub(super) source: String,
    /// The heading id of the section it stands in; none for the header and the closing line.
    pub(super) section_id: Option<String>,
    /// The text without markup.
    pub(super) plain: String,
    /// The text as safe HTML for pages in any folder: `rooted` gives it the links of one.
    pub(super) html: String,
}

/// Why `ledger`, which comes from `origin`, is blocked, if it is and some text says why.
pub(super) fn reason(ledger: &Ledger<'_>, origin: &TextOrigin<'_>, vocabulary: &Vocabulary) -> Option<Reason> {
    let reason = ledger.blocked_reason(vocabulary)?;
    let id_of = |section| ledger.section(section).heading.id.clone();
    let (source, section_id) = match reason.place {
        ReasonPlace::Field(field) => (field.name.clone(), None),
        ReasonPlace::Section(section) => (ledger.section(section).heading.text.clone(), Some(id_of(section))),
        ReasonPlace::Entry(entry) => {
            let heading = || ledger.section(entry.section).heading.text.clone();
            (entry.date.map_or_else(heading, |date| date.to_string()), Some(id_of(entry.section)))
        }
        ReasonPlace::Closing => (String::new(), None),
    };
    let html = text(ledger, origin, &reason);
    (!html.trim().is_empty()).then(|| Reason { source, section_id, plain: reason.text.to_owned(), html })
}

/// The reason as safe HTML.
fn text(ledger: &Ledger<'_>, origin: &TextOrigin<'_>, reason: &BlockedReason<'_>) -> String {
    if reason.place == ReasonPlace::Closing {
        // One sentence of a line: its markup may begin or end in another one.
        return html::escape(reason.text);
    }
    origin.inline(ledger, reason.span, reason.text)
}

#[cfg(test)]
mod tests {
    use super::super::links::LinkMap;
    use super::super::local::LocalFiles;
    use super::*;
    use crate::input::SourceFile;

    fn of(source: &str) -> Option<(String, String)> {
        let file = SourceFile::new("a.md".into(), "a.md".to_owned(), "a".to_owned());
        let links = LinkMap::new(&[], LocalFiles::nowhere());
        let reason = reason(&Ledger::parse(source), &TextOrigin::new(&file, &links), Vocabulary::english());
        reason.map(|reason| (reason.source, reason.html))
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
        assert_eq!(found, Some((String::new(), "Currently blocked on B.".to_owned())));
    }
}
