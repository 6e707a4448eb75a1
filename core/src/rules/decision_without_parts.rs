//! `FL501` decision-without-parts. A decision lacks parts.

use crate::ledger::{PartKind, fold};
use crate::schema::RequiredPart;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL501",
    name: "decision-without-parts",
    severity: Severity::Warning,
    summary: "A decision lacks parts.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let schema = context.schema;
    for decision in &ledger.decisions {
        let heading = &ledger.section(decision.section).heading;
        let lacks = |required: &&RequiredPart| {
            decision
                .parts
                .iter()
                .filter(|part| match required.kind {
                    PartKind::Other => fold(&part.key) == fold(&required.key),
                    kind => part.kind == kind,
                })
                .all(|part| part.value.is_empty())
        };
        let missing: Vec<&str> =
            schema.decision_parts.iter().filter(lacks).map(|required| required.key.as_str()).collect();
        if missing.is_empty() {
            continue;
        }
        let name = if decision.title.is_empty() { &heading.text } else { &decision.title };
        let message = format!("the decision “{name}” lacks: {}", missing.join(", "));
        let help = format!("add a line `**{}**: …` to it", missing[0]);
        context.report(&RULE, heading.span, message, help);
    }
}
