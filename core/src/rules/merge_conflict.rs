//! `FL007` merge-conflict. A conflict of a merge was never resolved.
//!
//! ### What it finds
//!
//! The lines that git leaves where two branches changed the same text: `<<<<<<<`, `=======` and `>>>>>>>` at the
//! beginning of a line. In code blocks they are left alone, since they may be what the block is about.
//!
//! ### Why it matters
//!
//! Both versions are in the file, and neither is true. The `=======` also makes a heading of the line above it, so that
//! fields and boxes near it are read as something else.
//!
//! ### Example
//!
//! ```markdown
//! <<<<<<< HEAD
//! **Status:** In Progress
//! =======
//! **Status:** Blocked
//! >>>>>>> feat/search
//! ```
//!
//! ### What to do
//!
//! Decide which version is true, or write one that says both, and remove the three lines.

use crate::markdown::{Event, Tag};
use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL007",
    name: "merge-conflict",
    severity: Severity::Error,
    summary: "A conflict of a merge was never resolved.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let source = context.ledger.source();
    let markers = &context.scan().markers;
    if markers.iter().all(|&at| source[at..].starts_with('=')) {
        return;
    }
    let code: Vec<Span> = (context.ledger.document.events().iter())
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_))))
        .map(|(_, span)| *span)
        .collect();
    // Where a conflict begins, if one is open, and where its halves part.
    let (mut open, mut parting) = (None, None);
    for &at in markers {
        if code.iter().any(|block| block.contains(at)) {
            continue;
        }
        match source.as_bytes()[at] {
            b'<' => {
                if let Some(first) = open.replace(at) {
                    report(context, first, parting, None);
                }
                parting = None;
            }
            b'=' => parting = Some(at),
            _ => {
                // Half of a conflict may have been taken out. Seven quotes in each other are no conflict.
                match open.take() {
                    Some(first) => report(context, first, parting, Some(at)),
                    None if parting.is_some() => report(context, at, None, None),
                    None => {}
                }
                parting = None;
            }
        }
    }
    if let Some(first) = open {
        report(context, first, parting, None);
    }
}

fn report(context: &mut Context<'_, '_>, first: usize, parting: Option<usize>, end: Option<usize>) {
    let source = context.ledger.source();
    let line = |at: usize| {
        let length = source[at..].find(['\n', '\r']).unwrap_or(source.len() - at);
        Span::new(at, at + length).trimmed(source)
    };
    let help = "decide what is true and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`";
    context.report(&RULE, line(first), "a conflict of a merge is not resolved", help);
    if let Some(at) = parting {
        context.relate(line(at), "the other version begins here");
    }
    if let Some(at) = end {
        context.relate(line(at), "the conflict ends here");
    }
}
