//! The user guide: its chapters, as Markdown. Those on commands and on `ledgerline.toml` are made of what these say of
//! themselves, so that they cannot be out of date. Owns the words; how they are shown is the site's business.

mod commands;

use crate::config;

/// A chapter.
pub(crate) struct Chapter {
    /// The name of its page, without the ending.
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    /// One sentence on what it tells.
    pub(crate) summary: &'static str,
    text: fn() -> String,
}

impl Chapter {
    /// It as Markdown, its headings from rank 2 on.
    pub(crate) fn text(&self) -> String {
        (self.text)()
    }
}

/// The chapters, in the order in which they are best read.
pub(crate) static CHAPTERS: [Chapter; 6] = [
    Chapter {
        name: "reading",
        title: "Reading this site",
        summary: "What the pages answer, and what stages, progress and addresses mean.",
        text: || include_str!("../../guide/reading.md").to_owned(),
    },
    Chapter {
        name: "writing",
        title: "Writing a ledger",
        summary: "The head, the sections, and how one ledger names another.",
        text: || include_str!("../../guide/writing.md").to_owned(),
    },
    Chapter {
        name: "editing",
        title: "Changing a ledger",
        summary: "In the browser, on the command line, and when two change the same file.",
        text: || include_str!("../../guide/editing.md").to_owned(),
    },
    Chapter {
        name: "checking",
        title: "Checking ledgers",
        summary: "What a finding says, how to let one pass, and what CI needs.",
        text: || include_str!("../../guide/checking.md").to_owned(),
    },
    Chapter {
        name: "commands",
        title: "Commands",
        summary: "Every command of the command line, with its options.",
        text: commands::text,
    },
    Chapter {
        name: "configuration",
        title: "Configuration",
        summary: "Every key of `ledgerline.toml`, with what counts where it is not given.",
        text: config::reference,
    },
];

#[cfg(test)]
mod tests {
    use ledgerline_core::Ledger;

    use super::CHAPTERS;

    #[test]
    fn chapters_have_names_of_their_own_and_sections_below_the_title() {
        let mut names: Vec<&str> = CHAPTERS.iter().map(|chapter| chapter.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CHAPTERS.len());
        for chapter in &CHAPTERS {
            let text = chapter.text();
            let ledger = Ledger::parse(&text);
            assert!(ledger.title.is_none(), "{}: the page has the title", chapter.name);
            assert!(ledger.sections.iter().any(|section| section.heading.level == 2), "{}", chapter.name);
        }
    }
}
