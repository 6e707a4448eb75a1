//! Faults of the title and the fields.

use crate::ledger::{Field, FieldKind, Ledger, Vocabulary, fold};
use crate::schema::Schema;
use crate::text::Span;

use super::Found;
use super::rules::{DUPLICATE_FIELD, EMPTY, NAMELESS_FIELD, NO_TITLE, UNKNOWN_STATUS};

pub(super) fn check(ledger: &Ledger<'_>, vocabulary: &Vocabulary, found: &mut Found) {
    let start = Span::new(0, ledger.source().lines().next().map_or(0, str::len));
    if ledger.fields.is_empty() && ledger.sections.is_empty() {
        let help = "write the fields below the title, and a heading for each section";
        found.add(&EMPTY, start, "the template has neither fields nor sections".to_owned(), help);
    }
    match &ledger.title {
        None => {
            let help = "begin it with a title in brackets, such as `# [Feature Name]`";
            found.add(&NO_TITLE, start, "the template has no title".to_owned(), help);
        }
        Some(title) if title.text.is_empty() => {
            let help = "write a placeholder in brackets, such as `# [Feature Name]`";
            found.add(&NO_TITLE, title.heading.span, "the title of the template is empty".to_owned(), help);
        }
        Some(_) => {}
    }
    for (place, field) in ledger.fields.iter().enumerate() {
        if fold(&field.name).is_empty() {
            let message = "a field has no name".to_owned();
            found.add(&NAMELESS_FIELD, field.span, message, "write its name before the colon, or remove the line");
            continue;
        }
        let first = ledger.fields[..place].iter().find(|other| means_the_same(other, field));
        if let Some(first) = first {
            let message = format!("“{}” and “{}” are the same field", first.name, field.name);
            found.add(&DUPLICATE_FIELD, field.span, message, "remove one of them, or give it a name of its own");
            found.relate(first.span, "the first one");
        }
    }
    if let Some(status) = ledger.status()
        && let Some((first, second)) = vocabulary.status_choice(&status.written)
    {
        let message = format!("the status leaves a choice: “{}”", status.written);
        let help = format!("write the one that new ledgers begin with, such as “{first}” or “{second}”");
        found.add(&UNKNOWN_STATUS, status.span, message, &help);
    } else if let Some(status) = ledger.status()
        && status.stage.is_none()
        && !Schema::from_template_with("", vocabulary).placeholders.contains(&status.written)
    {
        let help = match vocabulary.nearest_status(&status.written) {
            Some(nearest) => format!("did you mean “{nearest}”?"),
            None => {
                let names: Vec<&str> = vocabulary.statuses.iter().map(|word| word.name.as_str()).collect();
                format!("use one of: {}; or add it to `[[statuses]]`", names.join(", "))
            }
        };
        found.add(&UNKNOWN_STATUS, status.span, format!("no status is called “{}”", status.written), &help);
    }
}

fn means_the_same(one: &Field, other: &Field) -> bool {
    match one.kind {
        FieldKind::Other => other.kind == FieldKind::Other && fold(&one.name) == fold(&other.name),
        kind => other.kind == kind,
    }
}
