//! The status field.

use crate::ledger::{Field, FieldKind, Status, Vocabulary};

pub(super) fn read(fields: &[Field], vocabulary: &Vocabulary) -> Option<Status> {
    let field = fields.iter().find(|field| field.kind == FieldKind::Status && !field.value.is_empty())?;
    Some(Status {
        written: field.value.clone(),
        span: field.value_span,
        stage: vocabulary.status_word(&field.value).map(|word| word.stage),
    })
}
