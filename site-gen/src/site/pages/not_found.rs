//! The page for addresses that are none.

use serde::Serialize;

use super::{Site, SiteFile};
use crate::site::view::frame::{Frame, PageKind};

const ADDRESS: &str = "404.html";

/// How many folders deep a missing page may be and still find the style: the site's root is not known there.
const DEPTHS: [&str; 5] = ["", "../", "../../", "../../../", "../../../../"];

/// What the template `not_found.html` shows.
#[derive(Serialize)]
struct NotFoundPage<'a> {
    frame: Frame<'a>,
    /// What may lead to the root of the site, where that is not known.
    depths: Vec<&'static str>,
}

/// The page.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::page(site, ADDRESS, "not_found.html", || NotFoundPage {
        frame: site.layout.frame(
            PageKind::Missing,
            ADDRESS,
            format!("{} · {}", site.messages.text("missing-title"), site.layout.project),
            site.messages.text("missing-description").to_owned(),
        ),
        depths: if site.layout.place.is_some() { Vec::new() } else { DEPTHS.to_vec() },
    })
}
