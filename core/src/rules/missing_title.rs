//! `FL101` missing-title. The ledger has no title.
//!
//! ### What it finds
//!
//! A ledger without a heading of rank 1, or with one that has no text.
//!
//! ### Why it matters
//!
//! The title is the feature's name: on its page, in every list, in links and in messages. Without it the file's name has to
//! do.
//!
//! ### Example
//!
//! ```markdown
//! **Status:** Planning
//!
//! ## Context
//! ```
//!
//! ### What to do
//!
//! Begin the file with one line `# Name of the feature`. Words before the name such as `Feature Ledger:` may stay; they are
//! left out where the name is shown.
//!
//! ### Settings
//!
//! `title-prefix` in `[words]` lists what else may stand before a title.

use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL101",
    name: "missing-title",
    severity: Severity::Error,
    summary: "The ledger has no title.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let help = "begin the file with one line `# Name of the feature`";
    match &context.ledger.title {
        None => {
            let start = context.ledger.source().len() - context.ledger.source().trim_start_matches('\u{feff}').len();
            context.report(&RULE, Span::at(start), "the ledger has no title", help);
        }
        Some(title) if title.text.is_empty() => {
            context.report(&RULE, title.heading.span, "the title is empty", help);
        }
        Some(_) => {}
    }
}
