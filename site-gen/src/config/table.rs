//! A TOML table read key by key, so that every complaint has a place and names the key that was meant.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Written, WrittenList};

/// What is wrong in a file, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) help: String,
    pub(super) bytes: Range<usize>,
}

/// One table and the keys that it may have.
pub(super) struct Table<'a, 'i> {
    /// Its name in messages, such as `[ledgers]`.
    name: &'static str,
    keys: &'a DeTable<'i>,
}

impl<'a, 'i> Table<'a, 'i> {
    /// The table `name`, which may have the keys `known` and no others.
    pub(super) fn new(name: &'static str, keys: &'a DeTable<'i>, known: &[&str]) -> Result<Self, Fault> {
        match keys.keys().find(|key| !known.contains(&key.get_ref().as_ref())) {
            Some(key) => Err(unknown_key(name, key.get_ref(), key.span(), known)),
            None => Ok(Self { name, keys }),
        }
    }

    /// The table at `key`, which may have the keys `known`.
    pub(super) fn table(&self, key: &str, name: &'static str, known: &[&str]) -> Result<Option<Table<'a, 'i>>, Fault> {
        let Some(value) = self.keys.get(key) else { return Ok(None) };
        match value.get_ref() {
            DeValue::Table(keys) => Table::new(name, keys, known).map(Some),
            _ => Err(self.wrong_type(key, value, "a table", &format!("write it as `{name}` on a line of its own"))),
        }
    }

    /// The text at `key`.
    pub(super) fn string(&self, key: &str) -> Result<Option<Written>, Fault> {
        let Some(value) = self.keys.get(key) else { return Ok(None) };
        match written(value) {
            Some(text) => Ok(Some(text)),
            None => Err(self.wrong_type(key, value, "a text", &format!("write it in quotes: `{key} = \"…\"`"))),
        }
    }

    /// The list of texts at `key`.
    pub(super) fn strings(&self, key: &str) -> Result<Option<WrittenList>, Fault> {
        let Some(value) = self.keys.get(key) else { return Ok(None) };
        let help = format!("write it as a list: `{key} = [\"…\", \"…\"]`");
        let DeValue::Array(values) = value.get_ref() else {
            return Err(self.wrong_type(key, value, "a list of texts", &help));
        };
        let texts =
            values.iter().map(|item| written(item).ok_or_else(|| self.wrong_type(key, item, "a list of texts", &help)));
        Ok(Some(WrittenList { values: texts.collect::<Result<_, _>>()?, bytes: value.span() }))
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str, help: &str) -> Fault {
        let found = value.get_ref().type_str();
        let of = if self.name.is_empty() { String::new() } else { format!(" of `{}`", self.name) };
        let message = format!("`{key}`{of} must be {wanted}; here is {} {found}", article(found));
        Fault { message, help: help.to_owned(), bytes: value.span() }
    }
}

fn written(value: &Spanned<DeValue<'_>>) -> Option<Written> {
    let text = value.get_ref().as_str()?;
    Some(Written { value: text.to_owned(), bytes: value.span() })
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

fn unknown_key(table: &str, key: &str, bytes: Range<usize>, known: &[&str]) -> Fault {
    let message = if table.is_empty() {
        format!("there is no table or key `{key}`")
    } else {
        format!("`{table}` has no key `{key}`")
    };
    let near = known
        .iter()
        .map(|name| (strsim::osa_distance(&key.to_lowercase(), name), name))
        .filter(|(distance, name)| *distance <= name.len().div_ceil(3))
        .min();
    let help = match near {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None => {
            let names: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
            format!("the keys known here are {}", names.join(", "))
        }
    };
    Fault { message, help, bytes }
}
