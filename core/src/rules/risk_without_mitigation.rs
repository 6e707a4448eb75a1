//! `FL601` risk-without-mitigation. Nothing is said about what is done about a risk.
//!
//! ### What it finds
//! A risk without a mitigation, or with an empty one. Mitigations are read nested in the risk (`- *Mitigation*: …`), in
//! the item or paragraph after it, behind an arrow or `Mitigation:` in the same line, and in a column of a table. A risk
//! with a name (`**Risk 1**: …`) is reported as a warning, a bare sentence in a list as a note, since it may say by
//! itself what is done. `None` and `N/A` are no risks.
//!
//! ### Why it matters
//! A risk that is only written down is still there when it happens.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Technical Approach
//!
//! ### Risks & Mitigations
//! - **Risk 1**: The index outgrows the memory
//! ```
//!
//! ### What to do
//! Write what is done about it, or that it is accepted and why, below it as `- *Mitigation*: …`. There is no fix.
//!
//! ### Settings
//! The words for a mitigation can be extended. Where the project's template has risks and no mitigations, nothing is asked
//! for.

use crate::ledger::{Risk, Role, Vocabulary, fold};
use crate::schema::Schema;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL601",
    name: "risk-without-mitigation",
    severity: Severity::Warning,
    summary: "Nothing is said about what is done about a risk.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for risk in &ledger.risks {
        let is_bare = risk.mitigation.as_ref().is_none_or(|mitigation| mitigation.text.is_empty());
        if !is_bare
            || says_nothing(risk, context.vocabulary)
            || context.is_placeholder(&risk.text)
            || !asks_for_mitigations(context.schema, context.vocabulary)
        {
            continue;
        }
        let severity = if risk.label.is_empty() { Severity::Note } else { RULE.severity };
        let name = if risk.label.is_empty() || !risk.text.is_empty() { short(&risk.text) } else { short(&risk.label) };
        let span = if risk.text_span.is_empty() { risk.span } else { risk.text_span };
        let message = format!("nothing is said about what is done about the risk “{name}”");
        context.report_as(severity, &RULE, span, message, "write a mitigation below it, or why it is accepted");
    }
}

/// Whether a risk says that there is none.
fn says_nothing(risk: &Risk, vocabulary: &Vocabulary) -> bool {
    let folded = fold(&risk.text);
    let words = vocabulary.not_yet_words.iter().chain(&vocabulary.waiver_words);
    let is_none = |word: &String| {
        folded
            .strip_prefix(word.as_str())
            .is_some_and(|rest| rest.is_empty() || (rest.starts_with(' ') && folded.split(' ').count() <= 4))
    };
    folded.is_empty() && risk.label.is_empty() || words.into_iter().any(is_none)
}

/// Whether the template's risks have mitigations, or it has no risks at all.
fn asks_for_mitigations(schema: &Schema, vocabulary: &Vocabulary) -> bool {
    let mut sections = schema.sections.iter().filter(|section| section.role == Role::Risks).peekable();
    let has_word = |text: &str| {
        let folded = fold(text);
        vocabulary.mitigation_words.iter().any(|word| folded.contains(word.as_str()))
    };
    sections.peek().is_none() || sections.any(|section| has_word(&section.text) || has_word(&section.name))
}

/// The beginning of `text`, cut to a length that fits a message.
fn short(text: &str) -> String {
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    let cut: String = text.chars().take(59).collect();
    format!("{}…", cut.trim_end())
}
