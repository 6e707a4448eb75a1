//! The archive: ledgers that are archived or dropped, with their days and their last words.

use std::ops::Range;
use std::sync::Arc;

use ledgerline_core::Stage;
use ledgerline_core::html::escape;
use ledgerline_core::ledger::{Date, FieldKind};

use super::registers::{count_stage, heading, shown};
use super::{Site, SiteFile};
use crate::messages::Messages;
use crate::site::address;
use crate::site::entry::LedgerEntry;
use crate::site::group::Group;
use crate::site::pagination::{Pager, paginate};
use crate::site::parts::open_group;
use crate::site::records::EntryRecord;
use crate::site::text::clip;
use crate::site::view::frame::PageKind;
use crate::site::view::records::{ArchivePage, Facets, FilterView, RecordList, Unit};

/// The address of the first page without its ending.
const STEM: &str = "archive";
const TITLE: usize = 160;
const WORDS: usize = 320;

/// The pages.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let mut order = site.by_last_move().to_vec();
    order.retain(|&at| {
        let stage = site.entries[at].ledger().and_then(|ledger| ledger.summary.stage);
        matches!(stage, Some(Stage::Archived | Stage::Dropped))
    });
    let pages = paginate(order.iter().map(|_| TITLE + WORDS));
    let (order, number_of_pages) = (Arc::new(order), pages.len());
    let pages = pages.into_iter().enumerate().map(|(index, range)| {
        let (address, order) = (address::numbered(STEM, index + 1), Arc::clone(&order));
        SiteFile::page(site, address.clone(), "archive.html", move || {
            view(site, &order, range.clone(), (index + 1, number_of_pages), &address)
        })
    });
    pages.collect()
}

fn view<'a>(
    site: &'a Site,
    order: &[usize],
    range: Range<usize>,
    (number, pages): (usize, usize),
    address: &str,
) -> ArchivePage<'a> {
    let total = order.len();
    let places = &order[range.clone()];
    let heading = heading(site, site.messages.text("archive"), number);
    let ledgers = site.messages.count("ledgers", total);
    let mut facets = Facets::default();
    places.iter().for_each(|&at| count_stage(site, at, &mut facets));
    ArchivePage {
        frame: site.layout.frame(
            PageKind::Archive,
            address,
            format!("{heading} · {}", site.layout.project),
            site.messages.with(
                "archive-description",
                &[("ledgers", (&ledgers).into()), ("project", (&site.layout.project).into())],
            ),
        ),
        list: RecordList {
            up: "index.html",
            up_label: site.messages.text("overview"),
            title: site.messages.text("archive").to_owned(),
            count: site.messages.grouped(total),
            meaning: site.messages.text("archive-about").to_owned(),
            range: if pages > 1 { shown(site, &range, total) } else { String::new() },
            filter: FilterView::new(
                &site.messages,
                &Unit::LEDGERS,
                pages > 1,
                facets.sorted(&Group::ALL.map(Group::key)),
            ),
            content: content(site, places, &address::root_from(address)),
            empty: site.messages.text("archive-none"),
            pager: Pager::new(STEM, number, pages),
        },
    }
}

fn content(site: &Site, places: &[usize], root: &str) -> String {
    let mut out = String::with_capacity(places.len() * 900);
    for ledger in places.iter().filter_map(|&at| site.entries[at].ledger()) {
        open_group(ledger, &site.messages, root, 2, &mut out);
        out.push_str("<div class=\"records\"><div class=\"record\">\n");
        days(ledger, &site.messages, &mut out);
        last_words(ledger, &site.messages, root, &mut out);
        out.push_str("</div></div>\n</section>\n");
    }
    out
}

fn days(ledger: &LedgerEntry, messages: &Messages, out: &mut String) {
    let summary = &ledger.summary;
    let day = |kind| Date::at_start(summary.field(kind));
    let days = [
        ("created", day(FieldKind::Created)),
        ("completed", day(FieldKind::Completed)),
        ("last-moved", summary.last_moved()),
    ];
    let days = days.into_iter().filter_map(|(name, day)| Some((name, day?)));
    let days: Vec<String> = days
        .map(|(name, day)| format!("{} <time datetime=\"{day}\">{day}</time>", escape(messages.text(name))))
        .collect();
    if !days.is_empty() {
        out.push_str(&format!(
            "<p class=\"archive-days\">{}</p>\n",
            days.join("<span class=\"dot\" aria-hidden=\"true\"></span>")
        ));
    }
}

/// The last log entry; where there is none, the summary.
fn last_words(ledger: &LedgerEntry, messages: &Messages, root: &str, out: &mut String) {
    let summary = &ledger.summary;
    let last = ledger.records.log.iter().enumerate().max_by_key(|(at, entry)| (entry.date, *at));
    let Some((_, EntryRecord { title, anchor, excerpt, .. })) = last else {
        let words = summary.field(FieldKind::Summary);
        if !words.is_empty() {
            out.push_str(&format!("<p dir=\"auto\">{}</p>\n", escape(&clip(words, WORDS))));
        }
        return;
    };
    let (page, anchor) = (escape(&address::ledger_page(&summary.slug)), escape(anchor));
    let title = if title.plain.is_empty() { messages.text("last-entry") } else { &title.plain };
    out.push_str(&format!(
        "<p dir=\"auto\"><a href=\"{root}{page}#l-{anchor}\">{}</a></p>\n",
        escape(&clip(title, TITLE))
    ));
    if !excerpt.is_empty() {
        out.push_str(&format!("<p class=\"timeline-excerpt\" dir=\"auto\">{}</p>\n", escape(&clip(excerpt, WORDS))));
    }
}
