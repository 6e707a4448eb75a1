//! HTML of a ledger that stands on other pages than the ledger's own: on registers, on the home page, on the board.
//!
//! Where a link in it leads is told from the root of the site, and what leads there from the page that it stands on is put
//! in when that page is made. Until then a mark stands for it, a character that is none: where a text has it all the same,
//! a way up is written into the text, which harms nobody.

use std::borrow::Cow;

use ledgerline_core::html::{LinkTarget, RenderOptions, relative_addresses};
use ledgerline_core::{Ledger, Span};

use super::address;
use super::inline::inline;
use super::links::LinkMap;
use crate::input::SourceFile;

/// Stands for what leads from a page to the root of the site.
const ROOT: &str = "\u{fdd0}";
/// Stands before an anchor of the ledger's own page.
const PAGE: &str = "\u{fdd1}";

/// Where texts of one ledger come from.
pub(super) struct TextOrigin<'a> {
    file: &'a SourceFile,
    links: &'a LinkMap,
}

/// The links in the text of one ledger, and where they lead.
pub(super) struct AskedLinks {
    /// The path of the ledger, from the top of the repository.
    from: String,
    links: Vec<(String, LinkTarget)>,
}

impl AskedLinks {
    /// The links of `ledger`, which was read from `file`, and where they lead by the map `links`.
    pub(super) fn of(ledger: &Ledger<'_>, file: &SourceFile, links: &LinkMap) -> Self {
        let from = file.among.path.clone();
        let target = |url: String| {
            let target = links.resolve(&from, ROOT, &url);
            (url, target)
        };
        Self { links: relative_addresses(ledger).into_iter().map(target).collect(), from }
    }

    /// Whether all of them lead by the map `links` where they led before.
    pub(super) fn lead_where_they_did(&self, links: &LinkMap) -> bool {
        self.links.iter().all(|(url, target)| links.resolve(&self.from, ROOT, url) == *target)
    }
}

impl<'a> TextOrigin<'a> {
    /// The origin of texts of `file`.
    pub(super) fn new(file: &'a SourceFile, links: &'a LinkMap) -> Self {
        Self { file, links }
    }

    /// What stands in `span`, as safe HTML with marks; `plain` is the same as plain text.
    pub(super) fn inline(&self, ledger: &Ledger<'_>, span: Span, plain: &str) -> String {
        let link = |url: &str| {
            // A list is no place for pictures; it leads to them.
            match self.links.resolve(&self.file.among.path, ROOT, url) {
                LinkTarget::Picture(url) => LinkTarget::Url(url),
                target => target,
            }
        };
        let options = RenderOptions { link: Some(&link), id_prefix: PAGE, ..RenderOptions::default() };
        let html = inline(ledger, span, plain, &options);
        if !html.contains(PAGE) {
            return html;
        }
        let page = address::ledger_page(&self.file.slug);
        html.replace(&format!("#{PAGE}"), &format!("{ROOT}{page}#l-")).replace(PAGE, "")
    }
}

/// `html` as it stands on a page from which `root` leads to the root of the site.
pub(super) fn rooted<'a>(html: &'a str, root: &str) -> Cow<'a, str> {
    if html.contains(ROOT) { Cow::Owned(html.replace(ROOT, root)) } else { Cow::Borrowed(html) }
}

#[cfg(test)]
mod tests {
    use super::super::local::LocalFiles;
    use super::*;
    use crate::input::Among;

    fn shown(markdown: &str, root: &str) -> String {
        let files: Vec<SourceFile> = ["l/a.md", "l/v2/b.md"]
            .map(|path| {
                let slug = path.trim_start_matches("l/").trim_end_matches(".md").to_owned();
                let among = Among { path: path.to_owned(), page: slug.clone(), is_dashboard: false };
                SourceFile::new(path.into(), path.to_owned(), slug).among(among)
            })
            .into();
        let links = LinkMap::new(&files, LocalFiles::nowhere());
        let source = format!("# A\n\n{markdown}\n");
        let ledger = Ledger::parse(&source);
        let span = Span::new(5, 5 + markdown.len());
        rooted(&TextOrigin::new(&files[1], &links).inline(&ledger, span, markdown), root).into_owned()
    }

    #[test]
    fn links_lead_to_pages_from_wherever_they_stand() {
        assert_eq!(shown("[a](../a.md#x) b", "../"), "<a href=\"../ledgers/a.html#l-x\">a</a> b");
        assert_eq!(shown("[a](../a.md)", ""), "<a href=\"ledgers/a.html\">a</a>");
        assert_eq!(shown("[here](#plan)", "../"), "<a href=\"../ledgers/v2/b.html#l-plan\">here</a>");
        assert!(shown("[a](c.md)", "../").starts_with("<span class=\"no-link\""));
    }

    #[test]
    fn marks_in_a_text_harm_nothing() {
        let html = shown("a\u{fdd0}b\u{fdd1} [c](\u{fdd0}d) <e>\u{fdd0}</e>", "../");
        assert!(!html.contains(['\u{fdd0}', '\u{fdd1}']) && !html.contains("href") && !html.contains("<e"), "{html}");
    }
}
