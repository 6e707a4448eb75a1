//! The command line: its commands, options and help texts, one file a command. Does nothing with them.

mod build;
mod check;
mod config;
mod day;
mod diff;
mod edit;
mod explain;
mod merge;
mod number;
mod rules;
mod serve;
mod template;
mod theme;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

pub(crate) use build::BuildArgs;
pub(crate) use check::{CheckArgs, Format};
pub(crate) use config::{ConfigArgs, ConfigCommand, ShowArgs, ShowFormat};
pub(crate) use day::DayArgs;
pub(crate) use diff::{DiffArgs, DiffFormat};
pub(crate) use edit::{EditArgs, EditCommand};
pub(crate) use explain::ExplainArgs;
pub(crate) use merge::MergeArgs;
pub(crate) use rules::{RulesArgs, RulesFormat};
pub(crate) use serve::ServeArgs;
pub(crate) use template::{TemplateArgs, TemplateCheckArgs, TemplateCommand, TemplateFormat};
pub(crate) use theme::{ThemeArgs, ThemeCommand};

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
  ledgerline diff             see what changed since the last commit
  ledgerline edit FILE …      change one thing in a ledger, and nothing else

Exit codes:
  0  all is well
  1  `check` found errors or warnings (notes alone do not count), `build` a ledger that cannot be read
  2  the command could not run, or a file could not be read";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(CheckArgs),
    Build(BuildArgs),
    Serve(ServeArgs),
    Config(ConfigArgs),
    Template(TemplateArgs),
    Theme(ThemeArgs),
    Diff(DiffArgs),
    Merge(MergeArgs),
    Rules(RulesArgs),
    Explain(ExplainArgs),
    Edit(EditArgs),
}

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
