//! What a check says of a change before it is written. A value that no check would let pass is refused; what else the
//! change brings with it is told, since it may be what was meant: to add an item to a ledger that is done, say.

use ledgerline_core::ledger::Date;
use ledgerline_core::rules::{Diagnostic, check};
use ledgerline_core::{CheckOptions, Ledger, Operation, Settings, Severity};

use crate::report::Failure;

/// The rules that say of the value of a field that it cannot be one: an unknown status, a day that is none, a name that
/// no branch has.
const OF_VALUES: [&str; 3] = ["FL204", "FL206", "FL211"];

/// What was not found in `before` and is found in `after`, which was made of it; worst first.
pub(super) fn consequences(
    before: &Ledger<'_>,
    after: &Ledger<'_>,
    settings: &Settings,
    today: Option<Date>,
) -> Vec<Diagnostic> {
    let options = CheckOptions { today, ..CheckOptions::new(settings) };
    let mut known: Vec<(&str, String)> =
        check(before, &options).into_iter().map(|finding| (finding.rule.code, finding.message)).collect();
    let mut found = check(after, &CheckOptions { previous: Some(before), ..options });
    found.retain(|finding| {
        let same = known.iter().position(|(code, message)| *code == finding.rule.code && *message == finding.message);
        same.map(|place| known.swap_remove(place)).is_none()
    });
    found.retain(|finding| finding.severity > Severity::Note);
    found.sort_by(|a, b| b.severity.cmp(&a.severity).then(a.span.cmp(&b.span)));
    found
}

/// Why `operation` is refused, if one of the findings that come with it says that its value cannot be one.
pub(super) fn refusal(shown: &str, operation: &Operation, found: &[Diagnostic]) -> Option<Failure> {
    if !matches!(operation, Operation::SetField { .. } | Operation::SetStatus { .. }) {
        return None;
    }
    let finding = found.iter().find(|finding| OF_VALUES.contains(&finding.rule.code))?;
    let failure = Failure::new(format!("cannot edit `{shown}`: {}", finding.message));
    Some(match &finding.help {
        Some(help) => failure.help(help.clone()),
        None => failure,
    })
}

/// The first few of them in a line each.
pub(super) fn told(found: &[Diagnostic]) -> Vec<String> {
    const FEW: usize = 5;
    let line = |finding: &Diagnostic| {
        let help = finding.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        format!("{} says now: {}{help}", finding.rule.code, finding.message)
    };
    let mut lines: Vec<String> = found.iter().take(FEW).map(line).collect();
    if found.len() > FEW {
        lines.push(format!("{} more findings came with it; `ledgerline check` lists them", found.len() - FEW));
    }
    lines
}
