//! The options of `ledgerline edit`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use ledgerline_core::ledger::Date;

use super::day::day;
use super::number::place;

/// Change one thing in a ledger, and nothing else
///
/// The file keeps its style: line ends, bullets, boxes, keys, blank lines. What is written takes the style of its
/// neighbours. The changed text is read again before it is written, and refused unless it says what was asked for and
/// nothing else. A status that the project does not know, a day that is none and a branch that git would not accept are
/// refused; what else `check` finds in it then and did not find before is told on standard error. A file that somebody
/// else changed in the meantime is left as it is.
#[derive(Args, Debug)]
#[command(after_help = EDIT_EXAMPLES)]
pub(crate) struct EditArgs {
    /// The ledger; `-` for standard input, which then is written to standard output with the change
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,

    #[command(subcommand)]
    pub(crate) command: EditCommand,

    /// Show what would change, and change nothing
    #[arg(long, global = true)]
    pub(crate) diff: bool,

    /// Which file standard input is: its project's words and template count
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) stdin_filename: Option<PathBuf>,

    /// The day that counts as today [default: the present day, in UTC]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) today: Option<Date>,
}

/// The changes.
#[derive(Subcommand, Debug)]
pub(crate) enum EditCommand {
    /// Set the status, and the day of the last change
    SetStatus {
        /// A status of the project, in any spelling that it knows
        status: String,
    },
    /// Give a field a value, or add it
    SetField {
        /// Its name, such as `Owner`
        name: String,
        /// Its value; empty to leave it without one
        value: String,
    },
    /// Tick an item
    Tick {
        /// Its text, if no other item has it, or its line, as `:42`
        item: String,
    },
    /// Open a ticked item again
    Untick {
        /// Its text, if no other item has it, or its line, as `:42`
        item: String,
    },
    /// Add an item to a section's list
    AddItem {
        /// Its text
        text: String,
        /// The section: its heading, its id, or what it is for
        #[arg(long, value_name = "NAME")]
        section: String,
        /// The place among the section's items, from 1 [default: behind the last one]
        #[arg(long, value_name = "N", value_parser = place)]
        position: Option<u32>,
    },
    /// Give an item another text
    RenameItem {
        /// Its text, if no other item has it, or its line, as `:42`
        item: String,
        /// Its new text
        text: String,
    },
    /// Remove an item and all that is nested in it
    RemoveItem {
        /// Its text, if no other item has it, or its line, as `:42`
        item: String,
    },
    /// Add an entry to the progress log
    Log {
        /// Its title
        title: String,
        /// What it says; once for each line
        #[arg(long, value_name = "TEXT")]
        body: Vec<String>,
        /// Its day [default: today]
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        date: Option<Date>,
    },
    /// Add a decision with the next number
    Decide {
        /// Its title
        title: String,
        /// Why it had to be taken
        #[arg(long, value_name = "TEXT")]
        context: Option<String>,
        /// What else was considered
        #[arg(long, value_name = "TEXT")]
        options: Option<String>,
        /// What was chosen
        #[arg(long, value_name = "TEXT")]
        decision: Option<String>,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reasoning: Option<String>,
        /// What follows from it
        #[arg(long, value_name = "TEXT")]
        consequences: Option<String>,
    },
    /// Add a risk
    Risk {
        /// What may go wrong
        text: String,
        /// What is done about it
        #[arg(long, value_name = "TEXT")]
        mitigation: Option<String>,
    },
    /// Add a follow-up item
    FollowUp {
        /// Its text
        text: String,
    },
    /// Replace a section's own text, its paragraphs before its first list or sub-section
    SetText {
        /// The section: its heading, its id, or what it is for
        section: String,
        /// One or more paragraphs; empty to remove the text
        text: String,
    },
    /// Add every section of the template that is missing, with the template's text
    InsertSections,
    /// Give the ledger another title
    Rename {
        /// The new title
        title: String,
    },
    /// Put the ledger away
    Archive {
        /// Why, or where it lives on: an entry in the log
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
}

const EDIT_EXAMPLES: &str = "\
Examples:
  ledgerline edit .ai/ledgers/search.md set-status \"In Progress\"
  ledgerline edit .ai/ledgers/search.md tick \"Index is built\"
  ledgerline edit .ai/ledgers/search.md tick :42 --diff
  ledgerline edit - tick :42 < draft.md > next.md
  ledgerline edit .ai/ledgers/search.md add-item --section \"Acceptance Criteria\" \"Found within 50 ms\"
  ledgerline edit .ai/ledgers/search.md log \"Index\" --body \"Built it\" --body \"Measured it\"
  ledgerline edit .ai/ledgers/search.md decide \"Trie\" --context \"Slow\" --decision \"A trie\"

Exit codes:
  0  it is done, or there was nothing to change
  2  it was refused, and the file is as it was";
