//! `FL501` decision-without-parts. A decision lacks parts.
//!
//! ### What it finds
//! A decision without one of the parts that the template's decision has, or with an empty one. Parts are bold keys
//! (`**Context**: …`), list items with a bold key, or headings below the decision; other names for them, such as
//! `Rationale` for `Reasoning`, count too.
//!
//! ### Why it matters
//! Later readers need to know what was considered and why it was rejected, or the same decision is taken twice.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Technical Decisions
//!
//! ### Decision 1: Use a trie
//! **Context**: Lists are slow
//! **Decision**: A trie
//! ```
//!
//! ### What to do
//! Write the parts that are missing; `None` and why is better than nothing. There is no fix: only people know them.
//!
//! ### Settings
//! The parts are those of the first decision in the project's template. A template without one asks for none. Other names
//! for them can be added.

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
