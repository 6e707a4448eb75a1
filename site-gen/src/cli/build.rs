//! The options of `ledgerline build`.

use std::path::PathBuf;

use clap::Args;

use super::DayArgs;

/// Write the project's status site into a folder
///
/// The site is plain files with relative links: it works under any address and opened from disk. It is written beside
/// the output folder first and put in its place in one step, so a failed build leaves the old site as it was. A folder
/// that ledgerline did not make is never replaced, unless it is empty.
#[derive(Args, Debug)]
#[command(after_help = BUILD_EXAMPLES)]
pub(crate) struct BuildArgs {
    /// The folder to write [default: `site` in the project's folder]
    #[arg(long, short, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// Build again for every change, until Ctrl-C
    ///
    /// Only what has changed is read again.
    #[arg(long, short)]
    pub(crate) watch: bool,

    /// Write nothing if a ledger cannot be read or has errors
    ///
    /// The old site stays as it is, and the exit code is 1.
    #[arg(long, overrides_with = "keep_going")]
    pub(crate) strict: bool,

    /// Give a ledger that cannot be read a page that says why, and go on, which is the default
    #[arg(long, overrides_with = "strict")]
    keep_going: bool,

    /// List the ledgers of another site, too: its `api/v1/ledgers.json`, fetched before
    ///
    /// They are in the lists and on the board with the name of their project, and lead to their own site. If the file does not
    /// say where that is, write it behind it: `--merge pier.json=https://pier.example/`.
    #[arg(long, value_name = "FILE[=ADDRESS]")]
    pub(crate) merge: Vec<String>,

    #[command(flatten)]
    pub(crate) day: DayArgs,
}

const BUILD_EXAMPLES: &str = "\
Examples:
  ledgerline build
  ledgerline build --out public
  ledgerline build --watch                        again for every change
  ledgerline build --merge pier.json              with the ledgers of another site
  ledgerline build --strict                       only if no ledger has an error
  ledgerline build --today 2025-03-01             the same bytes on every day
  ledgerline --root ../other build --out /srv/www/status

Exit codes:
  0  the site was built, whatever the rules find: that is for `ledgerline check` to tell
  1  a ledger could not be read, and its page says why; with --strict, an error in any ledger
  2  the command could not run, or a folder could not be looked at";
