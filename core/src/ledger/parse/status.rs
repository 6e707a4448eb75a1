//! The status field. An earlier status that was struck out, as in `~~In Progress~~ Done`, is none any more.

use crate::ledger::{Field, FieldKind, Status, Vocabulary};
use crate::text::Span;

pub(super) fn read(fields: &[Field], source: &str, vocabulary: &Vocabulary) -> Option<Status> {
    let field = fields.iter().find(|field| field.kind == FieldKind::Status && !field.value.is_empty())?;
    let (written, span) = behind_struck(field.value_span, source)
        .map_or_else(|| (field.value.clone(), field.value_span), |span| (span.of(source).to_owned(), span));
    let stage = vocabulary.status_word(&written).map(|word| word.stage);
    Some(Status { written, span, stage })
}

/// What stands behind the parts of `value` that are struck out, if it is plain text.
fn behind_struck(value: Span, source: &str) -> Option<Span> {
    let text = value.of(source);
    if !text.starts_with("~~") {
        return None;
    }
    let mut rest = text;
    while let Some(inside) = rest.strip_prefix("~~") {
        rest = inside[inside.find("~~")? + "~~".len()..].trim_start();
    }
    let written = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '→' | '-' | '>' | '*' | '_'));
    let start = value.end - written.len();
    let written = written.trim_end_matches(['*', '_']);
    let is_plain = !written.is_empty() && !written.contains(['*', '_', '`', '<', '[', '\\', '&', '\n', '\r', '~']);
    is_plain.then(|| Span::new(start, start + written.len()))
}
