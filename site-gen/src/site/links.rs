//! Links between ledgers: a relative link from one Markdown file to another becomes a link between their pages.
//!
//! Owns the map from files to pages. What a link may be at all (schemes, escaping) is the business of `core::html`, and
//! which file an address means, that of the rules about links in `core`.

use std::collections::HashMap;

use ledgerline_core::html::LinkTarget;
use ledgerline_core::rules::between::{Address, resolve};

use super::address;
use super::local::LocalFiles;
use crate::input::SourceFile;

/// Every ledger's slug by its path from the top of the repository, and the files around them.
pub(super) struct LinkMap {
    slug_by_path: HashMap<String, String>,
    local: LocalFiles,
}

impl LinkMap {
    /// The map of `files`, which stand among the `local` ones.
    pub(super) fn new(files: &[SourceFile], local: LocalFiles) -> Self {
        let slugs = files.iter().map(|file| (file.among.path.clone(), file.slug.clone()));
        Self { slug_by_path: slugs.collect(), local }
    }

    /// What becomes of `link`, an address without a scheme, in the ledger at the path `from`, whose page has the root at
    /// `root`.
    pub(super) fn resolve(&self, from: &str, root: &str, link: &str) -> LinkTarget {
        if let Some(anchor) = link.strip_prefix('#') {
            return LinkTarget::Url(format!("#{}", page_anchor(anchor)));
        }
        let Address { path, anchor } = Address::of(link);
        let Some(path) = Some(resolve(from, path)).filter(|_| !path.is_empty()) else { return LinkTarget::TextOnly };
        let Some(slug) = self.slug_by_path.get(&path) else { return self.local.target(&path, anchor, root) };
        let mut url = format!("{root}{}", address::ledger_page(slug));
        if let Some(anchor) = anchor {
            url.push('#');
            url.push_str(&page_anchor(anchor));
        }
        LinkTarget::Url(url)
    }

    /// The files around the ledgers.
    pub(super) fn local(&self) -> &LocalFiles {
        &self.local
    }
}

/// The anchor on a page for the anchor in a file: heading ids are prefixed, an empty anchor is the top.
fn page_anchor(anchor: &str) -> String {
    if anchor.is_empty() { String::new() } else { format!("l-{anchor}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Among;

    fn page_of(from: &str, link: &str) -> Option<String> {
        let files: Vec<SourceFile> = [("docs/ledgers/a.md", "a"), ("docs/ledgers/v2/b c.md", "v2/b-c")]
            .map(|(path, slug)| {
                let among = Among { path: path.to_owned(), page: slug.to_owned(), is_dashboard: false };
                SourceFile::new(path.into(), path.to_owned(), slug.to_owned()).among(among)
            })
            .into();
        match LinkMap::new(&files, LocalFiles::nowhere()).resolve(from, "../", link) {
            LinkTarget::Url(url) | LinkTarget::Picture(url) => Some(url),
            LinkTarget::TextOnly => None,
        }
    }

    #[test]
    fn a_link_to_a_ledger_becomes_a_link_to_its_page() {
        assert_eq!(page_of("docs/ledgers/a.md", "v2/b%20c.md").as_deref(), Some("../ledgers/v2/b-c.html"));
        assert_eq!(page_of("docs/ledgers/v2/b c.md", "../a.md#risks").as_deref(), Some("../ledgers/a.html#l-risks"));
        for link in ["./a.md", "a.md?plain=1", "/docs/ledgers/a.md"] {
            assert_eq!(page_of("docs/ledgers/a.md", link).as_deref(), Some("../ledgers/a.html"), "{link}");
        }
    }

    #[test]
    fn an_anchor_stays_on_the_page() {
        assert_eq!(page_of("docs/ledgers/a.md", "#progress-log").as_deref(), Some("#l-progress-log"));
        assert_eq!(page_of("docs/ledgers/a.md", "#").as_deref(), Some("#"));
    }

    #[test]
    fn what_the_site_does_not_have_is_no_link() {
        for link in ["../../src/main.rs", "../../../../etc/passwd", "v2\\b c.md", "c.md", "", "%ff.md", "%"] {
            assert_eq!(page_of("docs/ledgers/a.md", link), None, "{link}");
        }
    }
}
