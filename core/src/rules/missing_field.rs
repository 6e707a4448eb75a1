//! `FL201` missing-field. A field that every ledger needs is missing or empty.

use crate::ledger::{FieldKind, fold};

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL201",
    name: "missing-field",
    severity: Severity::Error,
    summary: "A field that every ledger needs is missing or empty.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let schema = context.schema;
    for required in schema.fields.iter().filter(|field| field.required) {
        let name = &required.name;
        let field = ledger.fields.iter().find(|field| match required.kind {
            FieldKind::Other => fold(&field.name) == fold(name),
            kind => field.kind == kind,
        });
        match field {
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
            Some(_) => {}
        }
    }
}
