//! The home page: which ledgers it shows, which it leaves to the lists, and what happened last.

use std::cmp::Reverse;

use super::index::ROWS_FILE;
use super::ledger::found;
use super::{Site, SiteFile, attention, trend};
use crate::messages::Messages;
use crate::site::address;
use crate::site::members::Members;
use crate::site::text::clip;
use crate::site::view::frame::PageKind;
use crate::site::view::home::{DashboardView, DayView, GroupView, HomePage, RecentView, Tile, Totals};
use crate::site::view::row::Row;

const ADDRESS: &str = "index.html";

/// Up to this many ledgers the home page shows all; above it, the first of each group.
const WHOLE_UP_TO: usize = 80;
/// How many log entries the home page shows.
const ENTRIES: usize = 14;
/// How long the title of an entry and of its ledger may be there, in characters.
const ENTRY_LIMIT: usize = 120;
/// The width of the bar that shows the share of each group, and the gap in it.
const BAR_WIDTH: usize = 1000;
const BAR_GAP: usize = 4;

/// The home page.
pub(super) fn files(site: &Site) -> [SiteFile<'_>; 1] {
    [SiteFile::page(site, ADDRESS, "home.html", || view(site))]
}

/// Whether the home page shows all ledgers of the site.
pub(super) fn is_whole(site: &Site) -> bool {
    site.listed() <= WHOLE_UP_TO
}

fn view(site: &Site) -> HomePage<'_> {
    let whole = is_whole(site);
    let groups: Vec<GroupView<'_>> = site.groups.iter().map(|members| group_view(site, members, whole)).collect();
    let shown = groups.iter().map(|group| group.rows.len()).sum();
    let ledgers = site.listed_in_words();
    let description = describe(site, &ledgers);
    let title = site.messages.with("home-title", &[("project", (&site.layout.project).into())]);
    let mut frame = site.layout.frame(PageKind::Home, ADDRESS, title, description);
    frame.rows = (!whole).then_some(ROWS_FILE);
    let moved = (0..site.listed()).filter_map(|at| site.summary(at)?.last_moved());
    HomePage {
        frame,
        totals: Totals {
            ledgers,
            items: items(site),
            moved: moved.max().map(|date| date.to_string()).unwrap_or_default(),
            count: site.listed(),
            shown,
        },
        tiles: tiles(&site.messages, &site.groups),
        panels: attention::panels(site),
        panels_about: if site.others.is_empty() { "" } else { site.messages.text("panels-about") },
        trend: trend::view(site),
        groups,
        entries: entries(site),
        dashboards: dashboards(site),
        pattern: (!whole).then(|| Row::pattern().in_language(site.text_language())),
    }
}

/// What is found in the lists of ledgers that somebody keeps by hand.
pub(super) fn dashboards(site: &Site) -> Vec<DashboardView<'_>> {
    let views = site.dashboards.iter().enumerate().map(|(at, dashboard)| DashboardView {
        file: &dashboard.shown,
        anchor: format!("dashboard-{}", at + 1),
        found: found(&site.messages, dashboard.counts),
        problem: &dashboard.problem,
        findings: &dashboard.findings.0,
        more: &dashboard.findings.1,
    });
    views.collect()
}

fn group_view<'a>(site: &'a Site, members: &Members, whole: bool) -> GroupView<'a> {
    let group = members.group;
    let limit = if whole { usize::MAX } else { group.home_limit() };
    GroupView {
        stage: group.key(),
        label: group.label(&site.messages),
        count: site.messages.grouped(members.len()),
        counted: group.counted(members.len(), &site.messages),
        anchor: group.anchor(),
        rows: members.rows(site, 0, limit),
        more: if members.len() > limit.min(group.phone_limit()) { address::list_page(group, 1) } else { String::new() },
        is_part: members.len() > limit,
    }
}

/// `14 ledgers: 3 active, 1 blocked.`
fn describe(site: &Site, ledgers: &str) -> String {
    let messages = &site.messages;
    let counts = site.groups.iter().map(|members| members.group.counted(members.len(), messages));
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        return messages.with("home-description-empty", &[("ledgers", ledgers.into())]);
    }
    messages.with("home-description", &[("ledgers", ledgers.into()), ("stages", (&messages.list(&counts)).into())])
}

/// The share of all boxes that is ticked. Of other sites it is not known.
fn items(site: &Site) -> String {
    let (messages, progress) = (&site.messages, site.progress());
    let Some(percent) = progress.percent() else { return String::new() };
    let values = [("percent", usize::from(percent).into()), ("count", progress.total.into())];
    let share = messages.with("items-done-share", &values);
    if site.others.is_empty() { share } else { messages.with("in-this-project", &[("what", (&share).into())]) }
}

/// The count of each group, with its share of the bar. Small shares stay visible.
pub(super) fn tiles<'a>(messages: &'a Messages, sorted: &[Members]) -> Vec<Tile<'a>> {
    let smallest = 8;
    let room = BAR_WIDTH.saturating_sub(sorted.len().saturating_sub(1) * BAR_GAP + sorted.len() * smallest);
    let total = sorted.iter().map(Members::len).sum::<usize>().max(1);
    let mut x = 0;
    let mut tiles = Vec::with_capacity(sorted.len());
    for members in sorted {
        let (group, number) = (members.group, members.len());
        let width = smallest + room * number / total;
        tiles.push(Tile {
            stage: group.key(),
            label: group.label(messages),
            count: messages.grouped(number),
            number,
            anchor: group.anchor(),
            x,
            width,
        });
        x += width + BAR_GAP;
    }
    // What integer division left over goes to the last one, so that the bar reaches the end.
    if let Some(last) = tiles.last_mut() {
        last.width = BAR_WIDTH - last.x;
    }
    tiles
}

/// The newest log entries by day; of one day, by ledger and then the later in its ledger first.
fn entries(site: &Site) -> Vec<DayView<'_>> {
    let mut newest = Vec::new();
    for (at, ledger) in site.ledgers() {
        let dated = ledger.summary.log.iter().enumerate();
        newest.extend(dated.filter_map(|(place, entry)| Some((Reverse(entry.date?), at, Reverse(place), entry))));
    }
    newest.sort_by_key(|&(day, at, place, _)| (day, at, place));
    let mut days: Vec<DayView<'_>> = Vec::new();
    for (Reverse(date), at, _, entry) in newest.into_iter().take(ENTRIES) {
        let Some(ledger) = site.entries[at].ledger() else { continue };
        let date = date.to_string();
        let ledger_lang = site.text_language();
        let (title, lang) = match entry.title.as_str() {
            "" => (site.messages.text("untitled-entry"), ""),
            title => (title, ledger_lang),
        };
        let view = RecentView {
            href: format!("{}#l-{}", address::ledger_page(&ledger.summary.slug), entry.heading_id),
            title: clip(title, ENTRY_LIMIT),
            lang,
            ledger: clip(&ledger.summary.title, ENTRY_LIMIT),
            ledger_lang,
        };
        match days.last_mut() {
            Some(day) if day.date == date => day.entries.push(view),
            _ => days.push(DayView { date, entries: vec![view] }),
        }
    }
    days
}
