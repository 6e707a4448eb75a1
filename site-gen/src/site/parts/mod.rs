//! The parts of a ledger's page that come again and again: sections, contents, progress by section.
//!
//! A ledger has some forty sections. To fill a template for each took a third of the time of a build, so these parts
//! are written here, and the template `ledger.html` takes them as they are. Everything from a ledger goes through
//! `core::html`.

mod bars;
mod contents;
mod decision;
mod entry;
mod graph;
mod progress;
mod record;
mod section;

use ledgerline_core::Progress;
use ledgerline_core::html::escape_into;

use super::direction::Direction;
use crate::messages::Messages;

pub(super) use bars::{Bar, Lane, bars};
pub(super) use contents::contents;
pub(super) use graph::{Edge, Node, graph};
pub(super) use progress::progress_parts;
pub(super) use record::{RecordWriter, open_group};
pub(super) use section::SectionWriter;

/// The attribute that lets a browser find the direction of `text`, where it may be another than the page's.
fn direction(text: &str) -> &'static str {
    Direction::OfEach.of(text)
}

/// The rank of a heading in digits.
fn digit(rank: u8) -> &'static str {
    ["1", "2", "3", "4", "5", "6"][usize::from(rank.clamp(1, 6)) - 1]
}

/// A bar with numbers, or nothing where there is no box. `title` is what it is of.
fn meter(progress: Progress, title: &str, messages: &Messages, out: &mut String) {
    let Progress { done, total } = progress;
    if total == 0 {
        return;
    }
    let complete = if done == total { " complete" } else { "" };
    let (mut done_digits, mut total_digits) = (itoa::Buffer::new(), itoa::Buffer::new());
    let (done, total) = (done_digits.format(done), total_digits.format(total));
    let (before, behind) = messages.around_html("items-done-of");
    out.extend(["<span class=\"meter", complete, "\"><progress value=\"", done, "\" max=\"", total]);
    out.extend(["\" aria-label=\"", before]);
    escape_into(title, out);
    out.extend([behind, "\"></progress><span class=\"meter-text\">", done, "/", total, "</span></span>"]);
}

/// A link to the heading with the id `id`, whose text is `text`.
fn heading_link(id_prefix: &str, id: &str, text: &str, messages: &Messages, out: &mut String) {
    out.extend(["<a href=\"#", id_prefix]);
    escape_into(id, out);
    out.extend(["\"", direction(text), ">"]);
    escape_into(if text.is_empty() { messages.text("untitled-section") } else { text }, out);
    out.push_str("</a>");
}

/// Writes the message `key`, escaped, around the `title` that it takes, which is escaped already.
fn write_label(messages: &Messages, key: &str, title: &str, out: &mut String) {
    let (before, behind) = messages.around_html(key);
    out.extend([before, title, behind]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    #[test]
    fn a_bar_has_numbers_and_a_name() {
        let mut html = String::new();
        let messages = Messages::built_in(SiteLanguage::english());
        meter(Progress { done: 2, total: 2 }, "a \"b\"", &messages, &mut html);
        assert!(html.contains("class=\"meter complete\"") && html.contains("2/2") && html.contains("a &quot;b&quot;"));
        html.clear();
        meter(Progress::default(), "none", &messages, &mut html);
        assert!(html.is_empty());
    }
}
