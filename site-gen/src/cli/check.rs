//! The options of `ledgerline check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::DayArgs;
use super::number::count;

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
    /// a `ledgerline.toml` or a ledger folder in it, that project's ledgers are checked. `-` is standard input; with
    /// `--fix` what becomes of it is written to standard output, and the report to standard error.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Which file standard input is: it is checked as if it stood there
    ///
    /// Its project's settings, template and other ledgers count. The file itself is not read and need not be there.
    #[arg(long, value_name = "FILE")]
    pub(crate) stdin_filename: Option<PathBuf>,

    /// Carry out the safe fixes
    ///
    /// Safe fixes leave what a ledger says as it is. A file is written in one step, and only if it still is what was
    /// read. What remains is reported, and decides the exit code.
    #[arg(long, help_heading = "Fixes")]
    pub(crate) fix: bool,

    /// With `--fix` or `--diff`: also the fixes that somebody should look at
    #[arg(long, help_heading = "Fixes")]
    pub(crate) unsafe_fixes: bool,

    /// Show what `--fix` would change, and change nothing
    ///
    /// The answer is a patch, with paths from the top of the repository. The exit code is 1 if there is anything to
    /// change.
    #[arg(long, help_heading = "Fixes", conflicts_with_all = ["fix", "format", "exit_zero", "max_warnings"])]
    pub(crate) diff: bool,

    /// In which form findings are reported
    #[arg(long, value_name = "FORM", default_value = "text", help_heading = "Report")]
    pub(crate) format: Format,

    /// Write the report into a file
    #[arg(long, short, value_name = "FILE", help_heading = "Report")]
    pub(crate) output: Option<PathBuf>,

    /// Report errors and warnings only: no notes, no summary
    #[arg(long, short, help_heading = "Report")]
    pub(crate) quiet: bool,

    /// Exit with 0 whatever is found; still with 2 if something could not be read
    #[arg(long, help_heading = "Exit code", conflicts_with = "max_warnings")]
    pub(crate) exit_zero: bool,

    /// Exit with 0 if there are no errors and at most N warnings
    #[arg(long, value_name = "N", default_value = "0", hide_default_value = true, value_parser = count, help_heading = "Exit code")]
    pub(crate) max_warnings: usize,

    /// Leave out what this file has: only new findings count
    ///
    /// Findings are known again when lines come and go above them. In the forms `json` and `sarif` they are marked and
    /// not left out.
    #[arg(long, value_name = "FILE", help_heading = "Baseline")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write all findings into this file, and report none
    ///
    /// Entries of files that are not checked this time stay.
    #[arg(long, value_name = "FILE", help_heading = "Baseline")]
    #[arg(conflicts_with_all = ["baseline", "diff", "format", "output", "exit_zero", "max_warnings"])]
    pub(crate) write_baseline: Option<PathBuf>,

    /// The commit with the versions before, for rules about what may follow what
    #[arg(long, value_name = "REV")]
    pub(crate) against: Option<String>,

    #[command(flatten)]
    pub(crate) day: DayArgs,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the line at fault, what to do, and a summary
    Text,
    /// One line a finding: `path:line:column: severity[CODE] message`
    Concise,
    /// Everything, for programs
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
    /// GitLab Code Quality
    Gitlab,
    /// JUnit XML
    Junit,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  ledgerline check
  ledgerline check .ai/ledgers/search.md
  ledgerline check docs/ledgers plans/next.md
  ledgerline check - --stdin-filename .ai/ledgers/search.md < draft.md
  ledgerline check --diff                        see what `--fix` would change
  ledgerline check --fix
  ledgerline check --against origin/main
  ledgerline check --baseline ledgers-baseline.json
  ledgerline check --format sarif --output ledgers.sarif";
