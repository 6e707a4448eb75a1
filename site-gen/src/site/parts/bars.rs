//! Bars over a line of months, as SVG: from when to when ledgers run.
//!
//! Its colours come from the style, so that it is right in every theme. The same is in a table beside it.

use std::fmt::Write as _;

use ledgerline_core::html::escape;
use ledgerline_core::ledger::Date;

use super::graph::clip_to_width;
use crate::messages::Messages;

/// One bar.
pub(crate) struct Bar<'a> {
    pub(crate) href: String,
    pub(crate) title: &'a str,
    pub(crate) stage: &'static str,
    /// The stage in words.
    pub(crate) stage_label: &'a str,
    pub(crate) start: Date,
    pub(crate) end: Date,
    /// What the end is.
    pub(crate) meaning: &'a str,
    /// The day it should be done, where that still matters.
    pub(crate) due: Option<Date>,
}

/// The width of the names and of the days beside them, in units of the drawing.
const NAMES: i64 = 250;
const DAYS: i64 = 830;
const LINE: i64 = 28;
const HEAD: i64 = 34;
/// The height of the line that names a stage.
const STAGE: i64 = 30;
/// How wide a name may be, in columns as a terminal counts them.
const NAME: usize = 32;

/// From which day on the line goes, and how many days.
struct Scale {
    first: Date,
    days: i64,
}

