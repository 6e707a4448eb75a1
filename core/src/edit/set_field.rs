//! Gives a field a value, or adds the field.

use crate::ledger::{ColonPlace, Field, FieldKind, Ledger, fold};
use crate::settings::Settings;
use crate::text::{Span, TextEdit};

use super::facts::{Fact, Kind};
use super::{EditError, Facts, Plan};

pub(super) fn plan(ledger: &Ledger<'_>, name: &str, value: &str, settings: &Settings) -> Result<Plan, EditError> {
    let value = value.trim();
    check_value(value)?;
    let matching = matching(ledger, name, settings);
    let mut wanted = Facts::of(ledger);
    let edit = match matching[..] {
        [] => {
            check_name(name)?;
            let (place, edit) = add(ledger, name.trim(), value, settings);
            let fact = Fact::new(Kind::Field(name.trim().to_owned()), written(ledger, place, value));
            let place = wanted.field_place(place);
            wanted.header.insert(place, fact);
            edit
        }
        [place] => {
            let field = &ledger.fields[place];
            let value = encode_like(field, value, ledger.source());
            let fact = wanted.field_place(place);
            wanted.header[fact].say(value.clone());
            replace(ledger, field, &value)
        }
        _ => return Err(EditError::AmbiguousField { name: name.to_owned() }),
    };
    say_in_mixed_blocks(&mut wanted, &edit, ledger.source());
    let edits = if edit.expected == edit.replacement { Vec::new() } else { vec![edit] };
    Ok(Plan { edits, wanted })
}

/// A block of the header that holds other things beside the field says what is set, too.
fn say_in_mixed_blocks(wanted: &mut Facts, edit: &TextEdit, source: &str) {
    let is_mixed = |fact: &&mut Fact| {
        fact.kind == Kind::Preamble && fact.span.covers(edit.span) && fact.span.start < edit.span.start
    };
    for fact in wanted.header.iter_mut().filter(is_mixed) {
        let (before, after) = (Span::new(fact.span.start, edit.span.start), Span::new(edit.span.end, fact.span.end));
        fact.say(format!("{}{}{}", before.of(source), edit.replacement, after.of(source)));
    }
}

