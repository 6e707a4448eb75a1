//! `ledgerline explain`: what a rule finds, why it matters and what to do.

use std::io::Write as _;

use ledgerline_core::Settings;
use ledgerline_core::rules::Rule;

use super::Verdict;
use crate::cli::ExplainArgs;
use crate::report::{Failure, Terminal, explanation, rule_table};
use crate::rule_book::{all, code_advice, families, find};

/// How far a name may be from what was written, as a part of its length, to be what was meant.
const NEAR: usize = 3;

/// Explains all rules that `args` name, and then complains about what is none.
pub(super) fn run(args: &ExplainArgs, terminal: &Terminal) -> Verdict {
    let mut parts = Vec::new();
    let mut failures = Vec::new();
    for written in &args.rules {
        if let Some(rule) = find(written) {
            parts.push(explanation(rule));
        } else if let Some(rules) = of_family(written) {
            parts.push(rule_table(rules.into_iter(), &Settings::built_in().levels));
        } else {
            failures.push(unknown(written));
        }
    }
    // Writing to our own streams does not fail.
    let _ = terminal.findings().write_all(parts.join("\n").as_bytes());
    for failure in &failures {
        terminal.failure(failure);
    }
    if failures.is_empty() { Verdict::Clean } else { Verdict::CouldNotRun }
}

/// The rules of the family `written`, such as `FL3`.
fn of_family(written: &str) -> Option<Vec<&'static Rule>> {
    let family = families().find(|family| family.code.eq_ignore_ascii_case(written))?;
    Some(all().filter(|rule| family.has(rule)).collect())
}

fn unknown(written: &str) -> Failure {
    let wanted = written.to_lowercase();
    let names = all().flat_map(|rule| [rule.code, rule.name]);
    let near = names
        .map(|name| (strsim::osa_distance(&wanted, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= name.len().div_ceil(NEAR))
        .min();
    let failure = Failure::new(format!("there is no rule `{written}`"));
    if let Some(advice) = code_advice(written) {
        return failure.help(advice);
    }
    match near {
        Some((_, name)) => failure.help(format!("did you mean `{name}`?")),
        None => failure.help("`ledgerline rules` lists all of them"),
    }
}
