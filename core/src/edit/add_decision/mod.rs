//! Adds a decision with the next number, written as the one before it or as the template's.

mod style;

use crate::ledger::{Decision, Ledger, PartKind, Role};
use crate::settings::Settings;
use crate::sort::sort_by;

use super::find::{self, Target};
use super::lines::{above, below, has_blank_above, line_end};
use super::style::has_gap_above_headings;
use super::value::one_line;
use super::{EditError, Facts, Plan, fragment};

use style::Style;

pub(super) fn plan(
    ledger: &Ledger<'_>,
    title: &str,
    parts: &[(PartKind, String)],
    settings: &Settings,
) -> Result<Plan, EditError> {
    let source = ledger.source();
    let title = one_line(title)?;
    let (id, section) = find::section(ledger, Target::For(Role::Decisions), settings)?;
    let decisions: Vec<&Decision> = ledger.decisions.iter().filter(|one| section.span.covers(one.span)).collect();
    let style = Style::of(ledger, decisions.last().copied(), settings);
    let highest = ledger.decisions.iter().filter_map(|decision| decision.number).max();
    let number = highest.map_or(1, |highest| highest.saturating_add(1));

    let level = decisions.last().map_or((section.heading.level + 1).min(6), |last| level(ledger, last));
    let (lead, number) = style.lead(number);
    let mut lines = vec![format!("{} {lead}{title}", "#".repeat(usize::from(level)))];
    let mut said = Vec::with_capacity(parts.len());
    // Written in the order of the template.
    let mut sorted: Vec<&(PartKind, String)> = parts.iter().collect();
    sort_by(&mut sorted, |(a, _), (b, _)| style.order(*a).cmp(&style.order(*b)));
    for (kind, value) in sorted {
        let value = one_line(value)?;
        let key = style.key(*kind).ok_or(EditError::NoSuchPart { name: kind.name() })?;
        said.push((key.to_owned(), value.to_owned()));
    }
    lines.extend(style.lines(&said, level));

    let is_descending = match (decisions.first(), decisions.last()) {
        (Some(first), Some(last)) => first.number > last.number && last.number.is_some(),
        _ => false,
    };
    let first = decisions.first().filter(|_| is_descending);
    let at = match (first, decisions.last()) {
        (Some(first), _) => first.span.start,
        (None, Some(last)) => find::content_end(ledger, ledger.section(last.section)),
        (None, None) => find::content_end(ledger, section),
    };
    let facts = fragment::inside(&lines.join(line_end(source, at)), section, ledger, &settings.vocabulary);
    style.check(&facts, level, &format!("{lead}{title}"), said.len())?;
    let gap = gap_between(ledger, &decisions).then(String::new);
    let edit = if is_descending {
        lines.extend(gap);
        above(source, at, &lines)
    } else {
        lines.splice(0..0, gap);
        below(source, at, &lines)
    };
    let mut wanted = Facts::of(ledger);
    let at = wanted.place_at(edit.span.start);
    wanted.insert_inside(at, facts, id.0);
    if let Some(all) = &mut wanted.decisions {
        let place = ledger.decisions.iter().filter(|decision| decision.span.start < edit.span.start).count();
        all.insert(place, (number, title.to_owned(), said));
    }
    Ok(Plan { edits: vec![edit], wanted })
}

fn level(ledger: &Ledger<'_>, decision: &Decision) -> u8 {
    ledger.section(decision.section).heading.level
}

/// Whether a blank line keeps decisions apart.
fn gap_between(ledger: &Ledger<'_>, decisions: &[&Decision]) -> bool {
    match decisions {
        [_, others @ ..] if !others.is_empty() => {
            others.iter().any(|decision| has_blank_above(ledger.source(), decision.span.start))
        }
        _ => has_gap_above_headings(ledger),
    }
}
