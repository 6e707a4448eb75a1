//! What a ledger's page shows of its text, rendered when the page is asked for: kept for all ledgers it would take more
//! memory than everything else.

use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::ledger::FieldKind;
use ledgerline_core::rules::between::{Address, resolve};
use ledgerline_core::{Ledger, Span};
use serde::Serialize;

use super::Site;
use super::address;
use super::inline::inline;
use super::item_ids::ItemIds;
use super::local::is_picture;
use super::parts::{SectionWriter, contents};
use super::view::ledger::{self as view, FieldView, ProgressView};
use crate::highlight::highlight;
use crate::input::SourceFile;

/// What a ledger's page shows of its text, as safe HTML.
#[derive(Serialize)]
pub(super) struct Body {
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) fields: Vec<FieldView>,
    pub(super) progress: Option<ProgressView>,
    /// The items of a list.
    pub(super) contents: String,
    pub(super) preamble: String,
    pub(super) sections: String,
    pub(super) closing: String,
}

impl Body {
    /// What the page of the ledger at place `at` shows of its text, which was read as `ledger`.
    pub(super) fn of(ledger: &Ledger<'_>, site: &Site, at: usize) -> Self {
        let (file, links, messages) = (&site.files[at], &site.links, &*site.messages);
        let root = address::root_from(&address::ledger_page(&file.slug));
        let link = |url: &str| links.resolve(&file.among.path, &root, url);
        let ids = ItemIds::of(ledger);
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
        Self {
            title: title.filter(|title| !title.is_empty()).unwrap_or_else(|| html::escape(&file.slug)),
            summary: summary.unwrap_or_default(),
            fields: view::fields(ledger, &options),
            progress: view::progress(ledger, messages, options.id_prefix),
            contents: contents(ledger, messages, options.id_prefix),
            preamble: blocks(ledger, &ledger.preamble, &options),
            sections: SectionWriter { ledger, options: &options, messages, lang: site.text_language() }.all(),
            closing: closing.unwrap_or_default(),
        }
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
