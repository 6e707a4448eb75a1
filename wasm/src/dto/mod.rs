//! What crosses the border: mirrors of the domain's types, field by field those of `types.d.ts`. The domain's own types
//! are not serialised, so that they can change without changing what JavaScript sees.

use ledgerline_core::ledger::Status;
use ledgerline_core::rules::Fix;
use ledgerline_core::{Diagnostic, Progress, Span, TextEdit};
use serde::Serialize;

use crate::utf16::Utf16Map;

#[derive(Serialize, Clone, Copy)]
pub(crate) struct SpanDto {
    start: usize,
    end: usize,
}

impl SpanDto {
    pub(crate) fn new(span: Span, map: &Utf16Map<'_>) -> Self {
        let (start, end) = map.span(span);
        Self { start, end }
    }
}

#[derive(Serialize)]
pub(crate) struct ProgressDto {
    done: usize,
    total: usize,
}

impl From<Progress> for ProgressDto {
    fn from(progress: Progress) -> Self {
        Self { done: progress.done, total: progress.total }
    }
}

#[derive(Serialize)]
pub(crate) struct RelatedDto {
    span: SpanDto,
    message: String,
}

#[derive(Serialize)]
pub(crate) struct DiagnosticDto {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    span: SpanDto,
    message: String,
    help: Option<String>,
    related: Vec<RelatedDto>,
    fix: Option<FixDto>,
}

#[derive(Serialize)]
struct FixDto {
    title: String,
    safety: &'static str,
    edits: Vec<TextEditDto>,
}

impl FixDto {
    fn new(fix: &Fix, map: &Utf16Map<'_>) -> Self {
        Self {
            title: fix.title.clone(),
            safety: fix.safety.name(),
            edits: fix.edits.iter().map(|edit| TextEditDto::new(edit, map)).collect(),
        }
    }
}

impl DiagnosticDto {
    pub(crate) fn new(finding: &Diagnostic, map: &Utf16Map<'_>) -> Self {
        Self {
            code: finding.rule.code,
            name: finding.rule.name,
            severity: finding.severity.name(),
            span: SpanDto::new(finding.span, map),
            message: finding.message.clone(),
            help: finding.help.clone(),
            related: finding
                .related
                .iter()
                .map(|related| RelatedDto { span: SpanDto::new(related.span, map), message: related.message.clone() })
                .collect(),
            fix: finding.fix.as_ref().map(|fix| FixDto::new(fix, map)),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct TextEditDto {
    span: SpanDto,
    expected: String,
    replacement: String,
}

impl TextEditDto {
    pub(crate) fn new(edit: &TextEdit, map: &Utf16Map<'_>) -> Self {
        Self {
            span: SpanDto::new(edit.span, map),
            expected: edit.expected.clone(),
            replacement: edit.replacement.clone(),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct StatusDto {
    written: String,
    stage: Option<&'static str>,
}

impl From<&Status> for StatusDto {
    fn from(status: &Status) -> Self {
        Self { written: status.written.clone(), stage: status.stage.map(ledgerline_core::Stage::name) }
    }
}

#[derive(Serialize)]
pub(crate) struct PreviewDto {
    pub(crate) title: Option<String>,
    pub(crate) status: Option<StatusDto>,
    pub(crate) progress: ProgressDto,
    pub(crate) html: String,
}
