//! The command line: its commands, options and help texts. Does nothing with them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Check feature ledgers and turn them into a status site.
///
/// A feature ledger is one Markdown file per feature, kept in git beside the code. Ledgers are found in `.ai/ledgers`,
/// `docs/ledgers` and `ledgers` of the project, or where `ledgerline.toml` says. Files named `README.md` or `_….md`
/// are not ledgers.
#[derive(Debug, Parser)]
#[command(name = "ledgerline", version, propagate_version = true, after_help = CLI_EXAMPLES, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// The project's folder [default: found from the working folder upwards]
    ///
    /// Without it, the project is the nearest folder, from the working folder upwards, that has a `ledgerline.toml`;
    /// where there is none, the nearest one that has a `.git` or a ledger folder; else the working folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) root: Option<PathBuf>,

    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

const CLI_EXAMPLES: &str = "\
Examples:
  ledgerline check            check every ledger of this project
  ledgerline serve            look at the project's site while you write
  ledgerline build            write the site into the folder `site`

Exit codes:
  0  all is well
  1  there are errors or warnings; notes alone do not count
  2  the command could not run, or a file could not be read";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(CheckArgs),
    Build(BuildArgs),
    Serve(ServeArgs),
}

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
}

const BUILD_EXAMPLES: &str = "\
Examples:
  ledgerline build
  ledgerline build --out public
  ledgerline --root ../other build --out /srv/www/status";

/// Show the project's site in a browser and keep it up to date
///
/// Only this machine can reach it. The site is built again when a ledger or `ledgerline.toml` changes, and open pages
/// reload by themselves. Ctrl-C ends it.
#[derive(Args, Debug)]
#[command(after_help = SERVE_EXAMPLES)]
pub(crate) struct ServeArgs {
    /// The port to listen on [default: 4321, or the next free one]
    ///
    /// A port that is asked for is used or the command fails; 0 takes any free port.
    #[arg(long, short, value_name = "N")]
    pub(crate) port: Option<u16>,
}

const SERVE_EXAMPLES: &str = "\
Examples:
  ledgerline serve
  ledgerline serve --port 8080";

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    pub(crate) fn choice(self) -> anstream::ColorChoice {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Cli;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
