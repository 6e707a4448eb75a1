//! Changes told to people and to programs.

use std::io::Write;

use ledgerline_core::Stage;
use serde_json::{Value, json};

use super::compared::{Compared, Place};
use crate::report::{counted, visible};

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

/// `{ version, ledgers: [{ change, path, oldPath, changes: [{ kind, message, from, to, old, new }] }] }`, where `from`
/// and `to` are the stages of a changed status, and `old` and `new` the places of the change in the older and the newer
/// text: bytes from 0, line and column, in characters, from 1.
pub(super) fn json(compared: &[Compared], out: &mut dyn Write) {
    let ledgers: Vec<Value> = compared.iter().map(ledger).collect();
    let report = json!({ "version": 1, "ledgers": ledgers });
    let _ = writeln!(out, "{report:#}");
}

fn ledger(compared: &Compared) -> Value {
    let change = match (&compared.old, &compared.new) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    };
    let changes: Vec<Value> = compared
        .changes
        .iter()
        .map(|change| {
            let (from, to) = change.kind.stages();
            json!({
                "kind": change.kind.name(),
                "message": change.message,
                "from": from.map(Stage::name),
                "to": to.map(Stage::name),
                "old": change.old.as_ref().map(place),
                "new": change.new.as_ref().map(place),
            })
        })
        .collect();
    json!({
        "change": change,
        "renamed": compared.is_renamed(),
        "path": compared.new,
        "oldPath": compared.old,
        "changes": changes,
    })
}

fn place(place: &Place) -> Value {
    json!({ "start": place.span.start, "end": place.span.end, "line": place.line, "column": place.column })
}
