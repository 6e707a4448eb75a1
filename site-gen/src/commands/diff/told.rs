//! Changes told to people and to programs.

use std::io::Write;

use ledgerline_core::Stage;
use ledgerline_core::diff::Said;
use serde_json::{Map, Value, json};

use super::compared::{Compared, Place, Told};
use crate::report::format::write_json;
use crate::report::{Failure, counted, visible};

/// Each ledger with a line a change, and how many there are. Writing to these streams never fails.
pub(super) fn text(compared: &[Compared], out: &mut dyn Write) {
    for ledger in compared {
        let head = match (&ledger.old, &ledger.new) {
            (None, Some(new)) => format!("{}: new", visible(new)),
            (Some(old), None) => format!("{}: removed", visible(old)),
            (Some(old), Some(new)) if ledger.is_renamed() => {
                format!("{}: renamed from {}", visible(new), visible(old))
            }
            (Some(old), Some(new)) if old != new => format!("{} (was {})", visible(new), visible(old)),
            (_, new) => visible(new.as_deref().unwrap_or_default()).into_owned(),
        };
        let _ = writeln!(out, "{head}");
        for change in &ledger.changes {
            let line = change.new.as_ref().map(|place| place.line).map_or_else(String::new, |line| format!("{line}: "));
            let _ = writeln!(out, "  {line}{}", visible(&change.message));
        }
        let _ = writeln!(out);
    }
    let changes: usize = compared.iter().map(|ledger| ledger.changes.len()).sum();
    let ledgers = counted(compared.len(), "ledger");
    let _ = match (compared.len(), changes) {
        (0, _) => writeln!(out, "nothing changed"),
        (_, 0) => writeln!(out, "changed: {ledgers}"),
        _ => writeln!(out, "changed: {ledgers}, {}", counted(changes, "change")),
    };
}

/// All that changed, and why what could not be compared could not. The contract is `site-gen/schema/diff-report.schema.json`.
pub(super) fn json(compared: &[Compared], failures: &[Failure], out: &mut dyn Write) {
    let failure = |failure: &Failure| json!({ "message": failure.message, "help": failure.help });
    let report = json!({
        "version": 1,
        "ledgers": compared.iter().map(ledger).collect::<Vec<Value>>(),
        "failures": failures.iter().flat_map(Failure::each).map(failure).collect::<Vec<Value>>(),
    });
    // Writing to these streams never fails.
    let _ = write_json(&report, out);
}

fn ledger(compared: &Compared) -> Value {
    let change = match (&compared.old, &compared.new) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    };
    json!({
        "change": change,
        "renamed": compared.is_renamed(),
        "path": compared.new,
        "oldPath": compared.old,
        "changes": compared.changes.iter().map(told).collect::<Vec<Value>>(),
    })
}

fn told(change: &Told) -> Value {
    let (from, to) = change.kind.stages();
    json!({
        "kind": change.kind.name(),
        "message": change.message,
        "from": from.map(Stage::name),
        "to": to.map(Stage::name),
        "old": change.old.as_ref().map(place),
        "new": change.new.as_ref().map(place),
        "before": change.said.0.as_ref().map(said),
        "after": change.said.1.as_ref().map(said),
    })
}

/// Only what things of the kind have.
fn said(said: &Said) -> Value {
    let members = [
        ("name", said.name.as_ref().map(|name| json!(name))),
        ("value", said.value.as_ref().map(|value| json!(value))),
        ("date", said.date.map(|date| json!(date.to_string()))),
        ("stage", said.stage.map(|stage| json!(stage.name()))),
        ("state", said.state.map(|is| json!(is.name()))),
        ("number", said.number.map(|number| json!(number))),
        ("section", said.section.as_ref().map(|section| json!(section))),
    ];
    members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect::<Map<_, _>>().into()
}

fn place(place: &Place) -> Value {
    json!({ "start": place.span.start, "end": place.span.end, "line": place.line, "column": place.column })
}
