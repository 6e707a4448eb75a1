//! The home page: which ledgers it shows, which it leaves to the lists, and what happened last.

use ledgerline_core::Progress;

use super::address;
use super::index::ROWS_FILE;
use super::page::found;
use super::project::{Members, Project};
use super::text::{clip, count, grouped};
use super::view::frame::{PageKind, Site};
use super::view::home::{DashboardView, DayView, GroupView, HomePage, RecentView, Tile, Totals};
use super::view::row::Row;

/// Up to this many ledgers the home page shows all; above it, the first of each group.
const WHOLE_UP_TO: usize = 80;
/// How many log entries the home page shows.
const ENTRIES: usize = 14;
/// How long the title of an entry and of its ledger may be there, in characters.
const ENTRY_LIMIT: usize = 120;
/// The width of the bar that shows the share of each group, and the gap in it.
const BAR_WIDTH: usize = 1000;
const BAR_GAP: usize = 4;

/// Whether the home page shows all ledgers of `project`.
pub(super) fn is_whole(project: &Project) -> bool {
    project.len() <= WHOLE_UP_TO
}

/// The home page of `project`, whose groups are `sorted`.
pub(super) fn page<'a>(site: &'a Site<'a>, project: &'a Project, sorted: &[Members<'a>]) -> HomePage<'a> {
    let whole = is_whole(project);
    let groups: Vec<GroupView<'_>> = sorted.iter().map(|members| group_view(members, whole)).collect();
    let shown = groups.iter().map(|group| group.rows.len()).sum();
    let ledgers = count(project.len(), "ledger", "ledgers");
    let description = describe(sorted, &ledgers);
    let mut frame = site.frame(PageKind::Home, "index.html", format!("{} · status", site.project), description);
    frame.rows = (!whole).then_some(ROWS_FILE);
    HomePage {
        frame,
        totals: Totals {
            ledgers,
            items: items(project.progress()),
            moved: project.last_moved().map(|date| date.to_string()).unwrap_or_default(),
            count: project.len(),
            shown,
        },
        tiles: tiles(sorted),
        groups,
        entries: entries(project),
        dashboards: dashboards(project),
        pattern: (!whole).then(Row::pattern),
    }
}

fn dashboards(project: &Project) -> Vec<DashboardView<'_>> {
    let views = project.dashboards.iter().enumerate().map(|(at, dashboard)| DashboardView {
        file: &dashboard.shown,
        anchor: format!("dashboard-{}", at + 1),
        found: found(dashboard.counts),
        problem: &dashboard.problem,
        findings: &dashboard.findings.0,
        more: &dashboard.findings.1,
    });
    views.collect()
}

fn group_view<'a>(members: &Members<'a>, whole: bool) -> GroupView<'a> {
    let group = members.group;
    let limit = if whole { usize::MAX } else { group.home_limit() };
    GroupView {
        stage: group.key(),
        label: group.label(),
        count: grouped(members.len()),
        anchor: group.anchor(),
        rows: members.rows(0, limit),
        more: if members.len() > limit { address::list_page(group, 1) } else { String::new() },
    }
}

/// `14 ledgers: 3 active, 1 blocked.`
fn describe(sorted: &[Members<'_>], ledgers: &str) -> String {
    let count = |members: &Members<'_>| format!("{} {}", grouped(members.len()), members.group.label().to_lowercase());
    let counts: Vec<String> = sorted.iter().map(count).collect();
    if counts.is_empty() { format!("{ledgers}.") } else { format!("{ledgers}: {}.", counts.join(", ")) }
}

fn items(progress: Progress) -> String {
    match progress.percent() {
        Some(percent) => format!("{percent}% of {} done", count(progress.total, "item", "items")),
        None => String::new(),
    }
}

/// The count of each group, with its share of the bar. Small shares stay visible.
fn tiles(sorted: &[Members<'_>]) -> Vec<Tile> {
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
            label: group.label(),
            count: grouped(number),
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

/// The newest log entries by day.
fn entries(project: &Project) -> Vec<DayView<'_>> {
    let mut days: Vec<DayView<'_>> = Vec::new();
    for recent in project.overview().recent_entries(ENTRIES) {
        let date = recent.date.to_string();
        let title = if recent.entry.title.is_empty() { "Entry" } else { &recent.entry.title };
        let entry = RecentView {
            href: format!("{}#l-{}", address::ledger_page(&recent.ledger.slug), recent.entry.heading_id),
            title: clip(title, ENTRY_LIMIT),
            ledger: clip(&recent.ledger.title, ENTRY_LIMIT),
        };
        match days.last_mut() {
            Some(day) if day.date == date => day.entries.push(entry),
            _ => days.push(DayView { date, entries: vec![entry] }),
        }
    }
    days
}
