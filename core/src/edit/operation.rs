//! The changes that can be asked for.

use crate::ledger::{Date, PartKind};

/// A change to ask for.
///
/// Texts are one line of Markdown, unless it says otherwise. Sections are named by their id, by their heading, or by a
/// name that the project's vocabulary knows for them. Places are byte offsets into the text.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Operation {
    /// Gives the field `name` the value `value`. A field that is not there is added, in the place that the template has
    /// for it and in the style of its neighbour. The name is understood as fields are: `Updated` also finds
    /// `Last Updated`. In front matter a value that is a list stays one: `Ada, Grace` or `[Ada, Grace]`.
    SetField {
        /// The name of the field, without colon.
        name: String,
        /// The new value; empty to leave the field without one.
        value: String,
    },
    /// Gives the ledger a status that the project knows, and today's date as the day of its last change, where the
    /// ledger or its template has a field for it.
    SetStatus {
        /// The new status, in any spelling that the project knows.
        status: String,
        /// Today; `None` leaves the day of the last change as it is.
        today: Option<Date>,
    },
    /// Ticks an open item or opens a ticked one. Exactly one character changes. A tick is written as the ticks beside it
    /// are, so a lone `[X]` that is opened and ticked again is `[x]`.
    ToggleItem {
        /// A byte offset in the item's box.
        at: usize,
    },
    /// Adds an item, open if it has a box, to a section's list, or begins one. Bullet, indentation, box and blank lines
    /// are those of its neighbours; an ordered list that counts up goes on counting.
    AddItem {
        /// The section.
        section: String,
        /// The place among the section's outermost items that the new one takes, from 0; `None`: behind the last one.
        position: Option<usize>,
        /// Its text.
        text: String,
    },
    /// Removes an item and all that is nested in it.
    RemoveItem {
        /// A byte offset in the item.
        at: usize,
    },
    /// Gives an item another text; its box, further paragraphs and nested lists stay.
    RenameItem {
        /// A byte offset in the item.
        at: usize,
        /// Its new text.
        text: String,
    },
    /// Adds an entry to the progress log, in the order that the log has. A log that is not there is added first, if the
    /// template has one. Where the day of the last change is older than the entry, it becomes the entry's.
    AddLogEntry {
        /// Its day.
        date: Date,
        /// Its title.
        title: String,
        /// What it says, an item of a list each.
        body: Vec<String>,
    },
    /// Adds a decision with the next number. The section is added first if need be, as for a log entry.
    AddDecision {
        /// Its title, without a number.
        title: String,
        /// Its parts; they are written in the order of the template.
        parts: Vec<(PartKind, String)>,
    },
    /// Adds a risk. The section is added first if need be, as for a log entry.
    AddRisk {
        /// What may go wrong.
        text: String,
        /// What is done about it.
        mitigation: Option<String>,
    },
    /// Adds a follow-up item. The section is added first if need be, as for a log entry.
    AddFollowUp {
        /// Its text.
        text: String,
    },
    /// Replaces a section's own text: its paragraphs before its first list, rule or sub-section. Comments directly below
    /// the heading stay. Refused where code, a table or a quote stands among them.
    SetProse {
        /// The section.
        section: String,
        /// One or more paragraphs; empty to remove the text.
        text: String,
    },
    /// Adds every required section of the template that is not there, in the template's order and with its text,
    /// placeholders included.
    InsertSections,
    /// Gives the ledger another title, also where its closing line repeats it.
    RenameTitle {
        /// The new title.
        title: String,
    },
    /// Gives the ledger the project's first status for what is put away, as [`Operation::SetStatus`] does.
    Archive {
        /// Today; needed with a note.
        today: Option<Date>,
        /// Why, or where it lives on: written as a log entry of today.
        note: Option<String>,
    },
}
