//! One ledger at two times, with its changes placed for people.

use ledgerline_core::diff::{ChangeKind, Said, diff};
use ledgerline_core::ledger::Vocabulary;
use ledgerline_core::text::LineIndex;
use ledgerline_core::{Ledger, Span};

/// One ledger at two times.
pub(super) struct Compared {
    /// Where it was, as shown; `None` if it was not there.
    pub(super) old: Option<String>,
    /// Where it is, as shown; `None` if it is gone.
    pub(super) new: Option<String>,
    /// What changed in it; nothing if it is new or gone.
    pub(super) changes: Vec<Told>,
    /// Whether it is two files that were named.
    is_of_two_files: bool,
}

/// One change.
pub(super) struct Told {
    pub(super) kind: ChangeKind,
    pub(super) message: String,
    pub(super) old: Option<Place>,
    pub(super) new: Option<Place>,
    /// What it said before, and says now, where it was there.
    pub(super) said: (Option<Said>, Option<Said>),
}

/// A place in a text: bytes, and the line and column, from 1, at which they begin.
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Compared {
    /// A ledger that was not there.
    pub(super) fn came(new: String) -> Self {
        Self { old: None, new: Some(new), changes: Vec::new(), is_of_two_files: false }
    }

    /// A ledger that is gone.
    pub(super) fn gone(old: String) -> Self {
        Self { old: Some(old), new: None, changes: Vec::new(), is_of_two_files: false }
    }

    /// A ledger with the texts before and after.
    pub(super) fn new(
        (old, new): (Option<String>, Option<String>),
        (before, after): (&str, &str),
        vocabulary: &Vocabulary,
    ) -> Self {
        let (old_ledger, new_ledger) = (Ledger::parse_with(before, vocabulary), Ledger::parse_with(after, vocabulary));
        let (old_lines, new_lines) = (LineIndex::new(before), LineIndex::new(after));
        let place = |span: Option<Span>, lines: &LineIndex, text: &str| {
            let span = span?;
            let position = lines.position(text, span.start);
            Some(Place { span, line: position.line, column: position.column })
        };
        let changes = diff(&old_ledger, &new_ledger).into_iter().map(|change| Told {
            kind: change.kind,
            said: (change.before(&old_ledger), change.after(&new_ledger)),
            old: place(change.old, &old_lines, before),
            new: place(change.new, &new_lines, after),
            message: change.message,
        });
        Self { old, new, changes: changes.collect(), is_of_two_files: false }
    }

    /// With the paths of two files that were named: that they are two is no change.
    pub(super) fn of_two_files(self) -> Self {
        Self { is_of_two_files: true, ..self }
    }

    /// Whether it is at another place than it was.
    pub(super) fn is_renamed(&self) -> bool {
        !self.is_of_two_files && self.old.is_some() && self.new.is_some() && self.old != self.new
    }

    /// Whether there is anything to tell.
    pub(super) fn has_changed(&self) -> bool {
        self.old.is_none() || self.new.is_none() || self.is_renamed() || !self.changes.is_empty()
    }
}
