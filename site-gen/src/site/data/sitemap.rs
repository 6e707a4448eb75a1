//! `sitemap.xml`: every page and when it last changed, for search engines. It takes full addresses, so that without
//! `[site] url` there is none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::address;
use super::super::{Site, SiteFile};
use super::absolute;
use super::xml::element;
use crate::config::BaseUrl;

/// From the root of the site.
pub(super) const ADDRESS: &str = "sitemap.xml";

/// How many pages one file may name.
const MOST: usize = 50_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// The sitemap; where one file cannot hold it, an index and its parts.
pub(super) fn files(site: &Site, pages: usize) -> Vec<SiteFile<'_>> {
    let Some(url) = &site.config.url else { return Vec::new() };
    let parts = pages.div_ceil(MOST);
    if parts <= 1 {
        return vec![SiteFile::new(ADDRESS, move || Ok(Cow::Owned(part(site, url, 0).into_bytes())))];
    }
    let mut files = vec![SiteFile::new(ADDRESS, move || Ok(Cow::Owned(index(url, parts).into_bytes())))];
    for number in 0..parts {
        files.push(SiteFile::new(part_address(number), move || Ok(Cow::Owned(part(site, url, number).into_bytes()))));
    }
    files
}

fn part_address(number: usize) -> String {
    format!("sitemap-{}.xml", number + 1)
}

fn index(url: &BaseUrl, parts: usize) -> String {
    let mut xml = format!("{HEAD}<sitemapindex {NAMESPACE}>\n");
    for number in 0..parts {
        xml.push_str("<sitemap>");
        element("loc", &absolute(url, &part_address(number)), &mut xml);
        xml.push_str("</sitemap>\n");
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// Part `number`, from 0, of the list of all pages.
fn part(site: &Site, url: &BaseUrl, number: usize) -> String {
    let moved: BTreeMap<String, String> = site
        .ledgers()
        .filter_map(|(_, ledger)| {
            let day = ledger.summary.last_moved()?;
            Some((address::ledger_page(&ledger.summary.slug), day.to_string()))
        })
        .collect();
    let mut xml = format!("{HEAD}<urlset {NAMESPACE}>\n");
    let files = site.site_files();
    let pages = files.iter().filter(|file| file.is_page() && is_for_readers(&file.address));
    for page in pages.skip(number * MOST).take(MOST) {
        xml.push_str("<url>");
        element("loc", &absolute(url, &page.address), &mut xml);
        if let Some(day) = moved.get(&page.address) {
            element("lastmod", day, &mut xml);
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Whether a page has something to find: the editor is a tool, and the other is for what is not there.
fn is_for_readers(address: &str) -> bool {
    !matches!(address, "404.html" | "editor.html")
}
