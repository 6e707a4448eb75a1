//! Gives a field a value, or adds the field.

use crate::ledger::{ColonPlace, Field, FieldKind, Ledger, fold};
use crate::schema::ExpectedField;
use crate::schema::lost::{Lost, Trace, lost};
use crate::settings::Settings;
use crate::text::{LineIndex, Span, TextEdit};

use super::facts::{Fact, Kind};
use super::lines::line_end;
use super::value::no_control;
use super::{EditError, Facts, Plan, front_matter};

pub(super) fn plan(ledger: &Ledger<'_>, name: &str, value: &str, settings: &Settings) -> Result<Plan, EditError> {
    let value = value.trim();
    no_control(value)?;
    let matching = matching(ledger, name, settings);
    let mut wanted = Facts::of(ledger);
    let edit = match matching[..] {
        [] => {
            check_name(name)?;
            check_lost(ledger, name, settings)?;
            let (place, edit) = add(ledger, name.trim(), value, settings);
            let neighbour = place.checked_sub(1).map_or(ledger.fields.first(), |before| ledger.fields.get(before));
            let (name, value) = written(neighbour, name.trim(), value);
            let fact = Fact::new(Kind::Field(name), value);
            let place = wanted.field_place(place);
            wanted.header.insert(place, fact);
            edit
        }
        [place] => {
            let field = &ledger.fields[place];
            check_value(ledger, field, settings)?;
            let is_plain = field.style.colon == ColonPlace::Plain;
            let value = match is_plain.then(|| front_matter::encode_like(field, value, ledger.source())) {
                Some(encoded) => encoded.ok_or(EditError::Conflict)?,
                None => value.to_owned(),
            };
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

fn check_name(name: &str) -> Result<(), EditError> {
    let is_odd = |c: char| c.is_control() || matches!(c, '*' | '_' | ':' | '：' | '`' | '[' | ']' | '<' | '\\');
    if fold(name).is_empty() || name.contains(is_odd) {
        return Err(EditError::InvalidName { name: name.to_owned() });
    }
    Ok(())
}

/// Refuses to add a field that is there already and only not read.
fn check_lost(ledger: &Ledger<'_>, name: &str, settings: &Settings) -> Result<(), EditError> {
    let kind = settings.vocabulary.field_kind(name);
    let is_meant = |expected: &ExpectedField| match kind {
        FieldKind::Other => fold(&expected.name) == fold(name),
        kind => expected.kind == kind,
    };
    refuse_lost(ledger, settings, |lost| is_meant(lost.expected))
}

/// Refuses to overwrite a field that is not read and therefore taken for the end of the value of `field`.
fn check_value(ledger: &Ledger<'_>, field: &Field, settings: &Settings) -> Result<(), EditError> {
    if !field.value_span.of(ledger.source()).contains(['\n', '\r']) {
        return Ok(());
    }
    let is_inside = |lost: &Lost<'_>| matches!(&lost.trace, Trace::Line(line) if field.value_span.covers(line.name));
    refuse_lost(ledger, settings, is_inside)
}

fn refuse_lost(ledger: &Ledger<'_>, settings: &Settings, is_it: impl Fn(&Lost<'_>) -> bool) -> Result<(), EditError> {
    let all = lost(ledger, &settings.schema.fields);
    let Some(lost) = all.into_iter().find(is_it) else { return Ok(()) };
    let at = match lost.trace {
        Trace::Misspelled(place) => ledger.fields[place].name_span.start,
        Trace::Line(line) => line.name.start,
    };
    let line = LineIndex::new(ledger.source()).line_at(at) + 1;
    Err(EditError::LostField { name: lost.expected.name.clone(), line })
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

/// Name and value as a field added beside `neighbour` will have them.
fn written(neighbour: Option<&Field>, name: &str, value: &str) -> (String, String) {
    match neighbour.filter(|field| field.style.colon == ColonPlace::Plain) {
        Some(field) => (front_matter::name_like(field, name), front_matter::encode(value)),
        None => (name.to_owned(), value.to_owned()),
    }
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
                let line = line_of(first, name, value, source);
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
    let line = line_of(neighbour, name, value, source);
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
    let (name, value) = written(Some(like), name, value);
    let gap = if value.is_empty() { "" } else { " " };
    match like.style.colon {
        ColonPlace::Inside => format!("{lead}**{name}:**{gap}{value}"),
        ColonPlace::Outside => format!("{lead}**{name}**:{gap}{value}"),
        ColonPlace::Plain => format!("{name}:{gap}{value}"),
    }
}
