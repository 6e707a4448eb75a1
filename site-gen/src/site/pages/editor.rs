//! The page of the editor. What it does is the business of `www`.

use serde::Serialize;

use super::{Site, SiteFile};
use crate::site::view::frame::{Frame, PageKind};

const ADDRESS: &str = "editor.html";

/// What the template `editor.html` shows.
#[derive(Serialize)]
struct EditorPage<'a> {
    frame: Frame<'a>,
    style: Option<&'static str>,
    script: Option<&'static str>,
}

/// The page.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::page(site, ADDRESS, "editor.html", || EditorPage {
        frame: site.layout.frame(
            PageKind::Editor,
            ADDRESS,
            format!("{} · {}", site.messages.text("editor"), site.layout.project),
            site.messages.text("editor-description").to_owned(),
        ),
        style: site.assets.file_name("editor.css"),
        script: site.assets.file_name("editor.js"),
    })
}
