//! `FL107` empty-section. A section holds nothing.
//!
//! ### What it finds
//!
//! A section with nothing below its heading but comments and rules. Log entries and decisions have rules of their own. For a
//! sub-section it is no more than a note.
//!
//! A log whose heading has another rank than in the template, so that its entries stand beside it and not in it, is told
//! apart: there the rank is the fault.
//!
//! ### Why it matters
//!
//! An empty section does not say whether there is nothing to say or nobody has thought about it yet.
//!
//! ### Example
//!
//! ```markdown
//! ## Deployment Notes
//!
//! ## Completion
//! ```
//!
//! ### What to do
//!
//! Fill it in, or write “N/A” and why. For a log of another rank the fix writes that of the template, and is safe.

use crate::ledger::{Date, Role};
use crate::text::Span;

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL107",
    name: "empty-section",
    severity: Severity::Warning,
    summary: "A section holds nothing.",
    fix: Some(Safety::Safe),
};

/// Log entries and decisions have rules of their own. A sub-section is no more than a note.
pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for (place, section) in ledger.sections.iter().enumerate() {
        if !section.is_blank || !section.children.is_empty() {
            continue;
        }
        // Both are in the order of the text, and none stands in another.
        let entry = ledger.log.partition_point(|entry| entry.span.start <= section.span.start);
        let decision = ledger.decisions.partition_point(|decision| decision.span.start <= section.span.start);
        let covers = |span: Option<Span>| span.is_some_and(|span| span.covers(section.span));
        let entry = entry.checked_sub(1).map(|place| ledger.log[place].span);
        let decision = decision.checked_sub(1).map(|place| ledger.decisions[place].span);
        if covers(entry) || covers(decision) {
            continue;
        }
        let name = &section.heading.text;
        let heading = &section.heading;
        let next = ledger.sections.get(place + 1).filter(|_| section.role == Role::Log);
        if let Some(expected) = context.schema.sections.iter().find(|expected| expected.role == Role::Log)
            && next
                .is_some_and(|next| next.heading.level == heading.level && Date::at_start(&next.heading.text).is_some())
            && expected.level < heading.level
        {
            let (rank, wanted) = (heading.level, expected.level);
            let message =
                format!("“{name}” is of rank {rank}, in the template of rank {wanted}: no entry stands in it");
            let help = format!("write it as `{} {name}`", "#".repeat(usize::from(wanted)));
            context.report(&RULE, heading.span, message, help);
            context.fix(|| {
                let marks = Span::new(heading.span.start, heading.span.start + usize::from(rank));
                let is_marked = marks.of(ledger.source()).bytes().all(|byte| byte == b'#');
                let written = "#".repeat(usize::from(wanted));
                is_marked.then(|| Fix::splice(Safety::Safe, "give it its rank", ledger.source(), marks, written))
            });
            continue;
        }
        let message = if name.is_empty() {
            "a section without a name is empty".into()
        } else {
            format!("the section “{name}” is empty")
        };
        let severity = if section.heading.level > 2 { Severity::Note } else { RULE.severity };
        let help = "fill it in, or write “N/A” and why";
        context.report_as(severity, &RULE, section.heading.span, message, help);
    }
}
