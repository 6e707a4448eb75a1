//! `FL204` unknown-status. The status is not one that the project knows.
//!
//! ### What it finds
//!
//! A status that is neither one of the project's nor another spelling of one. Signs before it and remarks behind it do not
//! matter. A status with another one behind `|`, `/`, `->`, `→` or “or”, such as `Planning | In Progress`, is a choice that
//! nobody made.
//!
//! ### Why it matters
//!
//! The status decides in which column of the board a feature is and which rules hold for it. One that nobody knows is in
//! none.
//!
//! ### Example
//!
//! ```markdown
//! **Status:** In Progess
//! ```
//!
//! ### What to do
//!
//! Write one of the project's statuses. Where one is spelt nearly the same, the fix writes it. It is unsafe: another one may
//! have been meant.
//!
//! ### Settings
//!
//! `[[statuses]]` lists the project's own, each with its stage and its other spellings.

use crate::ledger::fold;
use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL204",
    name: "unknown-status",
    severity: Severity::Warning,
    summary: "The status is not one that the project knows.",
    fix: Some(Safety::Unsafe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let Some(status) = context.ledger.status() else { return };
    let choice = context.vocabulary.status_choice(&status.written);
    if (choice.is_none() && status.stage.is_some()) || context.is_placeholder(&status.written) {
        return;
    }
    if let Some((first, second)) = choice {
        let message = format!("the status leaves a choice: “{}”", status.written);
        context.report(&RULE, status.span, message, format!("write one status, such as “{first}” or “{second}”"));
        return;
    }
    let names: Vec<&str> = context.vocabulary.statuses.iter().map(|word| word.name.as_str()).collect();
    let nearest = context.vocabulary.nearest_status(&status.written);
    let help = match nearest {
        Some(nearest) => format!("did you mean “{nearest}”?"),
        None => format!("use one of: {}", names.join(", ")),
    };
    context.report(&RULE, status.span, format!("unknown status “{}”", status.written), help);
    let source = context.ledger.source();
    context.fix(|| {
        // Signs before and behind the words stay.
        let raw = status.span.of(source);
        let start = status.span.start + raw.find(char::is_alphanumeric)?;
        let last = raw.rfind(char::is_alphanumeric)?;
        let end = status.span.start + last + raw[last..].chars().next()?.len_utf8();
        let span = Span::new(start, end);
        // “Incomplete” is not a way to write “Complete”.
        let nearest = nearest.filter(|name| !fold(&status.written).contains(&fold(name)))?.to_owned();
        let title = format!("set the status to “{nearest}”");
        let edit = TextEdit { span, expected: span.of(source).into(), replacement: nearest };
        Some(Fix { safety: Safety::Unsafe, title, edits: vec![edit] })
    });
}
