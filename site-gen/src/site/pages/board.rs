//! The board: a column for each stage or status; lanes by folder, source, owner and other fields on pages of their own.
//!
//! A page shows so many cards that it stays light on a phone; each column leads to the list of all of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ledgerline_core::ledger::FieldKind;

use super::{Site, SiteFile};
use crate::messages::Messages;
use crate::site::address::{self, in_query};
use crate::site::columns::{Column, ColumnsBy, columns, has_own_statuses};
use crate::site::group::Group;
use crate::site::members::row;
use crate::site::selection::{Selection, folder_of};
use crate::site::text::clip;
use crate::site::value_list;
use crate::site::view::board::{BoardPage, BoardWay, ColumnView, LaneView};
use crate::site::view::frame::PageKind;
use crate::site::view::row;

/// About how many cards a page shows.
const CARDS: usize = 140;
/// How many lanes a page shows at most.
const LANES: usize = 24;
/// How long the title of a lane may be, in characters.
const LANE_LIMIT: usize = 60;

/// What the lanes of a board stand for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum LanesBy {
    Nothing,
    Folder,
    /// The source, or the project of another site.
    Source,
    Owner,
    /// The field at this place of [`Site::lane_fields`].
    Field(usize),
}

/// One way to lay out the board, and its page.
#[derive(Clone, Copy)]
struct Way<'a> {
    address: &'a str,
    /// The messages that name it: by itself, and within the title of its page. Those of a field have its name in them.
    label: &'static str,
    in_title: &'static str,
    columns: ColumnsBy,
    lanes: LanesBy,
}

/// The boards of `site`; none where there is no ledger.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let ways = ways(site);
    let mut files = Vec::new();
    for &way in &ways {
        let ways = ways.clone();
        files.push(SiteFile::page(site, way.address, "board.html", move || view(site, way, &ways)));
    }
    files
}

/// The ways that differ for `site`.
fn ways(site: &Site) -> Vec<Way<'_>> {
    let own = has_own_statuses(site);
    let columns = if own { ColumnsBy::Status } else { ColumnsBy::Stage };
    let (first, in_title) = if own { ("by-status", "in-title-by-status") } else { ("by-stage", "in-title-by-stage") };
    let mut ways = vec![Way { address: address::BOARD, label: first, in_title, columns, lanes: LanesBy::Nothing }];
    if own {
        let columns = ColumnsBy::Stage;
        let (label, in_title) = ("by-stage", "in-title-by-stage");
        ways.push(Way { address: "board-stages.html", label, in_title, columns, lanes: LanesBy::Nothing });
    }
    for (address, label, in_title, lanes) in [
        ("board-folders.html", "lanes-by-folder", "in-title-by-folder", LanesBy::Folder),
        ("board-sources.html", "lanes-by-source", "in-title-by-source", LanesBy::Source),
        ("board-owners.html", "lanes-by-owner", "in-title-by-owner", LanesBy::Owner),
    ] {
        let mut of_ledgers = (0..site.listed()).map(|at| lanes_of(site, at, lanes));
        let first = of_ledgers.next();
        if of_ledgers.any(|lanes| first.as_ref() != Some(&lanes)) {
            ways.push(Way { address, label, in_title, columns: ColumnsBy::Stage, lanes });
        }
    }
    ways.extend(site.lane_fields().iter().enumerate().map(|(at, field)| Way {
        address: &field.address,
        label: "lanes-by-field",
        in_title: "in-title-by-field",
        columns: ColumnsBy::Stage,
        lanes: LanesBy::Field(at),
    }));
    ways
}

/// The message `key`, which names a way with lanes by `lanes`.
fn named<'a>(site: &'a Site, key: &'a str, lanes: LanesBy) -> Cow<'a, str> {
    match lanes {
        LanesBy::Field(at) => {
            let name = clip(&site.lane_fields()[at].name, LANE_LIMIT);
            site.messages.with(key, &[("field", (&*name).into())]).into()
        }
        _ => site.messages.text(key).into(),
    }
}

