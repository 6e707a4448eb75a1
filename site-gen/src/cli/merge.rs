//! The options of `ledgerline merge`.

use std::path::PathBuf;

use clap::Args;

/// Merge what two sides made of a ledger, by its structure and not by its lines
///
/// Different boxes, fields, log entries, decisions and sections merge by themselves, on adjacent lines too. Where both
/// sides changed the same thing in different ways, both stand between the markers that git writes.
#[derive(Args, Debug)]
#[command(after_help = MERGE_EXAMPLES)]
pub(crate) struct MergeArgs {
    /// The file as it was before both sides changed it
    pub(crate) base: PathBuf,

    /// The file as we have it
    pub(crate) ours: PathBuf,

    /// The file as they have it
    pub(crate) theirs: PathBuf,

    /// Write the merged ledger into a file [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Where the ledger is in the project, for messages and for its words
    #[arg(long, value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,

    /// Take what is ours where both sides changed the same thing
    #[arg(long)]
    pub(crate) take_ours: bool,

    /// The length of a marker
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u8).range(1..))]
    pub(crate) marker_size: u8,
}

const MERGE_EXAMPLES: &str = "\
Examples:
  ledgerline merge base.md ours.md theirs.md
  ledgerline merge base.md ours.md theirs.md --output merged.md

As git's merge driver for ledgers:
  git config merge.ledgerline.name 'ledgers by structure'
  git config merge.ledgerline.driver 'ledgerline merge %O %A %B --output %A --path %P --marker-size %L'
  echo '.ai/ledgers/**/*.md merge=ledgerline' >> .gitattributes

Exit codes:
  0  all is merged
  1  both sides changed the same thing: look for the markers
  2  the command could not run, or a file could not be read; nothing is written";
