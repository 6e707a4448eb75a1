//! `llms.txt`: an index of the project in Markdown, for language models and for whoever likes to read Markdown.

use std::borrow::Cow;

use ledgerline_core::ledger::FieldKind;

use super::super::address;
use super::super::entry::{Entry, LedgerEntry};
use super::super::text::{clip, count};
use super::super::view::row;
use super::super::{Site, SiteFile};
use super::absolute;
use super::api;

/// From the root of the site.
pub(super) const ADDRESS: &str = "llms.txt";

/// How long a summary may be, in characters.
const SUMMARY_LIMIT: usize = 300;

/// The index.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::new(ADDRESS, || Ok(Cow::Owned(write(site).into_bytes())))
}

fn write(site: &Site) -> String {
    let mut text = format!("# {}\n\n> ", markdown(&site.layout.project));
    if let Some(description) = &site.config.description {
        text.push_str(&markdown(description));
        text.push(' ');
    }
    let ledgers = count(site.len(), "feature ledger", "feature ledgers");
    text.push_str(&format!(
        "{ledgers}: Markdown files that each say of one feature where it stands, why it is wanted, what was decided and \
         what happened. The links lead to the files themselves.\n"
    ));
    for members in &site.groups {
        text.push_str(&format!("\n## {}\n\n", members.group.label()));
        for &at in &members.places {
            match &site.entries[at] {
                Entry::Ledger(ledger) => line(site, ledger, &mut text),
                Entry::Unreadable(file) => {
                    text.push_str(&format!("- {}: this file {}.\n", markdown(&file.shown), markdown(&file.problem)));
                }
            }
        }
    }
    let data = |name: &str| link(site, &api::address(name));
    text.push_str("\n## Data\n\n");
    text.push_str(&format!(
        "- [The project]({}): counts, and where all other files are, as JSON\n",
        data("project.json")
    ));
    text.push_str(&format!("- [All ledgers]({}): what lists say of them, as JSON\n", data("ledgers.json")));
    for name in api::REGISTERS {
        let words = name.replace('-', " ");
        let file = data(&format!("registers/{name}.json"));
        text.push_str(&format!("- [All {words}]({file}): of all ledgers, as JSON\n"));
    }
    text
}

fn line(site: &Site, ledger: &LedgerEntry, text: &mut String) {
    let summary = &ledger.summary;
    let raw = link(site, &address::raw_file(&summary.slug));
    text.push_str(&format!("- [{}]({raw}): {}", markdown(&summary.title), markdown(&row::status(summary))));
    if summary.progress.total > 0 {
        text.push_str(&format!(", {} of {} items done", summary.progress.done, summary.progress.total));
    }
    if let Some(day) = summary.last_moved() {
        text.push_str(&format!(", last moved {day}"));
    }
    text.push('.');
    let said = summary.field(FieldKind::Summary);
    if !said.is_empty() {
        text.push_str(&format!(" {}", markdown(&clip(said, SUMMARY_LIMIT))));
    }
    if let Some(reason) = &ledger.reason {
        text.push_str(&format!(" Blocked: {}", markdown(&clip(&reason.plain, SUMMARY_LIMIT))));
    }
    text.push('\n');
}

/// The full address where there is one, else the one from the root, where this file is.
fn link(site: &Site, path: &str) -> String {
    site.config.url.as_ref().map_or_else(|| path.to_owned(), |url| absolute(url, path))
}

/// `text` on one line, with nothing in it that Markdown would take for markup.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' => escaped.extend(['\\', c]),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn titles_are_no_markup() {
        assert_eq!(markdown("a](javascript:x) <b>\n# _c_"), "a\\](javascript:x) \\<b\\> \\# \\_c\\_");
    }
}
