//! `ledgerline rules`: the table of rules.

use std::io::Write as _;
use std::path::Path;

use super::Verdict;
use crate::cli::{RulesArgs, RulesFormat};
use crate::discover::Project;
use crate::report::{Failure, Terminal, rule_table, rules_json};
use crate::rule_book;

/// Lists all rules, with the severities that they have in the project.
pub(super) fn run(root: Option<&Path>, args: &RulesArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let project = Project::find(root)?;
    // Levels for some folders only are in the settings of their ledgers, not in those of one at the top.
    let settings = project.settings.settings(&project.root.join("ledger.md"));
    let levels = &settings.levels;
    // Writing to our own streams does not fail.
    let _ = match args.format {
        RulesFormat::Text => terminal.findings().write_all(rule_table(rule_book::all(), levels).as_bytes()),
        RulesFormat::Json => rules_json(levels, &mut terminal.raw()),
    };
    Ok(Verdict::Clean)
}
