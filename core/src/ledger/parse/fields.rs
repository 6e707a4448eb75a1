//! The fields of the header and of front matter.

use crate::ledger::{ColonPlace, Field, FieldStyle};
use crate::markdown::{Block, BlockKind, blocks, entries, leading_inline};
use crate::text::Span;

use super::Reader;
use super::keyed::{self, Keyed};

/// What the header holds.
pub(super) struct Header {
    pub(super) fields: Vec<Field>,
    /// Blocks that are more than fields.
    pub(super) rest: Vec<Span>,
}

pub(super) fn from_header(reader: &Reader<'_, '_>, header: &[Block]) -> Header {
    let mut found = Header { fields: Vec::new(), rest: Vec::new() };
    for block in header {
        let only_fields = match block.kind {
            BlockKind::Paragraph => from_inline(reader, block.inner(), &mut found.fields),
            BlockKind::List(_) => from_list(reader, block, &mut found.fields),
            BlockKind::Rule | BlockKind::Comment => true,
            _ => false,
        };
        if !only_fields {
            found.rest.push(block.span);
        }
    }
    found
}

/// Reads the fields of one paragraph; whether it holds nothing else.
fn from_inline(reader: &Reader<'_, '_>, inline: std::ops::Range<usize>, fields: &mut Vec<Field>) -> bool {
    let (keyed, has_lead) = keyed::read(reader.events, inline, reader.source);
    let only_fields = !keyed.is_empty() && !has_lead;
    fields.extend(keyed.into_iter().map(|keyed| field(reader, keyed)));
    only_fields
}

/// Reads the fields of a list; whether every item is a field and nothing else.
fn from_list(reader: &Reader<'_, '_>, list: &Block, fields: &mut Vec<Field>) -> bool {
    let mut only_fields = true;
    for item in blocks(reader.events, list.inner(), reader.source) {
        let inline = leading_inline(reader.events, item.inner());
        only_fields &= blocks(reader.events, inline.end..item.inner().end, reader.source).is_empty();
        only_fields &= from_inline(reader, inline, fields);
    }
    only_fields
}

fn field(reader: &Reader<'_, '_>, keyed: Keyed) -> Field {
    let source = reader.source;
    let line_start = source[..keyed.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let mut lead = Span::new(line_start, keyed.start);
    if lead.of(source).starts_with('\u{feff}') {
        lead.start += '\u{feff}'.len_utf8();
    }
    let end = keyed.value_span.end;
    let rest = source[end..].split(['\n', '\r']).next().unwrap_or_default();
    let is_break =
        rest == "\\" || rest.trim_start_matches(' ') == "\\" || (rest.len() > 1 && rest.trim_matches(' ').is_empty());
    Field {
        kind: reader.vocabulary.field_kind(&keyed.key),
        name: keyed.key,
        name_span: keyed.key_span,
        value: keyed.value,
        value_span: keyed.value_span,
        span: Span::new(keyed.start, end),
        style: FieldStyle {
            colon: keyed.colon,
            lead,
            hard_break: Span::new(end, if is_break { end + rest.len() } else { end }),
        },
    }
}

/// The fields of front matter.
pub(super) fn from_front_matter(reader: &Reader<'_, '_>, span: Option<Span>) -> Vec<Field> {
    let Some(span) = span else { return Vec::new() };
    let source = reader.source;
    entries(source, span)
        .into_iter()
        .map(|entry| Field {
            kind: reader.vocabulary.field_kind(entry.key.of(source)),
            name: entry.key.of(source).to_owned(),
            name_span: entry.key,
            value: read_value(entry.value.of(source)),
            value_span: entry.value,
            span: Span::new(entry.key.start, entry.value.end),
            style: FieldStyle {
                colon: ColonPlace::Plain,
                lead: Span::at(entry.key.start),
                hard_break: Span::at(entry.value.end),
            },
        })
        .collect()
}

/// What a value says: lists and indented lines on one line, the sign of a block of text left out.
fn read_value(value: &str) -> String {
    if !value.contains('\n') && !value.starts_with("- ") {
        return unquote(value);
    }
    let lines = value.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let is_sign = |line: &str| line.starts_with(['|', '>']) && line.len() <= 3;
    let is_text = value.lines().next().is_some_and(is_sign);
    let parts: Vec<String> = lines
        .enumerate()
        .filter(|(index, line)| !(*index == 0 && is_sign(line)))
        .map(|(_, line)| unquote(line.strip_prefix("- ").unwrap_or(line).trim_start()))
        .collect();
    parts.join(if is_text { " " } else { ", " })
}

/// A quoted value without its quotes. In single quotes, two of them stand for one.
fn unquote(value: &str) -> String {
    let inside = |quote: char| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    match (inside('"'), inside('\'')) {
        (Some(inside), _) => inside.to_owned(),
        (_, Some(inside)) => inside.replace("''", "'"),
        _ => value.to_owned(),
    }
}
