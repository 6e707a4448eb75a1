//! What the templates `guide.html` and `chapter.html` show.

use serde::Serialize;

use super::frame::Frame;

/// What the template `guide.html` shows: the contents of the user guide.
#[derive(Serialize)]
pub(crate) struct GuidePage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) chapters: Vec<ChapterLink>,
}

/// A chapter in a list.
#[derive(Serialize)]
pub(crate) struct ChapterLink {
    /// Its page, from the folder of the help.
    pub(crate) page: String,
    pub(crate) title: &'static str,
    /// Safe HTML.
    pub(crate) summary: String,
    /// Its text as safe HTML, on its own page.
    pub(crate) html: String,
}

/// What the template `chapter.html` shows: a chapter.
#[derive(Serialize)]
pub(crate) struct ChapterPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) chapter: ChapterLink,
    pub(crate) previous: Option<ChapterLink>,
    pub(crate) next: Option<ChapterLink>,
}
