//! The board.

use std::borrow::Cow;

use serde::Serialize;

use super::frame::Frame;
use super::row::Row;

/// What the template `board.html` shows.
#[derive(Serialize)]
pub(crate) struct BoardPage<'a> {
    pub(crate) frame: Frame<'a>,
    /// All ledgers in words.
    pub(crate) ledgers: String,
    /// How many of them are in several lanes, in words; empty where none is.
    pub(crate) in_several: String,
    /// The other ways to lay it out, this one included.
    pub(crate) ways: Vec<BoardWay<'a>>,
    pub(crate) lanes: Vec<LaneView<'a>>,
    /// Whether there is more than one lane by design, each with a title.
    pub(crate) has_lanes: bool,
    /// The day that counts as today; empty where none is known.
    pub(crate) today: String,
    /// Whether there are ledgers that it has no card of.
    pub(crate) is_part: bool,
    /// What to say of the lanes left out.
    pub(crate) left_out: String,
}

/// A way to lay the board out.
#[derive(Serialize)]
pub(crate) struct BoardWay<'a> {
    pub(crate) href: &'a str,
    pub(crate) label: Cow<'a, str>,
    pub(crate) current: bool,
}

/// A row of the board.
#[derive(Serialize)]
pub(crate) struct LaneView<'a> {
    pub(crate) title: Cow<'a, str>,
    /// The list of all of it, from the root of the site; empty where there is none.
    pub(crate) href: String,
    pub(crate) anchor: String,
    pub(crate) count: String,
    /// One for each column of the board, empty ones included where there are lanes.
    pub(crate) columns: Vec<ColumnView<'a>>,
}

/// What is in a column of a lane.
#[derive(Serialize)]
pub(crate) struct ColumnView<'a> {
    pub(crate) label: Cow<'a, str>,
    pub(crate) stage: &'static str,
    pub(crate) count: String,
    pub(crate) anchor: String,
    pub(crate) cards: Vec<Row<'a>>,
    /// Where all of them are, if the board does not show all, and how many it leaves out.
    pub(crate) more: String,
    pub(crate) left: String,
}
