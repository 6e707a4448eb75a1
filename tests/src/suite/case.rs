//! What a suite file is made of.

use std::ops::Range;

use ledgerline_core::ledger::{Date, Vocabulary};
use ledgerline_core::{Ledger, Settings};

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
    /// Which statuses may follow which, if the case restricts it.
    pub transitions: Vec<(String, Vec<String>)>,
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
            transitions: Vec::new(),
            versions: Vec::new(),
            expectations: Vec::new(),
        }
    }

    /// What it is checked with.
    #[must_use]
    pub fn settings(&self) -> Settings {
        if self.transitions.is_empty() {
            return Settings::built_in().clone();
        }
        let mut words = Vocabulary::english().clone();
        for (name, next) in &self.transitions {
            let word = words.statuses.iter_mut().find(|word| word.name == *name);
            word.expect("the reader has looked it up").next.clone_from(next);
        }
        Settings { vocabulary: words, ..Settings::built_in().clone() }
    }

    /// The version before, read.
    #[must_use]
    pub fn previous(&self) -> Option<Ledger<'_>> {
        self.previous.as_deref().map(Ledger::parse)
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
