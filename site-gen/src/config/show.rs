//! Resolved settings as text: in the form of a `ledgerline.toml`, so that every line can be taken over into one.

use std::fmt::Write as _;

use ledgerline_core::ledger::{FieldKind, Names, PartKind, Role, Vocabulary};

use super::FileSettings;
use super::templates::Origin;

impl FileSettings {
    /// What is asked of the ledger that is shown as `of`; `template` says where the template comes from.
    pub(crate) fn to_toml(&self, of: &str, template: &str) -> String {
        let mut text = format!("# What is asked of {of}.\n\n[ledgers]\n");
        match self.template.origin {
            Origin::File(_) => line(&mut text, "template", &quoted(template)),
            Origin::BuiltIn | Origin::Language(_) => text.push_str(&format!("# template: {template}\n")),
        }
        for word in &self.vocabulary.statuses {
            text.push_str("\n[[statuses]]\n");
            line(&mut text, "name", &quoted(&word.name));
            line(&mut text, "stage", &quoted(word.stage.name()));
            line(&mut text, "aliases", &list(&word.aliases));
            if !word.next.is_empty() {
                line(&mut text, "next", &list(&word.next));
            }
        }
        names(&mut text, "fields", &self.vocabulary.fields, FieldKind::ALL, FieldKind::name);
        names(&mut text, "sections", &self.vocabulary.sections, Role::ALL, Role::name);
        names(&mut text, "decision-parts", &self.vocabulary.parts, PartKind::ALL, PartKind::name);
        text.push_str("\n[words]\n");
        for words in Vocabulary::LISTS.iter().filter_map(|known| Some((known.name, self.vocabulary.list(known.name)?)))
        {
            line(&mut text, words.0, &list(words.1));
        }
        text.push_str("\n[required]\n");
        let fields = self.schema.fields.iter().filter(|field| field.required).map(|field| &field.name);
        line(&mut text, "fields", &list(fields));
        let sections = self.schema.sections.iter().filter(|section| section.required).map(|section| &section.name);
        line(&mut text, "sections", &list(sections));
        text.push_str("\n[rules]\n");
        for (code, level) in self.levels.iter() {
            line(&mut text, code, &quoted(level.name()));
        }
        let thresholds = self.thresholds;
        text.push_str("\n[thresholds]\n");
        line(&mut text, "stale-days", &thresholds.stale_days.to_string());
        line(&mut text, "summary-length", &thresholds.summary_chars.to_string());
        line(&mut text, "max-bytes", &thresholds.max_bytes.to_string());
        text
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    // Writing into a string does not fail.
    let _ = writeln!(text, "{key} = {value}");
}

fn names<T: Copy + PartialEq>(
    text: &mut String,
    table: &str,
    names: &Names<T>,
    kinds: &[T],
    name: fn(T) -> &'static str,
) {
    let _ = writeln!(text, "\n[{table}]");
    for &kind in kinds {
        let words: Vec<&str> = names.iter().filter(|(_, meaning)| *meaning == kind).map(|(word, _)| word).collect();
        if !words.is_empty() {
            line(text, name(kind), &list(words));
        }
    }
}

fn list(words: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| quoted(word.as_ref())).collect();
    format!("[{}]", words.join(", "))
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
