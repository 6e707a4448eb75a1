//! The options of `ledgerline serve`.

use clap::Args;

use super::DayArgs;
use super::number::port;

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
    #[arg(long, short, value_name = "N", value_parser = port)]
    pub(crate) port: Option<u16>,

    /// List the ledgers of another site, too: its `api/v1/ledgers.json`, fetched before
    ///
    /// They are in the lists and on the board with the name of their project, and lead to their own site. If the file does not
    /// say where that is, write it behind it: `--merge pier.json=https://pier.example/`.
    #[arg(long, value_name = "FILE[=ADDRESS]")]
    pub(crate) merge: Vec<String>,

    #[command(flatten)]
    pub(crate) day: DayArgs,
}

const SERVE_EXAMPLES: &str = "\
Examples:
  ledgerline serve
  ledgerline serve --port 8080";
