//! `FL109` placeholder-left. A text of the template was never filled in.
//!
//! ### What it finds
//!
//! A text of the template that stands for one still to be written: whatever is wholly in square brackets, dates such as
//! `YYYY-MM-DD`, and the sentences that the template holds in sections, items, fields and decisions.
//!
//! ### Why it matters
//!
//! It looks like content and is none. A reader cannot tell which of the criteria were meant.
//!
//! ### Example
//!
//! ```markdown
//! **Summary:** [One or two sentences: what changes for whom, and why]
//! ```
//!
//! ### What to do
//!
//! Replace it with your own words, or remove it.
//!
//! ### Settings
//!
//! The placeholders are those of the project's template.

use crate::schema::has_day_mask;
use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL109",
    name: "placeholder-left",
    severity: Severity::Warning,
    summary: "A text of the template was never filled in.",
    fix: None,
};

const HELP: &str = "replace it with your own words, or remove it";

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let mut found: Vec<Span> = Vec::new();
    let mut test = |text: &str, span: Span| {
        if context.schema.placeholders.contains(text) {
            found.push(span);
        }
    };
    if let Some(title) = &ledger.title {
        test(&title.text, title.text_span);
    }
    for field in &ledger.fields {
        test(&field.value, field.value_span);
    }
    for (id, section) in ledger.sections_with_ids() {
        let heading = &section.heading;
        // Both are in the order of the sections.
        let decision = ledger.decisions.binary_search_by_key(&id, |decision| decision.section);
        let decision = decision.ok().map(|place| &ledger.decisions[place]);
        let entry = ledger.log.binary_search_by_key(&id, |entry| entry.section).ok().map(|place| &ledger.log[place]);
        match (decision, entry) {
            (Some(decision), _) => {
                test(&decision.title, decision.title_span);
                for part in &decision.parts {
                    test(&part.value, part.value_span);
                }
            }
            (None, Some(entry)) if !has_day_mask(&entry.title) => test(&entry.title, entry.title_span),
            _ => test(&heading.text, heading.text_span),
        }
        if decision.is_none() {
            let may_be = |paragraph: &&Span| context.schema.placeholders.may_be(paragraph.of(ledger.source()));
            for &paragraph in section.paragraphs.iter().filter(may_be) {
                test(&ledger.plain_text(paragraph), paragraph);
            }
        }
        for list in &section.lists {
            list.for_each(&mut |item| test(&item.text, item.text_span));
        }
    }
    if let Some(closing) = &ledger.closing {
        test(&closing.text, closing.span);
    }
    for span in found {
        let text = short(span.of(ledger.source()));
        context.report(&RULE, span, format!("“{text}” is a placeholder of the template"), HELP);
    }
}

/// The first line of `text`, cut to a length that fits a message.
fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim_end();
    if line.chars().count() <= 60 {
        return line.to_owned();
    }
    let cut: String = line.chars().take(59).collect();
    format!("{}…", cut.trim_end())
}
