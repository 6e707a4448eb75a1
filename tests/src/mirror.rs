//! What the native library says, in the JSON of `wasm/types.d.ts`, with positions counted by `utf16`: written by hand
//! from the types, as a second opinion on the wasm package's own mirrors.

use ledgerline_core::diff::{Change, Said};
use ledgerline_core::fix::{AppliedFix, Fixed};
use ledgerline_core::ledger::{Date, DecisionPart, Item, ItemState, SectionId};
use ledgerline_core::merge::{Conflict, Merge};
use ledgerline_core::rules::Safety;
use ledgerline_core::{Diagnostic, EditError, Ledger, Operation, Progress, Span, TextEdit};
use serde_json::{Value, json};

use crate::utf16;

/// `Span`
fn span(source: &str, span: Span) -> Value {
    let (start, end) = utf16::span(source, span);
    json!({ "start": start, "end": end })
}

fn progress(progress: Progress) -> Value {
    json!({ "done": progress.done, "total": progress.total })
}

/// `Diagnostic[]`
#[must_use]
pub fn diagnostics(source: &str, findings: &[Diagnostic]) -> Value {
    let one = |finding: &Diagnostic| {
        let related = |related: &ledgerline_core::rules::Related| json!({ "span": span(source, related.span), "message": related.message });
        json!({
            "code": finding.rule.code,
            "name": finding.rule.name,
            "severity": finding.severity.name(),
            "span": span(source, finding.span),
            "message": finding.message,
            "help": finding.help,
            "related": finding.related.iter().map(related).collect::<Vec<_>>(),
            "fix": finding.fix.as_ref().map(|fix| json!({
                "title": fix.title,
                "safety": if fix.safety == Safety::Safe { "safe" } else { "unsafe" },
                "edits": splices(source, &fix.edits),
            })),
        })
    };
    findings.iter().map(one).collect()
}

/// `Operation`
#[must_use]
pub fn operation(source: &str, operation: &Operation) -> Value {
    let units = |at: usize| utf16::units_before(source, at);
    let day = |day: &Option<Date>| day.map(|day| day.to_string());
    match operation {
        Operation::SetField { name, value } => json!({ "kind": "set-field", "name": name, "value": value }),
        Operation::SetStatus { status, today } => {
            json!({ "kind": "set-status", "status": status, "today": day(today) })
        }
        Operation::ToggleItem { at } => json!({ "kind": "toggle-item", "at": units(*at) }),
        Operation::AddItem { section, position, text } => {
            json!({ "kind": "add-item", "section": section, "position": position, "text": text })
        }
        Operation::RemoveItem { at } => json!({ "kind": "remove-item", "at": units(*at) }),
        Operation::RenameItem { at, text } => json!({ "kind": "rename-item", "at": units(*at), "text": text }),
        Operation::AddLogEntry { date, title, body } => {
            json!({ "kind": "add-log-entry", "date": date.to_string(), "title": title, "body": body })
        }
        Operation::AddDecision { title, parts } => {
            let parts: serde_json::Map<String, Value> =
                parts.iter().map(|(kind, text)| (kind.name().to_owned(), json!(text))).collect();
            json!({ "kind": "add-decision", "title": title, "parts": parts })
        }
        Operation::AddRisk { text, mitigation } => {
            json!({ "kind": "add-risk", "text": text, "mitigation": mitigation })
        }
        Operation::AddFollowUp { text } => json!({ "kind": "add-follow-up", "text": text }),
        Operation::SetProse { section, text } => json!({ "kind": "set-prose", "section": section, "text": text }),
        Operation::InsertSections => json!({ "kind": "insert-sections" }),
        Operation::RenameTitle { title } => json!({ "kind": "rename-title", "title": title }),
        Operation::Archive { today, note } => json!({ "kind": "archive", "today": day(today), "note": note }),
        other => panic!("types.d.ts has no {other:?}"),
    }
}

/// `TextEdit[]`, or what is thrown as `{ "code", "message" }`.
#[must_use]
pub fn edits(source: &str, result: &Result<Vec<TextEdit>, EditError>) -> Value {
    let edits = match result {
        Ok(edits) => edits,
        Err(refusal) => {
            let code = match refusal {
                EditError::AmbiguousField { .. } | EditError::AmbiguousSection { .. } => "ambiguous",
                EditError::InvalidName { .. } | EditError::InvalidValue { .. } | EditError::UnknownStatus { .. } => {
                    "invalid-value"
                }
                EditError::LostField { .. }
                | EditError::OddItem { .. }
                | EditError::MixedText
                | EditError::Conflict => "conflict",
                _ => "not-found",
            };
            return json!({ "name": "LedgerlineError", "code": code, "message": refusal.to_string() });
        }
    };
    splices(source, edits)
}

fn splices(source: &str, edits: &[TextEdit]) -> Value {
    let one = |edit: &TextEdit| {
        json!({
            "span": span(source, edit.span),
            "expected": edit.expected,
            "replacement": edit.replacement,
        })
    };
    edits.iter().map(one).collect()
}

