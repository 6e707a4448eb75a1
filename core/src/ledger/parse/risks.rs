//! Risks and their mitigations.

use crate::ledger::{Item, Mitigation, Risk, Role, Section, Vocabulary, fold};
use crate::markdown::{BlockKind, blocks};
use crate::text::Span;

use super::{Reader, keyed, risk_table};

pub(super) fn read(reader: &Reader<'_, '_>, sections: &[Section]) -> Vec<Risk> {
    let mut risks = Vec::new();
    for section in sections.iter().filter(|section| section.role == Role::Risks) {
        for block in blocks(reader.events, section.events.clone(), reader.source) {
            if block.kind == BlockKind::Paragraph {
                from_paragraph(reader, block.inner(), &mut risks);
            } else if block.kind == BlockKind::Table {
                risk_table::read(reader, block.inner(), &mut risks);
            } else if let Some(list) = section.lists.iter().find(|list| list.span == block.span) {
                from_items(&list.items, reader, &mut risks);
            }
        }
    }
    risks
}

/// `**Risk**: text` lines, with a `**Mitigation**: text` line after each.
fn from_paragraph(reader: &Reader<'_, '_>, inline: std::ops::Range<usize>, risks: &mut Vec<Risk>) {
    for keyed in keyed::read(reader.events, inline, reader.source).0 {
        let span = Span::new(keyed.start, keyed.value_span.end);
        if is_mitigation(&keyed.key, reader.vocabulary) {
            if let Some(risk) = risks.last_mut().filter(|risk| risk.mitigation.is_none()) {
                risk.mitigation = Some(Mitigation { text: keyed.value, span: keyed.value_span });
                risk.span.end = span.end;
            }
        } else {
            risks.push(Risk {
                label: keyed.key,
                text: keyed.value,
                text_span: keyed.value_span,
                mitigation: None,
                span,
                is_row: false,
            });
        }
    }
}

/// `- **Risk 1**: text` items, with the mitigation nested in them or as the item after them.
fn from_items(items: &[Item], reader: &Reader<'_, '_>, risks: &mut Vec<Risk>) {
    for item in items {
        if let Some(mitigation) = mitigation(item, reader) {
            if let Some(risk) = risks.last_mut().filter(|risk| risk.mitigation.is_none()) {
                risk.mitigation = Some(mitigation);
                risk.span.end = item.span.end;
            }
            continue;
        }
        let mut nested = item.children.iter().flat_map(|list| &list.items);
        let nested = nested.find_map(|nested| mitigation(nested, reader));
        let inline = if nested.is_none() { inline_mitigation(item, reader) } else { None };
        let (said, raw) = match &inline {
            Some(inline) => (inline.risk, inline.risk_span),
            None => (item.text.as_str(), item.text_span),
        };
        let (label, text) = split_label(said);
        risks.push(Risk {
            label: label.to_owned(),
            text: text.to_owned(),
            text_span: tail(raw, split_label(raw.of(reader.source)).1),
            mitigation: nested.or(inline.map(|inline| inline.mitigation)),
            span: item.span,
            is_row: false,
        });
    }
}

/// An item that begins with a word for mitigation and a colon.
fn mitigation(item: &Item, reader: &Reader<'_, '_>) -> Option<Mitigation> {
    let (label, text) = split_label(&item.text);
    is_mitigation(label, reader.vocabulary).then(|| Mitigation {
        text: text.to_owned(),
        span: tail(item.text_span, split_label(item.text_span.of(reader.source)).1),
    })
}

/// A risk and its mitigation in one line.
struct InlineMitigation<'i> {
    /// What stands before it.
    risk: &'i str,
    risk_span: Span,
    mitigation: Mitigation,
}

/// `… → mitigation` or `… Mitigation: text` in the risk's own line, with any of the project's words for it.
fn inline_mitigation<'i>(item: &'i Item, reader: &Reader<'_, '_>) -> Option<InlineMitigation<'i>> {
    const BETWEEN: [char; 11] = [' ', '*', '_', ':', ';', ',', '-', '–', '—', '\n', '\r'];
    let span = item.text_span;
    let raw = span.of(reader.source);
    let (before, text) = split_mitigation(&item.text, reader.vocabulary)?;
    let (raw_before, behind) = split_mitigation(raw, reader.vocabulary)?;
    let text = text.trim();
    let raw_risk = raw_before.trim_end_matches(BETWEEN);
    let behind = behind.trim_start_matches([':', '：', '*', '_', ' ']);
    (!text.is_empty()).then(|| InlineMitigation {
        risk: before.trim_end_matches(BETWEEN),
        risk_span: Span::new(span.start, span.start + raw_risk.len()),
        mitigation: Mitigation { text: text.to_owned(), span: tail(span, behind) },
    })
}

/// What stands before and behind an arrow, or a word for mitigation with its colon.
fn split_mitigation<'t>(text: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    for (at, colon) in text.match_indices([':', '：']) {
        let before = &text[..at];
        // Words for it are short: the last, or the last two or three before the colon. No more is looked at, so that
        // many colons take no longer than they must.
        let starts = before.char_indices().rev().take(40).filter(|(_, c)| c.is_whitespace() || *c == '(').take(3);
        for start in starts.map(|(start, c)| start + c.len_utf8()) {
            if is_mitigation(&before[start..], vocabulary) {
                return Some((&before[..start], &text[at + colon.len()..]));
            }
        }
    }
    let (at, sign) = ["→", "=>"].iter().find_map(|sign| Some((text.find(sign)?, sign)))?;
    Some((&text[..at], &text[at + sign.len()..]))
}

pub(super) fn is_mitigation(label: &str, vocabulary: &Vocabulary) -> bool {
    let folded = fold(label);
    let word = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    vocabulary.mitigation_words.iter().any(|known| known == word)
}

/// The label before the first colon, if it is a short one, and the text after it.
fn split_label(text: &str) -> (&str, &str) {
    match text.find([':', '：']) {
        Some(at) if at <= 60 => {
            let colon = if text[at..].starts_with(':') { 1 } else { '：'.len_utf8() };
            (&text[..at], text[at + colon..].trim_start_matches(['*', '_', ' ']))
        }
        _ => ("", text),
    }
}

/// The last `rest.len()` bytes of `span`.
fn tail(span: Span, rest: &str) -> Span {
    Span::new(span.end.saturating_sub(rest.len()).max(span.start), span.end)
}
