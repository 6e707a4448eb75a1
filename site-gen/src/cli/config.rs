//! The options of `ledgerline config`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// Show what `ledgerline.toml` comes to, and what it may hold
#[derive(Args, Debug)]
pub(crate) struct ConfigArgs {
    #[command(subcommand)]
    pub(crate) command: ConfigCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    Show(ShowArgs),
    /// Print the JSON Schema of `ledgerline.toml`, for editors
    Schema,
}

/// Print what is asked of a ledger: words, levels and limits, defaults and overrides put together
#[derive(Args, Debug)]
#[command(after_help = SHOW_EXAMPLES)]
pub(crate) struct ShowArgs {
    /// The ledger, which need not be there yet [default: a ledger in the project's ledger folder]
    #[arg(value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,

    /// The form to print
    #[arg(long, value_name = "FORM", default_value = "toml")]
    pub(crate) format: ShowFormat,
}

/// In which form settings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowFormat {
    /// As a `ledgerline.toml`
    Toml,
    /// As the wasm package's `configure` takes them
    Json,
}

const SHOW_EXAMPLES: &str = "\
Examples:
  ledgerline config show
  ledgerline config show docs/ledgers/search.md
  ledgerline config show --format json > settings.json
  ledgerline config schema > ledgerline.schema.json";
