//! `FL101` missing-title. The ledger has no title.
//!
//! ### What it finds
//!
//! A ledger without a heading of rank 1, or with one that has no text. Where the file begins with what was meant as the
//! title, a heading of another rank or one without a space behind its `#`, that is said, and nothing about fields, which
//! are not found below it.
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
//! left out where the name is shown. The fix gives a heading that was meant as the title its rank or its space; it is safe.
//!
//! ### Settings
//!
//! `title-prefix` in `[words]` lists what else may stand before a title.

use crate::ledger::{Ledger, Role};
use crate::text::Span;

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL101",
    name: "missing-title",
    severity: Severity::Error,
    summary: "The ledger has no title.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let source = ledger.source();
    let help = "begin the file with one line `# Name of the feature`";
    match &ledger.title {
        Some(title) if title.text.is_empty() => {
            context.report(&RULE, title.heading.span, "the title is empty", help);
        }
        Some(_) => {}
        None => match meant(ledger) {
            Some(Meant::OfRank(level, span)) => {
                let line = span.of(source).lines().next().unwrap_or_default();
                let text = line.trim_matches(['#', ' ', '\t']);
                let message = format!("the title is a heading of rank {level}, and is not read as one");
                context.report(&RULE, span, message, format!("write `# {text}`"));
                // Underlined headings have a rank by what underlines them.
                let marks = line.len() - line.trim_start_matches('#').len();
                context.fix(|| {
                    let extra = Span::new(span.start + 1, span.start + marks);
                    (marks > 1).then(|| Fix::splice(Safety::Safe, "make it the title", source, extra, ""))
                });
            }
            Some(Meant::Unspaced(span)) => {
                let text = span.of(source).trim_start_matches('#');
                let message = "a space is missing behind the `#` of the title, so that it is not read as one";
                context.report(&RULE, span, message, format!("write `# {text}`"));
                context.fix(|| Some(Fix::splice(Safety::Safe, "make it the title", source, marks(span, source), "# ")));
            }
            None => {
                let start = source.len() - source.trim_start_matches('\u{feff}').len();
                context.report(&RULE, Span::at(start), "the ledger has no title", help);
            }
        },
    }
}

/// What a ledger without a title begins with, if it was meant as one.
pub(super) enum Meant {
    /// A heading of another rank.
    OfRank(u8, Span),
    /// A line that lacks the space behind its `#`.
    Unspaced(Span),
}

/// What the ledger begins with, if it has no title and that was meant as one.
pub(super) fn meant(ledger: &Ledger<'_>) -> Option<Meant> {
    if ledger.title.is_some() {
        return None;
    }
    let source = ledger.source();
    let first = ledger.preamble.first();
    if let Some(span) = first {
        let line = span.of(source).lines().next()?.trim_end();
        let name = line.trim_start_matches('#');
        let is_meant = name.len() + 1 == line.len() && name.starts_with(|c: char| c.is_alphanumeric());
        return is_meant.then(|| Meant::Unspaced(Span::new(span.start, span.start + line.len())));
    }
    // A section that every ledger has is no title.
    let section = ledger.sections.first().filter(|_| ledger.fields.is_empty())?;
    let has_fields = section.paragraphs.first().is_some_and(|paragraph| {
        let text = paragraph.of(source);
        text.starts_with("**") && text.lines().next().is_some_and(|line| line.contains(":**") || line.contains("**:"))
    });
    let is_meant = section.role == Role::Other && has_fields;
    is_meant.then_some(Meant::OfRank(section.heading.level, section.heading.span))
}

/// The `#` that a line in `span` begins with.
fn marks(span: Span, source: &str) -> Span {
    let line = span.of(source);
    Span::new(span.start, span.start + line.len() - line.trim_start_matches('#').len())
}
