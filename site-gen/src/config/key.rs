//! What a key of `ledgerline.toml` may hold: the forms of values, from which follow the reader's complaints, the JSON
//! Schema and the reference.

use toml::de::DeValue;

/// What the names of rules are.
pub(super) const RULE: &str = "rule";

/// A key that is known by its name.
pub(super) struct Key {
    /// Its name.
    pub(super) name: &'static str,
    /// What it may hold.
    pub(super) shape: Shape,
    /// What it says, as sentences in Markdown.
    pub(super) doc: &'static str,
    /// What counts where it is not given, in words or as TOML; empty where nothing does.
    pub(super) default: &'static str,
    /// Whether its table is nothing without it.
    pub(super) required: bool,
}

/// What a value may be.
pub(super) enum Shape {
    /// A text that is not blank.
    Text,
    /// A list of such texts.
    Texts,
    /// The address of a page on the web, without a query.
    Url,
    /// Yes or no.
    Flag,
    /// A whole number.
    Count {
        /// The smallest that makes sense.
        least: i64,
        /// The greatest that makes sense.
        most: i64,
    },
    /// One of some words.
    Choice(Choice),
    /// A list of some words.
    Choices(Choice),
    /// A table with keys of its own.
    Table(&'static [Key]),
    /// A list of tables, each with keys of its own.
    Tables(&'static [Key]),
    /// A table from names that something else knows to values of one form.
    Map {
        /// What the names are, in the singular: `meaning`.
        what: &'static str,
        /// The names.
        names: fn() -> Vec<Name>,
        /// What each may hold.
        value: &'static Shape,
    },
}

/// Some words, of which one may be chosen.
pub(super) struct Choice {
    /// What one of them is, in the singular: `stage`.
    pub(super) what: &'static str,
    /// The words, those that are shown first and other spellings behind them.
    pub(super) words: fn() -> Vec<&'static str>,
    /// How many of them are shown.
    pub(super) shown: usize,
}

/// A name that is known.
pub(super) struct Name {
    /// The name.
    pub(super) name: &'static str,
    /// What it stands for.
    pub(super) doc: &'static str,
}

impl Key {
    /// An optional key without a default.
    pub(super) const fn new(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { name, shape, doc, default: "", required: false }
    }

    /// With what counts where the key is not given.
    pub(super) const fn default(mut self, default: &'static str) -> Self {
        self.default = default;
        self
    }

    /// As a key that its table is nothing without.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

impl Shape {
    /// What such a value is, for a message: `a list of texts`.
    pub(super) fn described(&self) -> String {
        match self {
            Self::Text | Self::Url => "a text".to_owned(),
            Self::Flag => "`true` or `false`".to_owned(),
            Self::Texts | Self::Choices(_) => "a list of texts".to_owned(),
            Self::Count { .. } => "a whole number".to_owned(),
            Self::Choice(choice) => format!("the name of a {}", choice.what),
            Self::Table(_) | Self::Map { .. } => "a table".to_owned(),
            Self::Tables(_) => "a list of tables".to_owned(),
        }
    }

    /// How the value of `key`, whose table is called `table` in full, is written; `written` is what stands there.
    pub(super) fn advice(&self, key: &str, table: &str, written: &DeValue<'_>) -> String {
        match self {
            Self::Text => format!("write it in quotes: `{key} = \"…\"`"),
            Self::Url => format!("write it in quotes: `{key} = \"https://…\"`"),
            Self::Flag => format!("write it without quotes: `{key} = true`"),
            Self::Texts | Self::Choices(_) => format!("write it as a list: `{key} = [\"…\", \"…\"]`"),
            Self::Count { .. } if matches!(written, DeValue::String(_)) => {
                format!("write it without quotes: `{key} = 30`")
            }
            Self::Count { least, most } => format!("write a whole number from {least} to {most}, such as `{key} = 30`"),
            Self::Choice(choice) => format!("write it in quotes: `{key} = \"{}\"`", (choice.words)()[0]),
            Self::Table(_) | Self::Map { .. } => format!("write it as `[{table}]` on a line of its own"),
            Self::Tables(_) => format!("write it as `[[{table}]]` on a line of its own"),
        }
    }
}
