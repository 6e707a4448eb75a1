//! What crosses the border of a whole ledger: mirrors of the model, field by field those of `types.d.ts`.

use ledgerline_core::ledger::{Decision, Field, Item, LogEntry, Risk, SectionId};
use ledgerline_core::{Ledger, Span};
use serde::Serialize;

use crate::dto::{ProgressDto, SpanDto, StatusDto};
use crate::utf16::Utf16Map;

#[derive(Serialize)]
pub(crate) struct TextDto {
    text: String,
    span: SpanDto,
}

impl TextDto {
    fn new(text: &str, span: Span, map: &Utf16Map<'_>) -> Self {
        Self { text: text.to_owned(), span: SpanDto::new(span, map) }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FieldDto {
    kind: &'static str,
    name: String,
    value: String,
    span: SpanDto,
    name_span: SpanDto,
    value_span: SpanDto,
}

impl FieldDto {
    fn new(field: &Field, map: &Utf16Map<'_>) -> Self {
        Self {
            kind: field.kind.name(),
            name: field.name.clone(),
            value: field.value.clone(),
            span: SpanDto::new(field.span, map),
            name_span: SpanDto::new(field.name_span, map),
            value_span: SpanDto::new(field.value_span, map),
        }
    }
}

#[derive(Serialize)]
struct ItemDto {
    state: Option<&'static str>,
    mark: Option<SpanDto>,
    text: String,
    span: SpanDto,
    children: Vec<ItemDto>,
}

impl ItemDto {
    fn new(item: &Item, map: &Utf16Map<'_>) -> Self {
        Self {
            state: item.mark.as_ref().map(|mark| mark.state.name()),
            mark: item.mark.as_ref().map(|mark| SpanDto::new(mark.span, map)),
            text: item.text.clone(),
            span: SpanDto::new(item.span, map),
            children: item.children.iter().flat_map(|list| &list.items).map(|item| Self::new(item, map)).collect(),
        }
    }
}

#[derive(Serialize)]
struct SectionDto {
    level: u8,
    title: String,
    id: String,
    role: &'static str,
    span: SpanDto,
    body: SpanDto,
    progress: ProgressDto,
    items: Vec<ItemDto>,
    children: Vec<SectionDto>,
}

impl SectionDto {
    fn new(ledger: &Ledger<'_>, id: SectionId, map: &Utf16Map<'_>) -> Self {
        let section = ledger.section(id);
        Self {
            level: section.heading.level,
            title: section.heading.text.clone(),
            id: section.heading.id.clone(),
            role: section.role.name(),
            span: SpanDto::new(section.span, map),
            body: SpanDto::new(section.body, map),
            progress: ledger.section_progress(id).into(),
            items: section.lists.iter().flat_map(|list| &list.items).map(|item| ItemDto::new(item, map)).collect(),
            children: section.children.iter().map(|&child| Self::new(ledger, child, map)).collect(),
        }
    }
}

#[derive(Serialize)]
struct LogEntryDto {
    date: Option<String>,
    title: String,
    span: SpanDto,
}

impl LogEntryDto {
    fn new(entry: &LogEntry, map: &Utf16Map<'_>) -> Self {
        Self {
            date: entry.date.map(|date| date.to_string()),
            title: entry.title.clone(),
            span: SpanDto::new(entry.span, map),
        }
    }
}

#[derive(Serialize)]
struct DecisionPartDto {
    kind: &'static str,
    key: String,
    value: String,
    span: SpanDto,
}

#[derive(Serialize)]
struct DecisionDto {
    number: Option<u32>,
    title: String,
    parts: Vec<DecisionPartDto>,
    span: SpanDto,
}

impl DecisionDto {
    fn new(decision: &Decision, map: &Utf16Map<'_>) -> Self {
        Self {
            number: decision.number,
            title: decision.title.clone(),
            parts: decision
                .parts
                .iter()
                .map(|part| DecisionPartDto {
                    kind: part.kind.name(),
                    key: part.key.clone(),
                    value: part.value.clone(),
                    span: SpanDto::new(part.span, map),
                })
                .collect(),
            span: SpanDto::new(decision.span, map),
        }
    }
}

#[derive(Serialize)]
struct RiskDto {
    text: String,
    mitigation: Option<String>,
    span: SpanDto,
}

impl RiskDto {
    fn new(risk: &Risk, map: &Utf16Map<'_>) -> Self {
        Self {
            text: risk.text.clone(),
            mitigation: risk.mitigation.as_ref().map(|mitigation| mitigation.text.clone()),
            span: SpanDto::new(risk.span, map),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct LedgerDto {
    title: Option<TextDto>,
    status: Option<StatusDto>,
    fields: Vec<FieldDto>,
    sections: Vec<SectionDto>,
    log: Vec<LogEntryDto>,
    decisions: Vec<DecisionDto>,
    risks: Vec<RiskDto>,
    closing: Option<TextDto>,
    progress: ProgressDto,
}

impl LedgerDto {
    pub(crate) fn new(ledger: &Ledger<'_>, map: &Utf16Map<'_>) -> Self {
        Self {
            title: ledger.title.as_ref().map(|title| TextDto::new(&title.text, title.text_span, map)),
            status: ledger.status().map(StatusDto::from),
            fields: ledger.fields.iter().map(|field| FieldDto::new(field, map)).collect(),
            sections: ledger.roots().map(|(id, _)| SectionDto::new(ledger, id, map)).collect(),
            log: ledger.log.iter().map(|entry| LogEntryDto::new(entry, map)).collect(),
            decisions: ledger.decisions.iter().map(|decision| DecisionDto::new(decision, map)).collect(),
            risks: ledger.risks.iter().map(|risk| RiskDto::new(risk, map)).collect(),
            closing: ledger.closing.as_ref().map(|closing| TextDto::new(&closing.text, closing.span, map)),
            progress: ledger.progress().into(),
        }
    }
}
