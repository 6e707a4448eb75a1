//! What crosses the border of differences and merges: mirrors of `Change` and `Merge`, field by field those of
//! `types.d.ts`.

use ledgerline_core::Ledger;
use ledgerline_core::diff::{Change, Said};
use ledgerline_core::ledger::ItemState;
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
    before: Option<SaidDto>,
    after: Option<SaidDto>,
}

#[derive(Serialize)]
struct SaidDto {
    name: Option<String>,
    value: Option<String>,
    date: Option<String>,
    stage: Option<&'static str>,
    state: Option<&'static str>,
    number: Option<u32>,
    section: Option<String>,
}

impl SaidDto {
    fn new(said: Said) -> Self {
        Self {
            name: said.name,
            value: said.value,
            date: said.date.map(|date| date.to_string()),
            stage: said.stage.map(ledgerline_core::Stage::name),
            state: said.state.map(ItemState::name),
            number: said.number,
            section: said.section,
        }
    }
}

/// One of two ledgers that are compared, and its places.
pub(crate) type Side<'l, 's> = (&'l Ledger<'s>, &'l Utf16Map<'s>);

impl ChangeDto {
    pub(crate) fn new(change: Change, (before, old): Side<'_, '_>, (after, new): Side<'_, '_>) -> Self {
        let (from, to) = change.kind.stages();
        Self {
            before: change.before(before).map(SaidDto::new),
            after: change.after(after).map(SaidDto::new),
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
