//! The options of `ledgerline diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Say what changed in ledgers: statuses, fields, items, log entries, decisions, risks, sections, texts
///
/// Two files are compared with each other. Everything else is compared with what git has of it: all ledgers of the
/// project, or the files and folders that are named, as they are or, with `--to`, as they were at another revision. White space and line ends are no change.
#[derive(Args, Debug)]
#[command(after_help = DIFF_EXAMPLES)]
pub(crate) struct DiffArgs {
    /// Two files, the older one first, one of which may be `-`, standard input; or, with `--from`, one file, or folders: what to compare with git
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// The revision to compare with [default: HEAD]
    #[arg(long, value_name = "REV")]
    pub(crate) from: Option<String>,

    /// Another revision, in the place of the files as they are
    #[arg(long, value_name = "REV")]
    pub(crate) to: Option<String>,

    /// In which form changes are told
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub(crate) format: DiffFormat,
}

/// The form of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people: each ledger with a line a change
    Text,
    /// For programs
    Json,
}

const DIFF_EXAMPLES: &str = "\
Examples:
  ledgerline diff                                what changed since the last commit
  ledgerline diff --from main
  ledgerline diff --from v1.2 .ai/ledgers/search.md
  ledgerline diff --from v1.2 --to v1.3          two revisions
  ledgerline diff old/search.md new/search.md    two files
  git show v1.2:search.md | ledgerline diff - search.md

Exit codes:
  0  nothing changed
  1  something changed
  2  the command could not run, or a file could not be read";
