//! Gives a ledger another title, also where its closing line repeats it.

use crate::ledger::{Closing, Ledger};
use crate::settings::Settings;
use crate::sort::sort_by;
use crate::text::{Span, TextEdit};

use super::facts::Kind;
use super::lines::replacement;
use super::value::{one_line, says};
use super::{EditError, Facts, Plan, fragment};

pub(super) fn plan(ledger: &Ledger<'_>, title: &str, settings: &Settings) -> Result<Plan, EditError> {
    let title = one_line(title)?;
    let source = ledger.source();
    let old = ledger.title.as_ref().ok_or(EditError::NoTitle)?;
    let facts = fragment::alone(&format!("## {title}\n"), &settings.vocabulary);
    says(&facts, &[(Kind::Heading { level: 2, parent: None }, title)])?;

    let mut wanted = Facts::of(ledger);
    for fact in wanted.header.iter_mut().filter(|fact| fact.kind == Kind::Title) {
        fact.say(title);
    }
    let mut edits = vec![replacement(source, old.text_span, title.to_owned())];
    if let Some(closing) = &ledger.closing {
        let repeats = repeats(closing, old.text_span.of(source), source, settings);
        edits.extend(repeats.iter().map(|&span| replacement(source, span, title.to_owned())));
        if let Some(fact) = &mut wanted.closing {
            let said = spliced(source, closing.span, &edits[1..]);
            fact.say(said);
        }
    }
    edits.retain(|edit| edit.expected != edit.replacement);
    sort_by(&mut edits, |a, b| a.span.cmp(&b.span));
    Ok(Plan { edits, wanted })
}

/// Where the closing line says the title, as a word of its own, or has the template's placeholder for it.
fn repeats(closing: &Closing, title: &str, source: &str, settings: &Settings) -> Vec<Span> {
    let text = closing.span.of(source);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = if !title.is_empty() && rest.starts_with(title) {
            let is_whole = !is_word(text[..at].chars().next_back()) && !is_word(rest[title.len()..].chars().next());
            if is_whole { title.len() } else { 0 }
        } else if rest.starts_with('[') {
            placeholder(rest, settings)
        } else {
            0
        };
        if length > 0 {
            found.push(Span::new(closing.span.start + at, closing.span.start + at + length));
        }
        at += length.max(next.len_utf8());
    }
    found
}

/// How long the placeholder is that `text` begins with; 0 if it is none. `[…](…)` and its like are links.
fn placeholder(text: &str, settings: &Settings) -> usize {
    let Some(end) = text.find(']') else { return 0 };
    let is_link = text[end + 1..].starts_with(['(', '[']);
    if !is_link && settings.schema.placeholders.contains(&text[..=end]) { end + 1 } else { 0 }
}

/// The text of `span` once the edits in it are done.
fn spliced(source: &str, span: Span, edits: &[TextEdit]) -> String {
    let mut text = String::new();
    let mut done = span.start;
    for edit in edits {
        text.push_str(&source[done..edit.span.start]);
        text.push_str(&edit.replacement);
        done = edit.span.end;
    }
    text + &source[done..span.end]
}
