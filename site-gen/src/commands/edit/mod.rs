//! `ledgerline edit`: one change to one ledger. Owns the way from the file to the file; what a change is, the core knows.

mod consequences;
mod item;
mod operation;
mod refusal;

use std::io::Write as _;
use std::path::Path;

use ledgerline_core::text::apply;
use ledgerline_core::{Ledger, Operation, edit};

use super::Verdict;
use super::today;
use crate::cli::EditArgs;
use crate::discover::{Here, Project, relative_to, repository_of, root_of};
use crate::input;
use crate::output;
use crate::report::{Failure, Terminal, diff};

/// Carries out what `args` ask for.
pub(super) fn run(root: Option<&Path>, args: &EditArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let here = Here::new();
    let shown = here.shown(&args.file);
    let source = input::read(&args.file).map_err(|error| Failure::new(format!("`{shown}` {error}")))?;

    let whole = here.absolute(&args.file);
    let found = root.map_or_else(|| root_of(whole.parent().unwrap_or(&whole)), Path::to_path_buf);
    let project = Project::find(Some(&found))?;
    let settings = project.settings.settings(&whole);
    let failures = project.settings.take_failures();
    if !failures.is_empty() {
        return Err(Failure::all(failures));
    }

    let ledger = Ledger::parse_with(&source, &settings.vocabulary);
    let today = today::today(args.today)?;
    let Some(asked) = operation::asked(&args.command, &ledger, today)
        .map_err(|failure| Failure { message: format!("cannot edit `{shown}`: {}", failure.message), ..failure })?
    else {
        terminal.line(&format!("`{shown}` is as it was: there is nothing to change"));
        return Ok(Verdict::Clean);
    };
    let edits = edit(&source, &asked.operation, &settings)
        .map_err(|refusal| refusal::failure(&shown, &refusal, &ledger, &settings))?;
    if edits.is_empty() {
        terminal.line(&format!("`{shown}` is as it was: there is nothing to change"));
        return Ok(Verdict::Clean);
    }
    let edited = apply(&source, &edits).map_err(|error| Failure::new(format!("`{shown}`: {error}")))?;
    let after = Ledger::parse_with(&edited, &settings.vocabulary);
    let consequences = consequences::consequences(&ledger, &after, &settings, today);
    if let Some(refused) = consequences::refusal(&shown, &asked.operation, &consequences) {
        return Err(refused);
    }
    if args.diff {
        let path = relative_to(&repository_of(&found), &whole);
        let mut out = if terminal.is_read_by_people() { terminal.findings() } else { terminal.raw() };
        // If nobody reads any more, there is nobody to tell.
        let _ = out.write_all(diff(&path, &source, &edited).as_bytes());
        return Ok(Verdict::Clean);
    }
    output::replace(&args.file, source.as_bytes(), edited.as_bytes())
        .map_err(|error| Failure::new(format!("`{shown}` {error}")))?;
    terminal.line(&format!("`{shown}`: {}", asked.told(&after)));
    // Sections of the template come with texts to fill in, which has been said.
    if !matches!(asked.operation, Operation::InsertSections) {
        consequences::told(&consequences).iter().for_each(|line| terminal.note(line));
    }
    Ok(Verdict::Clean)
}
