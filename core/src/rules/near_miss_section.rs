//! `FL105` near-miss-section. The name of a section is nearly one of the template's.
//!
//! ### What it finds
//!
//! A section that the template does not have, where the template has one whose name differs in a letter or two and that
//! is missing; and a line that names a missing section but is no heading: `##Progress Log` without a space, or
//! `**Progress Log**` in bold. It is reported here and not as a missing section too.
//!
//! ### Why it matters
//!
//! A section is known by its name. `Progres Log` is no log: its entries are in no timeline, and `Acceptence Criteria`
//! are missing for whoever counts them.
//!
//! ### Example
//!
//! ```markdown
//! ## Progres Log
//! ```
//!
//! ### What to do
//!
//! Write the name as the template does. The fix does that. It is safe where one or two letters differ, and unsafe where
//! the name is near to another word for the same section. A line that is no heading becomes one; from bold that is unsafe
//! for sub-sections, which are often written so on purpose.
//!
//! ### Settings
//!
//! A name that the project uses on purpose can be given in `[sections]`.

use crate::ledger::Heading;
use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL105",
    name: "near-miss-section",
    severity: Severity::Warning,
    summary: "The name of a section is nearly one of the template's.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for near in &context.outline().near {
        let heading = &ledger.section(near.section).heading;
        let name = &context.schema.sections[near.expected].name;
        let message = format!("the template has no section “{}”", heading.text);
        context.report(&RULE, heading.text_span, message, format!("did you mean “{name}”?"));
        let is_safe = near.is_by_name && near.distance <= 2;
        context.fix(|| {
            let span = name_span(heading, ledger.source())?;
            let edit = TextEdit { span, expected: span.of(ledger.source()).into(), replacement: name.clone() };
            let safety = if is_safe { Safety::Safe } else { Safety::Unsafe };
            Some(Fix { safety, title: format!("call the section “{name}”"), edits: vec![edit] })
        });
    }
    for broken in &context.outline().broken {
        let expected = &context.schema.sections[broken.expected];
        let source = ledger.source();
        let level = if broken.marks > 0 { broken.marks } else { usize::from(expected.level) };
        let heading = format!("{} {}", "#".repeat(level), broken.name.of(source));
        let is_bold_part = broken.marks == 0 && expected.level > 2;
        let severity = if expected.level > 2 { Severity::Note } else { RULE.severity };
        let message = format!("“{}” is no heading", broken.line.of(source));
        context.report_as(severity, &RULE, broken.line, message, format!("write it as `{heading}`"));
        context.fix(|| {
            let safety = if is_bold_part { Safety::Unsafe } else { Safety::Safe };
            Some(Fix::splice(safety, "make it a heading", source, broken.line, heading))
        });
    }
}

/// The bytes of the name alone: without a number before it and a remark or punctuation behind it. `None` where the
/// heading has markup.
fn name_span(heading: &Heading, source: &str) -> Option<Span> {
    let raw = heading.text_span.of(source);
    if raw != heading.text {
        return None;
    }
    let start = raw.find(char::is_alphabetic)?;
    let named = raw[start..].split(" (").next()?.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = heading.text_span.start + start;
    Some(Span::new(start, start + named.len()))
}
