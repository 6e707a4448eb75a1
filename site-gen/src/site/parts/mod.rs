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
use ledgerline_core::html::escape;

pub(super) use bars::{Bar, bars};
pub(super) use contents::contents;
pub(super) use graph::{Edge, Node, graph};
pub(super) use progress::progress_parts;
pub(super) use record::{RecordWriter, open_group};
pub(super) use section::SectionWriter;

/// What stands for a heading without text where it is linked to.
const UNTITLED: &str = "Untitled section";

/// The attribute that lets a browser find the direction of `text`, where it may be another than the page's.
fn direction(text: &str) -> &'static str {
    // All scripts that are written from right to left begin with Hebrew.
    if text.chars().any(|c| c >= '\u{590}') { " dir=\"auto\"" } else { "" }
}

/// A bar with numbers, or nothing where there is no box. `label` says what it is of.
fn meter(progress: Progress, label: &str, out: &mut String) {
    let Progress { done, total } = progress;
    if total == 0 {
        return;
    }
    let complete = if done == total { " complete" } else { "" };
    out.push_str(&format!(
        "<span class=\"meter{complete}\"><progress value=\"{done}\" max=\"{total}\" aria-label=\"{}\"></progress>\
         <span class=\"meter-text\">{done}/{total}</span></span>",
        escape(label)
    ));
}

/// The text of a heading for links to it.
fn heading_text(text: &str) -> String {
    if text.is_empty() { UNTITLED.to_owned() } else { escape(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_that_may_run_the_other_way_say_so() {
        assert_eq!(direction("Größe – naïve “quotes”".split('–').next().unwrap()), "");
        assert_eq!(direction("تحسين"), " dir=\"auto\"");
    }

    #[test]
    fn a_bar_has_numbers_and_a_name() {
        let mut html = String::new();
        meter(Progress { done: 2, total: 2 }, "a \"b\"", &mut html);
        assert!(html.contains("class=\"meter complete\"") && html.contains("2/2") && html.contains("a &quot;b&quot;"));
        html.clear();
        meter(Progress::default(), "none", &mut html);
        assert!(html.is_empty());
    }
}
