//! `FL210` summary-length. The summary is empty or longer than a summary.
//!
//! ### What it finds
//!
//! A summary without text, or of more characters than the project allows, 300 by default. Where every ledger needs a
//! summary, an empty one is a missing field already and is not reported again.
//!
//! ### Why it matters
//!
//! The summary stands in lists, search results and feeds. What does not fit is cut, and a reader who has to read a
//! paragraph to know what a feature is reads the next one instead.
//!
//! ### Example
//!
//! ```markdown
//! **Summary:**
//! ```
//!
//! ### What to do
//!
//! Say in one or two sentences what changes for whom. Move the rest to the section on context.
//!
//! ### Settings
//!
//! `summary-length` in `[thresholds]`, in characters.

use crate::ledger::FieldKind;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL210",
    name: "summary-length",
    severity: Severity::Warning,
    summary: "The summary is empty or longer than a summary.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let Some(field) = context.ledger.field(FieldKind::Summary) else { return };
    let limit = context.thresholds.summary_chars;
    if field.value.is_empty() {
        let is_required = |field: &&crate::schema::ExpectedField| field.required && field.kind == FieldKind::Summary;
        if context.schema.fields.iter().find(is_required).is_none() {
            let help = "say in one or two sentences what changes for whom";
            context.report(&RULE, field.span, format!("the field “{}” has no value", field.name), help);
        }
        return;
    }
    // Characters are never more than bytes.
    if field.value.len() <= limit {
        return;
    }
    let length = field.value.chars().count();
    if length > limit {
        let message = format!("the summary has {length} characters, and {limit} are allowed");
        let help = "say it in one or two sentences, and move the rest to a section";
        context.report(&RULE, field.value_span, message, help);
    }
}
