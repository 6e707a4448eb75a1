//! `llms.txt`: an index of the project in Markdown, for language models and for whoever likes to read Markdown.

use std::borrow::Cow;

use ledgerline_core::Progress;
use ledgerline_core::ledger::FieldKind;

use super::super::address;
use super::super::entry::{Entry, LedgerEntry};
use super::super::problem::problem;
use super::super::text::clip;
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
    let messages = &site.messages;
    text.push_str(&messages.count("index-about", site.len()));
    text.push('\n');
    for members in site.groups.iter().filter(|members| members.places.iter().any(|&at| at < site.len())) {
        text.push_str(&format!("\n## {}\n\n", members.group.label(messages)));
        for &at in &members.places {
            let Some(entry) = site.entries.get(at) else { continue };
            match entry {
                Entry::Ledger(ledger) => line(site, ledger, &mut text),
                Entry::Unreadable(file) => {
                    let problem = problem(messages, messages.text("this-file"), &file.error);
                    text.push_str(&format!("- {}: {}\n", markdown(&file.shown), markdown(&problem)));
                }
            }
        }
    }
    let data = |name: &str| link(site, &api::address(name));
    text.push_str(&format!("\n## {}\n\n", messages.text("index-data")));
    let mut file = |name: &str, path: &str, about: &str| {
        text.push_str(&format!("- [{}]({}): {}\n", messages.text(name), data(path), messages.text(about)));
    };
    file("index-project", "project.json", "index-project-about");
    file("index-ledgers", "ledgers.json", "index-ledgers-about");
    for name in api::REGISTERS {
        file(of_register(name), &format!("registers/{name}.json"), "index-register-about");
    }
    text
}

/// The message for all of a register.
fn of_register(name: &str) -> &'static str {
    match name {
        "decisions" => "index-decisions",
        "risks" => "index-risks",
        "acceptance" => "index-criteria",
        "follow-ups" => "index-follow-ups",
        "lessons" => "index-lessons",
        _ => "index-dependencies",
    }
}

fn line(site: &Site, ledger: &LedgerEntry, text: &mut String) {
    let summary = &ledger.summary;
    let raw = link(site, &address::raw_file(&summary.slug));
    text.push_str(&format!(
        "- [{}]({raw}): {}",
        markdown(&summary.title),
        markdown(&row::status(&site.messages, summary))
    ));
    if summary.progress.total > 0 {
        let Progress { done, total } = summary.progress;
        let values = [("done", done.into()), ("total", total.into())];
        text.push_str(&format!(", {}", site.messages.with("index-items-done", &values)));
    }
    if let Some(day) = summary.last_moved() {
        let day = day.to_string();
        text.push_str(&format!(", {}", site.messages.with("index-last-moved", &[("day", (&day).into())])));
    }
    text.push('.');
    let said = summary.field(FieldKind::Summary);
    if !said.is_empty() {
        text.push_str(&format!(" {}", markdown(&clip(said, SUMMARY_LIMIT))));
    }
    if let Some(reason) = &ledger.reason {
        let reason = markdown(&clip(&reason.plain, SUMMARY_LIMIT));
        text.push_str(&format!(" {}", site.messages.with("index-blocked", &[("reason", (&reason).into())])));
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
