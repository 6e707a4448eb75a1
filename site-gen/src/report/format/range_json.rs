//! A range of a text as JSON, the same wherever findings are published.

use std::ops::Range;

use ledgerline_core::text::Position;
use serde::Serialize;

/// Bytes from 0, end exclusive; lines and columns from 1.
#[derive(Serialize)]
pub(crate) struct RangeJson {
    start: PositionJson,
    end: PositionJson,
}

#[derive(Serialize)]
struct PositionJson {
    offset: usize,
    line: usize,
    column: usize,
}

impl RangeJson {
    /// The range of `bytes` between the places `start` and `end`.
    pub(crate) fn new(bytes: &Range<usize>, start: Position, end: Position) -> Self {
        let position = |offset, at: Position| PositionJson { offset, line: at.line, column: at.column };
        Self { start: position(bytes.start, start), end: position(bytes.end, end) }
    }

    /// The same on another line: for who knows the line and not the text.
    pub(crate) fn on_line(mut self, line: usize) -> Self {
        self.start.line = line;
        self.end.line = line;
        self
    }
}
