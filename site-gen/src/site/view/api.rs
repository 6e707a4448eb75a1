//! What the template `api.html` shows.

use serde::Serialize;

use super::frame::Frame;

/// What the template `api.html` shows: what there is for machines.
#[derive(Serialize)]
pub(crate) struct ApiPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) groups: Vec<GroupView<'a>>,
    pub(crate) badges: Vec<BadgeView<'a>>,
    /// What comes before the path of a badge elsewhere: the address of the site, where it is known.
    pub(crate) base: String,
}

/// Files of one kind.
#[derive(Serialize)]
pub(crate) struct GroupView<'a> {
    pub(crate) id: &'static str,
    pub(crate) title: &'a str,
    pub(crate) about: &'a str,
    pub(crate) files: Vec<FileView>,
}

/// One file.
#[derive(Serialize)]
pub(crate) struct FileView {
    /// As seen from the page.
    pub(crate) href: String,
    /// From the root of the site.
    pub(crate) path: String,
    pub(crate) about: String,
    /// The same as a JSON Feed, as seen from the page; empty where there is none.
    pub(crate) twin: String,
}

/// One badge.
#[derive(Serialize)]
pub(crate) struct BadgeView<'a> {
    pub(crate) href: String,
    pub(crate) path: String,
    /// What it is of: what it says will be another thing tomorrow.
    pub(crate) alt: &'a str,
    /// The answer for shields.io.
    pub(crate) endpoint: String,
}
