//! `robots.txt`: everything may be read. Crawlers look for it at the root of a host only.

use std::borrow::Cow;

use super::super::{Site, SiteFile};
use super::{absolute, sitemap};

/// The file; it names the sitemap where there is one.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::new("robots.txt", || {
        let mut text = "User-agent: *\nAllow: /\n".to_owned();
        if let Some(url) = &site.config.url {
            text.push_str(&format!("\nSitemap: {}\n", absolute(url, sitemap::ADDRESS)));
        }
        Ok(Cow::Owned(text.into_bytes()))
    })
}
