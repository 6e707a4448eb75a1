//! Tables.

use crate::markdown::Alignment;

/// Where in a table the writer is.
#[derive(Default)]
pub(super) struct TableState {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl TableState {
    /// Tables scroll in a box of their own, which takes focus so that keys can scroll it.
    pub(super) fn open(&mut self, alignments: &[Alignment], out: &mut String) {
        self.alignments = alignments.to_vec();
        out.push_str("<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>\n");
    }

    pub(super) fn head(&mut self, out: &mut String) {
        self.in_head = true;
        self.column = 0;
        out.push_str("<thead><tr>");
    }

    pub(super) fn end_head(&mut self, out: &mut String) {
        self.in_head = false;
        out.push_str("</tr></thead>\n<tbody>\n");
    }

    /// Begins the tag of a row, which may get attributes yet.
    pub(super) fn row(&mut self, out: &mut String) {
        self.column = 0;
        out.push_str("<tr");
    }

    pub(super) fn cell(&mut self, out: &mut String) {
        out.push_str(if self.in_head { "<th" } else { "<td" });
        out.push_str(match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        });
        out.push('>');
        self.column += 1;
    }

    pub(super) fn end_cell(&self, out: &mut String) {
        out.push_str(if self.in_head { "</th>" } else { "</td>" });
    }

    pub(super) fn close(&mut self, out: &mut String) {
        out.push_str("</tbody>\n</table></div>\n");
    }
}
