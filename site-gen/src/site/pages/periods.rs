//! The timeline by week and by month: of each, which ledgers were written in, how much, and what last.
//!
//! Owns which weeks and months there are and what each tells. The entries themselves are on the pages by day.

use std::collections::BTreeMap;

use ledgerline_core::ledger::Date;

use super::trend::monday;
use super::{Site, SiteFile};
use crate::site::address;
use crate::site::group::Group;
use crate::site::log::{Place, TITLE};
use crate::site::text::clip;
use crate::site::view::frame::PageKind;
use crate::site::view::periods::{PeriodLedger, PeriodView, PeriodsPage};

/// How many ledgers of one week or month are named.
const LEDGERS: usize = 12;
/// How many ledgers a page names in all; what is older is on the pages by day.
const ON_PAGE: usize = 200;

/// What entries are put together by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Week,
    Month,
}

/// The page of each.
pub(super) fn files(site: &Site) -> [SiteFile<'_>; 2] {
    [(By::Week, "timeline/weeks.html"), (By::Month, "timeline/months.html")]
        .map(|(by, address)| SiteFile::page(site, address, "periods.html", move || view(site, by, address)))
}

/// The first day of the week or month of `date`.
fn first_day(by: By, date: Date) -> Date {
    match by {
        By::Week => monday(date).unwrap_or(date),
        By::Month => Date::from_parts(date.year().unsigned_abs() as u16, date.month(), 1).unwrap_or(date),
    }
}

fn view<'a>(site: &'a Site, by: By, address: &str) -> PeriodsPage<'a> {
    let (key, about) = match by {
        By::Week => ("by-week", "weeks-about"),
        By::Month => ("by-month", "months-about"),
    };
    let dated: Vec<(Date, &Place)> = site.log().places.iter().filter_map(|place| Some((place.date?, place))).collect();
    let (mut periods, mut named, mut left) = (Vec::new(), 0, 0);
    for of_period in dated.chunk_by(|a, b| first_day(by, a.0) == first_day(by, b.0)) {
        if named >= ON_PAGE {
            left += of_period.len();
            continue;
        }
        let period = period(site, by, of_period, &address::root_from(address));
        named += period.ledgers.len();
        periods.push(period);
    }
    PeriodsPage {
        frame: site.layout.frame(
            PageKind::Timeline,
            address,
            format!("{} · {} · {}", site.messages.text("timeline"), site.messages.text(key), site.layout.project),
            site.messages.text(about).to_owned(),
        ),
        about: site.messages.text(about),
        is_by_week: by == By::Week,
        periods,
        left: if left > 0 { site.messages.count("periods-left", left) } else { String::new() },
    }
}

/// What the entries `of_period`, the newest first, tell.
fn period<'a>(site: &'a Site, by: By, of_period: &[(Date, &'a Place)], root: &str) -> PeriodView<'a> {
    let first = first_day(by, of_period[0].0);
    // By the place of the ledger: its newest entry, and how many there are.
    let mut ledgers: BTreeMap<usize, (&Place, usize)> = BTreeMap::new();
    let mut order = Vec::new();
    for (_, place) in of_period {
        let counted = ledgers.entry(place.ledger).or_insert_with(|| {
            order.push(place.ledger);
            (place, 0)
        });
        counted.1 += 1;
    }
    let of_ledger = |at: &usize| {
        let (place, count) = ledgers.get(at)?;
        let (ledger, entry) = place.of(site)?;
        let (page, lang) = (address::ledger_page(&ledger.summary.slug), site.text_language());
        let untitled = entry.title.plain.is_empty();
        Some(PeriodLedger {
            href: format!("{root}{page}"),
            title: clip(&ledger.summary.title, TITLE),
            lang,
            stage: Group::of(ledger.summary.stage).key(),
            entries: site.messages.count("entries-count", *count),
            last_href: format!("{root}{page}#l-{}", entry.anchor),
            last: if untitled { site.messages.text("untitled-entry").into() } else { clip(&entry.title.plain, TITLE) },
            last_lang: if untitled { "" } else { lang },
        })
    };
    let left = order.len().saturating_sub(LEDGERS);
    PeriodView {
        anchor: match by {
            By::Week => format!("w-{first}"),
            By::Month => format!("m-{:04}-{:02}", first.year(), first.month()),
        },
        name: match by {
            By::Week => site.messages.with("week-of", &[("day", (&first.to_string()).into())]),
            By::Month => site.messages.month(first.month(), first.year()),
        },
        entries: site.messages.count("entries-count", of_period.len()),
        ledgers: order.iter().take(LEDGERS).filter_map(of_ledger).collect(),
        more: if left > 0 { site.messages.count("period-more", left) } else { String::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday_and_may_reach_over_a_year() {
        let first = |by, day: &str| first_day(by, day.parse().unwrap()).to_string();
        assert_eq!(first(By::Week, "2025-06-29"), "2025-06-23");
        assert_eq!(first(By::Week, "2025-06-30"), "2025-06-30");
        assert_eq!(first(By::Week, "2026-01-01"), "2025-12-29");
        assert_eq!(first(By::Month, "2025-06-29"), "2025-06-01");
    }
}
