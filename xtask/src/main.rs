//! `cargo xtask`: the one driver that builds, tests and measures this repository.
//!
//! This file owns the command line and nothing else: each subcommand has a file or folder of its own.

mod assets;
mod bench;
mod ci;
mod fuzz;
mod gzip;
mod lighthouse;
mod pictures;
mod process;
mod progress;
mod setup;
mod site;
mod stamp;
mod table;
mod test;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::progress::Progress;
use crate::workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "Build, test and measure Ledgerline.")]
struct Cli {
    /// Show the output of every step, not only of those that fail.
    #[arg(long, short, global = true)]
    verbose: bool,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the wasm package and the browser bundle, and print their sizes against the budgets.
    Assets,
    /// Build everything, generate the site of this repository's own ledgers, and serve it.
    Site(site::Options),
    /// Take the pictures of the README anew, from the site of the sample project.
    Pictures,
    /// Audit pages of the sample project's site with Lighthouse, as on a phone and on a desktop.
    Lighthouse(lighthouse::Options),
    /// Run every test: Rust, the wasm package in Node, and the browser.
    Test(test::Options),
    /// Measure check and build against a floor taken in the same run, or generate ledgers.
    Bench(bench::Options),
    /// Run the fuzz targets for a while each.
    Fuzz(fuzz::Options),
    /// What continuous integration runs: formatting, lints, documentation, budgets and every test.
    Ci,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let progress = Progress::new(cli.verbose);
    let outcome = Workspace::locate().and_then(|workspace| match &cli.task {
        Task::Assets => assets::run(&workspace, &progress).map(|()| ExitCode::SUCCESS),
        Task::Site(options) => site::run(&workspace, &progress, options).map(|()| ExitCode::SUCCESS),
        Task::Pictures => pictures::run(&workspace, &progress).map(|()| ExitCode::SUCCESS),
        Task::Lighthouse(options) => lighthouse::run(&workspace, &progress, options).map(|()| ExitCode::SUCCESS),
        Task::Test(options) => test::run(&workspace, &progress, options),
        Task::Bench(options) => bench::run(&workspace, &progress, options).map(|()| ExitCode::SUCCESS),
        Task::Fuzz(options) => fuzz::run(&workspace, &progress, options).map(|()| ExitCode::SUCCESS),
        Task::Ci => ci::run(&workspace, &progress),
    });
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
