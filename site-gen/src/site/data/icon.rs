//! `favicon.svg`: the sign of the site in a browser's tab.

use super::super::SiteFile;

/// From the root of the site.
pub(in super::super) const ICON: &str = "favicon.svg";

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">\
    <rect width=\"16\" height=\"16\" rx=\"4\" fill=\"#2f5bd3\"/>\
    <path d=\"M4 5.5h8M4 8h8M4 10.5h4.5\" stroke=\"#fff\" stroke-width=\"1.4\" stroke-linecap=\"round\"/></svg>\n";

/// The icon.
pub(super) fn file<'a>() -> SiteFile<'a> {
    SiteFile::of_bytes(ICON, SVG.as_bytes())
}
