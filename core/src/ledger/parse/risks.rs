//! Risks and their mitigations.

use crate::ledger::{Item, Mitigation, Risk, Role, Section, Vocabulary, fold};
use crate::markdown::{BlockKind, blocks};
use crate::text::Span;

use super::{Reader, keyed};

pub(super) fn read(reader: &Reader<'_, '_>, sections: &[Section]) -> Vec<Risk> {
    let mut risks = Vec::new();
    for section in sections.iter().filter(|section| section.role == Role::Risks) {
        for block in blocks(reader.events, section.events.clone(), reader.source) {
            if block.kind == BlockKind::Paragraph {
                from_paragraph(reader, block.inner(), &mut risks);
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
        let nested = item.children.iter().flat_map(|list| &list.items);
        let (label, text) = split_label(&item.text);
        let text_span = tail(item.text_span, split_label(item.text_span.of(reader.source)).1);
        risks.push(Risk {
            label: label.to_owned(),
            text: text.to_owned(),
            text_span,
            mitigation: nested
                .filter_map(|nested| mitigation(nested, reader))
                .next()
                .or_else(|| inline_mitigation(item, reader.source)),
            span: item.span,
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

/// `… → mitigation` or `… Mitigation: text` in the risk's own line.
fn inline_mitigation(item: &Item, source: &str) -> Option<Mitigation> {
    let behind = |text: &str, sign: &str| text.find(sign).map(|at| at + sign.len());
    let (sign, at) = ["Mitigation:", "mitigation:", "→", "=>"]
        .iter()
        .find_map(|sign| behind(&item.text, sign).map(|at| (*sign, at)))?;
    let text = item.text[at..].trim();
    let start = behind(item.text_span.of(source), sign).unwrap_or(0);
    let span = Span::new(item.text_span.start + start, item.text_span.end).trimmed(source);
    (!text.is_empty()).then(|| Mitigation { text: text.to_owned(), span })
}

fn is_mitigation(label: &str, vocabulary: &Vocabulary) -> bool {
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
