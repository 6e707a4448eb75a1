//! The options of `ledgerline theme`.

use clap::{Args, Subcommand};

/// Change how the site looks
///
/// A theme is a folder `theme` beside `ledgerline.toml`, or the one that `theme` of `[site]` names: a style sheet,
/// templates or single blocks of them, and files that go into the site as they are.
#[derive(Args, Debug)]
pub(crate) struct ThemeArgs {
    #[command(subcommand)]
    pub(crate) command: ThemeCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ThemeCommand {
    Init(ThemeInitArgs),
    Show(ThemeShowArgs),
    Variables(ThemeVariablesArgs),
}

/// Write the parts that a theme begins with; what is there already is left alone
#[derive(Args, Debug)]
#[command(after_help = THEME_EXAMPLES)]
pub(crate) struct ThemeInitArgs {
    /// Write every built-in template too, to be changed in full
    #[arg(long)]
    pub(crate) all: bool,
}

/// List the built-in templates and their blocks, or print what is built in
#[derive(Args, Debug)]
#[command(after_help = THEME_EXAMPLES)]
pub(crate) struct ThemeShowArgs {
    /// A template, `messages.ftl` or `style.css`
    #[arg(value_name = "PART")]
    pub(crate) part: Option<String>,
}

/// Say what templates are given
#[derive(Args, Debug)]
#[command(after_help = THEME_EXAMPLES)]
pub(crate) struct ThemeVariablesArgs {
    /// The template [default: all]
    #[arg(value_name = "TEMPLATE")]
    pub(crate) template: Option<String>,
}

const THEME_EXAMPLES: &str = "\
Examples:
  ledgerline theme init
  ledgerline theme show ledger.html
  ledgerline theme variables ledger.html";
