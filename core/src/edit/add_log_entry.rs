//! Adds an entry to the progress log, in the order that the log has and as its neighbours are written.

use crate::ledger::{Date, Ledger, LogEntry, Role, Section};
use crate::settings::Settings;

use super::bullet::{Bullet, usual_marker};
use super::facts::Kind;
use super::find;
use super::lines::{above, below, has_blank_above, has_blank_below, line_end};
use super::style::{has_gap_above_headings, has_gap_below_headings};
use super::value::{one_line, says};
use super::{EditError, Facts, Plan, fragment};

/// What an entry says.
pub(super) struct Entry<'o> {
    pub(super) date: Date,
    pub(super) title: &'o str,
    pub(super) body: &'o [String],
}

pub(super) fn plan(ledger: &Ledger<'_>, entry: &Entry<'_>, settings: &Settings) -> Result<Plan, EditError> {
    let source = ledger.source();
    let title = one_line(entry.title)?;
    let body = entry.body.iter().map(|line| one_line(line)).collect::<Result<Vec<&str>, EditError>>()?;
    let (log_place, log) = find_log(ledger)?;
    let entries: Vec<&LogEntry> = ledger.log.iter().filter(|entry| log.span.covers(entry.span)).collect();
    let neighbour = neighbour(&entries, entry.date);
    let style = match neighbour.map(|(entry, _)| entry).or(entries.first().copied()) {
        Some(like) => Style::of(ledger, like),
        None => Style::of_template(ledger, settings),
    };

    let (level, parent) = match neighbour {
        Some((near, _)) => {
            let near = ledger.section(near.section);
            (near.heading.level, near.parent.map_or(log_place, |id| id.0))
        }
        None => ((log.heading.level + 1).min(6), log_place),
    };
    let marks = "#".repeat(usize::from(level));
    let said = format!("{}{}{title}", entry.date, style.separator);
    let mut lines = vec![format!("{marks} {said}{}", style.suffix)];
    lines.extend((style.has_gap_below && !body.is_empty()).then(String::new));
    lines.extend(body.iter().map(|line| format!("{} {line}", style.bullet)));

    let facts = fragment::inside(
        &lines.join(line_end(source, log.span.start)),
        &ledger.sections[parent],
        ledger,
        &settings.vocabulary,
    );
    let mut meant = vec![(Kind::Heading { level, parent: Some(0) }, said.as_str())];
    meant.extend((!body.is_empty()).then_some((Kind::List { depth: 0, first: None }, "")));
    meant.extend(body.iter().map(|&line| (Kind::Item { depth: 0, state: None }, line)));
    says(&facts, &meant)?;

    let gap = gap_between(ledger, &entries).then(String::new);
    let (edit, place) = match neighbour {
        Some((near, Side::Before)) => {
            lines.extend(gap);
            let place = ledger.log.iter().position(|entry| entry == near);
            (above(source, near.span.start, &lines), place.unwrap_or_default())
        }
        Some((near, Side::Behind)) => {
            lines.splice(0..0, gap);
            let place = ledger.log.iter().position(|entry| entry == near);
            let end = find::content_end(ledger, ledger.section(near.section));
            (below(source, end, &lines), place.map_or(0, |place| place + 1))
        }
        None => {
            lines.splice(0..0, gap);
            // Where the log that was found has no entry, none has.
            (below(source, find::content_end(ledger, log), &lines), 0)
        }
    };
    let mut wanted = Facts::of(ledger);
    let at = wanted.place_at(edit.span.start);
    wanted.insert_inside(at, facts, parent);
    if let Some(log) = &mut wanted.log {
        log.insert(place, (entry.date.to_string(), title.to_owned()));
    }
    Ok(Plan { edits: vec![edit], wanted })
}

/// The first log that has entries, else the first one.
fn find_log<'l>(ledger: &'l Ledger<'_>) -> Result<(usize, &'l Section), EditError> {
    let logs = || ledger.sections.iter().enumerate().filter(|(_, section)| section.role == Role::Log);
    let filled = logs().find(|(_, log)| ledger.log.iter().any(|entry| log.span.covers(entry.span)));
    filled.or_else(|| logs().next()).ok_or(EditError::NoSuchSection { name: Role::Log.name().to_owned() })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
}

