//! `FL201` missing-field. A field that every ledger needs is missing or empty.
//!
//! ### What it finds
//!
//! A field that the template has and the ledger has not, or one without a value. Fields are understood under other names
//! too, such as `Last Updated` for `Updated`.
//!
//! ### Why it matters
//!
//! Fields are what lists, filters and counts are made of. A ledger without a status is in no column of any board.
//!
//! ### Example
//!
//! ```markdown
//! # Search
//!
//! **Branch:** feat/search
//! ```
//!
//! ### What to do
//!
//! Add the line below the title. The fix adds it where the template has it, in the style of its neighbours: dates from the
//! log, others as `TBD`. It is safe, but for a status, which it takes from the template, and for a day of creation that no
//! log entry tells, for which it takes today.
//!
//! ### Settings
//!
//! Which fields there are is for the template to say. `fields` in `[required]` says which of them every ledger needs.

mod value;

use crate::edit::{Operation, splices};
use crate::schema::ExpectedField;
use crate::schema::lost::{lost, stands_for};

use super::missing_title::meant;
use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL201",
    name: "missing-field",
    severity: Severity::Error,
    summary: "A field that every ledger needs is missing or empty.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let schema = context.schema;
    // Below what was meant as the title no field is found.
    if meant(ledger).is_some() {
        return;
    }
    let lost = lost(ledger, &schema.fields);
    let is_lost = |expected: &ExpectedField| lost.iter().any(|lost| std::ptr::eq(lost.expected, expected));
    for required in schema.fields.iter().filter(|field| field.required) {
        let name = &required.name;
        let field = ledger.fields.iter().find(|field| stands_for(field, required));
        match field {
            None if is_lost(required) => continue,
            None => {
                let place = ledger.fields.last().map(|last| last.span);
                let place = place.or_else(|| ledger.title.as_ref().map(|title| title.heading.span)).unwrap_or_default();
                let help = format!("add a line `**{name}:** …` to the fields below the title");
                context.report(&RULE, place, format!("the field “{name}” is missing"), help);
            }
            Some(field) if field.value.is_empty() => {
                let help = format!("write its value behind `{}`", field.span.of(ledger.source()).trim_end());
                context.report(&RULE, field.span, format!("the field “{}” has no value", field.name), help);
            }
            Some(_) => continue,
        }
        let name = field.map_or(name, |field| &field.name).clone();
        if context.may_be_unread() {
            continue;
        }
        context.fix_with(|context| {
            let (value, safety) = value::value(context, required)?;
            let title = format!("give the field “{name}” the value “{value}”");
            let edits = splices(ledger, &Operation::SetField { name, value }, context.settings).ok()?;
            (!edits.is_empty()).then_some(Fix { safety, title, edits })
        });
    }
}
