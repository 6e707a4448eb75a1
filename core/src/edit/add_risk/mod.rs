//! Adds a risk and what is done about it, written as the risks beside it or as the template's.

mod form;

use crate::ledger::{Item, Ledger, List, Risk, Role, Section};
use crate::settings::Settings;

use super::bullet::{Bullet, counts_up, is_loose, usual_marker};
use super::facts::{Fact, Kind, risk_fact};
use super::find::{self, Target};
use super::lines::{below, directly_below, line_end};
use super::style::has_gap_below_headings;
use super::value::one_line;
use super::{EditError, Facts, Plan, example, fragment};

use form::{Between, Form};

pub(super) fn plan(
    ledger: &Ledger<'_>,
    text: &str,
    mitigation: Option<&str>,
    settings: &Settings,
) -> Result<Plan, EditError> {
    let source = ledger.source();
    let text = one_line(text)?;
    let mitigation = mitigation.map(one_line).transpose()?;
    let (id, section) = find::section(ledger, Target::For(Role::Risks), settings)?;
    let risks: Vec<&Risk> = ledger.risks.iter().filter(|risk| section.body.covers(risk.span)).collect();
    let template = settings.schema.sections.iter().find(|section| section.role == Role::Risks).map(example::text);
    let template = Ledger::parse_with(template.as_deref().unwrap_or_default(), &settings.vocabulary);
    let usual = Form::of_template(&template, settings);
    let own = Form::of(ledger, section, &risks, &usual.word, settings);
    let list = risks.last().and_then(|last| list_of(section, last));
    let label = if risks.is_empty() { usual.label(1) } else { own.label(next_number(&risks)) };
    // Risks without a list are paragraphs, each with its label.
    let bullet = (risks.is_empty() || list.is_some() || label.is_empty()).then(|| next_bullet(ledger, list));
    let between = mitigation.map(|_| own.between.or(usual.between).unwrap_or_else(|| Between::plain(settings)));
    let mut lines = lines(&format!("{label}{text}"), bullet.as_ref(), between.zip(mitigation), ledger);

    let indent = bullet.as_ref().map_or("", |bullet| bullet.indent.as_str());
    let alone: Vec<&str> = lines.iter().map(|line| line.strip_prefix(indent).unwrap_or(line)).collect();
    let at = list.map_or_else(|| find::own_content_end(ledger, section), |(_, item)| item.span.end);
    let text_alone = alone.join(line_end(source, at));
    let mut facts = fragment::inside(&text_alone, section, ledger, &settings.vocabulary);
    let is_meant = |fact: &Fact| match fact.kind {
        Kind::List { depth: 0, .. } => bullet.is_some(),
        Kind::Paragraph => bullet.is_none(),
        _ => false,
    };
    if facts.iter().any(|fact| matches!(fact.kind, Kind::Heading { .. })) || !facts.first().is_some_and(is_meant) {
        return Err(EditError::InvalidValue { reason: "Markdown would read it as something other than this text" });
    }
    let edit = match list {
        Some((list, _)) => {
            lines.splice(0..0, is_loose(source, list).then(String::new));
            facts.remove(0);
            directly_below(source, at, &lines)
        }
        None => {
            let has_gap = at > section.heading.span.end || has_gap_below_headings(ledger);
            lines.splice(0..0, has_gap.then(String::new));
            below(source, at, &lines)
        }
    };
    let mut wanted = Facts::of(ledger);
    let at = wanted.place_at(edit.span.start);
    wanted.insert_inside(at, facts, id.0);
    if let Some(all) = &mut wanted.risks {
        let place = ledger.risks.iter().filter(|risk| risk.span.start < edit.span.start).count();
        // Without a label of ours, the words before a colon are read as one.
        let said = if label.is_empty() { without_label(text) } else { text };
        all.insert(place, risk_fact(said, mitigation));
    }
    Ok(Plan { edits: vec![edit], wanted })
}

/// The lines of a risk: as an item with `bullet`, else as a paragraph.
fn lines(said: &str, bullet: Option<&Bullet>, mitigation: Option<(Between, &str)>, ledger: &Ledger<'_>) -> Vec<String> {
    let first = bullet.map_or_else(|| said.to_owned(), |bullet| bullet.line(said));
    let Some((between, mitigation)) = mitigation else { return vec![first] };
    match (between, bullet) {
        (Between::Line(sign), _) => vec![format!("{first}{sign}{mitigation}")],
        (Between::Nested(lead) | Between::Beside(lead), None) => vec![first, format!("{lead}{mitigation}")],
        (Between::Nested(lead), Some(bullet)) => {
            let marker = if bullet.number().is_some() { usual_marker(ledger) } else { bullet.marker.clone() };
            let indent = " ".repeat(bullet.marker.len() + bullet.gap.len());
            vec![first, format!("{}{indent}{marker} {lead}{mitigation}", bullet.indent)]
        }
        (Between::Beside(lead), Some(bullet)) => {
            vec![first, format!("{}{}{}{lead}{mitigation}", bullet.indent, bullet.marker, bullet.gap)]
        }
    }
}

/// One more than the highest number in a label, else than there are risks.
fn next_number(risks: &[&Risk]) -> u32 {
    let number = |risk: &&Risk| -> Option<u32> {
        let digits = risk.label.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        risk.label[digits..].parse().ok()
    };
    let highest = risks.iter().filter_map(number).max();
    highest.unwrap_or(u32::try_from(risks.len()).unwrap_or(u32::MAX)).saturating_add(1)
}

/// What stands behind a label in `text`, if there is one.
fn without_label(text: &str) -> &str {
    match text.find([':', '：']) {
        Some(at) if at <= 60 => text[at..].trim_start_matches([':', '：']).trim_start_matches(['*', '_', ' ']),
        _ => text,
    }
}

/// The outermost item that holds `risk`, and its list.
fn list_of<'l>(section: &'l Section, risk: &Risk) -> Option<(&'l List, &'l Item)> {
    section.lists.iter().find_map(|list| {
        let last =
            list.items.iter().rfind(|item| item.span.start < risk.span.end && risk.span.start < item.span.end)?;
        // Behind the whole list's last item, so that a mitigation beside its risk stays with it.
        list.items.last().filter(|end| end.span.start >= last.span.start).map(|end| (list, end))
    })
}

/// The bullet of a new risk: as the last item of the risks' list has it.
fn next_bullet(ledger: &Ledger<'_>, list: Option<(&List, &Item)>) -> Bullet {
    let source = ledger.source();
    match list.and_then(|(list, item)| Some((list, Bullet::of(source, item)?))) {
        Some((list, bullet)) => match bullet.number().filter(|_| counts_up(source, list)) {
            Some(number) => bullet.numbered(number.saturating_add(1)),
            None => bullet,
        },
        None => Bullet { indent: String::new(), marker: usual_marker(ledger), gap: " ".to_owned(), mark: None },
    }
}
