//! Resolved settings as JSON: the `Settings` of the wasm package, whose contract is `wasm/types.d.ts`.

use std::collections::BTreeMap;

use ledgerline_core::ledger::{FieldKind, Names, PartKind, Role, StatusWord, Vocabulary};
use serde::Serialize;

use super::FileSettings;
use super::templates::Origin;

/// `Settings`
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SettingsJson<'a> {
    template: Option<&'a str>,
    statuses: Vec<StatusJson<'a>>,
    fields: Meanings<'a>,
    sections: Meanings<'a>,
    decision_parts: Meanings<'a>,
    words: BTreeMap<&'static str, &'a [String]>,
    checklist_headings: &'a [String],
    required: RequiredJson<'a>,
    levels: BTreeMap<&'a str, &'static str>,
    thresholds: ThresholdsJson,
}

/// Names, in the form in which they are compared, by what they mean.
type Meanings<'a> = BTreeMap<&'static str, Vec<&'a str>>;

/// `StatusWord`
#[derive(Serialize)]
struct StatusJson<'a> {
    name: &'a str,
    stage: &'static str,
    aliases: &'a [String],
    next: &'a [String],
}

/// What every ledger needs; `null` where the template says it.
#[derive(Serialize)]
struct RequiredJson<'a> {
    fields: Option<&'a [String]>,
    sections: Option<&'a [String]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ThresholdsJson {
    stale_days: u32,
    summary_chars: usize,
    max_bytes: usize,
}

impl<'a> SettingsJson<'a> {
    pub(crate) fn new(settings: &'a FileSettings) -> Self {
        let vocabulary = &settings.vocabulary;
        let lists =
            Vocabulary::LISTS.iter().filter_map(|list| Some((list.name, vocabulary.list(list.name)?.as_slice())));
        let thresholds = settings.thresholds;
        Self {
            template: (settings.template.origin != Origin::BuiltIn).then_some(&*settings.template.text),
            statuses: vocabulary.statuses.iter().map(status).collect(),
            fields: meanings(&vocabulary.fields, FieldKind::name),
            sections: meanings(&vocabulary.sections, Role::name),
            decision_parts: meanings(&vocabulary.parts, PartKind::name),
            words: lists.collect(),
            checklist_headings: &vocabulary.checklist_headings,
            required: RequiredJson {
                fields: settings.required_fields.as_deref(),
                sections: settings.required_sections.as_deref(),
            },
            levels: settings.levels.iter().map(|(code, level)| (code, level.name())).collect(),
            thresholds: ThresholdsJson {
                stale_days: thresholds.stale_days,
                summary_chars: thresholds.summary_chars,
                max_bytes: thresholds.max_bytes,
            },
        }
    }
}

fn status(word: &StatusWord) -> StatusJson<'_> {
    StatusJson { name: &word.name, stage: word.stage.name(), aliases: &word.aliases, next: &word.next }
}

fn meanings<T: Copy>(names: &Names<T>, name: fn(T) -> &'static str) -> Meanings<'_> {
    let mut meanings = Meanings::new();
    for (written, meaning) in names.iter() {
        meanings.entry(name(meaning)).or_default().push(written);
    }
    meanings
}
