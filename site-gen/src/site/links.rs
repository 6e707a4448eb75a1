//! Links between ledgers: a relative link from one Markdown file to another becomes a link between their pages.
//!
//! Owns the map from files to pages. What a link may be at all (schemes, escaping) is the business of `core::html`.

use std::collections::HashMap;

use ledgerline_core::html::LinkTarget;

use super::address;
use crate::input::SourceFile;

/// Every ledger's slug by its path as shown.
pub(super) struct LinkMap<'a> {
    slug_by_path: HashMap<&'a str, &'a str>,
}

impl<'a> LinkMap<'a> {
    /// The map of `files`.
    pub(super) fn new(files: &'a [SourceFile]) -> Self {
        Self { slug_by_path: files.iter().map(|file| (file.shown.as_str(), file.slug.as_str())).collect() }
    }

    /// What becomes of `link`, an address without a scheme, in the ledger file `from` whose page has the root at `root`.
    pub(super) fn resolve(&self, from: &str, root: &str, link: &str) -> LinkTarget {
        if let Some(anchor) = link.strip_prefix('#') {
            return LinkTarget::Url(format!("#{}", page_anchor(anchor)));
        }
        let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
        let target = join(from, &percent_decode(path)).and_then(|path| self.slug_by_path.get(path.as_str()).copied());
        let Some(slug) = target else { return LinkTarget::TextOnly };
        let mut url = format!("{root}{}", address::ledger_page(slug));
        if let Some(anchor) = anchor {
            url.push('#');
            url.push_str(&page_anchor(anchor));
        }
        LinkTarget::Url(url)
    }
}

/// The anchor on a page for the anchor in a file: heading ids are prefixed, an empty anchor is the top.
fn page_anchor(anchor: &str) -> String {
    if anchor.is_empty() { String::new() } else { format!("l-{anchor}") }
}

/// The path that `link` means in the file `from`; `None` where it leaves the folder that all paths start in.
fn join(from: &str, link: &str) -> Option<String> {
    if link.starts_with('/') || link.contains('\\') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().filter(|&folder| folder != "..")?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// `text` with `%20` and the like read; left as it is where the result would not be text.
fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| tail.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(from: &str, link: &str) -> Option<String> {
        let files: Vec<SourceFile> = [("docs/ledgers/a.md", "a"), ("docs/ledgers/v2/b c.md", "v2/b-c")]
            .map(|(shown, slug)| SourceFile::new(shown.into(), shown.to_owned(), slug.to_owned()))
            .into();
        match LinkMap::new(&files).resolve(from, "../", link) {
            LinkTarget::Url(url) => Some(url),
            LinkTarget::TextOnly => None,
        }
    }

    #[test]
    fn a_link_to_a_ledger_becomes_a_link_to_its_page() {
        assert_eq!(resolve("docs/ledgers/a.md", "v2/b%20c.md").as_deref(), Some("../ledgers/v2/b-c.html"));
        assert_eq!(resolve("docs/ledgers/v2/b c.md", "../a.md#risks").as_deref(), Some("../ledgers/a.html#l-risks"));
        assert_eq!(resolve("docs/ledgers/a.md", "./a.md").as_deref(), Some("../ledgers/a.html"));
    }

    #[test]
    fn an_anchor_stays_on_the_page() {
        assert_eq!(resolve("docs/ledgers/a.md", "#progress-log").as_deref(), Some("#l-progress-log"));
        assert_eq!(resolve("docs/ledgers/a.md", "#").as_deref(), Some("#"));
    }

    #[test]
    fn what_the_site_does_not_have_is_no_link() {
        for link in ["../../src/main.rs", "../../../../etc/passwd", "/docs/ledgers/a.md", "c.md", "", "%ff.md", "%"] {
            assert_eq!(resolve("docs/ledgers/a.md", link), None, "{link}");
        }
    }
}