fn check_value(value: &str) -> Result<(), EditError> {
    if value.chars().any(char::is_control) {
        return Err(EditError::InvalidValue { reason: "it holds a line break or another control character" });
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), EditError> {
    let is_odd = |c: char| c.is_control() || matches!(c, '*' | '_' | ':' | '：' | '`' | '[' | ']' | '<' | '\\');
    if fold(name).is_empty() || name.contains(is_odd) {
        return Err(EditError::InvalidName { name: name.to_owned() });
    }
    Ok(())
}

/// The places of the fields that `name` may mean: one of just that name, else those of its kind.
fn matching(ledger: &Ledger<'_>, name: &str, settings: &Settings) -> Vec<usize> {
    let places = |test: &dyn Fn(&Field) -> bool| -> Vec<usize> {
        (0..ledger.fields.len()).filter(|&place| test(&ledger.fields[place])).collect()
    };
    let folded = fold(name);
    let named = places(&|field| fold(&field.name) == folded);
    let kind = settings.vocabulary.field_kind(name);
    if named.is_empty() && kind != FieldKind::Other { places(&|field| field.kind == kind) } else { named }
}

fn replace(ledger: &Ledger<'_>, field: &Field, value: &str) -> TextEdit {
    let source = ledger.source();
    let span = field.value_span;
    let touches = source[..span.start].ends_with([':', '：', '*', '_']);
    let replacement =
        if touches && !value.is_empty() && span.is_empty() { format!(" {value}") } else { value.to_owned() };
    TextEdit { span, expected: span.of(source).to_owned(), replacement }
}

/// In front matter a value that YAML would read as something else is quoted.
fn encode(field: &Field, value: &str) -> String {
    if field.style.colon == ColonPlace::Plain { quoted(value) } else { value.to_owned() }
}

/// As [`encode`], in the quotes that the value has now, if they can stay.
fn encode_like(field: &Field, value: &str, source: &str) -> String {
    let raw = field.value_span.of(source);
    let is_quoted = field.style.colon == ColonPlace::Plain && raw.len() > 1;
    if is_quoted && raw.starts_with('"') && raw.ends_with('"') && !value.contains(['"', '\\']) {
        format!("\"{value}\"")
    } else if is_quoted && raw.starts_with('\'') && raw.ends_with('\'') {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        encode(field, value)
    }
}

fn quoted(value: &str) -> String {
    let is_plain = !value.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@` ".contains(c))
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':');
    if is_plain { value.to_owned() } else { format!("'{}'", value.replace('\'', "''")) }
}

/// The value as a field added at `place` will have it.
fn written(ledger: &Ledger<'_>, place: usize, value: &str) -> String {
    let neighbour = place.checked_sub(1).map_or(ledger.fields.first(), |before| ledger.fields.get(before));
    neighbour.map_or_else(|| value.to_owned(), |field| encode(field, value))
}

/// A new field: its place among the fields and the splice that adds it.
fn add(ledger: &Ledger<'_>, name: &str, value: &str, settings: &Settings) -> (usize, TextEdit) {
    let source = ledger.source();
    let insertion =
        |at: usize, text: String| TextEdit { span: Span::at(at), expected: String::new(), replacement: text };
    let Some((place, neighbour)) = neighbour(ledger, name, settings) else {
        let first = ledger.fields.first();
        return match (first, &ledger.title) {
            (Some(first), _) => {
                // Before all others, at the beginning of the first one's line.
                let line = line_of(first, name, &encode(first, value), source);
                let text = format!("{line}{}{}", first.style.hard_break.of(source), line_end(source, first.span.end));
                (0, insertion(first.style.lead.start, text))
            }
            (None, Some(title)) => {
                let at = title.heading.span.end;
                let end = line_end(source, at);
                let rest = source[at..].trim_start_matches([' ', '\t']);
                let after = rest.strip_prefix(end).unwrap_or(rest);
                let is_tight = !after.is_empty() && !after.starts_with(['\r', '\n']);
                (0, insertion(at, format!("{end}{end}**{name}:** {value}{}", if is_tight { end } else { "" })))
            }
            (None, None) => {
                let start = source.len() - source.trim_start_matches('\u{feff}').len();
                let end = line_end(source, start);
                let gap = if source[start..].is_empty() { "" } else { end };
                (0, insertion(start, format!("**{name}:** {value}{end}{gap}")))
            }
        };
    };
    let line = line_of(neighbour, name, &encode(neighbour, value), source);
    let end = line_end(source, neighbour.span.end);
    let own_break = neighbour.style.hard_break;
    let text = if own_break.is_empty() {
        // Where the lines before it end in hard breaks, the last one gets its break now.
        let usual = place.checked_sub(2).map(|before| ledger.fields[before].style.hard_break.of(source));
        format!("{}{end}{line}", usual.unwrap_or_default())
    } else {
        format!("{end}{line}{}", own_break.of(source))
    };
    (place, insertion(own_break.end, text))
}

/// The field after which a new one belongs, and the new one's place: after the last of those that the template has
/// before it; at the end if the template does not have it. `None`: before all others.
fn neighbour<'l>(ledger: &'l Ledger<'_>, name: &str, settings: &Settings) -> Option<(usize, &'l Field)> {
    let order = |kind: FieldKind, name: &str| {
        settings.schema.fields.iter().position(|field| match kind {
            FieldKind::Other => fold(&field.name) == fold(name),
            kind => field.kind == kind,
        })
    };
    let fields = &ledger.fields;
    let place = match order(settings.vocabulary.field_kind(name), name) {
        None => fields.len().checked_sub(1),
        Some(wanted) => fields.iter().rposition(|field| order(field.kind, &field.name).is_some_and(|own| own < wanted)),
    }?;
    Some((place + 1, &fields[place]))
}

/// The line of a new field in the style of `like`.
fn line_of(like: &Field, name: &str, value: &str, source: &str) -> String {
    let lead = like.style.lead.of(source);
    let gap = if value.is_empty() { "" } else { " " };
    match like.style.colon {
        ColonPlace::Inside => format!("{lead}**{name}:**{gap}{value}"),
        ColonPlace::Outside => format!("{lead}**{name}**:{gap}{value}"),
        ColonPlace::Plain => format!("{name}:{gap}{value}"),
    }
}

/// The line end nearest to `at`: of its own line, else the first of the text, else `\n`.
fn line_end(source: &str, at: usize) -> &'static str {
    let first_of = |text: &str| {
        let end = text.find(['\n', '\r'])?;
        Some(match &text[end..] {
            rest if rest.starts_with("\r\n") => "\r\n",
            rest if rest.starts_with('\r') => "\r",
            _ => "\n",
        })
    };
    first_of(&source[at..]).or_else(|| first_of(source)).unwrap_or("\n")
}
