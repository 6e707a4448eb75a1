//! `FL701` broken-link. A link leads to something that is not there.
//!
//! ### What it finds
//! A link, an image or the definition of a link whose file or folder is not there, whose name is spelt in other case than
//! on disk, or whose anchor `#…` is none of the headings of the ledger that it leads to. Paths are those of the
//! repository: relative to the ledger, or from its top where they begin with `/`. Addresses with a scheme are not asked
//! for, and neither are anchors of files that are no ledgers. A link `[text][label]` whose label is defined nowhere is
//! found, too: it is shown with its brackets.
//!
//! ### Why it matters
//! A reader follows it and finds nothing. Ledgers are moved and renamed more often than other files, and a name in other
//! case works on one computer and not on the next.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! Builds on [the index](indx.md) and its [risks](index.md#riskes).
//! ```
//!
//! ### What to do
//! Correct the address, or remove the link. Where another name is near enough, the fix writes that one. It is safe where
//! upper and lower case alone differ, and unsafe elsewhere: it may not be what was meant.

use crate::ledger::Ledger;
use crate::markdown::{Shape, links};
use crate::rules::{Context, Fix, Rule, Safety, Severity};
use crate::text::Span;

use super::address::{Address, resolve};
use super::anchors::{self, Anchor};
use super::facts::FileLink;
use super::near::Nearest;
use super::repair;
use super::work::Work;
use super::world::{There, look};

pub(crate) static RULE: Rule = Rule {
    code: "FL701",
    name: "broken-link",
    severity: Severity::Warning,
    summary: "A link leads to something that is not there.",
    fix: Some(Safety::Safe),
};

/// Of one ledger alone: anchors in itself, and links by a label that is not defined.
pub(crate) fn check_alone(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for (label, span) in ledger.document.undefined().iter().filter(|(label, span)| is_meant(ledger, label, *span)) {
        let message = format!("“{label}”, by which this link refers to its address, is not defined");
        context.report(&RULE, *span, message, format!("add a line `[{label}]: address`, or write the address here"));
    }
    let own = links(&ledger.document).filter(|link| link.shape != Shape::Use && link.address.starts_with('#'));
    let mut known = None;
    for link in own {
        let (anchors, nearest) = known.get_or_insert_with(|| (anchors::of(ledger), Nearest::new()));
        let wanted = &link.address[1..];
        let found = anchors::find(anchors, wanted, nearest);
        let written = link.written(&ledger.document);
        let Some((message, help, near)) = words(&found, wanted, "the ledger") else { continue };
        context.report(&RULE, written.unwrap_or(link.span), message, help);
        context.fix(|| {
            let (anchor, safety) = near?;
            repair::anchor(written?.of(ledger.source()), written?, anchor, safety)
        });
    }
}

/// Whether brackets behind brackets were meant as a link by its label: a place in a list, `rows[0][name]`, was not, nor
/// was a footnote.
fn is_meant(ledger: &Ledger<'_>, label: &str, span: Span) -> bool {
    let is_index =
        ledger.source()[..span.start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, ']' | ')' | '_'));
    let has_words = span.of(ledger.source()).contains(char::is_alphabetic);
    !is_index && has_words && !label.starts_with('^') && !label.trim().is_empty()
}

pub(crate) fn check(work: &mut Work<'_>) {
    for at in 0..work.facts.len() {
        let facts = &work.facts[at];
        for (place, link) in facts.links.iter().enumerate() {
            let address = Address::of(&link.address);
            let path = resolve(&facts.path, address.path);
            let target = work.at_path(&path);
            if let Some(target) = target {
                in_ledger(work, at, target, link, address.anchor);
                continue;
            }
            // What a dashboard lists is the business of FL707.
            let is_entry = facts.dashboard.iter().flat_map(|dashboard| &dashboard.entries).any(|e| e.link == place);
            if is_out(work, &path) || (is_entry && path.ends_with(".md")) {
                continue;
            }
            on_disk(work, at, link, &path);
        }
    }
}

/// Whether `path` leads out of the top, of which FL702 speaks, or so far that nobody here can say.
pub(super) fn is_out(work: &Work<'_>, path: &str) -> bool {
    (path == ".." || path.starts_with("../")) && work.world.is_bounded()
}

/// Looks for the anchor of a link in the ledger that it leads to.
fn in_ledger(work: &mut Work<'_>, at: usize, target: usize, link: &FileLink, anchor: Option<&str>) {
    let Some(wanted) = anchor else { return };
    let facts = work.facts;
    let found = anchors::find(&facts[target].anchors, wanted, &work.nearest);
    let name = format!("`{}`", facts[target].path);
    let Some((message, help, near)) = words(&found, wanted, &name) else { return };
    let fix = near.and_then(|(anchor, safety)| repair::anchor(link.written.as_deref()?, link.span, anchor, safety));
    work.report(at, &RULE, link.span, message, help, fix);
}

/// A message, a help, and the anchor that may be meant with how safe it is to write it.
type Words<'a> = (String, String, Option<(&'a str, Safety)>);

/// What is said of an anchor that is not there: message, help, and what may be written in its place.
fn words<'a>(found: &Anchor<'a>, wanted: &str, of: &str) -> Option<Words<'a>> {
    let message = format!("{of} has no heading `#{wanted}`");
    Some(match found {
        Anchor::There => return None,
        Anchor::OtherCase(anchor) => {
            (message, format!("write it in the same case: `#{anchor}`"), Some((*anchor, Safety::Safe)))
        }
        Anchor::Near(anchor) => (message, format!("did you mean `#{anchor}`?"), Some((*anchor, Safety::Unsafe))),
        Anchor::Missing => (message, "link to one of its headings, or to the ledger as a whole".to_owned(), None),
    })
}

/// Looks for a file or folder that is no ledger.
fn on_disk(work: &mut Work<'_>, at: usize, link: &FileLink, path: &str) {
    let from = &work.facts[at].path;
    let there = look(work.world, path);
    let (message, help, fix): (String, String, Option<Fix>) = match &there {
        There::Yes => return,
        There::OtherCase(real) => (
            format!("`{path}` is spelt `{real}`: the link is broken where upper and lower case count"),
            "write it as it is spelt".to_owned(),
            repair::lead_to(from, link, path, real, Safety::Safe),
        ),
        There::No { .. } => match repair::meant(work, from, path, &there) {
            Some(near) => (
                format!("there is no `{path}`"),
                format!("did you mean `{near}`?"),
                repair::lead_to(from, link, path, &near, Safety::Unsafe),
            ),
            None => (format!("there is no `{path}`"), "correct the path, or remove the link".to_owned(), None),
        },
    };
    work.report(at, &RULE, link.span, message, help, fix);
}