/// `Fixed`
#[must_use]
pub fn fixed(fixed: &Fixed) -> Value {
    let applied = |one: &AppliedFix| json!({ "code": one.code, "title": one.title });
    json!({
        "text": fixed.text,
        "applied": fixed.applied.iter().map(applied).collect::<Vec<_>>(),
        "remaining": diagnostics(&fixed.text, &fixed.remaining),
    })
}

/// `Change[]`
#[must_use]
pub fn changes(before: &Ledger<'_>, after: &Ledger<'_>, changes: &[Change]) -> Value {
    let (old, new) = (before.source(), after.source());
    let one = |change: &Change| {
        let (from, to) = change.kind.stages();
        json!({
            "kind": change.kind.name(),
            "message": change.message,
            "from": from.map(ledgerline_core::Stage::name),
            "to": to.map(ledgerline_core::Stage::name),
            "old": change.old.map(|at| span(old, at)),
            "new": change.new.map(|at| span(new, at)),
            "before": change.before(before).as_ref().map(said),
            "after": change.after(after).as_ref().map(said),
        })
    };
    changes.iter().map(one).collect()
}

fn said(said: &Said) -> Value {
    json!({
        "name": said.name,
        "value": said.value,
        "date": said.date.map(|date| date.to_string()),
        "stage": said.stage.map(ledgerline_core::Stage::name),
        "state": said.state.map(ItemState::name),
        "number": said.number,
        "section": said.section,
    })
}

/// `Merge`
#[must_use]
pub fn merged(merged: &Merge) -> Value {
    let one = |conflict: &Conflict| {
        json!({
            "what": conflict.what,
            "base": conflict.base,
            "ours": conflict.ours,
            "theirs": conflict.theirs,
            "span": span(&merged.text, conflict.span),
        })
    };
    json!({ "text": merged.text, "conflicts": merged.conflicts.iter().map(one).collect::<Vec<_>>() })
}

/// `Ledger`
#[must_use]
pub fn ledger(ledger: &Ledger<'_>) -> Value {
    let source = ledger.source();
    let text = |text: &str, at: Span| json!({ "text": text, "span": span(source, at) });
    let part = |part: &DecisionPart| json!({ "kind": part.kind.name(), "key": part.key, "value": part.value, "span": span(source, part.span) });
    json!({
        "title": ledger.title.as_ref().map(|title| text(&title.text, title.text_span)),
        "status": ledger.status().map(|status| json!({
            "written": status.written,
            "stage": status.stage.map(ledgerline_core::Stage::name),
        })),
        "fields": ledger.fields.iter().map(|field| json!({
            "kind": field.kind.name(),
            "name": field.name,
            "value": field.value,
            "span": span(source, field.span),
            "nameSpan": span(source, field.name_span),
            "valueSpan": span(source, field.value_span),
        })).collect::<Vec<_>>(),
        "sections": ledger.roots().map(|(id, _)| section(ledger, id)).collect::<Vec<_>>(),
        "log": ledger.log.iter().map(|entry| json!({
            "date": entry.date.map(|date| date.to_string()),
            "title": entry.title,
            "span": span(source, entry.span),
        })).collect::<Vec<_>>(),
        "decisions": ledger.decisions.iter().map(|decision| json!({
            "number": decision.number,
            "title": decision.title,
            "parts": decision.parts.iter().map(part).collect::<Vec<_>>(),
            "span": span(source, decision.span),
        })).collect::<Vec<_>>(),
        "risks": ledger.risks.iter().map(|risk| json!({
            "text": risk.text,
            "mitigation": risk.mitigation.as_ref().map(|mitigation| mitigation.text.as_str()),
            "span": span(source, risk.span),
        })).collect::<Vec<_>>(),
        "closing": ledger.closing.as_ref().map(|closing| text(&closing.text, closing.span)),
        "progress": progress(ledger.progress()),
    })
}

fn section(ledger: &Ledger<'_>, id: SectionId) -> Value {
    let source = ledger.source();
    let this = ledger.section(id);
    json!({
        "level": this.heading.level,
        "title": this.heading.text,
        "id": this.heading.id,
        "role": this.role.name(),
        "span": span(source, this.span),
        "body": span(source, this.body),
        "progress": progress(ledger.section_progress(id)),
        "items": this.lists.iter().flat_map(|list| &list.items).map(|one| item(source, one)).collect::<Vec<_>>(),
        "children": this.children.iter().map(|&child| section(ledger, child)).collect::<Vec<_>>(),
    })
}

fn item(source: &str, this: &Item) -> Value {
    let state = this.mark.as_ref().map(|mark| mark.state.name());
    json!({
        "state": state,
        "mark": this.mark.as_ref().map(|mark| span(source, mark.span)),
        "text": this.text,
        "span": span(source, this.span),
        "children": this.children.iter().flat_map(|list| &list.items).map(|one| item(source, one)).collect::<Vec<_>>(),
    })
}
