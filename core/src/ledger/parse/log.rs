//! The entries of progress logs.

use crate::ledger::{Date, LogEntry, Role, Section, SectionId};
use crate::text::Span;

use super::Reader;

pub(super) fn read(reader: &Reader<'_, '_>, sections: &[Section]) -> Vec<LogEntry> {
    let mut entries = Vec::new();
    for section in sections.iter().filter(|section| section.role == Role::Log) {
        for &child in &section.children {
            collect(reader, sections, child, &mut entries);
        }
    }
    entries
}

/// A heading is an entry, unless only the headings below it have dates: then it groups them.
fn collect(reader: &Reader<'_, '_>, sections: &[Section], id: SectionId, entries: &mut Vec<LogEntry>) {
    let section = &sections[id.0];
    let entry = entry(reader, id, section);
    let is_group = entry.date.is_none()
        && !section.children.is_empty()
        && section.children.iter().any(|child| Date::at_start(&sections[child.0].heading.text).is_some());
    if is_group {
        for &child in &section.children {
            collect(reader, sections, child, entries);
        }
    } else {
        entries.push(entry);
    }
}

fn entry(reader: &Reader<'_, '_>, id: SectionId, section: &Section) -> LogEntry {
    let heading = &section.heading;
    let date = Date::at_start(&heading.text);
    let title = match date {
        Some(_) => after_date(&heading.text),
        None => heading.text.as_str(),
    };
    let raw = heading.text_span.of(reader.source);
    let raw_title = if date.is_some() && Date::at_start(raw).is_some() { after_date(raw) } else { raw };
    let end = heading.text_span.end;
    LogEntry {
        section: id,
        date,
        title: title.to_owned(),
        title_span: Span::new(end - raw_title.len(), end),
        span: section.span,
    }
}

/// What follows the ten characters of a date, a time and a dash or colon.
fn after_date(text: &str) -> &str {
    let rest = text.get(10..).unwrap_or_default();
    let rest = rest.trim_start();
    let is_time = rest.trim_start_matches('T').starts_with(|c: char| c.is_ascii_digit());
    let rest = if is_time {
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | 'T' | 'Z' | '.'))
    } else {
        rest
    };
    rest.trim_start().trim_start_matches(['-', '–', '—', ':', '：', '|']).trim_start()
}