/// The lanes of the ledger at place `at`: one for each value of a field that is a list. The empty one is that of ledgers that do
/// not say what lanes stand for.
fn lanes_of(site: &Site, at: usize, by: LanesBy) -> Vec<&str> {
    let lanes = match by {
        LanesBy::Nothing => return vec![""],
        LanesBy::Folder => return vec![folder_of(site, at)],
        LanesBy::Source => return vec![site.source(at).unwrap_or_default()],
        LanesBy::Owner => site.summary(at).map(|summary| value_list::values(summary.field(FieldKind::Owner))),
        LanesBy::Field(field) => site.summary(at).map(|summary| site.lane_fields()[field].values(summary)),
    };
    lanes.filter(|lanes| !lanes.is_empty()).unwrap_or_else(|| vec![""])
}

/// Whether there is something to do, which may be to mend the file.
fn is_open(site: &Site, at: usize) -> bool {
    site.summary(at).is_none_or(row::is_open)
}

fn view<'a>(site: &'a Site, way: Way<'a>, ways: &[Way<'a>]) -> BoardPage<'a> {
    let columns = columns(site, way.columns);
    // The places of each lane by column.
    let mut lanes: BTreeMap<&str, Vec<Vec<usize>>> = BTreeMap::new();
    let mut in_several = 0;
    for (column, at) in
        columns.iter().enumerate().flat_map(|(column, all)| all.places.iter().map(move |at| (column, *at)))
    {
        let of_ledger = lanes_of(site, at, way.lanes);
        in_several += usize::from(of_ledger.len() > 1);
        for name in of_ledger {
            lanes.entry(name).or_insert_with(|| vec![Vec::new(); columns.len()])[column].push(at);
        }
    }
    let mut lanes: Vec<_> = lanes.into_iter().collect();
    // What is over, such as an archive, and what says nothing come last.
    let is_over = |cells: &[Vec<usize>]| !cells.iter().flatten().any(|&at| is_open(site, at));
    lanes.sort_by_cached_key(|(name, cells)| (name.is_empty(), is_over(cells)));
    let total = lanes.len();
    lanes.truncate(LANES);
    let limit = limit(&lanes);
    let views = lanes.iter().enumerate().map(|(at, (name, cells))| LaneView {
        title: title(&site.messages, name, way.lanes),
        href: match way.lanes {
            LanesBy::Folder => site.folders().called(name).map(Selection::address).unwrap_or_default(),
            _ => String::new(),
        },
        anchor: format!("lane-{}", at + 1),
        count: site.messages.grouped(cells.iter().map(Vec::len).sum()),
        columns: cells
            .iter()
            .zip(&columns)
            .enumerate()
            .map(|(place, (cell, column))| {
                let anchor = format!("column-{}-{}", at + 1, place + 1);
                column_view(site, way, (name, anchor), (cell, limit), column)
            })
            .collect(),
    });
    let ledgers = site.listed_in_words();
    let layout = named(site, way.in_title, way.lanes);
    let name = site.messages.with("board-title", &[("layout", (&*layout).into())]);
    let left_out = match total - lanes.len() {
        0 => String::new(),
        left => site.messages.count("lanes-left-out", left),
    };
    let views: Vec<LaneView<'a>> = views.collect();
    let has_more = |lane: &LaneView<'_>| lane.columns.iter().any(|column| !column.more.is_empty());
    BoardPage {
        today: site.today.map(|today| today.to_string()).unwrap_or_default(),
        is_part: !left_out.is_empty() || views.iter().any(has_more),
        frame: site.layout.frame(
            PageKind::Board,
            way.address,
            format!("{name} · {}", site.layout.project),
            site.messages.with(
                "board-description",
                &[("ledgers", (&ledgers).into()), ("project", (&site.layout.project).into())],
            ),
        ),
        ledgers,
        in_several: if in_several > 0 { site.messages.count("in-several-lanes", in_several) } else { String::new() },
        ways: ways
            .iter()
            .map(|other| BoardWay {
                href: other.address,
                label: named(site, other.label, other.lanes),
                current: other.address == way.address,
            })
            .collect(),
        lanes: views,
        has_lanes: way.lanes != LanesBy::Nothing,
        left_out,
    }
}

