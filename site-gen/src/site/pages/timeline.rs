//! The timeline: every log entry of every ledger, by day and month, the newest first.

use ledgerline_core::html::escape;

use super::registers::{heading, shown};
use super::{Site, SiteFile};
use crate::site::address;
use crate::site::entry::LedgerEntry;
use crate::site::group::Group;
use crate::site::log::{EXCERPT, Log, Place, TITLE, tally};
use crate::site::pagination::Pager;
use crate::site::records::EntryRecord;
use crate::site::rows;
use crate::site::text::clip;
use crate::site::view::Markup;
use crate::site::view::frame::PageKind;
use crate::site::view::records::{FilterView, MonthLink, RecordList, TimelinePage, Unit};

/// The address of the first page without its ending.
const STEM: &str = "timeline/index";

/// The pages.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let pages = (1..=site.log().pages.len()).map(|number| {
        let address = address::numbered(STEM, number);
        SiteFile::page(site, address.clone(), "timeline.html", move || view(site, site.log(), number, &address))
    });
    pages.chain(rows::file(STEM, site.log().pages.len(), || rows::timeline(site))).collect()
}

fn view<'a>(site: &'a Site, log: &Log, number: usize, address: &str) -> TimelinePage<'a> {
    let (total, pages) = (log.places.len(), log.pages.len());
    let range = log.pages[number - 1].clone();
    let places = &log.places[range.clone()];
    let heading = heading(site, site.messages.text("timeline"), number);
    let entries = site.messages.count("log-entries-count", total);
    TimelinePage {
        frame: site.layout.frame(
            PageKind::Timeline,
            address,
            format!("{heading} · {}", site.layout.project),
            site.messages.with(
                "timeline-description",
                &[("entries", (&entries).into()), ("project", (&site.layout.project).into())],
            ),
        ),
        list: RecordList {
            up: "index.html",
            up_label: site.messages.text("overview"),
            title: site.messages.text("timeline").to_owned(),
            count: site.messages.grouped(total),
            meaning: site.messages.text("timeline-about").to_owned(),
            range: if pages > 1 { shown(site, &range, total) } else { String::new() },
            filter: FilterView::new(
                &site.messages,
                &Unit::ENTRIES,
                rows::beside(STEM, pages),
                log.tally.views(&tally(site, places), &site.messages),
            ),
            content: Markup::safe(&content(site, places, &address::root_from(address))),
            empty: site.messages.text("timeline-none"),
            pager: Pager::new(STEM, number, pages),
        },
        months: months(site, log, number),
    }
}

fn month_of(place: &Place) -> Option<(i32, u8)> {
    place.date.map(|date| (date.year(), date.month()))
}

/// The id of a month: `m-2025-06`.
fn month_id(month: Option<(i32, u8)>) -> String {
    month.map_or_else(|| "undated".to_owned(), |(year, month)| format!("m-{year:04}-{month:02}"))
}

fn month_name(site: &Site, of: Option<(i32, u8)>) -> String {
    let messages = &site.messages;
    of.map_or_else(|| messages.text("without-day").to_owned(), |(year, number)| messages.month(number, year))
}

/// Every month that has an entry, as a link to its first; `current` is the page that links.
fn months(site: &Site, log: &Log, current: usize) -> Vec<MonthLink> {
    let mut links = Vec::new();
    let mut at = 0;
    for of_month in log.places.chunk_by(|a, b| month_of(a) == month_of(b)) {
        let page = log.pages.iter().position(|page| page.contains(&at)).unwrap_or(0) + 1;
        let month = month_of(&of_month[0]);
        let file = if page == current {
            String::new()
        } else {
            address::numbered(STEM, page).rsplit('/').next().unwrap_or_default().to_owned()
        };
        links.push(MonthLink {
            href: format!("{file}#{}", month_id(month)),
            label: month_name(site, month),
            count: site.messages.grouped(of_month.len()),
        });
        at += of_month.len();
    }
    links
}

fn content(site: &Site, places: &[Place], root: &str) -> String {
    let mut out = String::with_capacity(places.len() * 500);
    for of_month in places.chunk_by(|a, b| month_of(a) == month_of(b)) {
        let (id, name) = (month_id(month_of(&of_month[0])), escape(&month_name(site, month_of(&of_month[0]))));
        out.push_str(&format!(
            "<section class=\"month\" data-record-group aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{name}</h2>\n\
             <ol class=\"timeline\">\n"
        ));
        for of_day in of_month.chunk_by(|a, b| a.date == b.date) {
            out.push_str("<li class=\"timeline-day\" data-record-group>");
            if let Some(day) = of_day[0].date {
                out.push_str(&format!("<p class=\"timeline-date\"><time datetime=\"{day}\" data-ago>{day}</time></p>"));
            }
            out.push_str("\n<ul>\n");
            of_day
                .iter()
                .filter_map(|place| place.of(site))
                .for_each(|(ledger, entry)| write(ledger, entry, site, root, &mut out));
            out.push_str("</ul></li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
    out
}

fn write(ledger: &LedgerEntry, entry: &EntryRecord, site: &Site, root: &str, out: &mut String) {
    let (messages, lang) = (&site.messages, site.lang());
    let summary = &ledger.summary;
    let (slug, stage) = (escape(&summary.slug), Group::of(summary.stage).key());
    let page = escape(&[root, &*address::ledger_page(&summary.slug)].concat());
    let (title, name) = (escape(&clip(&entry.title.plain, TITLE)), escape(&clip(&summary.title, TITLE)));
    let title = if title.is_empty() { escape(messages.text("untitled-entry")) } else { title };
    let anchor = escape(&entry.anchor);
    out.extend([
        "<li class=\"record\" data-stage=\"",
        stage,
        "\" data-ledger=\"",
        &slug,
        "\"><a href=\"",
        &page,
        "#l-",
    ]);
    out.extend([
        &*anchor,
        "\" dir=\"auto\"",
        if entry.title.plain.is_empty() { "" } else { lang },
        ">",
        &title,
        "</a><span class=\"timeline-ledger\" dir=\"auto\"",
        lang,
        " data-ledger-name>",
    ]);
    out.extend([&*name, "</span>"]);
    if !entry.excerpt.is_empty() {
        let excerpt = escape(&clip(&entry.excerpt, EXCERPT));
        out.extend(["<p class=\"timeline-excerpt\" dir=\"auto\"", lang, ">", &excerpt, "</p>"]);
    }
    out.push_str("</li>\n");
}
