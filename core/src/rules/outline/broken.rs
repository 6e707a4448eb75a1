//! Lines that are meant as headings and are none: `##Progress Log` without a space, and `**Progress Log**` in bold.

use crate::ledger::{Ledger, Role, Vocabulary, fold_heading};
use crate::schema::{Schema, is_record};
use crate::text::Span;

use super::Near;

/// A line that is meant as a heading.
#[derive(Clone, Copy, Debug)]
pub(in crate::rules) struct Broken {
    /// The place of the template's section that it names.
    pub(in crate::rules) expected: usize,
    /// The whole line.
    pub(in crate::rules) line: Span,
    /// The name alone.
    pub(in crate::rules) name: Span,
    /// The number of `#`; 0 where the line is bold.
    pub(in crate::rules) marks: usize,
}

/// The first such line for each section of the template that is neither found nor near.
pub(super) fn broken(
    ledger: &Ledger<'_>,
    schema: &Schema,
    vocabulary: &Vocabulary,
    found: &[Option<crate::ledger::SectionId>],
    near: &[Near],
) -> Vec<Broken> {
    let is_missing = |place: usize| found[place].is_none() && near.iter().all(|near| near.expected != place);
    let mut broken: Vec<Broken> = Vec::new();
    if !(0..found.len()).any(is_missing) {
        return broken;
    }
    let mut look = |paragraph: Span| {
        for_each_line(ledger.source(), paragraph, &mut |line, name, marks| {
            let written = name.of(ledger.source());
            let (folded, role) = (fold_heading(written), vocabulary.role(written));
            let is_named = |&place: &usize| {
                let expected = &schema.sections[place];
                is_missing(place)
                    && ((role != Role::Other && expected.role == role) || fold_heading(&expected.name) == folded)
            };
            let Some(expected) = (0..found.len()).find(is_named).filter(|_| !folded.is_empty()) else { return };
            if broken.iter().all(|other| other.expected != expected) {
                broken.push(Broken { expected, line, name, marks });
            }
        });
    };
    ledger.preamble.iter().for_each(|&span| look(span));
    for section in &ledger.sections {
        // Most sections have no such line; parts of decisions and of entries may be called like sections.
        let mut odd = section.paragraphs.iter().filter(|span| may_hold_one(span.of(ledger.source()))).peekable();
        let is_own = |role| matches!(role, Role::Log | Role::Decisions);
        let is_decision = || ledger.decisions.iter().any(|decision| decision.span.covers(section.span));
        if odd.peek().is_some() && !is_own(section.role) && !is_record(ledger, section) && !is_decision() {
            odd.for_each(|&span| look(span));
        }
    }
    broken
}

fn may_hold_one(text: &str) -> bool {
    text.starts_with("**") || text.starts_with('#') || text.contains("\n#")
}

/// Visits the lines of a paragraph that begin with marks but no space, and the one that is all of it and is bold.
fn for_each_line(source: &str, paragraph: Span, visit: &mut impl FnMut(Span, Span, usize)) {
    let mut at = paragraph.start;
    for text in paragraph.of(source).split_inclusive('\n') {
        let line = Span::new(at, at + text.len()).trimmed(source);
        at += text.len();
        let text = line.of(source);
        let rest = text.trim_start_matches('#');
        let marks = text.len() - rest.len();
        let is_alone = line == paragraph.trimmed(source);
        let bold = text.strip_prefix("**").and_then(|text| text.strip_suffix("**")).filter(|_| is_alone);
        if (2..=6).contains(&marks) && rest.starts_with(char::is_alphanumeric) {
            visit(line, Span::new(line.start + marks, line.end), marks);
        } else if bold.is_some_and(|name| !name.is_empty() && !name.contains(['*', ':', '\n'])) {
            visit(line, Span::new(line.start + 2, line.end - 2), 0);
        }
    }
}
