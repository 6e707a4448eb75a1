//! Throughput and status over time, by week: how much was written, and how many ledgers were open and over.

use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::project::LedgerSummary;

use super::Site;
use crate::messages::Messages;
use crate::site::periods::monday;
use crate::site::view::row::{first_day, is_open};
use crate::site::view::trend::{HEIGHT, TrendView, WeekView};

/// How many weeks are shown.
const WEEKS: usize = 26;
/// The width of a week in the pictures, and of the gap in it.
const STEP: usize = 10;

/// What is counted for a week.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Week {
    /// Log entries.
    entries: usize,
    /// Ledgers begun.
    begun: usize,
    /// Ledgers done, dropped or archived.
    over: usize,
}

/// The weeks up to that of the day of the site; nothing where no ledger has a day.
pub(super) fn view(site: &Site) -> Option<TrendView> {
    let last = monday(site.today.or_else(|| site.last_moved())?)?;
    let first = last.plus_days(-7 * (WEEKS as i64 - 1))?;
    let mut weeks = [Week::default(); WEEKS];
    let mut before = Week::default();
    let mut dateless = 0;
    for (_, ledger) in site.ledgers() {
        let summary = &ledger.summary;
        for date in summary.log.iter().filter_map(|entry| entry.date) {
            if let Some(Place::In(week)) = place(date, first) {
                weeks[week].entries += 1;
            }
        }
        let Some(begun) = first_day(summary) else {
            dateless += 1;
            continue;
        };
        if let Some(week) = week_of(&mut weeks, &mut before, begun, first) {
            week.begun += 1;
        }
        let over = last_day(summary).map(|over| over.max(begun));
        if let Some(week) = over.and_then(|over| week_of(&mut weeks, &mut before, over, first)) {
            week.over += 1;
        }
    }
    if before == Week::default() && weeks.iter().all(|week| *week == Week::default()) {
        return None;
    }
    Some(drawn(&site.messages, first, last, before, (&weeks, dateless)))
}

/// Where a day is among the weeks that are shown.
enum Place {
    Before,
    In(usize),
}

/// The place of `date` in the weeks from `first`; nothing after the last one.
fn place(date: Date, first: Date) -> Option<Place> {
    let days = date.days_since(first);
    let Ok(days) = usize::try_from(days) else { return Some(Place::Before) };
    (days / 7 < WEEKS).then_some(Place::In(days / 7))
}

fn week_of<'w>(weeks: &'w mut [Week; WEEKS], before: &'w mut Week, date: Date, first: Date) -> Option<&'w mut Week> {
    match place(date, first)? {
        Place::Before => Some(before),
        Place::In(week) => Some(&mut weeks[week]),
    }
}

/// The day on which the ledger was over, if it is: the day it says, or its last one.
fn last_day(summary: &LedgerSummary) -> Option<Date> {
    let said = || Date::at_start(summary.field(FieldKind::Completed));
    if is_open(summary) { None } else { said().or_else(|| summary.last_moved()) }
}

fn drawn(messages: &Messages, first: Date, last: Date, before: Week, (weeks, dateless): (&[Week], usize)) -> TrendView {
    let mut sums = Vec::with_capacity(weeks.len());
    let (mut begun, mut over) = (before.begun, before.over);
    for week in weeks {
        begun += week.begun;
        over += week.over;
        sums.push((begun.saturating_sub(over), over));
    }
    let most_entries = weeks.iter().map(|week| week.entries).max().unwrap_or_default();
    let most_ledgers = sums.iter().map(|(open, over)| open + over).max().unwrap_or_default();
    let height = |number: usize, most: usize| (number * HEIGHT).div_ceil(most.max(1));
    let views = weeks.iter().zip(&sums).enumerate().map(|(at, (week, &(open, over)))| {
        let (entries_height, over_height) = (height(week.entries, most_entries), height(over, most_ledgers));
        let open_height = height(open, most_ledgers).min(HEIGHT - over_height);
        WeekView {
            monday: first.plus_days(7 * at as i64).map(|day| day.to_string()).unwrap_or_default(),
            entries: week.entries,
            open,
            over,
            x: at * STEP,
            entries_y: HEIGHT - entries_height,
            entries_height,
            open_y: HEIGHT - over_height - open_height,
            open_height,
            over_y: HEIGHT - over_height,
            over_height,
        }
    });
    let written: usize = weeks.iter().map(|week| week.entries).sum();
    let recent: usize = weeks.iter().rev().take(4).map(|week| week.entries).sum();
    let ((open_first, over_first), (open_last, over_last)) =
        (sums.first().copied().unwrap_or_default(), sums.last().copied().unwrap_or_default());
    TrendView {
        first: first.to_string(),
        last: last.to_string(),
        entries_text: messages.with(
            "trend-entries-text",
            &[("count", written.into()), ("weeks", WEEKS.into()), ("recent", recent.into())],
        ),
        ledgers_text: messages.with(
            "trend-ledgers-text",
            &[
                ("open-first", open_first.into()),
                ("open-last", open_last.into()),
                ("over-first", over_first.into()),
                ("over-last", over_last.into()),
            ],
        ),
        most_entries: messages.grouped(most_entries),
        most_ledgers: messages.grouped(most_ledgers),
        width: WEEKS * STEP,
        left_out: match dateless {
            0 => String::new(),
            number => messages.count("trend-left-out", number),
        },
        weeks: views.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_begin_on_mondays() {
        for (date, expected) in [
            ("2026-06-30", "2026-06-29"),
            ("2026-06-29", "2026-06-29"),
            ("2026-06-28", "2026-06-22"),
            ("1970-01-01", "1969-12-29"),
            ("1969-12-28", "1969-12-22"),
        ] {
            assert_eq!(monday(day(date)), Some(day(expected)), "{date}");
        }
    }

    #[test]
    fn sums_run_on_and_bars_never_leave_the_picture() {
        let before = Week { begun: 5, over: 2, ..Week::default() };
        let weeks = [Week { entries: 4, begun: 2, over: 0 }, Week { entries: 1, begun: 0, over: 4 }];
        let messages = Messages::built_in(SiteLanguage::english());
        let view = drawn(&messages, day("2026-06-22"), day("2026-06-29"), before, (&weeks, 1));
        let sums: Vec<_> = view.weeks.iter().map(|week| (week.entries, week.open, week.over)).collect();
        assert_eq!(sums, [(4, 5, 2), (1, 1, 6)]);
        assert_eq!(view.most_ledgers, "7");
        for week in &view.weeks {
            assert_eq!(week.open_y + week.open_height + week.over_height, HEIGHT);
            assert_eq!(week.entries_y + week.entries_height, HEIGHT);
        }
        assert_eq!(view.left_out, "1 ledger without a day not counted.");
    }
}
