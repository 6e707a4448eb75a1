//! The page of a file that gave no text: what is wrong with it, and what to do.

use serde::Serialize;

use super::{Site, SiteFile};
use crate::site::address;
use crate::site::entry::Unreadable;
use crate::site::problem::{problem, remedy};
use crate::site::view::finding::FindingView;
use crate::site::view::frame::{Frame, PageKind};

/// What the template `unreadable.html` shows.
#[derive(Serialize)]
struct UnreadablePage<'a> {
    frame: Frame<'a>,
    file: &'a str,
    problem: String,
    remedy: &'a str,
    raw: String,
    findings: Vec<FindingView>,
}

/// The page of `file`.
pub(super) fn file<'a>(site: &'a Site, file: &'a Unreadable) -> SiteFile<'a> {
    let page = address::ledger_page(&file.slug);
    SiteFile::page(site, page.clone(), "unreadable.html", move || {
        let Unreadable { slug, shown, error, bytes, findings, .. } = file;
        let raw = format!("{}{}", address::root_from(&page), address::raw_file(slug));
        UnreadablePage {
            frame: site.layout.frame(
                PageKind::Ledger,
                &page,
                format!("{shown} · {}", site.layout.project),
                problem(&site.messages, shown, error),
            ),
            file: shown,
            problem: problem(&site.messages, site.messages.text("this-file"), error),
            remedy: site.messages.text(remedy(error)),
            raw: if bytes.is_some() { raw } else { String::new() },
            findings: findings.iter().map(|finding| FindingView::new(finding, error.line())).collect(),
        }
    })
}
