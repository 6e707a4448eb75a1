//! What is so, in the words of an expectation block.

use anyhow::{Context, Result, bail};
use ledgerline_core::html::RenderOptions;
use ledgerline_core::rules::{Diagnostic, Safety};
use ledgerline_core::{CheckOptions, Ledger, check, fix, html};

use super::{Case, Expectation, operation};
use crate::print;

/// What the body of `expectation` has to be.
///
/// # Errors
/// If the block asks for something that there is not.
pub fn actual(case: &Case, expectation: &Expectation) -> Result<String> {
    let source = case.source.as_str();
    let settings = case.settings();
    let ledger = Ledger::parse_with(source, &settings.vocabulary);
    let body = match expectation.kind() {
        "findings" => {
            let families: Vec<&str> = expectation.words().collect();
            let mut findings = findings(case);
            findings.retain(|finding| {
                families.is_empty() || families.iter().any(|family| finding.rule.code.starts_with(family))
            });
            print::findings(&findings, source)
        }
        "fix" => {
            let (safety, codes) = fixes(expectation);
            let previous = case.previous(&settings);
            let options =
                CheckOptions { today: case.today, previous: previous.as_ref(), ..CheckOptions::new(&settings) };
            let fixed = fix::fix_only(source, &options, &|finding, fix| {
                fix.safety <= safety
                    && (codes.is_empty() || codes.iter().any(|code| finding.rule.code.starts_with(code)))
            });
            print::fixed(source, &fixed)
        }
        "model" => {
            let parts: Vec<&str> = expectation.words().collect();
            print::model(&ledger, &parts)?
        }
        "html" => html::render(&ledger, &RenderOptions::default()),
        "diff" => print::diff(&case.previous(&settings).context("`diff` needs a fence `previous`")?, &ledger),
        "merge" => print::merge(source, case.version("ours")?, case.version("theirs")?),
        "edit" => print::edit(source, &operation(source, expectation)?, &settings),
        other => bail!("`{other}` is not computed"),
    };
    let shown = super::show(&body);
    Ok(if shown.is_empty() || shown.ends_with('\n') { shown } else { format!("{shown}\n") })
}

/// What is found in the text of a case, with fixes.
#[must_use]
pub fn findings(case: &Case) -> Vec<Diagnostic> {
    let settings = case.settings();
    let previous = case.previous(&settings);
    let ledger = Ledger::parse_with(&case.source, &settings.vocabulary);
    let options = CheckOptions { today: case.today, previous: previous.as_ref(), ..CheckOptions::new(&settings) };
    check(&ledger, &CheckOptions { with_fixes: true, ..options })
}

/// How safe the fixes have to be that a `fix` block asks for, and of which rules they are; of all if none is named.
fn fixes(expectation: &Expectation) -> (Safety, Vec<&str>) {
    let mut codes: Vec<&str> = expectation.words().collect();
    let is_unsafe = codes.first() == Some(&"unsafe");
    if is_unsafe {
        codes.remove(0);
    }
    (if is_unsafe { Safety::Unsafe } else { Safety::Safe }, codes)
}
