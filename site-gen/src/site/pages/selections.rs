//! The lists of one folder and of one status, and the links to them.

use std::borrow::Cow;

use super::list::{PER_PAGE, file_name};
use super::registers::heading;
use super::{Site, SiteFile};
use crate::site::address::{self, in_query};
use crate::site::members::row;
use crate::site::pagination::Pager;
use crate::site::selection::{By, Selection, Selections};
use crate::site::text::clip;
use crate::site::view::frame::PageKind;
use crate::site::view::home::{ListPage, SelectionLink, SelectionLinks};

/// How long a name is, in characters.
const NAME: usize = 60;

/// Their pages. Where the list of a stage has the same ledgers, it is theirs.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let all = site.folders().all.iter().chain(&site.statuses().all);
    let mut files = Vec::new();
    for selection in all.filter(|selection| !selection.is_group) {
        for number in 1..=page_count(selection) {
            let address = address::numbered(&selection.stem, number);
            files.push(SiteFile::page(site, address.clone(), "list.html", move || {
                view(site, selection, number, &address)
            }));
        }
    }
    files
}

fn page_count(selection: &Selection) -> usize {
    selection.places.len().div_ceil(PER_PAGE)
}

/// What a selection is called.
fn name<'a>(site: &'a Site, selection: &'a Selection) -> Cow<'a, str> {
    if selection.name.is_empty() { site.messages.text("no-folder").into() } else { clip(&selection.name, NAME) }
}

/// What page `number`, from 1, of the list of `selection` shows at `address`.
fn view<'a>(site: &'a Site, selection: &'a Selection, number: usize, address: &str) -> ListPage<'a> {
    let (total, pages) = (selection.places.len(), page_count(selection));
    let start = (number - 1) * PER_PAGE;
    let rows: Vec<_> = selection.places.iter().skip(start).take(PER_PAGE).map(|&at| row(site, at)).collect();
    let range = site.messages.range(start + 1, start + rows.len(), total);
    let label = name(site, selection);
    let (kind, parameter) = match selection.by {
        By::Folder => ("facet-folder", "folder"),
        By::Status => ("facet-status", "status"),
    };
    // What says nothing has a name of its own, such as `No folder`.
    let says_nothing = selection.name.is_empty() || selection.name == site.messages.text("no-status");
    let kind = if says_nothing { "" } else { site.messages.text(kind) };
    let described = if kind.is_empty() { label.to_string() } else { format!("{kind}: {label}") };
    let (heading, root) = (heading(site, &described, number), address::root_from(address));
    ListPage {
        frame: site.layout.frame(
            PageKind::List,
            address,
            format!("{heading} · {}", site.layout.project),
            site.messages.with(
                "selection-description",
                &[
                    ("selection", (&described).into()),
                    ("project", (&site.layout.project).into()),
                    ("range", (&range).into()),
                ],
            ),
        ),
        up: format!("{root}{}", address::ALL_LEDGERS),
        up_label: site.messages.text("ledgers-page"),
        stage: selection.group.map_or("", |group| if selection.by == By::Status { group.key() } else { "" }),
        kind,
        label,
        count: site.messages.grouped(total),
        range,
        filter: format!("{root}{}?{parameter}={}", address::ALL_LEDGERS, in_query(&selection.name)),
        filter_label: site.messages.text("filter-in-list"),
        rows,
        pager: Pager::new(&selection.stem, number, pages),
    }
}

/// The ways to them, from the folder of lists.
pub(super) fn links(site: &Site) -> Vec<SelectionLinks<'_>> {
    let ways = [("by-folder", "folders-left", site.folders()), ("by-status", "statuses-left", site.statuses())];
    let ways = ways.into_iter().filter(|(_, _, selections)| !selections.all.is_empty());
    ways.map(|(label, left, selections)| SelectionLinks {
        label: site.messages.text(label),
        lists: selections.all.iter().map(|selection| link(site, selection)).collect(),
        left: left_in_words(site, left, selections),
    })
    .collect()
}

fn link<'a>(site: &'a Site, selection: &'a Selection) -> SelectionLink<'a> {
    let address = selection.address();
    let href = if selection.is_group { file_name(&address) } else { address.trim_start_matches("list/").to_owned() };
    SelectionLink { href, label: name(site, selection), count: site.messages.grouped(selection.places.len()) }
}

fn left_in_words(site: &Site, key: &str, selections: &Selections) -> String {
    if selections.left == 0 { String::new() } else { site.messages.count(key, selections.left) }
}
