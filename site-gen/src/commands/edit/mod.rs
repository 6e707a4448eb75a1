//! `ledgerline edit`: one change to one ledger. Owns the way from the file to the file; what a change is, the core knows.

mod found;
mod item;
mod operation;
mod refusal;

use std::io::Write as _;
use std::path::Path;

use ledgerline_core::text::apply;
use ledgerline_core::{Ledger, edit};

use super::Verdict;
use super::today;
use crate::cli::EditArgs;
use crate::discover::{Here, Project, did_you_mean, relative_to, repository_of, root_of};
use crate::input::{self, Given, NAMELESS, is_standard_input};
use crate::output;
use crate::report::{Failure, Terminal, diff};

/// Carries out what `args` ask for.
pub(super) fn run(root: Option<&Path>, args: &EditArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let here = Here::new();
    let is_input = is_standard_input(&args.file);
    if args.stdin_filename.is_some() && !is_input {
        return Err(Failure::new("`--stdin-filename` does nothing without standard input")
            .help("name standard input as `-`, as in `ledgerline edit - --stdin-filename FILE …`"));
    }
    let file = if is_input { args.stdin_filename.as_deref().unwrap_or(Path::new(NAMELESS)) } else { &args.file };
    let shown = here.shown(file);
    let source = if is_input { Given::read().and_then(|given| given.text()) } else { input::read(file) };
    let source = source.map_err(|error| {
        let begin = || format!("`ledgerline template init > {shown}` begins a ledger");
        let help = error.is_gone().then(|| did_you_mean(file).unwrap_or_else(begin));
        Failure { help, ..Failure::new(format!("`{shown}` {error}")) }
    })?;

    let whole = here.absolute(file);
    let found = root.map_or_else(|| root_of(whole.parent().unwrap_or(&whole)), Path::to_path_buf);
    let project = Project::find(Some(&found))?;
    let settings = project.settings.settings(&whole);
    let failures = project.settings.take_failures();
    if !failures.is_empty() {
        return Err(Failure::all(failures));
    }

    let ledger = Ledger::parse_with(&source, &settings.vocabulary);
    let today = today::today(args.today)?;
    let asked = operation::asked(&args.command, &ledger, today)
        .map_err(|failure| Failure { message: format!("cannot edit `{shown}`: {}", failure.message), ..failure })?;
    let edits = match &asked {
        Some(asked) => edit(&source, &asked.operation, &settings)
            .map_err(|refusal| refusal::failure(&shown, &refusal, &asked.operation, &ledger, &settings))?,
        None => Vec::new(),
    };
    let edited = apply(&source, &edits).map_err(|error| Failure::new(format!("`{shown}`: {error}")))?;
    let after = Ledger::parse_with(&edited, &settings.vocabulary);
    let is_changed = !edits.is_empty();
    let news = found::news((&ledger, &after), &settings, today);
    if let Some(refused) = asked.as_ref().and_then(|asked| found::refusal(&shown, &asked.operation, &news)) {
        return Err(refused);
    }
    // If nobody reads any more, there is nobody to tell.
    match asked.filter(|_| is_changed) {
        _ if is_input && !args.diff => drop(terminal.raw().write_all(edited.as_bytes())),
        None if is_input => {}
        None => terminal.line(&format!("`{shown}` is as it was: there is nothing to change")),
        Some(_) if args.diff => {
            let path = relative_to(&repository_of(&found), &whole);
            let mut out = if terminal.is_read_by_people() { terminal.findings() } else { terminal.raw() };
            let _ = out.write_all(diff(&path, &source, &edited).as_bytes());
        }
        Some(asked) => {
            output::replace(file, source.as_bytes(), edited.as_bytes())
                .map_err(|error| Failure::new(format!("`{shown}` {error}")))?;
            terminal.line(&format!("`{shown}`: {}", asked.told(&after)));
        }
    }
    if is_changed {
        found::warn(&shown, &news, terminal);
    }
    Ok(Verdict::Clean)
}
