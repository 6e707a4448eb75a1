//! One file a command, and what all of them answer.

mod build;
mod check;
mod config;
mod diff;
mod edit;
mod explain;
mod merge;
mod renamed;
mod rules;
mod serve;
mod template;
mod theme;
mod today;
mod workshop;

use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::discover::{Found, from_here};
use crate::report::{Failure, Terminal};

/// What a command came to; the worse, the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// Nothing to mend.
    Clean,
    /// Something to mend.
    Findings,
    /// Not all that was asked for could be looked at.
    CouldNotRun,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        Self::from(match verdict {
            Verdict::Clean => 0,
            Verdict::Findings => 1,
            Verdict::CouldNotRun => 2,
        })
    }
}

/// Runs the command that `cli` asks for.
pub(crate) fn run(cli: &Cli, terminal: &Terminal) -> Result<Verdict, Failure> {
    let root = cli.root.as_deref();
    match &cli.command {
        Command::Check(args) => check::run(root, args, terminal),
        Command::Build(args) => build::run(root, args, terminal),
        Command::Serve(args) => serve::run(root, args, terminal),
        Command::Config(args) => config::run(root, args, terminal),
        Command::Template(args) => template::run(root, args, terminal),
        Command::Theme(args) => theme::run(root, args, terminal),
        Command::Diff(args) => diff::run(root, args, terminal),
        Command::Merge(args) => merge::run(root, args, terminal),
        Command::Rules(args) => rules::run(root, args, terminal),
        Command::Explain(args) => Ok(explain::run(args, terminal)),
        Command::Edit(args) => edit::run(root, args, terminal),
    }
}

/// Says which links are left out, so that nobody wonders where their ledgers are.
fn report_links(found: &Found, terminal: &Terminal) {
    for link in &found.outside {
        terminal.note(&format!("`{}` is left out: it is a link that leads out of the project", from_here(link)));
    }
    for (link, file) in &found.twins {
        let (link, file) = (from_here(link), from_here(file));
        terminal.note(&format!("`{link}` is left out: it is a link to `{file}`, which is here, too"));
    }
}
