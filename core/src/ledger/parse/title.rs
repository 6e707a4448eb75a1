//! The title: the first heading of rank 1, without words such as `Feature Ledger:`.

use crate::ledger::{Heading, Title, Vocabulary, fold};
use crate::text::{Span, find_dash};

pub(super) fn read(heading: Heading, source: &str, vocabulary: &Vocabulary) -> Title {
    let (text, text_span) =
        without_prefix(&heading, source, vocabulary).unwrap_or_else(|| (heading.text.clone(), heading.text_span));
    Title { text, text_span, heading }
}

fn without_prefix(heading: &Heading, source: &str, vocabulary: &Vocabulary) -> Option<(String, Span)> {
    let is_prefix = |text: &str| vocabulary.title_prefixes.contains(&fold(text));
    let (lead, text) = split(&heading.text)?;
    let raw = heading.text_span.of(source);
    let (raw_lead, raw_text) = split(raw)?;
    if !is_prefix(lead) || !is_prefix(raw_lead) || text.is_empty() {
        return None;
    }
    let end = heading.text_span.end;
    Some((text.to_owned(), Span::new(end - raw_text.len(), end)))
}

/// What stands before and after the first colon or dash.
fn split(text: &str) -> Option<(&str, &str)> {
    let colon = text.find(':').map(|at| (at, ":"));
    let dash = find_dash(text).map(|at| (at, " - "));
    let wide: &[&str] = if text.is_ascii() { &[] } else { &["：", " – ", " — "] };
    let wide = wide.iter().filter_map(|&separator| Some((text.find(separator)?, separator)));
    let (at, separator) = wide.chain(colon).chain(dash).min()?;
    Some((&text[..at], text[at + separator.len()..].trim_start()))
}
