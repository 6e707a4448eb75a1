//! The archive: ledgers that are archived or dropped, with their days and their last words.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use ledgerline_core::Stage;
use ledgerline_core::html::escape;
use ledgerline_core::ledger::{Date, FieldKind};

use super::registers::{heading, shown};
use super::{Site, SiteFile};
use crate::messages::Messages;
use crate::site::address;
use crate::site::entry::LedgerEntry;
use crate::site::facet::Tally;
use crate::site::pagination::{Pager, paginate};
use crate::site::parts::open_group;
use crate::site::records::EntryRecord;
use crate::site::rows;
use crate::site::text::clip;
use crate::site::view::Markup;
use crate::site::view::frame::PageKind;
use crate::site::view::records::{ArchivePage, FilterView, RecordList, Unit};

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
    let number_of_pages = pages.len();
    let (whole, order) = (Arc::new(Tally::of_ledgers(site, &order)), Arc::new(order));
    let rows = rows::file(STEM, number_of_pages, {
        let order = Arc::clone(&order);
        move || rows::archive(site, &order)
    });
    let pages = pages.into_iter().enumerate().map(|(index, range)| {
        let (address, order) = (address::numbered(STEM, index + 1), Arc::clone(&order));
        let whole = Arc::clone(&whole);
        SiteFile::page(site, address.clone(), "archive.html", move || {
            view(site, (&order, &whole), range.clone(), (index + 1, number_of_pages), &address)
        })
    });
    pages.chain(rows).collect()
}

fn view<'a>(
    site: &'a Site,
    (order, whole): (&[usize], &Tally),
    range: Range<usize>,
    (number, pages): (usize, usize),
    address: &str,
) -> ArchivePage<'a> {
    let total = order.len();
    let places = &order[range.clone()];
    let heading = heading(site, site.messages.text("archive"), number);
    let ledgers = site.messages.count("ledgers", total);
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
                rows::beside(STEM, pages),
                whole.views(&Tally::of_ledgers(site, places), &site.messages),
            ),
            content: Markup::safe(&content(site, places, &address::root_from(address))),
            empty: site.messages.text("archive-none"),
            pager: Pager::new(STEM, number, pages),
        },
    }
}

fn content(site: &Site, places: &[usize], root: &str) -> String {
    let mut out = String::with_capacity(places.len() * 900);
    for ledger in places.iter().filter_map(|&at| site.entries[at].ledger()) {
        open_group(ledger, site, root, 2, &mut out);
        out.push_str("<div class=\"records\"><div class=\"record\">\n");
        days(ledger, &site.messages, &mut out);
        write_last_words(ledger, site, root, &mut out);
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

/// What a ledger says last.
pub(in crate::site) struct LastWords<'a> {
    /// The title of the last log entry; empty where there is none.
    pub(in crate::site) title: Cow<'a, str>,
    /// Whether the entry has none, and words of ours stand for it.
    pub(in crate::site) has_no_title: bool,
    /// The id of its heading.
    pub(in crate::site) anchor: &'a str,
    /// What it says; where there is no entry, the summary.
    pub(in crate::site) text: Cow<'a, str>,
}

/// What `ledger` says last.
pub(in crate::site) fn last_words<'a>(ledger: &'a LedgerEntry, messages: &'a Messages) -> LastWords<'a> {
    let last = ledger.records.log.iter().enumerate().max_by_key(|(at, entry)| (entry.date, *at));
    let Some((_, EntryRecord { title, anchor, excerpt, .. })) = last else {
        let text = clip(ledger.summary.field(FieldKind::Summary), WORDS);
        return LastWords { title: Cow::Borrowed(""), has_no_title: true, anchor: "", text };
    };
    let has_no_title = title.plain.is_empty();
    let title = if has_no_title { messages.text("last-entry") } else { &title.plain };
    LastWords { title: clip(title, TITLE), has_no_title, anchor, text: clip(excerpt, WORDS) }
}

fn write_last_words(ledger: &LedgerEntry, site: &Site, root: &str, out: &mut String) {
    let LastWords { title, has_no_title, anchor, text } = last_words(ledger, &site.messages);
    let lang = site.lang();
    let (page, anchor) = (escape(&address::ledger_page(&ledger.summary.slug)), escape(anchor));
    if !title.is_empty() {
        let lang = if has_no_title { "" } else { lang };
        out.push_str(&format!(
            "<p dir=\"auto\"{lang}><a href=\"{root}{page}#l-{anchor}\">{}</a></p>\n",
            escape(&title)
        ));
    }
    if !text.is_empty() {
        let class = if title.is_empty() { "" } else { " class=\"timeline-excerpt\"" };
        out.push_str(&format!("<p{class} dir=\"auto\"{lang}>{}</p>\n", escape(&text)));
    }
}
