//! `FL005` too-large-or-deep. The ledger is larger, or nested deeper, than tools and people follow.
//!
//! ### What it finds
//!
//! A file of more bytes than the project allows, one mebibyte by default; lists and quotes nested more than 32 deep.
//!
//! ### Why it matters
//!
//! A ledger describes one feature and is read by people. One that is larger has usually swallowed something else, such as
//! the output of a command. Lists below the 32nd level are not read as items, so that their boxes do not count. A text that would keep the reader busy for
//! long, with hundreds of levels or tables that lack tens of thousands of cells, is not read at all; that is an error.
//!
//! ### Example
//!
//! ```markdown
//! > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > so deep
//! ```
//!
//! ### What to do
//!
//! Move what is not about the feature to a file of its own and link to it. Flatten what is nested.
//!
//! ### Settings
//!
//! `max-bytes` in `[thresholds]`.

use crate::ledger::Limit;
use crate::markdown::{Event, Tag, TagEnd};
use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL005",
    name: "too-large-or-deep",
    severity: Severity::Warning,
    summary: "The ledger is larger, or nested deeper, than tools and people follow.",
    fix: None,
};

/// How deep lists are read as lists. A test holds it to what the reader does.
const MAX_DEPTH: usize = 32;

pub(super) fn check(context: &mut Context<'_, '_>) {
    let source = context.ledger.source();
    let limit = context.thresholds.max_bytes;
    if source.len() > limit {
        let message = format!("the file has {} bytes, and {limit} are allowed", source.len());
        let help = "move what is not about the feature to a file of its own and link to it";
        context.report(&RULE, Span::at(0), message, help);
    }
    if let Some(limit) = context.ledger.limit() {
        let message = match limit {
            Limit::Nesting(_) => "quotes or lists are nested so deep that the ledger is not read",
            Limit::Cells(_) => "tables lack so many cells that the ledger is not read",
        };
        context.report_as(Severity::Error, &RULE, limit.span(), message, "take this line out");
    }
    if context.ledger.document.containers() <= MAX_DEPTH {
        return;
    }
    let (mut lists, mut quotes) = (0_usize, 0_usize);
    for (event, span) in context.ledger.document.events() {
        match event {
            Event::Start(Tag::List(_)) => lists += 1,
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::End(TagEnd::List(_)) => lists = lists.saturating_sub(1),
            Event::End(TagEnd::BlockQuote(_)) => quotes = quotes.saturating_sub(1),
            _ => continue,
        }
        let (what, outcome) = if lists > MAX_DEPTH + 1 {
            ("lists are", "what is deeper is not read as items")
        } else if quotes > MAX_DEPTH {
            ("quotes are", "nobody can follow that")
        } else {
            continue;
        };
        let first_line = span.of(source).split(['\n', '\r']).next().unwrap_or_default();
        let message = format!("{what} nested more than {MAX_DEPTH} deep: {outcome}");
        context.report(&RULE, Span::new(span.start, span.start + first_line.len()), message, "flatten them");
        break;
    }
}
