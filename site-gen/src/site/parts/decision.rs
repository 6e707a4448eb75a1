//! A decision as a list of its parts: context, options, decision, reasoning, consequences.

use ledgerline_core::html::{RenderOptions, escape_into};
use ledgerline_core::ledger::{Decision, Ledger, Section};

use super::super::direction::Direction;
use super::super::inline::inline;

/// The parts of a decision that has nothing else.
pub(super) struct DecisionParts<'a>(&'a Decision);

impl<'a> DecisionParts<'a> {
    /// The parts, if they are all that the section's body has: else the body has to be shown as it is, so that nothing is
    /// lost.
    pub(super) fn whole(ledger: &Ledger<'_>, section: &Section, decision: &'a Decision) -> Option<Self> {
        let source = ledger.source();
        let mut at = section.body.start;
        for part in &decision.parts {
            if !is_filler(source.get(at..part.span.start)?) {
                return None;
            }
            // A value of several paragraphs or a list is no inline text.
            let mut more_lines = part.value_span.of(source).lines().skip(1);
            if more_lines.any(|line| line.trim().is_empty() || starts_a_block(line.trim_start())) {
                return None;
            }
            at = part.span.end;
        }
        let is_whole = !decision.parts.is_empty() && is_filler(source.get(at..section.body.end)?);
        is_whole.then_some(Self(decision))
    }

    /// Writes the list; `lang` is the attribute for the language of the text, `direction` that of the ledger.
    pub(super) fn write(
        &self,
        ledger: &Ledger<'_>,
        options: &RenderOptions<'_>,
        (lang, direction): (&str, Direction),
        out: &mut String,
    ) {
        out.extend(["<dl class=\"decision\"", lang, ">\n"]);
        for part in &self.0.parts {
            let value = inline(ledger, part.value_span, &part.value, options);
            out.extend(["<div data-part=\"", part.kind.name(), "\"><dt>"]);
            escape_into(&part.key, out);
            out.extend(["</dt><dd", direction.of(&part.value), ">", &value, "</dd></div>\n"]);
        }
        out.push_str("</dl>\n");
    }
}

/// Whether `text` has nothing to show: white space, hard breaks, the bullets of a list.
fn is_filler(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\\' | '-' | '*' | '+'))
        && !text.contains("---")
        && !text.contains("***")
}

fn starts_a_block(line: &str) -> bool {
    line.starts_with(['-', '*', '+', '>', '#', '|', '`', '~']) || line.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(body: &str) -> Option<String> {
        let source = format!("# A\n\n## Technical Decisions\n\n### Decision 1: B\n{body}\n");
        let ledger = Ledger::parse(&source);
        let decision = &ledger.decisions[0];
        let parts = DecisionParts::whole(&ledger, ledger.section(decision.section), decision)?;
        let mut out = String::new();
        parts.write(&ledger, &RenderOptions::default(), ("", Direction::OfEach), &mut out);
        Some(out)
    }

    #[test]
    fn keys_and_values_become_a_list() {
        let list = html("**Context**: why  \n**Decision**: *this*").unwrap();
        assert!(list.contains("<div data-part=\"context\"><dt>Context</dt><dd>why</dd></div>"), "{list}");
        assert!(list.contains("<dt>Decision</dt><dd><em>this</em></dd>"), "{list}");
    }

    #[test]
    fn a_body_with_anything_else_stays_as_it_is() {
        assert!(html("Before.\n\n**Context**: why").is_none(), "text before the parts");
        assert!(html("**Context**: why\n\nAfter.").is_none(), "text after the parts");
        assert!(html("**Options**:\n- one\n- two").is_none(), "a list as a value");
        assert!(html("**Context**: why\n\n---\n\n**Decision**: this").is_none(), "a rule between them");
    }
}