/// How many cards a column of a lane may have, so that all have about as many as a page may show.
fn limit(lanes: &[(&str, Vec<Vec<usize>>)]) -> usize {
    let cells = || lanes.iter().flat_map(|(_, cells)| cells).map(Vec::len);
    let shown = |limit: usize| cells().map(|cards| cards.min(limit)).sum::<usize>();
    (2..=CARDS).rev().find(|&limit| shown(limit) <= CARDS).unwrap_or(1)
}

fn title<'a>(messages: &'a Messages, name: &'a str, by: LanesBy) -> Cow<'a, str> {
    match (by, name) {
        (LanesBy::Folder, "") => messages.text("no-folder").into(),
        (LanesBy::Source, "") => messages.text("own-source").into(),
        (LanesBy::Owner, "") => messages.text("no-owner").into(),
        (LanesBy::Field(_), "") => messages.text("not-said").into(),
        (_, name) => clip(name, LANE_LIMIT),
    }
}

fn column_view<'a>(
    site: &'a Site,
    way: Way<'_>,
    (lane, anchor): (&str, String),
    (cell, limit): (&[usize], usize),
    column: &Column,
) -> ColumnView<'a> {
    let left = cell.len().saturating_sub(limit);
    ColumnView {
        label: Cow::Owned(column.label.clone()),
        stage: column.group.key(),
        count: site.messages.grouped(cell.len()),
        anchor,
        cards: cell.iter().take(limit).map(|&at| row(site, at)).collect(),
        more: if left > 0 { list(site, way, lane, column) } else { String::new() },
        left: site.messages.grouped(left),
    }
}

/// The list of all that is in `column` of `lane`: that of the stage, or the list of all, filtered by its script.
fn list(site: &Site, way: Way<'_>, lane: &str, column: &Column) -> String {
    let by_lane = match way.lanes {
        LanesBy::Nothing if way.columns == ColumnsBy::Stage => return address::list_page(column.group, 1),
        LanesBy::Nothing if matches!(column.group, Group::Stage(_)) => {
            let by_filter = || format!("{}?status={}", address::ALL_LEDGERS, in_query(&column.label));
            return site.statuses().called(&column.label).map_or_else(by_filter, Selection::address);
        }
        // What nobody knows is of many names.
        LanesBy::Nothing => return address::list_page(column.group, 1),
        LanesBy::Folder => "folder".to_owned(),
        LanesBy::Source => "source".to_owned(),
        LanesBy::Owner => "owner".to_owned(),
        LanesBy::Field(at) => in_query(&format!("field.{}", site.lane_fields()[at].name)),
    };
    // The list has long values as its rows show them.
    let value = match way.lanes {
        LanesBy::Owner | LanesBy::Field(_) => clip(lane, row::FIELD_LIMIT),
        _ => lane.into(),
    };
    format!("{}?stage={}&{by_lane}={}", address::ALL_LEDGERS, column.group.key(), in_query(&value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_shows_about_as_many_cards_as_it_may() {
        let lane = |cells: &[usize]| ("", cells.iter().map(|&cards| vec![0; cards]).collect::<Vec<_>>());
        assert_eq!(limit(&[lane(&[10, 20, 30])]), CARDS, "all of them");
        assert_eq!(limit(&[lane(&[4_000, 4_000, 20])]), 60);
        assert_eq!(limit(&vec![lane(&[10; 10]); LANES]), 1, "no lane is left out for others");
    }
}
