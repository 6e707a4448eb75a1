//! What is derived from a template, to be looked at.

use std::fmt::Write as _;

use ledgerline_core::Ledger;
use ledgerline_core::schema::for_each_placeholder;
use ledgerline_core::text::LineIndex;
use serde::Serialize;

use super::FileSettings;

/// What is derived from a template.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Derived<'a> {
    /// The template, as shown.
    template: &'a str,
    fields: Vec<Field<'a>>,
    sections: Vec<Section<'a>>,
    decision_keys: Vec<Part<'a>>,
    placeholders: Vec<Placeholder>,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    /// What it means.
    kind: &'static str,
    /// Its value in the template.
    value: &'a str,
    required: bool,
}

#[derive(Serialize)]
struct Section<'a> {
    name: &'a str,
    level: u8,
    /// What it is for.
    role: &'static str,
    /// What it holds.
    contents: &'static str,
    /// The place of the section that it stands in.
    parent: Option<usize>,
    required: bool,
    /// Its own text in the template.
    text: &'a str,
}

#[derive(Serialize)]
struct Part<'a> {
    key: &'a str,
    /// What it says.
    kind: &'static str,
}

#[derive(Serialize)]
struct Placeholder {
    /// From 1.
    line: usize,
    text: String,
}

impl<'a> Derived<'a> {
    /// What is derived from the template of `settings`, which is shown as `template`.
    pub(crate) fn new(settings: &'a FileSettings, template: &'a str) -> Self {
        let schema = &settings.schema;
        let source = &*settings.template.text;
        let ledger = Ledger::parse_with(source, &settings.vocabulary);
        let lines = LineIndex::new(source);
        let mut placeholders = Vec::new();
        for_each_placeholder(&ledger, &settings.vocabulary, &mut |text, span| {
            placeholders.push(Placeholder { line: lines.line_at(span.start) + 1, text: text.to_owned() });
        });
        placeholders.sort_by_key(|placeholder| placeholder.line);
        Self {
            template,
            fields: schema
                .fields
                .iter()
                .map(|field| Field {
                    name: &field.name,
                    kind: field.kind.name(),
                    value: &field.value,
                    required: field.required,
                })
                .collect(),
            sections: schema
                .sections
                .iter()
                .map(|section| Section {
                    name: &section.name,
                    level: section.level,
                    role: section.role.name(),
                    contents: section.contents.name(),
                    parent: section.parent,
                    required: section.required,
                    text: &section.text,
                })
                .collect(),
            decision_keys: schema
                .decision_parts
                .iter()
                .map(|part| Part { key: &part.key, kind: part.kind.name() })
                .collect(),
            placeholders,
        }
    }

    /// As a tree. Control characters of the template are left out.
    pub(crate) fn tree(&self) -> String {
        let mut text = format!("{}\n\nfields\n", self.template);
        // Writing into a string does not fail.
        for field in &self.fields {
            let optional = if field.required { "" } else { ", optional" };
            let _ = writeln!(text, "  {} ({}{optional}): {}", field.name, field.kind, field.value);
        }
        text.push_str("\nsections\n");
        for section in &self.sections {
            let indent = "  ".repeat(usize::from(section.level.saturating_sub(1)));
            let optional = if section.required { "" } else { ", optional" };
            let _ = writeln!(text, "{indent}{} ({}, {}{optional})", section.name, section.role, section.contents);
        }
        text.push_str("\nkeys of a decision\n");
        for part in &self.decision_keys {
            let _ = writeln!(text, "  {} ({})", part.key, part.kind);
        }
        text.push_str("\nplaceholders\n");
        for placeholder in &self.placeholders {
            let _ = writeln!(text, "  line {}: {}", placeholder.line, placeholder.text.replace('\n', " "));
        }
        text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
    }
}