/// The entry beside which a new one of `date` belongs, and on which side: of one day, the later written is the newer
/// one. A log of one entry grows downwards, as the template's does.
fn neighbour<'l>(entries: &[&'l LogEntry], date: Date) -> Option<(&'l LogEntry, Side)> {
    let dated = || entries.iter().copied().filter(|entry| entry.date.is_some());
    let (Some(first), Some(last)) = (dated().next(), dated().next_back()) else {
        return entries.last().map(|&last| (last, Side::Behind));
    };
    let is_older = |entry: &&LogEntry| entry.date.is_some_and(|other| other <= date);
    if first.date > last.date {
        let next = dated().find(is_older);
        return Some(next.map_or((last, Side::Behind), |next| (next, Side::Before)));
    }
    let before = dated().rfind(is_older);
    Some(before.map_or((first, Side::Before), |before| (before, Side::Behind)))
}

/// Whether a blank line keeps entries apart.
fn gap_between(ledger: &Ledger<'_>, entries: &[&LogEntry]) -> bool {
    match entries {
        [_, others @ ..] if !others.is_empty() => {
            others.iter().any(|entry| has_blank_above(ledger.source(), entry.span.start))
        }
        _ => has_gap_above_headings(ledger),
    }
}

/// How an entry is written.
struct Style {
    /// Between the date and the title.
    separator: String,
    /// Behind the title: white space and `#`, or nothing.
    suffix: String,
    has_gap_below: bool,
    bullet: String,
}

impl Style {
    fn of(ledger: &Ledger<'_>, entry: &LogEntry) -> Self {
        let source = ledger.source();
        let section = ledger.section(entry.section);
        let heading = &section.heading;
        let list = section.lists.first().filter(|list| !list.ordered);
        let bullet = list.and_then(|list| Bullet::of(source, list.items.first()?));
        let suffix = &source[heading.text_span.end..heading.span.end];
        // What underlines a heading stands on a line of its own.
        let is_closed = !suffix.contains(['\n', '\r']);
        let is_empty = section.lists.is_empty() && section.paragraphs.is_empty();
        Self {
            separator: separator(heading.text_span.of(source)).unwrap_or_else(|| " - ".to_owned()),
            suffix: if is_closed { suffix.to_owned() } else { String::new() },
            has_gap_below: if is_empty {
                has_gap_below_headings(ledger)
            } else {
                has_blank_below(source, heading.span.end)
            },
            bullet: bullet.map_or_else(|| usual_marker(ledger), |bullet| bullet.marker),
        }
    }

    /// As the template has it, but for what the ledger itself shows.
    fn of_template(ledger: &Ledger<'_>, settings: &Settings) -> Self {
        let log = settings.schema.sections.iter().find(|section| section.role == Role::Log);
        let text = log.map(super::example::text).unwrap_or_default();
        let example = Ledger::parse_with(&text, &settings.vocabulary);
        let separator =
            example.log.first().and_then(|entry| separator(example.section(entry.section).heading.text_span.of(&text)));
        Self {
            separator: separator.unwrap_or_else(|| " - ".to_owned()),
            suffix: String::new(),
            has_gap_below: has_gap_below_headings(ledger),
            bullet: usual_marker(ledger),
        }
    }
}

/// What stands between the date, or a mask for one, at the beginning of `heading` and the title behind it; a time is
/// stepped over.
fn separator(heading: &str) -> Option<String> {
    let is_sign = |c: char| matches!(c, ' ' | '-' | '–' | '—' | ':' | '|');
    let date = heading.get(..10)?.as_bytes();
    if date[4] != b'-' || date[7] != b'-' {
        return None;
    }
    let rest = &heading[10..];
    let is_time = rest.trim_start_matches([' ', 'T']).starts_with(|c: char| c.is_ascii_digit());
    let rest = if is_time {
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ':' | 'T' | 'Z' | '.'))
    } else {
        rest
    };
    let signs = &rest[..rest.len() - rest.trim_start_matches(is_sign).len()];
    let has_title = signs.len() < rest.len() && signs.chars().any(|c| c != ' ');
    has_title.then(|| if is_time && !signs.starts_with(' ') { format!(" {signs}") } else { signs.to_owned() })
}
