//! One engine, one verdict: the native library, the wasm package and the editor's wasm in Node say the same of every case of the suite, of
//! the built-in template, and of the real ledgers where they are at hand.

use anyhow::{Result, ensure};
use ledgerline_core::diff::diff;
use ledgerline_core::fix::fix;
use ledgerline_core::html::{Boxes, RenderOptions, render};
use ledgerline_core::ledger::{Date, PartKind};
use ledgerline_core::merge::{MergeOptions, merge_with};
use ledgerline_core::rules::Safety;
use ledgerline_core::text::apply;
use ledgerline_core::{CheckOptions, Ledger, Operation, check, edit, schema};
use ledgerline_tests::{languages, mirror, node, repo, settings, suite, utf16};
use serde_json::{Value, json};

/// A text, what is asked for, and where it is from.
struct Text {
    name: String,
    source: String,
    today: Option<Date>,
    previous: Option<String>,
    /// The JSON of `Settings`.
    settings: Value,
    operations: Vec<Operation>,
    /// What two sides made of it.
    sides: [String; 2],
}

#[test]
fn native_and_wasm_say_the_same() -> Result<()> {
    let texts = texts()?;
    let asked: Value = texts
        .iter()
        .map(|text| {
            let operations: Vec<Value> =
                text.operations.iter().map(|one| mirror::operation(&text.source, one)).collect();
            json!({
                "source": text.source,
                "today": text.today.map(|day| day.to_string()),
                "previous": text.previous,
                "settings": text.settings,
                "operations": operations,
                "sides": text.sides,
            })
        })
        .collect();
    let answers = node::run("verdict.mjs", &asked)?;
    let answers = answers.as_array().map(Vec::as_slice).unwrap_or_default();
    ensure!(answers.len() == texts.len(), "{} answers to {} texts", answers.len(), texts.len());
    let mut failures = Vec::new();
    for (text, answer) in texts.iter().zip(answers) {
        let native = native(text);
        for (key, value) in native.as_object().into_iter().flatten() {
            if answer.get(key) != Some(value) {
                let given = answer.get(key).unwrap_or(&Value::Null);
                failures.push(format!("{}: {key}\nnative: {value}\nwasm:   {given}", text.name));
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{} answers differ", failures.join("\n"), failures.len());
    Ok(())
}

fn texts() -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for case in suite::cases()? {
        let mut operations = Vec::new();
        for expectation in case.expectations.iter().filter(|expectation| expectation.kind() == "edit") {
            operations.push(suite::operation(&case.source, expectation)?);
        }
        let sides = sides(&case);
        let suite::Case { name, source, today, previous, asked: settings, .. } = case;
        texts.push(Text { name, source, today, previous, settings, operations, sides });
    }
    let mut add = |name: &str, source: String| {
        let today = Date::from_parts(2025, 7, 1);
        let previous = Some(source.replace("Planning", "Complete"));
        let sides = [source.replacen("[ ]", "[x]", 1), source.replace("Planning", "Complete")];
        let settings = Value::Null;
        texts.push(Text { name: name.to_owned(), source, today, previous, settings, operations: Vec::new(), sides });
    };
    add("the built-in template", schema::BUILT_IN_TEMPLATE.into());
    repo::wide_template().into_iter().for_each(|text| add("the template in wide use", text));
    repo::corpus().into_iter().for_each(|file| add(&file.name, file.source));
    for ledger in languages::ledgers()? {
        let languages::Localised { name, source, settings } = ledger;
        let previous = Some(source.replace("[x]", "[ ]"));
        let sides = [source.replacen("[ ]", "[x]", 1), source.replacen("2025", "2024", 2)];
        texts.push(Text { name, source, today: languages::today(), previous, settings, operations: Vec::new(), sides });
    }
    for text in &mut texts {
        text.operations.extend(usual_operations(&text.source));
    }
    Ok(texts)
}

/// The sides of a merge that a case gives; of any other, its text cut short and with more below it.
fn sides(case: &suite::Case) -> [String; 2] {
    match (case.version("ours"), case.version("theirs")) {
        (Ok(ours), Ok(theirs)) => [ours.to_owned(), theirs.to_owned()],
        _ => {
            let lines: Vec<&str> = case.source.split_inclusive('\n').collect();
            let half = lines[..lines.len() / 2].concat();
            [half, format!("{}\n## 🦀\n\n- [ ] more\n", case.source)]
        }
    }
}

/// Every kind of operation, in some places of the text.
fn usual_operations(source: &str) -> Vec<Operation> {
    let mut operations = Vec::new();
    let ledger = Ledger::parse(source);
    ledger.for_each_item(&mut |_, item| {
        operations.extend(item.mark.iter().map(|mark| Operation::ToggleItem { at: mark.span.start }));
    });
    operations.truncate(12);
    for (name, value) in [("Status", "✅ Done"), ("Owner", "Ada 🦀"), ("Updated", "a\nb")] {
        operations.push(Operation::SetField { name: name.into(), value: value.into() });
    }
    operations.push(Operation::ToggleItem { at: source.len() });
    let day = Date::from_parts(2025, 7, 1);
    let text = || "漢字 🦀 & *more*".to_owned();
    let mut sections = Vec::new();
    ledger.sections.iter().for_each(|section| sections.push(section.heading.id.clone()));
    for section in sections.into_iter().take(6) {
        operations.push(Operation::AddItem { section: section.clone(), position: None, text: text() });
        operations.push(Operation::AddItem { section: section.clone(), position: Some(1), text: text() });
        operations.push(Operation::SetProse { section, text: "One.\n\nTwo.".into() });
    }
    let mut items = Vec::new();
    ledger.for_each_item(&mut |_, item| items.push(item.span.start));
    for at in items.into_iter().take(6) {
        operations.push(Operation::RemoveItem { at });
        operations.push(Operation::RenameItem { at, text: text() });
    }
    operations.push(Operation::SetStatus { status: "Blocked".into(), today: day });
    operations.push(Operation::SetStatus { status: "Blokced".into(), today: None });
    if let Some(date) = day {
        operations.push(Operation::AddLogEntry { date, title: text(), body: vec![text(), "b".into()] });
    }
    let parts = PartKind::REQUIRED.map(|kind| (kind, format!("why {}", kind.name()))).to_vec();
    operations.push(Operation::AddDecision { title: text(), parts });
    operations.push(Operation::AddRisk { text: text(), mitigation: Some("Start.".into()) });
    operations.push(Operation::AddRisk { text: text(), mitigation: None });
    operations.push(Operation::AddFollowUp { text: text() });
    operations.push(Operation::InsertSections);
    operations.push(Operation::RenameTitle { title: text() });
    operations.push(Operation::Archive { today: day, note: Some(text()) });
    operations
}

/// The native library's answers.
fn native(text: &Text) -> Value {
    let source = text.source.as_str();
    let settings = settings::read(&text.settings).expect("the suite has read it before");
    let ledger = Ledger::parse_with(source, &settings.vocabulary);
    let previous = text.previous.as_deref().map(|text| Ledger::parse_with(text, &settings.vocabulary));
    let plain = CheckOptions::new(&settings);
    let asked = CheckOptions { today: text.today, previous: previous.as_ref(), ..plain };
    let with_fixes = CheckOptions { with_fixes: true, ..asked };
    let merging = MergeOptions { vocabulary: &settings.vocabulary, ..MergeOptions::default() };
    let units = |at: usize| utf16::units_before(source, at);
    let options = RenderOptions { heading_shift: 1, ..RenderOptions::default() };
    let interactive = RenderOptions { boxes: Boxes::Interactive(&units), ..options };
    let edits: Vec<_> = text.operations.iter().map(|operation| edit(source, operation, &settings)).collect();
    let applied = edits.iter().map(|result| match result {
        Ok(edits) => json!(apply(source, edits).expect("what was planned can be applied")),
        Err(_) => mirror::edits(source, result),
    });
    let shown = mirror::ledger(&ledger);
    let preview = json!({
        "title": ledger.title.as_ref().map(|title| &title.text),
        "status": shown["status"],
        "progress": shown["progress"],
        "html": render(&ledger, &interactive),
    });
    let is_toggle = |(operation, _): &(&Operation, _)| matches!(operation, Operation::ToggleItem { .. });
    let toggles = text.operations.iter().zip(&edits).filter(is_toggle);
    let toggled: Value = toggles.map(|(_, result)| mirror::edits(source, result)).collect();
    json!({
        "ledger": shown,
        "diagnosticsInEditor": mirror::diagnostics(source, &check(&ledger, &asked)),
        "preview": preview,
        "previewInEditor": preview,
        "toggled": toggled,
        "toggledInEditor": toggled,
        "diagnostics": mirror::diagnostics(source, &check(&ledger, &plain)),
        "asked": mirror::diagnostics(source, &check(&ledger, &with_fixes)),
        "fixed": mirror::fixed(&fix(source, &asked, Safety::Safe)),
        "fixedUnsafely": mirror::fixed(&fix(source, &asked, Safety::Unsafe)),
        "changes": previous.as_ref().map(|before| mirror::changes(before, &ledger, &diff(before, &ledger))),
        "merged": mirror::merged(&merge_with(source, &text.sides[0], &text.sides[1], &merging)),
        "html": render(&ledger, &options),
        "interactive": render(&ledger, &interactive),
        "applied": applied.collect::<Vec<_>>(),
        "edits": edits.iter().map(|result| mirror::edits(source, result)).collect::<Vec<_>>(),
    })
}
