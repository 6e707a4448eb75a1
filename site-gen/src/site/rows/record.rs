//! All records of a list that has several pages, for the script of its filter.
//!
//! Owns what is in such a file. Which records are, is the business of `rows`.

use std::borrow::Cow;

use serde::Serialize;

/// The file with all records of a list.
#[derive(Serialize)]
pub(crate) struct RecordRows<'a> {
    pub(crate) version: u32,
    /// What stands together: the records of one `ledger` or of one `day`.
    pub(crate) by: &'static str,
    /// The language of the records, as `lang` has it, where it is known to be another than that of the page.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) lang: &'static str,
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
    /// A word that stands beside the title.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) mark: Cow<'a, str>,
    /// What each part is called, which may be nothing, and what it says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) parts: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}
