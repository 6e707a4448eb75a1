//! What a suite file is made of.

use std::ops::Range;

use ledgerline_core::ledger::Date;
use ledgerline_core::{Ledger, Settings};
use serde_json::Value;

use crate::settings;

/// One file of the suite.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path below `tests/suite`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Its cases, in order.
    pub cases: Vec<Case>,
}

/// One case: a text and what is expected of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// File and heading, for messages.
    pub name: String,
    /// The text to be read, its marks resolved.
    pub source: String,
    /// The day on which it is checked, if one is given.
    pub today: Option<Date>,
    /// The version before, if one is given, its marks resolved.
    pub previous: Option<String>,
    /// What the project asks of it, as the JSON of `Settings`; `Null` where it asks nothing of its own.
    pub asked: Value,
    /// What two sides made of it, by their names: `ours`, `theirs`.
    pub versions: Vec<(String, String)>,
    /// What is expected of it; never empty.
    pub expectations: Vec<Expectation>,
}

impl Case {
    /// A case without a text yet.
    #[must_use]
    pub fn new(name: String) -> Self {
        Self {
            name,
            source: String::new(),
            today: None,
            previous: None,
            asked: Value::Null,
            versions: Vec::new(),
            expectations: Vec::new(),
        }
    }

    /// What it is checked with.
    #[must_use]
    pub fn settings(&self) -> Settings {
        settings::read(&self.asked).expect("the reader has read it before")
    }

    /// The version before, read with the words of `settings`.
    #[must_use]
    pub fn previous(&self, settings: &Settings) -> Option<Ledger<'_>> {
        self.previous.as_deref().map(|text| Ledger::parse_with(text, &settings.vocabulary))
    }

    /// The version called `name`.
    ///
    /// # Errors
    /// If the case has none.
    pub fn version(&self, name: &str) -> anyhow::Result<&str> {
        let found = self.versions.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| text.as_str()).ok_or_else(|| anyhow::anyhow!("“{}” has no `{name}`", self.name))
    }
}

/// One expectation block.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// The words behind the fence, such as `findings FL204`.
    pub info: String,
    /// What is expected, with a line end after each line.
    pub body: String,
    /// The bytes of the whole block in its file, fences included.
    pub range: Range<usize>,
}

impl Expectation {
    /// The first word of its info: what kind of block it is.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.info.split_whitespace().next().unwrap_or_default()
    }

    /// The words after the first.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.info.split_whitespace().skip(1)
    }
}
