//! The page of a file that gave no text: what is wrong with it, and what to do.

use std::fs;

use ledgerline_core::Diagnostic;
use ledgerline_core::project::FindingCounts;
use ledgerline_core::rules::INVALID_UTF8;
use ledgerline_core::settings::Level;
use serde::Serialize;

use super::address;
use super::digest::{Outcome, Unreadable};
use super::page::PageWriter;
use super::text::printable;
use super::view::finding::FindingView;
use super::view::frame::{Frame, PageKind};
use crate::input::{ReadError, SourceFile};
use crate::report::not_utf8;

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

/// Writes the page of `file`, which could not be read because of `error`.
pub(super) fn write(writer: &PageWriter<'_>, file: &SourceFile, error: &ReadError) -> anyhow::Result<Outcome> {
    let page = address::ledger_page(&file.slug);
    let shown = printable(&file.shown).into_owned();
    let problem = error.to_string();
    let raw = copy_bytes(writer, file, error)?;
    let findings = findings(file, error);
    let view = UnreadablePage {
        frame: writer.site.frame(
            PageKind::Ledger,
            &page,
            format!("{shown} · {}", writer.site.project),
            format!("{shown} {problem}."),
        ),
        file: &shown,
        problem: &problem,
        remedy: remedy(error),
        raw: raw.map(|raw| format!("{}{raw}", address::root_from(&page))).unwrap_or_default(),
        findings: findings.iter().map(|finding| FindingView::new(finding, error.line())).collect(),
    };
    writer.output.write(&page, writer.templates.render("unreadable.html", &view)?.as_bytes())?;
    let findings = FindingCounts::of(&findings);
    Ok(Outcome::Unreadable(Unreadable { slug: file.slug.clone(), shown, problem, findings }))
}

/// What the rules have to say of a file that gave no text.
pub(super) fn findings(file: &SourceFile, error: &ReadError) -> Vec<Diagnostic> {
    match *error {
        ReadError::NotUtf8 { byte, is_utf16, .. } => {
            let level = file.settings.levels.get(INVALID_UTF8.code);
            if level == Some(Level::Off) { Vec::new() } else { vec![not_utf8(byte, is_utf16)] }
        }
        ReadError::Unreadable(_) | ReadError::TooLarge => Vec::new(),
    }
}

/// The copy of a file that can be read but is no text; none if it cannot be read any more.
fn copy_bytes(writer: &PageWriter<'_>, file: &SourceFile, error: &ReadError) -> anyhow::Result<Option<String>> {
    if !matches!(error, ReadError::NotUtf8 { .. }) {
        return Ok(None);
    }
    let Ok(bytes) = fs::read(&file.path) else { return Ok(None) };
    let raw = address::raw_file(&file.slug);
    writer.output.write(&raw, &bytes)?;
    Ok(Some(raw))
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
