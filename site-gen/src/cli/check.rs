//! The options of `ledgerline check`.

use std::path::PathBuf;

use clap::Args;

/// Check ledgers and say what is wrong, where, and what to do
///
/// Every finding has a code such as FL204, a place, and in most cases a help line. Errors and warnings make the exit
/// code 1; notes never do. One bad file never keeps the others from being checked.
#[derive(Args, Debug)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct CheckArgs {
    /// Files and folders to check [default: all ledgers of the project]
    ///
    /// A file is checked whatever its name. A folder is walked, sub-folders included; if it is itself a project, with
    /// a `ledgerline.toml` or a ledger folder in it, that project's ledgers are checked.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  ledgerline check
  ledgerline check .ai/ledgers/search.md
  ledgerline check docs/ledgers plans/next.md";
