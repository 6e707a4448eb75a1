//! What a check finds in a ledger after a change and did not find before: whoever made the change can still see to it.

use std::collections::{HashMap, HashSet};

use ledgerline_core::ledger::Date;
use ledgerline_core::{CheckOptions, Diagnostic, Ledger, Operation, Settings, Severity, check};

use crate::report::{Failure, Terminal, counted};

/// More are only counted.
const TOLD: usize = 3;

/// The rules that say of the value of a field that it cannot be one: an unknown status, a day that is none, a name that
/// no branch has.
const OF_VALUES: [&str; 3] = ["FL204", "FL206", "FL211"];

/// The errors and warnings that `after` has and `before` had not.
pub(super) fn news(
    (before, after): (&Ledger<'_>, &Ledger<'_>),
    settings: &Settings,
    today: Option<Date>,
) -> Vec<Diagnostic> {
    let options = CheckOptions { today, ..CheckOptions::new(settings) };
    let then = check(before, &options);
    let now = check(after, &CheckOptions { previous: Some(before), ..options });
    more(&then, now)
}

/// Why `operation` is refused, if one of the `news` that come with it says that its value cannot be one.
pub(super) fn refusal(shown: &str, operation: &Operation, news: &[Diagnostic]) -> Option<Failure> {
    if !matches!(operation, Operation::SetField { .. } | Operation::SetStatus { .. }) {
        return None;
    }
    let found = news.iter().find(|found| OF_VALUES.contains(&found.rule.code))?;
    Some(Failure { help: found.help.clone(), ..Failure::new(format!("cannot edit `{shown}`: {}", found.message)) })
}

/// Warns of the first of `news`; `shown` is what the ledger is called.
pub(super) fn warn(shown: &str, news: &[Diagnostic], terminal: &Terminal) {
    for found in news.iter().take(TOLD) {
        let help = found.help.as_ref().map(|help| format!(": {help}")).unwrap_or_default();
        terminal.warning(&format!("{} ({}){help}", found.message, found.rule.code));
    }
    if let Some(more @ 1..) = news.len().checked_sub(TOLD) {
        terminal.warning(&format!("{} more: `ledgerline check {shown}` tells them", counted(more, "finding")));
    }
}

/// Of each rule as many of `now` as there are more than `then`, of those that say something new.
fn more(then: &[Diagnostic], now: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut more: HashMap<&str, isize> = HashMap::new();
    now.iter().for_each(|found| *more.entry(found.rule.code).or_default() += 1);
    then.iter().for_each(|found| *more.entry(found.rule.code).or_default() -= 1);
    let known: HashSet<(&str, &str)> = then.iter().map(|found| (found.rule.code, found.message.as_str())).collect();
    let mut news = now;
    news.retain(|found| {
        let left = more.entry(found.rule.code).or_default();
        let is_new =
            *left > 0 && found.severity > Severity::Note && !known.contains(&(found.rule.code, found.message.as_str()));
        *left -= isize::from(is_new);
        is_new
    });
    news
}
