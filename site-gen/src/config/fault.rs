//! What is wrong in a configuration, and the name that was probably meant.

use std::ops::Range;

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) help: String,
    pub(super) bytes: Range<usize>,
}

impl Fault {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>, bytes: Range<usize>) -> Self {
        Self { message: message.into(), help: help.into(), bytes }
    }
}

/// `did you mean …?`, or else which names there are, each of them a `what`.
pub(super) fn advice<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    did_you_mean(written, known).unwrap_or_else(otherwise)
}

/// `did you mean …?`, if one of `known` is near enough to be meant.
pub(crate) fn did_you_mean<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(written, known).map(|name| format!("did you mean `{name}`?"))
}

/// The name that `written` is the beginning of, else the one that is spelt most like it, if one is near enough to be meant.
pub(super) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = written.to_lowercase();
    known
        .into_iter()
        .map(|name| {
            let known = name.to_lowercase();
            // One or two letters are the beginning of too much.
            let is_beginning = lower.chars().count() >= 3 && known.starts_with(&lower);
            (!is_beginning, strsim::osa_distance(&lower, &known), name)
        })
        .filter(|(is_other, distance, name)| !is_other || *distance <= name.chars().count().div_ceil(3))
        .min()
        .map(|(_, _, name)| name)
}

/// The names in code marks, one after the other.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_beginning_is_nearer_than_what_is_spelt_alike() {
        assert_eq!(nearest("lang", ["lanes", "language"]), Some("language"));
        assert_eq!(nearest("lane", ["lanes", "language"]), Some("lanes"));
        assert_eq!(nearest("la", ["language"]), None);
    }
}
