//! What crosses the border of fixes that are carried out: the mirror of `Fixed`.

use ledgerline_core::fix::Fixed;
use serde::Serialize;

use crate::dto::DiagnosticDto;
use crate::utf16::Utf16Map;

#[derive(Serialize)]
struct AppliedFixDto {
    code: &'static str,
    title: String,
}

#[derive(Serialize)]
pub(crate) struct FixedDto {
    text: String,
    applied: Vec<AppliedFixDto>,
    remaining: Vec<DiagnosticDto>,
}

impl FixedDto {
    pub(crate) fn new(fixed: Fixed) -> Self {
        let map = Utf16Map::new(&fixed.text);
        Self {
            remaining: fixed.remaining.iter().map(|finding| DiagnosticDto::new(finding, &map)).collect(),
            applied: fixed
                .applied
                .into_iter()
                .map(|applied| AppliedFixDto { code: applied.code, title: applied.title })
                .collect(),
            text: fixed.text,
        }
    }
}
