//! How a decision is written: the words before its title, its keys, and what stands around them.

use crate::edit::facts::{Fact, Kind};
use crate::edit::lines::{has_blank_below, has_blank_between, line_start, line_stop};
use crate::edit::style::has_gap_below_headings;
use crate::edit::value::says;
use crate::edit::{EditError, example};
use crate::ledger::{Decision, DecisionPart, Ledger, PartKind, Role};
use crate::settings::Settings;

/// How a decision is written.
pub(super) struct Style {
    /// What stands before the title, with the number as written.
    lead: String,
    /// The kinds of parts and their keys, in the order of the template, then those of the neighbour alone.
    keys: Vec<(PartKind, String)>,
    /// From the start of the line to the key, and from there to the value.
    before_key: String,
    behind_key: String,
    /// Behind the value of each part but the last one, and of the last one.
    line_break: String,
    last_break: String,
    has_gap_between: bool,
    has_gap_below_heading: bool,
    /// Whether keys are headings.
    has_headings: bool,
}

impl Style {
    /// As `neighbour` is written, else as the template's decision is.
    pub(super) fn of(ledger: &Ledger<'_>, neighbour: Option<&Decision>, settings: &Settings) -> Self {
        let section = settings.schema.sections.iter().find(|section| section.role == Role::Decisions);
        let text = section.map(example::text).unwrap_or_default();
        let template = Ledger::parse_with(&text, &settings.vocabulary);
        let like = match (neighbour, template.decisions.first()) {
            (Some(neighbour), _) => Some((ledger, neighbour)),
            (None, Some(first)) => Some((&template, first)),
            (None, None) => None,
        };
        let mut style = Self {
            lead: "1. ".to_owned(),
            keys: Vec::new(),
            before_key: "**".to_owned(),
            behind_key: "**: ".to_owned(),
            line_break: "  ".to_owned(),
            last_break: String::new(),
            has_gap_between: false,
            has_gap_below_heading: has_gap_below_headings(ledger),
            has_headings: false,
        };
        style.learn_keys(neighbour, settings);
        if let Some((ledger, decision)) = like {
            let heading = ledger.section(decision.section).heading.text_span.of(ledger.source());
            let title = decision.title_span.of(ledger.source());
            style.lead = heading.strip_suffix(title).unwrap_or_default().to_owned();
        }
        // A neighbour without parts says nothing of how they are written.
        let with_parts = like.filter(|(_, decision)| !decision.parts.is_empty());
        let with_parts = with_parts.or_else(|| Some((&template, template.decisions.first()?)));
        if let Some((ledger, decision)) = with_parts {
            style.learn_layout(ledger, decision);
        }
        style
    }

    fn learn_keys(&mut self, neighbour: Option<&Decision>, settings: &Settings) {
        let written = |kind: PartKind| neighbour.and_then(|neighbour| neighbour.part(kind));
        for part in &settings.schema.decision_parts {
            let key = written(part.kind).map_or(&part.key, |written| &written.key);
            self.keys.push((part.kind, key.clone()));
        }
        for part in neighbour.iter().flat_map(|neighbour| &neighbour.parts) {
            if self.key(part.kind).is_none() {
                self.keys.push((part.kind, part.key.clone()));
            }
        }
    }

    fn learn_layout(&mut self, ledger: &Ledger<'_>, decision: &Decision) {
        let source = ledger.source();
        let heading = &ledger.section(decision.section).heading;
        let is_short = |part: &&DecisionPart| !part.value_span.of(source).contains(['\n', '\r']);
        let Some(part) = decision.parts.iter().find(is_short).or(decision.parts.first()) else { return };
        self.has_gap_below_heading = has_blank_below(source, heading.span.end);
        self.has_headings = part.span.of(source).starts_with('#');
        if self.has_headings {
            return;
        }
        let raw = &source[line_start(source, part.span.start)..part.value_span.start];
        if let Some(at) = raw.rfind(part.key.as_str()) {
            let behind = &raw[at + part.key.len()..];
            self.before_key = raw[..at].to_owned();
            // A value on a line of its own, or none at all, is no example of what stands before one.
            self.behind_key = match behind.trim_end() {
                sign if behind.contains(['\n', '\r']) || !behind.ends_with(' ') => format!("{sign} "),
                _ => behind.to_owned(),
            };
        }
        let line_break = |part: &DecisionPart| {
            let end = part.value_span.end;
            let rest = &source[end..line_stop(source, end)];
            if rest.trim().is_empty() || rest.trim() == "\\" { rest.to_owned() } else { String::new() }
        };
        if let [.., last] = &decision.parts[..] {
            self.last_break = line_break(last);
        }
        if let [first, second, ..] = &decision.parts[..] {
            self.line_break = line_break(part);
            self.has_gap_between = has_blank_between(source, first.value_span.end, second.span.start);
        }
    }

    /// What stands before the title of a decision of this number, and the number as it is read from there.
    pub(super) fn lead(&self, number: u32) -> (String, Option<u32>) {
        let Some(end) = self.lead.rfind(|c: char| c.is_ascii_digit()).map(|at| at + 1) else {
            return (self.lead.clone(), None);
        };
        let start = self.lead[..end].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        // `003` is followed by `004`.
        let width = end - start;
        (format!("{}{number:0width$}{}", &self.lead[..start], &self.lead[end..]), Some(number))
    }

    /// The key of a part.
    pub(super) fn key(&self, kind: PartKind) -> Option<&str> {
        self.keys.iter().find(|(known, _)| *known == kind).map(|(_, key)| key.as_str())
    }

    /// The place of a part among others.
    pub(super) fn order(&self, kind: PartKind) -> usize {
        self.keys.iter().position(|(known, _)| *known == kind).unwrap_or(usize::MAX)
    }

    /// Refuses a title that Markdown would not take for one, and values that it would take for headings.
    pub(super) fn check(&self, facts: &[Fact], level: u8, heading: &str, parts: usize) -> Result<(), EditError> {
        let headings = facts.iter().filter(|fact| matches!(fact.kind, Kind::Heading { .. })).count();
        let wanted = 1 + if self.has_headings { parts } else { 0 };
        let (title, _) = facts.split_at(facts.len().min(1));
        says(title, &[(Kind::Heading { level, parent: Some(0) }, heading)])?;
        if headings == wanted { Ok(()) } else { says(facts, &[]) }
    }

    /// The lines of the parts of a decision whose heading is of rank `level`.
    pub(super) fn lines(&self, parts: &[(String, String)], level: u8) -> Vec<String> {
        let mut lines = Vec::new();
        for (index, (key, value)) in parts.iter().enumerate() {
            let has_gap = if index == 0 { self.has_gap_below_heading } else { self.has_gap_between };
            if has_gap || self.has_headings {
                lines.push(String::new());
            }
            if self.has_headings {
                lines.push(format!("{} {key}", "#".repeat(usize::from((level + 1).min(6)))));
                lines.extend(self.has_gap_below_heading.then(String::new));
                lines.push(value.clone());
                continue;
            }
            let line_break = if index + 1 < parts.len() { &self.line_break } else { &self.last_break };
            lines.push(format!("{}{key}{}{value}{line_break}", self.before_key, self.behind_key));
        }
        lines
    }
}
