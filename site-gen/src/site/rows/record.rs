//! All records of a list that has several pages, for the script of its filter.
//!
//! Owns what is in such a file. Which records are, is the business of `rows`.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

/// The file with all records of a list.
#[derive(Serialize)]
pub(crate) struct RecordRows<'a> {
    pub(crate) version: u32,
    /// What stands together: the records of one `ledger` or of one `day`.
    pub(crate) by: &'static str,
    pub(crate) ledgers: Vec<RowLedger<'a>>,
    /// In the order of the pages.
    pub(crate) rows: Vec<RecordRow<'a>>,
}

/// A ledger that has a record.
#[derive(Serialize)]
pub(crate) struct RowLedger<'a> {
    pub(crate) slug: &'a str,
    pub(crate) title: Cow<'a, str>,
    pub(crate) stage: &'static str,
    pub(crate) status: Cow<'a, str>,
    /// The language of its text, where it is known to be another than that of the page.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) lang: &'static str,
    /// The day on which it moved last; empty for none.
    pub(crate) moved: String,
}

/// One record, as text.
#[derive(Default, Serialize)]
pub(crate) struct RecordRow<'a> {
    /// The place of its ledger among those of the file.
    pub(crate) ledger: usize,
    /// What comes behind the address of the ledger's page; empty for the page itself.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) anchor: Cow<'a, str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) state: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) day: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) title: Cow<'a, str>,
    /// The language of the title, as `lang` has it, where it is known to be another than that of the page.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) lang: &'static str,
    /// A word that stands beside the title.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) mark: Cow<'a, str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) parts: Vec<Part<'a>>,
}

/// A part of a record: in the file a list of two texts, or of three where the language is said.
pub(crate) struct Part<'a> {
    /// What it is called; may be nothing.
    pub(crate) label: Cow<'a, str>,
    pub(crate) text: Cow<'a, str>,
    /// The language of the text, likewise.
    pub(crate) lang: &'static str,
}

impl<'a> Part<'a> {
    /// The one called `label` that says `text` in the language `lang`.
    pub(super) fn new(label: impl Into<Cow<'a, str>>, text: impl Into<Cow<'a, str>>, lang: &'static str) -> Self {
        Self { label: label.into(), text: text.into(), lang }
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.lang.is_empty() {
            (&self.label, &self.text).serialize(serializer)
        } else {
            (&self.label, &self.text, self.lang).serialize(serializer)
        }
    }
}
