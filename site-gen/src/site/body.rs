//! What a ledger's page shows of its text.
//!
//! A build makes it when the ledger is read, so that it is read once, and keeps it until its page is made ([`Prepared`]).
//! All others, a preview among them, make it when the page is asked for: it takes more memory than all else that is kept.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::ledger::FieldKind;
use ledgerline_core::rules::between::{Address, resolve};
use ledgerline_core::{Ledger, Span};
use serde::Serialize;

use super::address;
use super::direction::Direction;
use super::entry::LedgerEntry;
use super::inline::inline;
use super::item_ids::ItemIds;
use super::links::LinkMap;
use super::local::is_picture;
use super::parts::{SectionWriter, contents};
use super::view::Markup;
use super::view::ledger::{self as view, FieldView, ProgressView};
use crate::highlight::highlight;
use crate::input::SourceFile;
use crate::messages::Messages;

/// How many bytes of prepared bodies are kept at a time. Beyond that, ledgers are read a second time for their pages.
const KEPT: usize = 208 << 20;

/// What a ledger's page shows of its text, as safe HTML.
#[derive(Serialize)]
pub(super) struct Body {
    /// The direction of the whole, as `dir` has it.
    pub(super) dir: &'static str,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) fields: Vec<FieldView>,
    pub(super) progress: Option<ProgressView>,
    /// The items of a list.
    pub(super) contents: Markup,
    pub(super) preamble: Markup,
    pub(super) sections: Markup,
    pub(super) closing: Markup,
}

/// What bodies are made with, beside the ledger itself.
#[derive(Clone, Copy)]
pub(super) struct BodyWriter<'a> {
    pub(super) links: &'a LinkMap,
    pub(super) messages: &'a Messages,
    /// The language of the text, where it is known to be another than that of the page; else empty.
    pub(super) text_language: &'static str,
}

impl BodyWriter<'_> {
    /// What the page of `file` shows of its text, which was read as `ledger` and whose items have the `ids`; not yet
    /// [completed](Body::completed).
    pub(super) fn body(self, ledger: &Ledger<'_>, file: &SourceFile, ids: &ItemIds) -> Body {
        let Self { links, messages, text_language: lang } = self;
        let root = address::root_from(&address::ledger_page(&file.slug));
        let link = |url: &str| links.resolve(&file.among.path, &root, url);
        let options = RenderOptions {
            link: Some(&link),
            heading_shift: 2,
            highlight: Some(&highlight),
            item_ids: ids.all(),
            ..RenderOptions::default()
        };
        let title = ledger.title.as_ref().map(|title| inline(ledger, title.text_span, &title.text, &options));
        let summary = ledger.field(FieldKind::Summary).map(|field| view::value(ledger, field, &options));
        let closing = ledger.closing.as_ref().map(|closing| blocks(ledger, &[closing.span], &options));
        let direction = Direction::of_ledger(ledger.source());
        let sections = SectionWriter { ledger, options: &options, messages, lang, direction };
        Body {
            dir: direction.name(),
            title: title.filter(|title| !title.is_empty()).unwrap_or_else(|| html::escape(&file.slug)),
            summary: summary.unwrap_or_default(),
            fields: view::fields(ledger, &options),
            progress: None,
            contents: Markup::safe(""),
            preamble: Markup::safe(&blocks(ledger, &ledger.preamble, &options)),
            sections: Markup::safe(&sections.all()),
            closing: Markup::safe(&closing.unwrap_or_default()),
        }
    }
}

impl Body {
    /// The same with what can be made of what is kept of every ledger: its progress and its contents.
    pub(super) fn completed(self, ledger: &LedgerEntry, messages: &Messages) -> Self {
        let (sections, prefix) = (&ledger.records.sections, RenderOptions::default().id_prefix);
        Self {
            progress: view::progress(ledger.summary.progress, sections, messages, prefix),
            contents: Markup::safe(&contents(sections, messages, prefix)),
            ..self
        }
    }

    /// About how many bytes it takes.
    fn size(&self) -> usize {
        [&self.sections, &self.preamble, &self.closing].iter().map(|markup| markup.html().len()).sum()
    }
}

/// The body of one ledger from when it was read until its page is made.
#[derive(Default)]
pub(super) struct Prepared(Mutex<Option<Box<Body>>>);

impl Prepared {
    /// Keeps `body` if, with all that is `kept` already, there is room for it.
    pub(super) fn keep(body: Body, kept: &AtomicUsize) -> Self {
        let size = body.size();
        let is_room = kept.fetch_add(size, Ordering::Relaxed) + size <= KEPT;
        Self(Mutex::new(is_room.then(|| Box::new(body))))
    }

    /// The body, if it was kept and this is the first time that it is asked for.
    pub(super) fn take(&self) -> Option<Body> {
        // A thread that died with the lock in its hands has left a whole value, or none, behind.
        let mut kept = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.take().map(|body| *body)
    }
}

/// The paths that the page of `file` shows or links to as pictures, if they are there, from the top of the repository;
/// `file` was read as `ledger`.
pub(super) fn pictures(ledger: &Ledger<'_>, file: &SourceFile) -> Vec<String> {
    let urls = html::relative_addresses(ledger).into_iter().filter(|url| !url.starts_with('#'));
    urls.map(|url| resolve(&file.among.path, Address::of(&url).path)).filter(|path| is_picture(path)).collect()
}

fn blocks(ledger: &Ledger<'_>, spans: &[Span], options: &RenderOptions<'_>) -> String {
    let mut html = String::new();
    for &span in spans {
        html::render_blocks(ledger, span, options, &mut html);
    }
    html
}

#[cfg(test)]
mod tests {
    use super::super::local::LocalFiles;
    use super::*;
    use crate::messages::SiteLanguage;

    fn body(source: &str) -> Body {
        let file = SourceFile::new("a.md".into(), "a.md".to_owned(), "a".to_owned());
        let links = LinkMap::new(&[], LocalFiles::nowhere());
        let messages = Messages::built_in(SiteLanguage::english());
        let ledger = Ledger::parse(source);
        let writer = BodyWriter { links: &links, messages: &messages, text_language: "" };
        writer.body(&ledger, &file, &ItemIds::of(&ledger))
    }

    #[test]
    fn a_body_is_kept_until_it_is_taken() {
        let kept = AtomicUsize::new(0);
        let prepared = Prepared::keep(body("# A\n\n## B\n\ntext\n"), &kept);
        assert!(prepared.take().unwrap().sections.html().contains("<p>text</p>"));
        assert!(prepared.take().is_none() && Prepared::default().take().is_none());
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let kept = AtomicUsize::new(KEPT - 1);
        assert!(Prepared::keep(body("# A\n\n## B\n\ntext\n"), &kept).take().is_none());
        assert!(kept.into_inner() > KEPT);
    }
}
