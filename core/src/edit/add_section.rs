//! Adds a section of the template that a ledger lacks, in the place that the template has for it.

use crate::ledger::{Ledger, Role, SectionId, Vocabulary};
use crate::schema::{ExpectedSection, Schema};
use crate::settings::Settings;
use crate::text::TextEdit;

use super::find;
use super::lines::{above, below, content_before, line_end, line_start};
use super::style::{has_gap_above_headings, has_gap_below_headings};
use super::{EditError, Facts, Plan, fragment};

/// The places, in the schema, of the required sections that the ledger lacks, and of those that they stand in, in the
/// order of the template.
pub(super) fn missing(ledger: &Ledger<'_>, schema: &Schema) -> Vec<usize> {
    let is_there: Vec<bool> =
        schema.sections.iter().map(|expected| find::written(ledger, expected).is_some()).collect();
    let mut wanted = vec![false; schema.sections.len()];
    for (place, expected) in schema.sections.iter().enumerate() {
        let mut next = (expected.required && !is_there[place]).then_some(place);
        while let Some(place) = next {
            wanted[place] = !is_there[place];
            next = schema.sections[place].parent;
        }
    }
    (0..wanted.len()).filter(|&place| wanted[place]).collect()
}

/// `body`: what stands below the heading.
pub(super) fn plan(ledger: &Ledger<'_>, place: usize, body: &str, settings: &Settings) -> Result<Plan, EditError> {
    let added = Added::of(ledger, place, body, settings)?;
    let mut wanted = Facts::of(ledger);
    let text = added.lines.join(line_end(ledger.source(), added.edit.span.start));
    let facts = fragment::alone(&text, &settings.vocabulary);
    let at = wanted.place_at(added.edit.span.start);
    wanted.insert_alone(at, facts, added.parent.map(|id| id.0));
    match added.role {
        Role::Log => wanted.log = None,
        Role::Decisions => wanted.decisions = None,
        Role::Risks => wanted.risks = None,
        _ => {}
    }
    Ok(Plan { edits: vec![added.edit], wanted })
}

/// The splice alone, for those who judge the edited text themselves.
pub(super) fn splice(
    ledger: &Ledger<'_>,
    place: usize,
    body: &str,
    settings: &Settings,
) -> Result<TextEdit, EditError> {
    Ok(Added::of(ledger, place, body, settings)?.edit)
}

/// A section to come.
struct Added {
    role: Role,
    parent: Option<SectionId>,
    lines: Vec<String>,
    edit: TextEdit,
}

impl Added {
    fn of(ledger: &Ledger<'_>, place: usize, body: &str, settings: &Settings) -> Result<Self, EditError> {
        let expected = settings.schema.sections.get(place).ok_or(EditError::Conflict)?;
        let spot = Spot::of(ledger, &settings.schema, place).ok_or(EditError::Conflict)?;
        let body = shifted(body, i16::from(spot.level) - i16::from(expected.level), &settings.vocabulary);
        let lines = lines(ledger, expected, spot.level, &body);
        let edit = spot.splice(ledger, &lines);
        Ok(Self { role: expected.role, parent: spot.parent, lines, edit })
    }
}

/// Where a section belongs.
struct Spot {
    /// Below the line of this byte, else above it.
    is_below: bool,
    at: usize,
    level: u8,
    parent: Option<SectionId>,
}

impl Spot {
    /// Behind the nearest section before it in the template that stands in the same section, else before the nearest
    /// one after it, else at the end.
    fn of(ledger: &Ledger<'_>, schema: &Schema, place: usize) -> Option<Self> {
        let expected = &schema.sections[place];
        let parent = match expected.parent {
            Some(parent) => Some(find::written(ledger, &schema.sections[parent])?),
            None => None,
        };
        let parent_id = parent.map(|(id, _)| id);
        let sibling = |other: &ExpectedSection| {
            let is_sibling = other.parent == expected.parent;
            find::written(ledger, other).filter(|(_, section)| is_sibling && section.parent == parent_id)
        };
        let before = schema.sections[..place].iter().rev().find_map(sibling);
        // The one that is added is among these, and not there.
        let after = schema.sections[place..].iter().find_map(sibling);
        let spot = |is_below: bool, at: usize, level: u8| Self { is_below, at, level, parent: parent_id };
        Some(match (before, after, parent) {
            (Some((_, before)), _, _) => spot(true, find::content_end(ledger, before), before.heading.level),
            (_, Some((_, after)), _) => spot(false, after.heading.span.start, after.heading.level),
            (_, _, Some((_, parent))) => {
                spot(true, find::content_end(ledger, parent), (parent.heading.level + 1).min(6))
            }
            _ => spot(true, end(ledger), expected.level),
        })
    }

    /// The splice that puts `lines` there.
    fn splice(&self, ledger: &Ledger<'_>, lines: &[String]) -> TextEdit {
        let source = ledger.source();
        let gap = has_gap_above_headings(ledger).then(String::new);
        if source[..self.at].trim_start_matches('\u{feff}').is_empty() || !self.is_below {
            let lines: Vec<String> = lines.iter().cloned().chain(gap.filter(|_| !self.is_below)).collect();
            return above(source, self.at, &lines);
        }
        let lines: Vec<String> = gap.into_iter().chain(lines.iter().cloned()).collect();
        below(source, self.at, &lines)
    }
}

/// Where the last thing ends that stands before the closing line.
fn end(ledger: &Ledger<'_>) -> usize {
    let source = ledger.source();
    let last = |at: usize| content_before(source, at).max(source.len() - source.trim_start_matches('\u{feff}').len());
    match (ledger.sections.last(), &ledger.closing) {
        (Some(section), _) => find::content_end(ledger, section),
        (None, Some(closing)) => last(line_start(source, content_before(source, closing.span.start))),
        (None, None) => last(source.len()),
    }
}

/// The lines of a section.
fn lines(ledger: &Ledger<'_>, expected: &ExpectedSection, level: u8, body: &str) -> Vec<String> {
    let mut lines = vec![format!("{} {}", "#".repeat(usize::from(level)), expected.name)];
    if !body.is_empty() {
        let has_gap = has_gap_below_headings(ledger) || body.starts_with('#');
        lines.extend(has_gap.then(String::new));
        lines.extend(body.replace("\r\n", "\n").replace('\r', "\n").split('\n').map(str::to_owned));
    }
    lines
}

/// `body` with the ranks of its headings changed by `by`, as far as there are such ranks.
fn shifted(body: &str, by: i16, vocabulary: &Vocabulary) -> String {
    if by == 0 {
        return body.to_owned();
    }
    let ledger = Ledger::parse_with(body, vocabulary);
    let mut text = body.to_owned();
    for section in ledger.sections.iter().rev().filter(|section| body[section.heading.span.start..].starts_with('#')) {
        let start = section.heading.span.start;
        let level = (i16::from(section.heading.level) + by).clamp(1, 6);
        text.replace_range(start..start + usize::from(section.heading.level), &"#".repeat(level.unsigned_abs().into()));
    }
    text
}
