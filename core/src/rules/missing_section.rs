//! `FL103` missing-section. A section of the template is missing.

use std::cell::OnceCell;

use crate::ledger::{Role, fold_heading};
use crate::schema::ExpectedSection;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL103",
    name: "missing-section",
    severity: Severity::Warning,
    summary: "A section of the template is missing.",
    fix: None,
};

/// A missing sub-section is no more than a note: older templates lack some of them.
pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let schema = context.schema;
    // Names are compared only where no section has the role.
    let names = OnceCell::new();
    let find = |expected: &ExpectedSection| {
        let by_role = (expected.role != Role::Other).then(|| ledger.section_of(expected.role)).flatten();
        by_role.map(|(_, section)| section).or_else(|| {
            let names: &Vec<String> = names
                .get_or_init(|| ledger.sections.iter().map(|section| fold_heading(&section.heading.text)).collect());
            let name = fold_heading(&expected.name);
            names.iter().position(|written| *written == name).map(|place| &ledger.sections[place])
        })
    };
    let mut is_reported = vec![false; schema.sections.len()];
    // The nearest section before it that is there, to point at.
    let mut before = ledger.title.as_ref().map(|title| title.heading.span);
    let mut before_name = None;
    for (place, expected) in schema.sections.iter().enumerate() {
        if let Some(section) = find(expected) {
            before = Some(section.heading.span);
            before_name = Some(section.heading.text.as_str());
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
        let severity = if expected.level > 2 { Severity::Note } else { RULE.severity };
        let message = format!("the section “{}” is missing", expected.name);
        context.report_as(severity, &RULE, before.unwrap_or_default(), message, help);
    }
}
