//! The page of a file that gave no text: what is wrong with it, and what to do.

use serde::Serialize;

use super::{Site, SiteFile};
use crate::input::ReadError;
use crate::site::address;
use crate::site::entry::Unreadable;
use crate::site::view::finding::FindingView;
use crate::site::view::frame::{Frame, PageKind};

/// What the template `unreadable.html` shows.
#[derive(Serialize)]
struct UnreadablePage<'a> {
    frame: Frame<'a>,
    file: &'a str,
    problem: &'a str,
    remedy: &'static str,
    raw: String,
    findings: Vec<FindingView>,
}

/// The page of `file`.
pub(super) fn file<'a>(site: &'a Site, file: &'a Unreadable) -> SiteFile<'a> {
    let page = address::ledger_page(&file.slug);
    SiteFile::page(site, page.clone(), "unreadable.html", move || {
        let Unreadable { slug, shown, error, problem, bytes, findings } = file;
        let raw = format!("{}{}", address::root_from(&page), address::raw_file(slug));
        UnreadablePage {
            frame: site.layout.frame(
                PageKind::Ledger,
                &page,
                format!("{shown} · {}", site.layout.project),
                format!("{shown} {problem}."),
            ),
            file: shown,
            problem,
            remedy: remedy(error),
            raw: if bytes.is_some() { raw } else { String::new() },
            findings: findings.iter().map(|finding| FindingView::new(finding, error.line())).collect(),
        }
    })
}

fn remedy(error: &ReadError) -> &'static str {
    match error {
        _ if error.is_gone() => {
            "It was there when the build began and has been moved or deleted since: build the site again."
        }
        ReadError::Unreadable(_) => "Check that the one who builds the site may read the file.",
        ReadError::NotUtf8 { .. } => {
            "Open it in an editor that knows its present encoding and save it as UTF-8. Its bytes are kept here as they are."
        }
        ReadError::TooLarge => "Split it: a ledger describes one feature.",
    }
}
