//! All records of a list that has several pages, in one file that its filter fetches: a filter that looked through one page
//! alone would say that there is nothing where there is.
//!
//! One file a list. They follow the order of the pages and say what the pages say, as text: scripts write no HTML.

mod archive;
mod dependencies;
mod health;
mod record;
mod registers;
mod timeline;

use std::borrow::Cow;
use std::collections::HashMap;

pub(super) use archive::archive;
pub(super) use dependencies::dependencies;
pub(super) use health::health;
pub(super) use registers::register;
pub(super) use timeline::timeline;

use super::entry::Entry;
use super::group::Group;
use super::text::clip;
use super::view::row;
use super::{Site, SiteFile};
use record::{RecordRow, RecordRows, RowLedger};

/// How long names of ledgers are, in characters; the same as on the pages.
const NAME: usize = 160;

/// The address of the rows of the list at `stem`.
pub(super) fn address(stem: &str) -> String {
    format!("{stem}-rows.json")
}

/// The rows of the list at `stem` as its pages refer to them; empty where the list has one page, which has all of it.
pub(super) fn beside(stem: &str, pages: usize) -> String {
    if pages > 1 { address(stem).rsplit('/').next().unwrap_or_default().to_owned() } else { String::new() }
}

/// The file of the list at `stem`, if it has several `pages`.
pub(super) fn file<'a>(
    stem: &str,
    pages: usize,
    rows: impl Fn() -> RecordRows<'a> + Send + Sync + 'a,
) -> Option<SiteFile<'a>> {
    (pages > 1).then(|| SiteFile::json(address(stem), rows))
}

/// The rows of a list, while they are put together.
struct Writer<'a> {
    site: &'a Site,
    rows: RecordRows<'a>,
    /// The places in the file of the ledgers, by their places in the site.
    known: HashMap<usize, usize>,
}

impl<'a> Writer<'a> {
    /// No row yet, of a list in which stands together what is of one ledger, or of one day if it is `by` that.
    fn new(site: &'a Site, by: &'static str) -> Self {
        let rows = RecordRows { version: 1, by, ledgers: Vec::new(), rows: Vec::new() };
        Self { site, rows, known: HashMap::new() }
    }

    /// Puts a `row` of the ledger at place `at` behind the others.
    fn push(&mut self, at: usize, row: RecordRow<'a>) {
        let ledgers = &mut self.rows.ledgers;
        let ledger = *self.known.entry(at).or_insert_with(|| {
            ledgers.push(ledger(self.site, at));
            ledgers.len() - 1
        });
        self.rows.rows.push(RecordRow { ledger, ..row });
    }
}

fn ledger(site: &Site, at: usize) -> RowLedger<'_> {
    match &site.entries[at] {
        Entry::Ledger(ledger) => {
            let summary = &ledger.summary;
            RowLedger {
                slug: &summary.slug,
                title: clip(&summary.title, NAME),
                stage: Group::of(summary.stage).key(),
                status: row::status(&site.messages, summary),
                lang: site.text_language(),
                moved: summary.last_moved().map(|day| day.to_string()).unwrap_or_default(),
            }
        }
        Entry::Unreadable(file) => RowLedger {
            slug: &file.slug,
            title: clip(&file.shown, NAME),
            stage: Group::Unreadable.key(),
            status: Group::Unreadable.label(&site.messages).into(),
            lang: "",
            moved: String::new(),
        },
    }
}

/// What leads from the page of a ledger to its place `anchor`; that is empty for the page itself.
fn place(anchor: &str) -> Cow<'_, str> {
    if anchor.is_empty() { Cow::Borrowed("") } else { Cow::Owned(["#l-", anchor].concat()) }
}
