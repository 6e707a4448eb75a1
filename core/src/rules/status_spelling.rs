//! `FL205` status-spelling. The status is written otherwise than the project writes it.
//!
//! ### What it finds
//!
//! A status that is understood but spelt in another way: `IN_PROGRESS` or `wip` where the project has `In Progress`. Signs
//! before the word and remarks in brackets or behind a dash are the writer's business and stay: `✅ Complete` and
//! `Archived (2025-06-25)` are well written.
//!
//! ### Why it matters
//!
//! A filter, a search and a person see two statuses where there is one. It is a note, because nothing is misunderstood.
//!
//! ### Example
//!
//! ```markdown
//! **Status:** IN_PROGRESS
//! ```
//!
//! ### What to do
//!
//! Write the status as the project does. The fix does that and leaves signs and remarks as they are. It is safe, but for
//! other words of the built-in list such as `Done` for `Complete`, which a project without statuses of its own never
//! agreed on.
//!
//! ### Settings
//!
//! `[[statuses]]` says how the project writes each status and which other spellings it has.

use crate::ledger::{Vocabulary, fold};
use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL205",
    name: "status-spelling",
    severity: Severity::Note,
    summary: "The status is written otherwise than the project writes it.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let Some(status) = context.ledger.status().filter(|status| status.stage.is_some()) else { return };
    let vocabulary = context.vocabulary;
    if vocabulary.statuses.iter().any(|word| word.name == status.written) {
        return;
    }
    let Some(word) = vocabulary.status_word(&status.written) else { return };
    let source = context.ledger.source();
    let Some(range) = word.spelling_in(status.span.of(source)) else { return };
    let core = Span::new(status.span.start + range.start, status.span.start + range.end);
    let written = core.of(source);
    if written == word.name {
        return;
    }
    let message = format!("“{written}” is another spelling of “{}”", word.name);
    context.report(&RULE, core, message, format!("write “{}”", word.name));
    context.fix(|| {
        let is_spelling = letters(written) == letters(&word.name);
        let is_agreed = vocabulary.statuses != Vocabulary::english().statuses;
        let safety = if is_spelling || is_agreed { Safety::Safe } else { Safety::Unsafe };
        let edit = TextEdit { span: core, expected: written.into(), replacement: word.name.clone() };
        Some(Fix { safety, title: format!("write the status as “{}”", word.name), edits: vec![edit] })
    });
}

/// The letters and digits alone, in lower case.
fn letters(text: &str) -> String {
    fold(text).replace(' ', "")
}
