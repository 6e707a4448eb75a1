//! The page of one ledger.

use ledgerline_core::Ledger;
use ledgerline_core::ledger::FieldKind;
use ledgerline_core::project::{FindingCounts, LedgerSummary};

use super::{Site, SiteFile, related, unreadable};
use crate::messages::Messages;
use crate::site::address;
use crate::site::body::{Body, BodyWriter};
use crate::site::data;
use crate::site::entry::{Entry, LedgerEntry};
use crate::site::group::Group;
use crate::site::item_ids::ItemIds;
use crate::site::text::clip;
use crate::site::view::finding;
use crate::site::view::frame::PageKind;
use crate::site::view::ledger::{FolderLink, LedgerPage, Neighbour, RepositoryLinks, stage_note};
use crate::site::view::row;

/// How long the description of a page may be, in characters.
const DESCRIPTION_LIMIT: usize = 160;

/// The pages of all ledgers.
pub(super) fn files(site: &Site) -> impl Iterator<Item = SiteFile<'_>> {
    site.entries.iter().enumerate().map(move |(at, entry)| match entry {
        Entry::Ledger(ledger) => {
            let page = address::ledger_page(&site.files[at].slug);
            SiteFile::page(site, page.clone(), "ledger.html", move || view(site, at, ledger, &page)).of_ledger(at)
        }
        Entry::Unreadable(file) => unreadable::file(site, file),
    })
}

/// What the page of `ledger`, the one at place `at`, shows at the address `page`.
fn view<'a>(site: &'a Site, at: usize, ledger: &'a LedgerEntry, page: &str) -> LedgerPage<'a> {
    let (slug, root) = (&site.files[at].slug, address::root_from(page));
    let summary = &ledger.summary;
    let group = Group::of(summary.stage);
    let status = row::status(&site.messages, summary);
    let title = clip(&summary.title, DESCRIPTION_LIMIT);
    let description = match summary.field(FieldKind::Summary) {
        "" => site.messages.with("ledger-description", &[("title", (&*title).into()), ("status", (&*status).into())]),
        text => clip(text, DESCRIPTION_LIMIT).into_owned(),
    };
    let (findings, more_findings) = finding::views(&site.messages, &ledger.source, &ledger.findings);
    let mut frame =
        site.layout.frame(PageKind::Ledger, page, format!("{title} · {}", site.layout.project), description);
    frame.alternates.extend(data::links_of_ledger(site, ledger, &root));
    LedgerPage {
        frame,
        body: ledger.prepared.take().unwrap_or_else(|| body(site, at, ledger)).completed(ledger, &site.messages),
        text_lang: site.text_language(),
        folder: site
            .folders()
            .called(row::folder(slug))
            .filter(|folder| !folder.name.is_empty())
            .map(|folder| FolderLink { href: format!("{root}{}", folder.address()), name: &folder.name }),
        stage: group.key(),
        overdue: row::due_day(summary)
            .filter(|&due| row::is_late(Some(due), site.today))
            .map(|due| due.to_string())
            .unwrap_or_default(),
        stage_note: stage_note(&site.messages, group, &status),
        status: status.into_owned(),
        worst: ledger.findings.iter().map(|finding| finding.severity).max().map_or("", |severity| severity.name()),
        findings,
        more_findings,
        found: found(&site.messages, summary.findings),
        edit: format!("{root}{}", address::editor(slug)),
        raw: format!("{root}{}", address::raw_file(slug)),
        link: format!("{root}{page}"),
        repository: repository_links(site, at, summary),
        related: related::related(site, at, &root),
        previous: at.checked_sub(1).map(|at| neighbour(site, at, &root)),
        next: (at + 1 < site.len()).then(|| neighbour(site, at + 1, &root)),
    }
}

/// What the page of `ledger`, the one at place `at`, shows of its text, read anew.
fn body(site: &Site, at: usize, ledger: &LedgerEntry) -> Body {
    let file = &site.files[at];
    let read = Ledger::parse_with(&ledger.source, &file.settings.vocabulary);
    let writer = BodyWriter { links: &site.links, messages: &site.messages, text_language: site.text_language() };
    writer.body(&read, file, &ItemIds::of(&read))
}

/// Where the repository shows and changes the file of the ledger at place `at`, if the project says where it is.
fn repository_links<'a>(site: &'a Site, at: usize, summary: &LedgerSummary) -> Option<RepositoryLinks<'a>> {
    let (repository, path) = site.links.local().repository(&site.files[at].among.path)?;
    let branch = summary.field(FieldKind::Branch);
    Some(RepositoryLinks {
        edit: repository.edit(path),
        source: repository.file(path),
        history: repository.history(path),
        branch: repository.branch(branch).unwrap_or_default(),
        name: if repository.name.is_empty() { site.messages.text("the-repository") } else { repository.name },
    })
}

fn neighbour<'a>(site: &'a Site, at: usize, root: &str) -> Neighbour<'a> {
    let name = match &site.entries[at] {
        Entry::Ledger(ledger) => &ledger.summary.title,
        Entry::Unreadable(file) => &file.shown,
    };
    Neighbour { href: format!("{root}{}", address::ledger_page(&site.files[at].slug)), name }
}

/// `1 error, 2 warnings, 3 notes`, what is not there left out.
pub(super) fn found(messages: &Messages, counts: FindingCounts) -> String {
    let FindingCounts { errors, warnings, notes } = counts;
    let parts = [(errors, "errors"), (warnings, "warnings"), (notes, "notes")];
    let said = parts.iter().filter(|(number, _)| *number > 0).map(|&(number, key)| messages.count(key, number));
    messages.list(&said.collect::<Vec<_>>())
}
