//! The reference of `ledgerline.toml`, as Markdown: every key, what it says, what it may hold and what counts without it.

use std::fmt::Write as _;

use super::key::{Key, Shape};
use super::keys::KEYS;

/// The reference of all keys.
pub(crate) fn reference() -> String {
    let mut text = "`ledgerline.toml` stands in the folder of the project and is written in \
                    [TOML](https://toml.io). Everything in it may be left out. An editor that understands JSON Schema \
                    checks it while you write: `ledgerline config schema` prints the schema. \
                    `ledgerline config show` prints what counts for a ledger in the end.\n"
        .to_owned();
    for key in KEYS {
        table(&mut text, key, key.name);
    }
    text
}

/// A table, called `name` in full.
fn table(text: &mut String, key: &Key, name: &str) {
    let (open, close) = if matches!(key.shape, Shape::Tables(_)) { ("[[", "]]") } else { ("[", "]") };
    let _ = writeln!(text, "\n## `{open}{name}{close}`\n\n{}", key.doc);
    if !key.default.is_empty() {
        let _ = writeln!(text, "\nWithout it: {}.", key.default);
    }
    text.push('\n');
    match &key.shape {
        Shape::Table(keys) | Shape::Tables(keys) => keys.iter().for_each(|key| entry(text, key, name)),
        Shape::Map { what, names, value } => {
            let _ = writeln!(text, "Each key is the name of a {what}, each value {}:\n", value.described());
            for name in names() {
                let _ = writeln!(text, "- `{}`: {}", name.name, name.doc);
            }
        }
        _ => {}
    }
}

fn entry(text: &mut String, key: &Key, table: &str) {
    let _ = write!(text, "- `{}`, {}", key.name, key.shape.described());
    if let Shape::Choice(choice) | Shape::Choices(choice) = &key.shape {
        let words = (choice.words)();
        let shown: Vec<String> = words.iter().take(choice.shown).map(|word| format!("`{word}`")).collect();
        let _ = write!(text, ": {}", shown.join(", "));
    }
    let _ = write!(text, ". {}", key.doc);
    match (key.required, key.default) {
        (true, _) => text.push_str(" It has to be there."),
        (false, "") => {}
        (false, default) => {
            let _ = write!(text, " Without it: {default}.");
        }
    }
    text.push('\n');
    match &key.shape {
        Shape::Table(keys) | Shape::Tables(keys) => {
            for inner in *keys {
                let name = format!("{table}.{}.{}", key.name, inner.name);
                let _ = writeln!(text, "  - `{name}`, {}. {}", inner.shape.described(), inner.doc);
            }
        }
        Shape::Map { what, names, .. } => {
            let names: Vec<String> = names().iter().map(|name| format!("`{}`", name.name)).collect();
            let _ = writeln!(
                text,
                "  - Each key is the name of a {what}, such as {}.",
                names[..names.len().min(3)].join(", ")
            );
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::{Key, Shape};
    use super::super::keys::KEYS;
    use super::reference;

    #[test]
    fn every_key_is_there() {
        fn look(keys: &[Key], text: &str) {
            for key in keys {
                assert!(text.contains(key.name) && text.contains(key.doc), "{}", key.name);
                if let Shape::Table(keys) | Shape::Tables(keys) = &key.shape {
                    look(keys, text);
                }
            }
        }
        look(KEYS, &reference());
    }
}
