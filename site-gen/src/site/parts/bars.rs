//! Bars over a line of months: from when to when ledgers run.
//!
//! A list of links, each with a small drawing that is as wide as there is room, so that a phone shows names above bars and a
//! wide screen beside them. Its colours come from the style, so that it is right in every theme. The same is in a table
//! beside it.

use std::fmt::Write as _;

use ledgerline_core::Progress;
use ledgerline_core::html::escape;
use ledgerline_core::ledger::Date;

use super::super::text::clip;
use crate::messages::Messages;

/// The bars of one stage.
pub(crate) struct Lane<'a> {
    pub(crate) stage: &'static str,
    /// The stage in words.
    pub(crate) label: &'a str,
    pub(crate) bars: Vec<Bar<'a>>,
    /// How many ledgers of the stage have no bar.
    pub(crate) left: usize,
    /// Where all of the stage are.
    pub(crate) more: String,
}

/// One bar.
pub(crate) struct Bar<'a> {
    pub(crate) href: String,
    pub(crate) title: &'a str,
    pub(crate) start: Date,
    pub(crate) end: Date,
    /// What the end is.
    pub(crate) meaning: &'a str,
    /// The day it should be done, where that still matters.
    pub(crate) due: Option<Date>,
    /// Its boxes.
    pub(crate) progress: Progress,
}

/// The height of a drawing, and where the middle of its bar is.
const LINE: i64 = 28;
const MIDDLE: i64 = 14;
/// How long a name may be, in characters.
const NAME: usize = 120;
/// Where there are more months than these a phone has room for the name of each third.
const NAMED: usize = 4;
/// How wide a bar is at least, in per cent: seen, on any screen.
const THIN: f64 = 0.6;

/// From which day on the line goes, and how many days.
struct Scale {
    first: Date,
    days: i64,
}

