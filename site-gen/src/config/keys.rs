//! Every key of `ledgerline.toml`: the one table from which its reader, its JSON Schema and its reference are made.

use ledgerline_core::ledger::{FieldKind, PartKind, Role, Vocabulary};
use ledgerline_core::{Stage, rules};

use super::key::{Choice, Key, Name, RULE, Shape};
use super::languages;
use crate::messages;

/// The keys of the whole file.
pub(super) static KEYS: &[Key] = &[
    Key::new("project", Shape::Table(PROJECT), "The project."),
    Key::new("ledgers", Shape::Table(LEDGERS), "Where the ledgers are and how they are written."),
    Key::new(
        "statuses",
        Shape::Tables(STATUS),
        "The statuses, in the order in which they are offered. If there is one, these replace the built-in ones and \
         those of the languages.",
    )
    .default("the built-in statuses, those of `languages` first"),
    Key::new(
        "fields",
        Shape::Map { what: "meaning", names: field_kinds, value: &Shape::Texts },
        "More names for fields, by what they mean. The built-in names and those of the languages go on to be known.",
    ),
    Key::new(
        "sections",
        Shape::Map { what: "role", names: roles, value: &Shape::Texts },
        "More headings for sections, by what they are for.",
    ),
    Key::new(
        "decision-parts",
        Shape::Map { what: "part", names: part_kinds, value: &Shape::Texts },
        "More keys for the parts of a decision.",
    ),
    Key::new(
        "words",
        Shape::Map { what: "list of words", names: word_lists, value: &Shape::Texts },
        "More words that have a meaning in a ledger's text.",
    ),
    Key::new("required", Shape::Table(REQUIRED), "What every ledger needs."),
    Key::new(
        "rules",
        Shape::Map { what: RULE, names: rule_names, value: &Shape::Choice(LEVEL) },
        "How much rules count, by code or by name.",
    ),
    Key::new(
        "overrides",
        Shape::Tables(OVERRIDE),
        "What is different for some ledgers. Of several that match a file, later ones win.",
    ),
    Key::new("thresholds", Shape::Table(THRESHOLDS), "Where rules draw the line."),
    Key::new(
        "source",
        Shape::Tables(SOURCE),
        "Other folders with ledgers that belong to the same site: packages of a monorepo, or other repositories that are \
         checked out beside this one. Their pages are in a folder of the source's name.",
    ),
    Key::new("site", Shape::Table(SITE), "The site."),
];

const PROJECT: &[Key] =
    &[Key::new("name", Shape::Text, "The name that the site shows.").default("the name of the folder")];

const LEDGERS: &[Key] = &[
    Key::new("paths", Shape::Texts, "Folders and files, relative to the folder of this file.")
        .default("`.ai/ledgers`, `docs/ledgers` and `ledgers`, where they are there"),
    Key::new("exclude", Shape::Texts, "What is left out, as patterns of a `.gitignore`.").default("nothing"),
    Key::new(
        "template",
        Shape::Text,
        "The template that all ledgers follow, relative to the folder of this file. It says which fields and sections \
         a ledger has, in which order, and which of its texts are placeholders.",
    )
    .default("the nearest `_template.md`, from the ledger's folder up to the ledger folder; else the built-in one"),
    Key::new(
        "languages",
        Shape::Choices(Choice { what: "language", words: languages::names, shown: languages::COUNT }),
        "Languages besides English that ledgers are written in. The built-in template is that of the first.",
    )
    .default("English alone"),
];

const STATUS: &[Key] = &[
    Key::new("name", Shape::Text, "The status as the project writes it.").required(),
    Key::new(
        "stage",
        Shape::Choice(Choice { what: "stage", words: stages, shown: Stage::ALL.len() }),
        "What it stands for.",
    )
    .required(),
    Key::new("aliases", Shape::Texts, "Other spellings that are understood. Case and signs do not matter.")
        .default("none"),
    Key::new("next", Shape::Texts, "The names of the statuses that may follow it.").default("any"),
];

const REQUIRED: &[Key] = &[
    Key::new(
        "fields",
        Shape::Texts,
        "Names of fields. If given, exactly these are required, and others of the template may be left out.",
    )
    .default("all fields of the template"),
    Key::new(
        "sections",
        Shape::Texts,
        "Headings of sections of the template. If given, exactly these are required, and others may be left out.",
    )
    .default("all sections of the template"),
];

const OVERRIDE: &[Key] = &[
    Key::new(
        "paths",
        Shape::Texts,
        "Which ledgers, as patterns of a `.gitignore`, relative to the folder of this file.",
    )
    .required(),
    Key::new("template", Shape::Text, "The template that these follow."),
    Key::new(
        "rules",
        Shape::Map { what: RULE, names: rule_names, value: &Shape::Choice(LEVEL) },
        "How much rules count for these.",
    ),
];

const SOURCE: &[Key] = &[
    Key::new("name", Shape::Text, "What it is called. No two sources have the same name.").required(),
    Key::new(
        "path",
        Shape::Text,
        "Its folder, relative to the folder of this file or absolute. It may lie outside of the project.",
    )
    .required(),
    Key::new("ledgers", Shape::Texts, "Folders and files of ledgers, relative to the folder of the source.")
        .default("`.ai/ledgers`, `docs/ledgers` and `ledgers`, where they are there"),
    Key::new("template", Shape::Text, "The template that its ledgers follow, relative to the folder of this file."),
    Key::new("repository", Shape::Url, "The page of its repository, if that is another one than the project's."),
    Key::new("branch", Shape::Text, "The branch of that repository that links to edit lead to.").default("`main`"),
];

