//! A ledger's model as text.

use anyhow::{Result, ensure};
use ledgerline_core::Ledger;
use ledgerline_core::ledger::{ColonPlace, Item, ItemState, List, MarkKind, Role, SectionId};

use super::{at, excerpt, quoted};

const PARTS: [&str; 9] = ["title", "fields", "status", "preamble", "sections", "log", "decisions", "risks", "progress"];

/// The parts of the model that are asked for; all of them if none is.
///
/// # Errors
/// If a part is asked for that there is not.
pub fn model(ledger: &Ledger<'_>, parts: &[&str]) -> Result<String> {
    let known = |part: &&&str| !PARTS.contains(*part) && **part != "closing";
    ensure!(!parts.iter().any(|part| known(&part)), "parts of the model are {PARTS:?} and closing, not {parts:?}");
    let wanted = |part: &str| parts.is_empty() || parts.contains(&part);
    let source = ledger.source();
    let mut text = String::new();
    if wanted("title") {
        text.push_str(&match &ledger.title {
            Some(title) => format!("title {} {}\n", at(title.text_span, source), quoted(&title.text)),
            None => "no title\n".to_owned(),
        });
    }
    if wanted("fields") {
        fields(ledger, &mut text);
    }
    if wanted("status") {
        text.push_str(&match ledger.status() {
            Some(status) => {
                let stage = status.stage.map_or("unknown", ledgerline_core::Stage::name);
                format!("status {} {stage}\n", quoted(&status.written))
            }
            None => "no status\n".to_owned(),
        });
    }
    if wanted("preamble") {
        for &span in &ledger.preamble {
            text.push_str(&format!("preamble {}\n", excerpt(span, source)));
        }
    }
    if wanted("sections") {
        for (id, _) in ledger.roots() {
            section(ledger, id, 0, &mut text);
        }
    }
    if wanted("log") {
        for entry in &ledger.log {
            let date = entry.date.map_or("no date".to_owned(), |date| date.to_string());
            text.push_str(&format!("log {date} {} {}\n", at(entry.title_span, source), quoted(&entry.title)));
        }
    }
    if wanted("decisions") {
        decisions(ledger, &mut text);
    }
    if wanted("risks") {
        risks(ledger, &mut text);
    }
    if let Some(closing) = ledger.closing.as_ref().filter(|_| wanted("closing")) {
        text.push_str(&format!("closing {} {}\n", at(closing.span, source), quoted(&closing.text)));
    }
    if wanted("progress") {
        text.push_str(&format!("progress {}\n", ledger.progress()));
    }
    Ok(text)
}

fn fields(ledger: &Ledger<'_>, text: &mut String) {
    let source = ledger.source();
    for field in &ledger.fields {
        let place = at(field.value_span, source);
        text.push_str(&format!("field {} ‹{}› {place} {}", field.kind.name(), field.name, quoted(&field.value)));
        if field.value_span.of(source) != field.value {
            text.push_str(&format!(" written {}", quoted(field.value_span.of(source))));
        }
        text.push_str(match field.style.colon {
            ColonPlace::Inside => "",
            ColonPlace::Outside => ", colon outside",
            ColonPlace::Plain => ", front matter",
        });
        if !field.style.lead.is_empty() {
            text.push_str(&format!(", behind {}", quoted(field.style.lead.of(source))));
        }
        if !field.style.hard_break.is_empty() {
            text.push_str(&format!(", break {}", quoted(field.style.hard_break.of(source))));
        }
        if let Some(date) = field.date().filter(|_| field.kind.is_date()) {
            text.push_str(&format!(", date {date}"));
        }
        text.push('\n');
    }
}

fn section(ledger: &Ledger<'_>, id: SectionId, depth: usize, text: &mut String) {
    let section = ledger.section(id);
    let heading = &section.heading;
    let role = if section.role == Role::Other { "" } else { section.role.name() };
    text.push_str(&format!("{:1$}h{2} {3} #{4}", "", depth * 2, heading.level, quoted(&heading.text), heading.id));
    for word in [role, if section.is_blank { "blank" } else { "" }] {
        if !word.is_empty() {
            text.push_str(&format!(" {word}"));
        }
    }
    let progress = ledger.section_progress(id);
    if progress.total > 0 {
        text.push_str(&format!(" {progress}"));
    }
    text.push('\n');
    for list in &section.lists {
        items(ledger, list, depth + 1, text);
    }
    for &child in &section.children {
        self::section(ledger, child, depth + 1, text);
    }
}

fn items(ledger: &Ledger<'_>, list: &List, depth: usize, text: &mut String) {
    for item in &list.items {
        text.push_str(&format!("{:1$}{2}\n", "", depth * 2, one_item(item, ledger.source())));
        for child in &item.children {
            items(ledger, child, depth + 1, text);
        }
    }
}

fn one_item(item: &Item, source: &str) -> String {
    let number = item.number.map_or("-".to_owned(), |number| format!("{number}."));
    let mark = item.mark.as_ref().map_or(String::new(), |mark| {
        let state = match mark.state {
            ItemState::Open => "open",
            ItemState::Done => "done",
            ItemState::Odd => "odd",
        };
        let sign = if mark.kind == MarkKind::Symbol { " sign" } else { "" };
        format!(" {state}{sign} {}", excerpt(mark.span, source))
    });
    let written = item.text_span.of(source);
    let written = if written == item.text { String::new() } else { format!(" written {}", quoted(written)) };
    format!("{number}{mark} {}{written}", quoted(&item.text))
}

fn decisions(ledger: &Ledger<'_>, text: &mut String) {
    let source = ledger.source();
    for decision in &ledger.decisions {
        let number = decision.number.map_or("without number".to_owned(), |number| number.to_string());
        text.push_str(&format!("decision {number} {} {}\n", at(decision.title_span, source), quoted(&decision.title)));
        for part in &decision.parts {
            let place = at(part.value_span, source);
            text.push_str(&format!("  {} ‹{}› {place} {}\n", part.kind.name(), part.key, quoted(&part.value)));
        }
    }
}

fn risks(ledger: &Ledger<'_>, text: &mut String) {
    let source = ledger.source();
    for risk in &ledger.risks {
        text.push_str(&format!("risk ‹{}› {} {}\n", risk.label, at(risk.text_span, source), quoted(&risk.text)));
        if let Some(mitigation) = &risk.mitigation {
            text.push_str(&format!("  mitigation {} {}\n", at(mitigation.span, source), quoted(&mitigation.text)));
        }
    }
}