impl Scale {
    /// The line that has all bars of `lanes` and `today` on it.
    fn new(lanes: &[Lane<'_>], today: Date) -> Self {
        let bars = || lanes.iter().flat_map(|lane| &lane.bars);
        let first = bars().map(|bar| bar.start).min().unwrap_or(today).min(today);
        let first = Date::from_parts(first.year().unsigned_abs() as u16, first.month(), 1).unwrap_or(first);
        let ends = bars().flat_map(|bar| [Some(bar.end), bar.due]).flatten();
        let last = ends.max().unwrap_or(today).max(today);
        Self { first, days: (last.days_since(first) + 5).max(28) }
    }

    /// Where `day` is, in per cent of the line.
    fn at(&self, day: Date) -> f64 {
        day.days_since(self.first) as f64 * 100.0 / self.days as f64
    }

    /// The first days of months, so many that their names have room.
    fn months(&self) -> Vec<Date> {
        let every = (self.days / 30 / 12 + 1).min(120) as u32;
        let (mut year, mut number) = (self.first.year().unsigned_abs(), u32::from(self.first.month()));
        let mut months = Vec::new();
        while let Some(day) = Date::from_parts(year as u16, number as u8, 1) {
            if day.days_since(self.first) >= self.days {
                break;
            }
            months.push(day);
            let next = number - 1 + every;
            (year, number) = (year + next / 12, next % 12 + 1);
        }
        months
    }
}

/// What is written at a month of the line.
struct Tick {
    day: Date,
    name: String,
    /// Whether a phone has no room for the name.
    is_minor: bool,
}

/// The months of `scale` with their names. Each name that is seen tells its year where that is another than the one before,
/// on a phone too, which leaves some out.
fn ticks(messages: &Messages, scale: &Scale) -> Vec<Tick> {
    let months = scale.months();
    let step = if months.len() > NAMED { 3 } else { 1 };
    let tick = |(at, &day): (usize, &Date)| {
        let is_minor = at % step != 0;
        let before = at.checked_sub(if is_minor { 1 } else { step }).map(|before| months[before]);
        let name = if before.is_some_and(|before| before.year() == day.year()) {
            messages.short_month(day.month()).to_owned()
        } else {
            messages.short_month_of(day.month(), day.year())
        };
        Tick { day, name, is_minor }
    };
    months.iter().enumerate().map(tick).collect()
}

/// The drawing of `lanes`, as safe HTML; `lang` is the language of the titles, where it is known to be another than that of
/// the page.
pub(crate) fn bars(messages: &Messages, lanes: &[Lane<'_>], today: Date, lang: &str) -> String {
    let scale = Scale::new(lanes, today);
    let mut out = format!(
        "<div class=\"roadmap\">\n<p class=\"visually-hidden\">{}</p>\n",
        escape(messages.text("roadmap-text"))
    );
    axis(messages, &scale, today, &mut out);
    for lane in lanes {
        let (stage, label) = (lane.stage, escape(lane.label));
        // Writing into a string cannot fail.
        let _ = writeln!(out, "<h2 class=\"roadmap-stage\" data-stage=\"{stage}\">{label}</h2>\n<ul>");
        lane.bars.iter().for_each(|bar| write(messages, bar, &scale, (stage, today, lang), &mut out));
        out.push_str("</ul>\n");
        if lane.left > 0 {
            let (href, more) = (escape(&lane.more), escape(&messages.count("roadmap-more", lane.left)));
            let _ = writeln!(out, "<p class=\"roadmap-more\"><a href=\"{href}\">{more}</a></p>");
        }
    }
    out.push_str("</div>\n");
    out
}

fn axis(messages: &Messages, scale: &Scale, today: Date, out: &mut String) {
    out.push_str(
        "<svg class=\"roadmap-axis\" width=\"100%\" height=\"100%\" aria-hidden=\"true\" focusable=\"false\">",
    );
    for tick in ticks(messages, scale) {
        let at = scale.at(tick.day);
        let class = if tick.is_minor { "roadmap-name roadmap-minor" } else { "roadmap-name" };
        // At the end of the line a name stands before its month.
        let (anchor, beside) = if at > 92.0 { (" text-anchor=\"end\"", -3) } else { ("", 3) };
        let _ = write!(
            out,
            "<line class=\"roadmap-month\" x1=\"{at:.2}%\" x2=\"{at:.2}%\" y1=\"24\" y2=\"100%\"/>\
             <text class=\"{class}\" x=\"{at:.2}%\" dx=\"{beside}\" y=\"18\"{anchor}>{}</text>",
            escape(&tick.name)
        );
    }
    let at = scale.at(today);
    let _ =
        writeln!(out, "<line class=\"roadmap-today\" x1=\"{at:.2}%\" x2=\"{at:.2}%\" y1=\"24\" y2=\"100%\"/></svg>");
}

fn write(
    messages: &Messages,
    bar: &Bar<'_>,
    scale: &Scale,
    (stage, today, lang): (&str, Date, &str),
    out: &mut String,
) {
    let from = scale.at(bar.start);
    let width = (scale.at(bar.end) - from).max(THIN);
    let (start, end) = (bar.start.to_string(), bar.end.to_string());
    let due = bar.due.map(|due| due.to_string()).unwrap_or_default();
    let is_late = bar.due.is_some_and(|due| due < today);
    let key = match bar.due {
        None => "roadmap-bar",
        Some(_) if is_late => "roadmap-bar-late",
        Some(_) => "roadmap-bar-due",
    };
    let values = [
        ("title", bar.title.into()),
        ("start", (&start).into()),
        ("end", (&end).into()),
        ("meaning", bar.meaning.into()),
        ("due", (&due).into()),
    ];
    let words = messages.with(key, &values);
    let words = match bar.progress.percent() {
        Some(percent) => messages
            .with("roadmap-with-progress", &[("bar", (&words).into()), ("percent", usize::from(percent).into())]),
        None => words,
    };
    let words = escape(&words);
    let (href, name) = (escape(&bar.href), escape(&clip(bar.title, NAME)));
    let lang = if lang.is_empty() { String::new() } else { format!(" lang=\"{lang}\"") };
    let _ = write!(
        out,
        "<li data-stage=\"{stage}\"><a href=\"{href}\" aria-label=\"{words}\" title=\"{words}\"><span class=\"roadmap-title\" dir=\"auto\"{lang}>{name}</span>\
         <svg class=\"roadmap-track\" width=\"100%\" height=\"{LINE}\" aria-hidden=\"true\" focusable=\"false\">\
         <rect class=\"roadmap-bar\" x=\"{from:.2}%\" y=\"8\" width=\"{width:.2}%\" height=\"12\" rx=\"3\"/>"
    );
    if bar.progress.done > 0 {
        let part = width * bar.progress.done as f64 / bar.progress.total as f64;
        let _ = write!(
            out,
            "<rect class=\"roadmap-part\" x=\"{from:.2}%\" y=\"8\" width=\"{part:.2}%\" height=\"12\" rx=\"3\"/>"
        );
    }
    if let Some(due) = bar.due {
        // A sign has to fit into it.
        let half = if is_late { 10 } else { 7 };
        let _ = write!(
            out,
            "<svg x=\"{:.2}%\" y=\"{MIDDLE}\" overflow=\"visible\"><path class=\"roadmap-due\" d=\"M0 -{half}L{half} 0L0 {half}L-{half} 0z\"/>",
            scale.at(due)
        );
        if is_late {
            out.push_str("<text class=\"roadmap-late\" y=\"4\">!</text>");
        }
        out.push_str("</svg>");
    }
    out.push_str("</svg></a></li>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn drawing(of: Vec<Bar<'_>>, left: usize) -> String {
        let lane = Lane { stage: "active", label: "Active", bars: of, left, more: "../list/active.html".to_owned() };
        bars(&Messages::built_in(SiteLanguage::english()), &[lane], day("2025-02-01"), "")
    }

    #[test]
    fn a_bar_lies_between_its_days() {
        let scale = Scale { first: day("2025-01-01"), days: 83 };
        assert_eq!(format!("{} {:.2}", scale.at(day("2025-01-01")), scale.at(day("2025-01-11"))), "0 12.05");
    }

    #[test]
    fn months_have_room_for_their_names() {
        let months = |first, days| Scale { first: day(first), days }.months().len();
        assert_eq!(months("2025-11-01", 75), 3);
        assert!(months("1990-01-01", 13_000) <= 13, "{}", months("1990-01-01", 13_000));
        assert!(months("9999-10-01", 400) <= 3, "the last year of all has an end");
    }

    #[test]
    fn a_year_is_told_wherever_it_is_another_than_at_the_name_before() {
        let messages = Messages::built_in(SiteLanguage::english());
        let names = |first, days, phone: bool| {
            let ticks = ticks(&messages, &Scale { first: day(first), days });
            let seen = ticks.into_iter().filter(|tick| !phone || !tick.is_minor);
            seen.map(|tick| tick.name).collect::<Vec<_>>()
        };
        assert_eq!(names("2024-11-01", 100, false), ["Nov 2024", "Dec", "Jan 2025", "Feb"]);
        // Every fifth month: no tick is on a January for years.
        let far = names("2023-02-01", 1500, false);
        assert_eq!(far[..4], ["Feb 2023", "Jul", "Dec", "May 2024"], "{far:?}");
        let phone = names("2024-10-01", 250, true);
        assert_eq!(phone, ["Oct 2024", "Jan 2025", "Apr"]);
        assert_eq!(names("2024-11-01", 200, true), ["Nov 2024", "Feb 2025", "May"]);
    }

    #[test]
    fn what_has_no_bar_is_counted_and_linked() {
        assert!(drawing(Vec::new(), 3).contains("<a href=\"../list/active.html\">3 more"));
        assert!(!drawing(Vec::new(), 0).contains("list/active"));
    }

    #[test]
    fn what_is_late_is_told_by_more_than_a_colour() {
        let bar = |due| Bar {
            href: "a.html".to_owned(),
            title: "A",
            start: day("2025-01-01"),
            end: day("2025-02-01"),
            meaning: "until today",
            due: Some(day(due)),
            progress: Progress::default(),
        };
        let drawn = |due| drawing(vec![bar(due)], 0);
        let late = drawn("2025-01-31");
        assert!(late.contains("overdue since 2025-01-31") && late.contains(">!</text>"), "{late}");
        assert!(drawn("2025-02-01").contains("due 2025-02-01"), "it is due today, and not late");
        assert!(!drawn("2025-02-01").contains(">!</text>"));
    }

    #[test]
    fn what_is_ticked_off_fills_its_part_of_the_bar() {
        let drawn = |done, total| {
            let (start, end) = (day("2025-01-01"), day("2025-02-01"));
            let progress = Progress { done, total };
            drawing(
                vec![Bar { href: String::new(), title: "A", start, end, meaning: "until today", due: None, progress }],
                0,
            )
        };
        let quarter = drawn(1, 4);
        assert!(quarter.contains("(until today), 25% of its items done\""), "{quarter}");
        let width = |class| {
            let rect = quarter.split(&format!("<rect class=\"{class}\"")).nth(1).unwrap();
            let width = rect.split("width=\"").nth(1).unwrap().split('%').next().unwrap();
            width.parse::<f64>().unwrap()
        };
        assert!((width("roadmap-bar") / 4.0 - width("roadmap-part")).abs() < 0.01, "{quarter}");
        assert!(!drawn(0, 4).contains("roadmap-part") && drawn(0, 4).contains("0% of its items"));
        assert!(!drawn(0, 0).contains("% of its items"), "there is nothing to do");
    }

    #[test]
    fn words_stay_text() {
        let bar = Bar {
            href: "a.html".to_owned(),
            title: "<b>",
            start: day("2025-01-01"),
            end: day("2025-02-01"),
            meaning: "until today",
            due: Some(day("2025-03-01")),
            progress: Progress::default(),
        };
        let svg = drawing(vec![bar], 0);
        assert!(!svg.contains("<b>") && svg.contains("due 2025-03-01"), "{svg}");
        assert!(!svg.contains(">!</text>"), "that day is still to come");
    }
}
