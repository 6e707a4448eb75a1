//! `FL103` missing-section. A section of the template is missing.
//!
//! ### What it finds
//!
//! A section that the template has and the ledger has not, under whatever name the project knows it by. Of a missing
//! section only the outermost is reported. A missing sub-section is no more than a note, since older templates lack some.
//! Below a block that is never closed (FL006) nobody can say what is missing, and nothing is reported.
//!
//! ### Why it matters
//!
//! The template is what the project agreed to think about. A section that is not there was not thought about, or so it
//! seems; one that says “N/A” was.
//!
//! ### Example
//!
//! A ledger that goes from its approach straight to its tests:
//!
//! ```markdown
//! ## Technical Approach
//!
//! ## Testing Strategy
//! ```
//!
//! ### What to do
//!
//! Add the section where the template has it. Write “N/A” in it, and why, if it does not apply. The fix adds the section
//! with those of its sub-sections that stand nowhere else, and `TBD` as their text. It is safe for sections and unsafe for single sub-sections, which
//! projects often leave out on purpose.
//!
//! ### Settings
//!
//! Which sections there are is for the template to say. `sections` in `[required]` says which of them every ledger needs.

mod open_body;

use crate::edit::{has_gap_below_headings, section_splices};

pub(super) use open_body::open_word;

use super::unclosed_block::is_cut_short;
use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL103",
    name: "missing-section",
    severity: Severity::Warning,
    summary: "A section of the template is missing.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let schema = context.schema;
    if is_cut_short(ledger) {
        return;
    }
    let outline = context.outline();
    let mut is_reported = vec![false; schema.sections.len()];
    // The nearest section before it that is there, to point at.
    let mut before = ledger.title.as_ref().map(|title| title.heading.span);
    let mut before_name = None;
    for (place, expected) in schema.sections.iter().enumerate() {
        if let Some(id) = outline.meant(place) {
            let heading = &ledger.section(id).heading;
            before = Some(heading.span);
            before_name = Some(heading.text.as_str());
            continue;
        }
        if let Some(broken) = outline.broken(place) {
            before = Some(broken.line);
            before_name = Some(expected.name.as_str());
            continue;
        }
        let is_covered = expected.parent.is_some_and(|parent| is_reported[parent]);
        is_reported[place] = expected.required || is_covered;
        if !expected.required || is_covered {
            continue;
        }
        let marks = "#".repeat(usize::from(expected.level));
        let help = match before_name {
            Some(name) => {
                format!("add `{marks} {}` after “{name}”; write “N/A” in it if it does not apply", expected.name)
            }
            None => format!("add `{marks} {}`; write “N/A” in it if it does not apply", expected.name),
        };
        let (severity, safety) =
            if expected.level > 2 { (Severity::Note, Safety::Unsafe) } else { (RULE.severity, Safety::Safe) };
        let message = format!("the section “{}” is missing", expected.name);
        context.report_as(severity, &RULE, before.unwrap_or_default(), message, help);
        if context.may_be_unread() {
            continue;
        }
        context.fix_with(|context| {
            let has_gap = has_gap_below_headings(ledger);
            let body = open_body::open_body(schema, outline, context.vocabulary, place, has_gap);
            let edits = section_splices(ledger, place, &body, context.settings).ok()?;
            Some(Fix { safety, title: format!("add the section “{}”", expected.name), edits })
        });
    }
}
