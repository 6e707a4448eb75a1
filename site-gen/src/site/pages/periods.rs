//! The timeline by week and by month: of each, which ledgers were written in, how much, and what last.
//!
//! Owns what is told of each. The entries themselves are on the pages by day, and so are those without a day.

use super::registers::{heading, shown};
use super::{Site, SiteFile};
use crate::site::address;
use crate::site::group::Group;
use crate::site::log::TITLE;
use crate::site::pagination::Pager;
use crate::site::periods::{By, Periods, Written};
use crate::site::text::clip;
use crate::site::view::frame::PageKind;
use crate::site::view::periods::{PeriodLedger, PeriodView, PeriodsPage};

/// The address of the first page of each without its ending.
fn stem(by: By) -> &'static str {
    match by {
        By::Week => "timeline/weeks",
        By::Month => "timeline/months",
    }
}

/// The pages.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let mut files = Vec::new();
    for by in [By::Week, By::Month] {
        let periods = site.periods(by);
        for number in 1..=periods.pages.len() {
            let address = address::numbered(stem(by), number);
            let page = address.clone();
            files.push(SiteFile::page(site, page, "periods.html", move || view(site, by, periods, number, &address)));
        }
    }
    files
}

/// What page `number`, from 1, of the `periods` shows at `address`.
fn view<'a>(site: &'a Site, by: By, periods: &'a Periods, number: usize, address: &str) -> PeriodsPage<'a> {
    let (key, about) = match by {
        By::Week => ("by-week", "weeks-about"),
        By::Month => ("by-month", "months-about"),
    };
    let (range, pages) = (periods.pages[number - 1].clone(), periods.pages.len());
    let (root, written) = (address::root_from(address), &periods.written[range.clone()]);
    let of_period = written.chunk_by(|one, other| one.first == other.first);
    let days = site.log();
    // At the end of all: on the last page.
    let undated =
        if number == pages { days.places.iter().rev().take_while(|place| place.date.is_none()).count() } else { 0 };
    let called = format!("{} · {}", site.messages.text("timeline"), site.messages.text(key));
    PeriodsPage {
        frame: site.layout.frame(
            PageKind::Timeline,
            address,
            format!("{} · {}", heading(site, &called, number), site.layout.project),
            site.messages.text(about).to_owned(),
        ),
        about: site.messages.text(about),
        range: if pages > 1 { shown(site, &range, periods.written.len()) } else { String::new() },
        is_by_week: by == By::Week,
        periods: of_period.map(|written| period(site, by, periods, written, &root)).collect(),
        undated: if undated > 0 { site.messages.count("periods-undated", undated) } else { String::new() },
        undated_href: format!("{root}{}#undated", address::numbered("timeline/index", days.pages.len())),
        pager: Pager::new(stem(by), number, pages),
    }
}

/// What the ledgers that were `written` in, of one week or month, tell.
fn period<'a>(site: &'a Site, by: By, periods: &Periods, written: &[Written], root: &str) -> PeriodView<'a> {
    let first = written[0].first;
    PeriodView {
        anchor: match by {
            By::Week => format!("w-{first}"),
            By::Month => format!("m-{:04}-{:02}", first.year(), first.month()),
        },
        name: match by {
            By::Week => site.messages.with("week-of", &[("day", (&first.to_string()).into())]),
            By::Month => site.messages.month(first.month(), first.year()),
        },
        entries: site.messages.count("entries-count", periods.entries.get(&first).copied().unwrap_or_default()),
        ledgers: written.iter().filter_map(|written| ledger(site, written, root)).collect(),
    }
}

fn ledger<'a>(site: &'a Site, written: &Written, root: &str) -> Option<PeriodLedger<'a>> {
    let (ledger, entry) = written.last.of(site)?;
    let (page, lang) = (address::ledger_page(&ledger.summary.slug), site.text_language());
    let untitled = entry.title.plain.is_empty();
    Some(PeriodLedger {
        href: format!("{root}{page}"),
        title: clip(&ledger.summary.title, TITLE),
        lang,
        stage: Group::of(ledger.summary.stage).key(),
        entries: site.messages.count("entries-count", written.entries),
        last_href: format!("{root}{page}#l-{}", entry.anchor),
        last: if untitled { site.messages.text("untitled-entry").into() } else { clip(&entry.title.plain, TITLE) },
        last_lang: if untitled { "" } else { lang },
    })
}
