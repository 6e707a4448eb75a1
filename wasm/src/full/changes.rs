//! What crosses the border of differences and merges: mirrors of `Change` and `Merge`, field by field those of
//! `types.d.ts`.

use ledgerline_core::diff::Change;
use ledgerline_core::merge::{Conflict, Merge};
use serde::Serialize;

use crate::dto::SpanDto;
use crate::utf16::Utf16Map;

#[derive(Serialize)]
pub(crate) struct ChangeDto {
    kind: &'static str,
    message: String,
    from: Option<&'static str>,
    to: Option<&'static str>,
    old: Option<SpanDto>,
    new: Option<SpanDto>,
}

impl ChangeDto {
    pub(crate) fn new(change: Change, old: &Utf16Map<'_>, new: &Utf16Map<'_>) -> Self {
        let (from, to) = change.kind.stages();
        Self {
            kind: change.kind.name(),
            message: change.message,
            from: from.map(ledgerline_core::Stage::name),
            to: to.map(ledgerline_core::Stage::name),
            old: change.old.map(|span| SpanDto::new(span, old)),
            new: change.new.map(|span| SpanDto::new(span, new)),
        }
    }
}

#[derive(Serialize)]
struct ConflictDto {
    what: String,
    base: Option<String>,
    ours: Option<String>,
    theirs: Option<String>,
    span: SpanDto,
}

#[derive(Serialize)]
pub(crate) struct MergeDto {
    text: String,
    conflicts: Vec<ConflictDto>,
}

impl MergeDto {
    pub(crate) fn new(merged: Merge) -> Self {
        let map = Utf16Map::new(&merged.text);
        let conflict = |conflict: Conflict| ConflictDto {
            span: SpanDto::new(conflict.span, &map),
            what: conflict.what,
            base: conflict.base,
            ours: conflict.ours,
            theirs: conflict.theirs,
        };
        let conflicts = merged.conflicts.into_iter().map(conflict).collect();
        Self { conflicts, text: merged.text }
    }
}
