//! The user guide: a page for each chapter, and one that leads to them.

use ledgerline_core::Ledger;
use ledgerline_core::html::{self, RenderOptions};

use super::{Site, SiteFile};
use crate::guide::{CHAPTERS, Chapter};
use crate::highlight::highlight;
use crate::site::address;
use crate::site::inline::with_code;
use crate::site::view::frame::PageKind;
use crate::site::view::guide::{ChapterLink, ChapterPage, GuidePage};

/// The pages, if the site has any help.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    if !site.layout.has_help {
        return Vec::new();
    }
    let mut files = vec![SiteFile::page(site, address::GUIDE, "guide.html", || list(site))];
    for (place, chapter) in CHAPTERS.iter().enumerate() {
        files.push(SiteFile::page(site, address::chapter(chapter.name), "chapter.html", move || page(site, place)));
    }
    files
}

fn list(site: &Site) -> GuidePage<'_> {
    let title = format!("{} · {}", site.messages.text("guide"), site.layout.project);
    let description = site.messages.text("guide-about").to_owned();
    GuidePage {
        frame: site.layout.frame(PageKind::Help, address::GUIDE, title, description),
        chapters: CHAPTERS.iter().map(link).collect(),
    }
}

fn page(site: &Site, place: usize) -> ChapterPage<'_> {
    let chapter = &CHAPTERS[place];
    let text = chapter.text();
    let title = format!("{} · {}", chapter.title, site.layout.project);
    let options = RenderOptions { highlight: Some(&highlight), ..RenderOptions::default() };
    ChapterPage {
        frame: site.layout.frame(
            PageKind::Help,
            &address::chapter(chapter.name),
            title,
            chapter.summary.replace('`', ""),
        ),
        chapter: ChapterLink { html: html::render(&Ledger::parse(&text), &options), ..link(chapter) },
        previous: place.checked_sub(1).map(|before| link(&CHAPTERS[before])),
        next: CHAPTERS.get(place + 1).map(link),
    }
}

fn link(chapter: &'static Chapter) -> ChapterLink {
    ChapterLink {
        page: format!("{}.html", chapter.name),
        title: chapter.title,
        summary: with_code(chapter.summary),
        html: String::new(),
    }
}
