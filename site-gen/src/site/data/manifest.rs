//! `site.webmanifest`: what a browser calls the site and shows for it once it is on a home screen.

use serde::Serialize;

use super::super::text::clip;
use super::super::{Site, SiteFile};
use super::ICON;

/// From the root of the site.
pub(in super::super) const MANIFEST: &str = "site.webmanifest";

/// How long a short name may be, in characters.
const SHORT_NAME_LIMIT: usize = 24;

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    icons: [Icon; 1],
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
}

/// The manifest. Addresses in it are seen from where it is.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::json(MANIFEST, || Manifest {
        name: &site.layout.project,
        short_name: clip(&site.layout.project, SHORT_NAME_LIMIT).into_owned(),
        description: site.config.description.as_deref(),
        start_url: "index.html",
        scope: "./",
        display: "minimal-ui",
        icons: [Icon { src: ICON, sizes: "any", media_type: "image/svg+xml" }],
    })
}