const THRESHOLDS: &[Key] = &[
    Key::new(
        "stale-days",
        Shape::Count { least: 1, most: 36_500 },
        "A ledger at work that is silent for more than so many days is stale.",
    )
    .default("30"),
    Key::new(
        "summary-length",
        Shape::Count { least: 1, most: 100_000 },
        "A summary of more than so many characters is too long.",
    )
    .default("300"),
    Key::new(
        "max-bytes",
        Shape::Count { least: 1, most: 16 * 1024 * 1024 },
        "A ledger of more than so many bytes is too large.",
    )
    .default("1048576"),
];

const SITE: &[Key] = &[
    Key::new("output", Shape::Text, "The folder that `ledgerline build` writes, relative to the folder of this file.")
        .default("`site`"),
    Key::new("title", Shape::Text, "The name that the site shows.").default("the name of the project"),
    Key::new(
        "language",
        Shape::Choice(Choice { what: "language", words: messages::names, shown: messages::COUNT }),
        "The language of the site's own words. Ledgers are shown as they are written.",
    )
    .default("`en`"),
    Key::new("description", Shape::Text, "What the project is, in a sentence: for feeds, previews and indexes."),
    Key::new(
        "url",
        Shape::Url,
        "Where the site will be found. Feeds, the sitemap and the previews of links need it: they name pages by their \
         full addresses.",
    )
    .default("a site without these"),
    Key::new("repository", Shape::Url, "The page of the project's repository, for links to branches and to edit."),
    Key::new("branch", Shape::Text, "The branch that links to edit lead to.").default("`main`"),
    Key::new(
        "image",
        Shape::Text,
        "The picture that previews of links to the site show: a PNG, JPEG or WebP file, relative to the folder of this \
         file. 1200 by 630 pixels suit most services. It needs `url`.",
    )
    .default("previews without a picture"),
    Key::new("image-alt", Shape::Text, "What is to be seen on that picture, for those who do not see it.")
        .default("the name that the site shows"),
    Key::new("lanes", Shape::Texts, "Names of fields that the board has lanes by, besides folders and owners.")
        .default("fields that say the same in many ledgers"),
    Key::new(
        "theme",
        Shape::Text,
        "The folder with the site's own templates, style sheet and files, relative to the folder of this file.",
    )
    .default("`theme`, where it is there"),
    Key::new("help", Shape::Flag, "Whether the site has a page for every rule.").default("`true`"),
];

/// The levels of a rule. `note` and `warning` are what the findings say.
const LEVEL: Choice =
    Choice { what: "level", words: || vec!["off", "info", "warn", "error", "note", "warning"], shown: 4 };

fn stages() -> Vec<&'static str> {
    Stage::ALL.iter().map(|stage| stage.name()).collect()
}

fn field_kinds() -> Vec<Name> {
    let known = FieldKind::ALL.iter().filter(|kind| **kind != FieldKind::Other);
    known.map(|kind| Name { name: kind.name(), doc: kind.summary() }).collect()
}

fn roles() -> Vec<Name> {
    let known = Role::ALL.iter().filter(|role| **role != Role::Other);
    known.map(|role| Name { name: role.name(), doc: role.summary() }).collect()
}

fn part_kinds() -> Vec<Name> {
    let known = PartKind::ALL.iter().filter(|kind| **kind != PartKind::Other);
    known.map(|kind| Name { name: kind.name(), doc: kind.summary() }).collect()
}

fn word_lists() -> Vec<Name> {
    Vocabulary::LISTS.iter().map(|list| Name { name: list.name, doc: list.summary }).collect()
}

fn rule_names() -> Vec<Name> {
    let codes = rules::all().map(|rule| Name { name: rule.code, doc: rule.summary });
    codes.chain(rules::all().map(|rule| Name { name: rule.name, doc: rule.summary })).collect()
}

#[cfg(test)]
mod tests {
    use ledgerline_core::settings::Thresholds;

    use super::{Key, Shape, THRESHOLDS};

    #[test]
    fn defaults_of_thresholds_are_those_of_the_engine() {
        let Thresholds { stale_days, summary_chars, max_bytes } = Thresholds::default();
        let told: Vec<_> = THRESHOLDS.iter().map(|key| key.default).collect();
        assert_eq!(told, [stale_days.to_string(), summary_chars.to_string(), max_bytes.to_string()]);
    }

    fn for_each(keys: &[Key], visit: &mut dyn FnMut(&Key)) {
        for key in keys {
            visit(key);
            if let Shape::Table(inner) | Shape::Tables(inner) = key.shape {
                for_each(inner, visit);
            }
        }
    }

    #[test]
    fn every_key_is_in_kebab_case_and_documented() {
        for_each(super::KEYS, &mut |key| {
            assert!(key.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", key.name);
            assert!(key.doc.ends_with('.'), "{}: {}", key.name, key.doc);
        });
    }
}
