//! The values of a field that names several: `Ada, Ben`, or `[one, two]` in front matter.
//!
//! Owns what is a list of names and what is a sentence with commas in it.

use std::borrow::Cow;

/// How long a name is at most, in characters, and how many words it has.
const LONGEST: usize = 40;
const WORDS: usize = 5;
/// How many values of one field are told apart.
const MOST: usize = 30;

/// The values of `text`, each once: one where it is no list of names.
pub(super) fn values(text: &str) -> Vec<&str> {
    let text = text.trim();
    let inner = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let mut values: Vec<&str> = Vec::new();
    for value in parts(inner.unwrap_or(text)) {
        if !value.is_empty() && !values.contains(&value) {
            values.push(value);
        }
    }
    let is_name = |value: &&str| value.chars().count() <= LONGEST && value.split_whitespace().count() <= WORDS;
    // Whoever writes brackets means a list.
    let is_list = inner.is_some() || (values.len() > 1 && values.iter().all(is_name));
    values.truncate(MOST);
    if is_list { values } else { vec![text] }
}

/// The same as text, one value a line.
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    match values(text).as_slice() {
        [one] => Cow::Borrowed(one),
        several => Cow::Owned(several.join("\n")),
    }
}

/// What stands between commas and semicolons that are in no brackets, without quotes around it.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_u32;
    let split = text.split(move |c: char| {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | ';' | '、' | '，')
    });
    split.map(|part| {
        let part = part.trim();
        let inside = |quote: char| part.strip_prefix(quote)?.strip_suffix(quote);
        inside('"').or_else(|| inside('\'')).unwrap_or(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        assert_eq!(values("Ada, Ben"), ["Ada", "Ben"]);
        assert_eq!(values("Ada (design, text); Ben , Ada (design, text)"), ["Ada (design, text)", "Ben"]);
        assert_eq!(values("[\"one\", 'two words', three]"), ["one", "two words", "three"]);
        assert_eq!(values("[one]"), ["one"]);
        assert_eq!(values("김하나, 이둘"), ["김하나", "이둘"]);
        assert_eq!(lines("Ada,Ben"), "Ada\nBen");
    }

    #[test]
    fn a_sentence_is_one_value() {
        for text in ["Ada", "", "waits for the port office, which is closed until the first of May", "a, (b"] {
            let one = if text == "a, (b" { vec!["a", "(b"] } else { vec![text] };
            assert_eq!(values(text), one, "{text}");
        }
    }
}
