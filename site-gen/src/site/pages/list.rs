//! The list of all ledgers, and those of one group, in pages small enough for a phone.

use std::cmp::Reverse;

use ledgerline_core::project::LedgerSummary;

use super::index::ROWS_FILE;
use super::registers::heading;
use super::{Site, SiteFile, home, selections};
use crate::site::address;
use crate::site::data::feeds;
use crate::site::group::Group;
use crate::site::members::{Members, row};
use crate::site::pagination::Pager;
use crate::site::view::frame::PageKind;
use crate::site::view::home::{AllPage, ListLink, ListPage};
use crate::site::view::row::Row;

/// How many ledgers one page shows.
pub(super) const PER_PAGE: usize = 80;

/// The list of all ledgers, and that of each group.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let pages = site.groups.iter().flat_map(|members| (1..=page_count(members)).map(move |number| (members, number)));
    let mut files: Vec<_> = pages.map(|(members, number)| file(site, members, number)).collect();
    files.push(SiteFile::page(site, address::ALL_LEDGERS, "ledgers.html", || all(site)));
    files
}

/// The list of all ledgers: those that moved last; its script has the others, and without it the lists of groups do.
fn all(site: &Site) -> AllPage<'_> {
    let whole = home::is_whole(site);
    let moved = |at: &usize| Reverse(site.summary(*at).and_then(LedgerSummary::last_moved));
    let mut places: Vec<usize> = site.groups.iter().flat_map(|members| &members.places).copied().collect();
    places.sort_by_cached_key(moved);
    let rows: Vec<_> = places.iter().take(if whole { usize::MAX } else { PER_PAGE }).map(|&at| row(site, at)).collect();
    let lists = site.groups.iter().map(|members| ListLink {
        href: file_name(&address::list_page(members.group, 1)),
        stage: members.group.key(),
        label: members.group.label(&site.messages),
        count: site.messages.grouped(members.len()),
    });
    let ledgers = site.listed_in_words();
    let mut frame = site.layout.frame(
        PageKind::Ledgers,
        address::ALL_LEDGERS,
        format!("{} · {}", site.messages.text("ledgers-page"), site.layout.project),
        site.messages
            .with("ledgers-description", &[("ledgers", (&ledgers).into()), ("project", (&site.layout.project).into())]),
    );
    frame.rows = (!whole).then_some(ROWS_FILE);
    AllPage {
        frame,
        ledgers,
        total: site.listed(),
        lists: lists.collect(),
        selections: selections::links(site),
        left: if site.listed() > rows.len() {
            site.messages.grouped(site.listed() - rows.len())
        } else {
            String::new()
        },
        rows,
        today: site.today.map(|today| today.to_string()).unwrap_or_default(),
        pattern: (!whole).then(|| Row::pattern().in_language(site.text_language())),
    }
}

fn file<'a>(site: &'a Site, members: &'a Members, number: usize) -> SiteFile<'a> {
    let address = address::list_page(members.group, number);
    SiteFile::page(site, address.clone(), "list.html", move || view(site, members, number, &address))
}

/// How many pages the list of `members` has.
fn page_count(members: &Members) -> usize {
    members.len().div_ceil(PER_PAGE)
}

/// What page `number`, from 1, of the list of `members` shows at `address`.
fn view<'a>(site: &'a Site, members: &Members, number: usize, address: &str) -> ListPage<'a> {
    let group = members.group;
    let (total, pages) = (members.len(), page_count(members));
    let start = (number - 1) * PER_PAGE;
    let rows = members.rows(site, start, PER_PAGE);
    let range = site.messages.range(start + 1, start + rows.len(), total);
    let label = group.label(&site.messages);
    let heading = heading(site, label, number);
    let root = address::root_from(address);
    let mut frame = site.layout.frame(
        PageKind::List,
        address,
        format!("{heading} · {}", site.layout.project),
        site.messages.with(
            "stage-list-description",
            &[("stage", label.into()), ("project", (&site.layout.project).into()), ("range", (&range).into())],
        ),
    );
    if let Group::Stage(stage) = group {
        frame.alternates.extend(feeds::links_of_stage(site, stage, &frame.root).into_iter().flatten());
    }
    ListPage {
        frame,
        up: format!("{root}index.html"),
        up_label: site.messages.text("overview"),
        stage: group.key(),
        kind: "",
        label: label.into(),
        filter: format!("{root}index.html?stage={}", group.key()),
        filter_label: site.messages.text("filter-on-overview"),
        count: site.messages.grouped(total),
        range,
        rows,
        pager: Pager::new(&format!("list/{}", group.key()), number, pages),
    }
}

/// The name of the file of `page`.
pub(super) fn file_name(page: &str) -> String {
    page.rsplit('/').next().unwrap_or_default().to_owned()
}