impl Scale {
    /// The line that has all `bars` and `today` on it.
    fn new(bars: &[Bar<'_>], today: Date) -> Self {
        let first = bars.iter().map(|bar| bar.start).min().unwrap_or(today).min(today);
        let first = Date::from_parts(first.year().unsigned_abs() as u16, first.month(), 1).unwrap_or(first);
        let ends = bars.iter().flat_map(|bar| [Some(bar.end), bar.due]).flatten();
        let last = ends.max().unwrap_or(today).max(today);
        Self { first, days: (last.days_since(first) + 5).max(28) }
    }

    fn x(&self, day: Date) -> i64 {
        NAMES + day.days_since(self.first) * DAYS / self.days
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

/// The drawing of `bars`, those of one stage together.
pub(crate) fn bars(messages: &Messages, bars: &[Bar<'_>], today: Date) -> String {
    let scale = Scale::new(bars, today);
    let stages = bars.chunk_by(|a, b| a.stage == b.stage).count() as i64;
    let (width, height) = (NAMES + DAYS + 10, HEAD + stages * STAGE + bars.len() as i64 * LINE + 8);
    let mut out = format!(
        "<svg class=\"roadmap\" role=\"group\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         aria-labelledby=\"roadmap-title roadmap-text\">\n<title id=\"roadmap-title\">{}</title>\n\
         <desc id=\"roadmap-text\">{}</desc>\n",
        escape(messages.text("roadmap")),
        escape(messages.text("roadmap-text")),
    );
    axis(messages, &scale, height, &mut out);
    let mut y = HEAD;
    for of_stage in bars.chunk_by(|a, b| a.stage == b.stage) {
        let (stage, label) = (of_stage[0].stage, escape(of_stage[0].stage_label));
        // Writing into a string cannot fail.
        let _ = writeln!(
            out,
            "<text class=\"roadmap-stage\" data-stage=\"{stage}\" x=\"4\" y=\"{}\">{label}</text>",
            y + 20
        );
        y += STAGE;
        for bar in of_stage {
            write(messages, bar, &scale, (y, today), &mut out);
            y += LINE;
        }
    }
    let x = scale.x(today);
    let _ = writeln!(out, "<path class=\"roadmap-today\" d=\"M{x} {}V{height}\"/>", HEAD - 8);
    out.push_str("</svg>\n");
    out
}

fn axis(messages: &Messages, scale: &Scale, height: i64, out: &mut String) {
    for (at, day) in scale.months().into_iter().enumerate() {
        let x = scale.x(day);
        let name = messages.short_month(day.month());
        let is_year_told = at == 0 || day.month() == 1;
        let name = if is_year_told { messages.short_month_of(day.month(), day.year()) } else { name.to_owned() };
        let name = escape(&name);
        let _ = writeln!(
            out,
            "<path class=\"roadmap-month\" d=\"M{x} {}V{height}\"/><text class=\"roadmap-name\" x=\"{}\" y=\"18\">{name}</text>",
            HEAD - 8,
            x + 3
        );
    }
}

fn write(messages: &Messages, bar: &Bar<'_>, scale: &Scale, (y, today): (i64, Date), out: &mut String) {
    let (from, to) = (scale.x(bar.start), scale.x(bar.end));
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
    let words = escape(&messages.with(key, &values));
    let (href, name, stage) = (escape(&bar.href), escape(&clip_to_width(bar.title, NAME)), bar.stage);
    let _ = write!(
        out,
        "<a href=\"{href}\" aria-label=\"{words}\" data-stage=\"{stage}\"><title>{words}</title>\
         <rect class=\"roadmap-line\" x=\"0\" y=\"{y}\" width=\"{}\" height=\"{LINE}\"/>\
         <text x=\"16\" y=\"{}\" aria-hidden=\"true\">{name}</text><rect class=\"roadmap-bar\" x=\"{from}\" y=\"{}\" width=\"{}\" height=\"12\" rx=\"3\"/>",
        NAMES + DAYS + 10,
        y + 19,
        y + 8,
        (to - from).max(4),
    );
    if let Some(due) = bar.due {
        let (x, middle) = (scale.x(due), y + 14);
        // A sign has to fit into it.
        let half = if is_late { 10 } else { 7 };
        let _ = write!(
            out,
            "<path class=\"roadmap-due\" d=\"M{x} {}L{} {middle}L{x} {}L{} {middle}z\"/>",
            middle - half,
            x + half,
            middle + half,
            x - half
        );
        if is_late {
            let below = middle + 4;
            let _ = write!(out, "<text class=\"roadmap-late\" x=\"{x}\" y=\"{below}\" aria-hidden=\"true\">!</text>");
        }
    }
    out.push_str("</a>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_bar_lies_between_its_days() {
        let scale = Scale { first: day("2025-01-01"), days: 83 };
        assert_eq!((scale.x(day("2025-01-01")), scale.x(day("2025-01-11"))), (250, 350));
    }

    #[test]
    fn months_have_room_for_their_names() {
        let months = |first, days| Scale { first: day(first), days }.months().len();
        assert_eq!(months("2025-11-01", 75), 3);
        assert!(months("1990-01-01", 13_000) <= 13, "{}", months("1990-01-01", 13_000));
        assert!(months("9999-10-01", 400) <= 3, "the last year of all has an end");
    }

    #[test]
    fn what_is_late_is_told_by_more_than_a_colour() {
        let bar = |due| Bar {
            href: "a.html".to_owned(),
            title: "A",
            stage: "active",
            stage_label: "Active",
            start: day("2025-01-01"),
            end: day("2025-02-01"),
            meaning: "until today",
            due: Some(day(due)),
        };
        let drawn = |due| bars(&Messages::built_in(SiteLanguage::english()), &[bar(due)], day("2025-02-01"));
        let late = drawn("2025-01-31");
        assert!(late.contains("overdue since 2025-01-31") && late.contains(">!</text>"), "{late}");
        assert!(drawn("2025-02-01").contains("due 2025-02-01"), "it is due today, and not late");
        assert!(!drawn("2025-02-01").contains(">!</text>"));
    }

    #[test]
    fn words_stay_text() {
        let bar = Bar {
            href: "a.html".to_owned(),
            title: "<b>",
            stage: "active",
            stage_label: "Active",
            start: day("2025-01-01"),
            end: day("2025-02-01"),
            meaning: "until today",
            due: Some(day("2025-03-01")),
        };
        let svg = bars(&Messages::built_in(SiteLanguage::english()), &[bar], day("2025-02-01"));
        assert!(!svg.contains("<b>") && svg.contains("due 2025-03-01"), "{svg}");
        assert!(!svg.contains(">!</text>"), "that day is still to come");
    }
}
