//! `ledgerline`: checks feature ledgers and turns them into a static status site.
//!
//! Owns the way from the command line to an exit code. All that is known of ledgers is in `ledgerline-core`.

mod assets;
mod between;
mod cli;
mod commands;
mod config;
mod discover;
mod git;
mod guide;
mod highlight;
mod input;
mod messages;
mod output;
mod report;
mod rule_book;
mod serve;
mod site;
mod theme;

use std::process::ExitCode;

use clap::Parser as _;

use crate::cli::Cli;
use crate::commands::Verdict;
use crate::report::Terminal;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let terminal = Terminal::new(cli.color.choice());
    let result = commands::run(&cli, &terminal);
    output::wait_if_interrupted();
    let verdict = result.unwrap_or_else(|failure| {
        terminal.failure(&failure);
        Verdict::CouldNotRun
    });
    verdict.into()
}

/// Checking and building make and drop many small texts on all cores at once, which this allocator does a seventh faster
/// than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
