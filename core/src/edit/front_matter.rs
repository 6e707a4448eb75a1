//! How a value is written in front matter: plain, in quotes, or as a list.

use crate::ledger::{ColonPlace, Field};

use super::lines::{line_end, line_start};

/// `value` as the field `field`, which is in front matter, has to have it: in the quotes or as the list that it is now.
/// `None` if something would be lost.
pub(super) fn encode_like(field: &Field, value: &str, source: &str) -> Option<String> {
    let raw = field.value_span.of(source);
    let is_quoted = |quote: char| raw.len() > 1 && raw.starts_with(quote) && raw.ends_with(quote);
    if is_quoted('"') && !value.contains(['"', '\\']) {
        return Some(format!("\"{value}\""));
    }
    if is_quoted('\'') {
        return Some(format!("'{}'", value.replace('\'', "''")));
    }
    if raw.starts_with("- ") {
        return block_list(field, value, source);
    }
    if is_flow_list(raw) && !is_flow_list(value) {
        return Some(format!("[{}]", items(value).join(", ")));
    }
    Some(encode(value))
}

/// `value` as a field that is new to front matter, or has no list and no quotes, has it.
pub(super) fn encode(value: &str) -> String {
    let is_plain = !value.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@` ".contains(c))
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':');
    if is_plain || is_flow_list(value) { value.to_owned() } else { format!("'{}'", value.replace('\'', "''")) }
}

/// The name of a field that is new to front matter, in the case that its neighbour's has.
pub(super) fn name_like(like: &Field, name: &str) -> String {
    let is_small = like.style.colon == ColonPlace::Plain && !like.name.chars().any(char::is_uppercase);
    if is_small { name.to_lowercase() } else { name.to_owned() }
}

/// One item a line, as they stand now.
fn block_list(field: &Field, value: &str, source: &str) -> Option<String> {
    let raw = field.value_span.of(source);
    if raw.lines().any(|line| line.trim_start().starts_with('#')) {
        return None;
    }
    if value.is_empty() {
        return Some("[]".to_owned());
    }
    let start = field.value_span.start;
    let between = format!("{}{}- ", line_end(source, start), &source[line_start(source, start)..start]);
    Some(format!("- {}", items(value).join(&between)))
}

/// `[a, b]`, with nothing nested in it and nothing that YAML would read otherwise.
fn is_flow_list(value: &str) -> bool {
    let inside = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(|inside| {
        !inside.contains(['[', ']', '{', '}', '#', '\n', '\r']) && !inside.contains(": ") && !inside.ends_with(':')
    })
}

/// The items of `a, b` or `[a, b]`, each as it can stand in a list. Commas in quotes part nothing.
fn items(value: &str) -> Vec<String> {
    let value = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(value);
    let mut items: Vec<String> = Vec::new();
    let mut quote = None;
    let mut start = 0;
    for (at, c) in value.char_indices().chain([(value.len(), ',')]) {
        match (c, quote) {
            (',', None) => {
                items.push(value[start..at].trim().to_owned());
                start = at + 1;
            }
            (',', Some(_)) if at == value.len() => items.push(value[start..].trim().to_owned()),
            ('"' | '\'', None) if value[start..at].trim().is_empty() => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            _ => {}
        }
    }
    let is_quoted =
        |item: &str| item.len() > 1 && ['"', '\''].iter().any(|&q| item.starts_with(q) && item.ends_with(q));
    items.retain(|item| !item.is_empty());
    items.into_iter().map(|item| if is_quoted(&item) { item } else { encode(&item) }).collect()
}
