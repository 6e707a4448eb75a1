//! Whether a TOML document has the form that the table of keys asks for. Every fault is found, not the first alone.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::base_url::BaseUrl;
use super::fault::{Fault, advice, listed};
use super::key::{Key, Name, RULE, Shape};
use crate::rule_book::code_advice;

/// How many names a message lists.
const LISTED: usize = 30;

/// Adds to `faults` what is wrong in `table`, which is called `name` (empty: the whole file) and may have `keys`.
pub(super) fn check(table: &DeTable<'_>, name: &str, keys: &[Key], faults: &mut Vec<Fault>) {
    for (written, value) in table {
        match keys.iter().find(|key| key.name == written.get_ref()) {
            Some(key) => check_value(key.name, value, name, &key.shape, faults),
            None => faults.push(unknown_key(written, name, keys)),
        }
    }
}

/// Adds to `faults` that `table`, which is at `place`, lacks a key that it needs.
fn check_required(table: &Spanned<DeValue<'_>>, keys: &[Key], name: &str, faults: &mut Vec<Fault>) {
    let Some(inner) = table.get_ref().as_table() else { return };
    for key in keys.iter().filter(|key| key.required && !inner.contains_key(key.name)) {
        let message = format!("`[[{name}]]` lacks `{}`", key.name);
        let help = format!("add a line `{} = …` to it", key.name);
        faults.push(Fault::new(message, help, table.span()));
    }
}

fn check_value(key: &str, value: &Spanned<DeValue<'_>>, table: &str, shape: &Shape, faults: &mut Vec<Fault>) {
    let wrong_type = |at: &Spanned<DeValue<'_>>| wrong_type(key, at, table, shape);
    match (shape, value.get_ref()) {
        (Shape::Text, DeValue::String(text)) => check_text(text, value, faults),
        (Shape::Texts | Shape::Choices(_), DeValue::Array(items)) => {
            for item in items {
                match (shape, item.get_ref()) {
                    (Shape::Choices(choice), DeValue::String(text)) => {
                        check_choice(text, item, choice, faults);
                    }
                    (_, DeValue::String(text)) => check_text(text, item, faults),
                    _ => faults.push(wrong_type(item)),
                }
            }
        }
        (Shape::Count { least, most }, DeValue::Integer(number)) => {
            let number = i64::from_str_radix(number.as_str(), number.radix());
            if !number.is_ok_and(|number| (*least..=*most).contains(&number)) {
                let message = format!("`{key}`{} is out of range", of(table));
                faults.push(Fault::new(message, format!("write a number from {least} to {most}"), value.span()));
            }
        }
        (Shape::Url, DeValue::String(text)) => {
            if BaseUrl::parse(text).is_none() {
                let help = "write an address such as `https://example.org/status/`, without `?` and `#`";
                faults.push(Fault::new(format!("`{key}`{} is no address of a page", of(table)), help, value.span()));
            }
        }
        (Shape::Flag, DeValue::Boolean(_)) => {}
        (Shape::Choice(choice), DeValue::String(text)) => check_choice(text, value, choice, faults),
        (Shape::Table(keys), DeValue::Table(inner)) => check(inner, &format!("[{}]", path(table, key)), keys, faults),
        (Shape::Tables(keys), DeValue::Array(items)) => {
            for item in items {
                match item.get_ref() {
                    DeValue::Table(inner) => {
                        check(inner, &format!("[[{}]]", path(table, key)), keys, faults);
                        check_required(item, keys, &path(table, key), faults);
                    }
                    _ => faults.push(wrong_type(item)),
                }
            }
        }
        (Shape::Map { what, names, value }, DeValue::Table(inner)) => {
            let known = names();
            let name = format!("[{}]", path(table, key));
            for (written, item) in inner {
                if known.iter().any(|name| name.name.eq_ignore_ascii_case(written.get_ref())) {
                    check_value(written.get_ref(), item, &name, value, faults);
                } else {
                    faults.push(unknown_name(written, what, &known));
                }
            }
        }
        _ => faults.push(wrong_type(value)),
    }
}

fn check_text(text: &str, value: &Spanned<DeValue<'_>>, faults: &mut Vec<Fault>) {
    if text.trim().is_empty() {
        faults.push(Fault::new("this is empty", "write something, or leave it out", value.span()));
    }
}

fn check_choice(text: &str, value: &Spanned<DeValue<'_>>, choice: &super::key::Choice, faults: &mut Vec<Fault>) {
    let words = (choice.words)();
    if !words.contains(&text) {
        let shown = &words[..choice.shown];
        let help = advice(text, shown.iter().copied(), || format!("use one of {}", listed(shown.iter().copied())));
        faults.push(Fault::new(format!("there is no {} `{text}`", choice.what), help, value.span()));
    }
}

fn wrong_type(key: &str, value: &Spanned<DeValue<'_>>, table: &str, shape: &Shape) -> Fault {
    let found = value.get_ref().type_str();
    let message = format!("`{key}`{} must be {}; here is {} {found}", of(table), shape.described(), article(found));
    Fault::new(message, shape.advice(key, &path(table, key), value.get_ref()), value.span())
}

fn unknown_key(written: &Spanned<toml::de::DeString<'_>>, table: &str, keys: &[Key]) -> Fault {
    let key = written.get_ref();
    let message = if table.is_empty() {
        format!("there is no table or key `{key}`")
    } else {
        format!("`{table}` has no key `{key}`")
    };
    let names = || keys.iter().map(|key| key.name);
    let help = advice(key, names(), || format!("the keys known here are {}", listed(names())));
    Fault::new(message, help, written.span())
}

fn unknown_name(written: &Spanned<toml::de::DeString<'_>>, what: &str, known: &[Name]) -> Fault {
    let names = || known.iter().map(|name| name.name);
    let of_code = match written.get_ref().get(..3) {
        _ if what != RULE => None,
        Some(lead) if lead.eq_ignore_ascii_case("FLT") => {
            Some("faults of templates have no level: mend them".to_owned())
        }
        _ => code_advice(written.get_ref()),
    };
    let help = of_code.unwrap_or_else(|| {
        advice(written.get_ref(), names(), || match known.len() {
            0..=LISTED => format!("use one of {}", listed(names())),
            _ => "`ledgerline config schema` lists them".to_owned(),
        })
    });
    Fault::new(format!("there is no {what} `{}`", written.get_ref()), help, written.span())
}

/// The table's name and the key as one path: `overrides.rules`.
fn path(table: &str, key: &str) -> String {
    let table = table.trim_matches(['[', ']']);
    if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") }
}

fn of(table: &str) -> String {
    if table.is_empty() { String::new() } else { format!(" of `{table}`") }
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}
