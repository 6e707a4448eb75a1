//! Fixes carried out: from findings that know their cure to a text in which it has been applied. Owns the rounds, the
//! order, and the promise that nothing gets worse; knows no rule by name.

mod round;

use crate::ledger::Ledger;
use crate::rules::{CheckOptions, Diagnostic, Fix, Safety, check};

/// How many rounds are made at most. Fixes that uncover others come to rest in two or three; those that belong in the
/// same place take one round each, and every round leaves fewer findings.
const MAX_ROUNDS: usize = 1000;

/// A text after its fixes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fixed {
    /// The text; equal to the one given if there was nothing to fix.
    pub text: String,
    /// What was mended, in the order in which it was done: the code of the rule and what was done.
    pub applied: Vec<AppliedFix>,
    /// What is found in the text now.
    pub remaining: Vec<Diagnostic>,
}

/// One fix that was carried out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppliedFix {
    /// The code of the rule.
    pub code: &'static str,
    /// What was done, in the imperative.
    pub title: String,
}

/// Carries out every fix that is as safe as `safety`, again and again until there is none left.
///
/// A fix is dropped if some rule would find more in the text than before, or nothing less were found. The result does not depend on
/// anything but the text and the options, and fixing it again changes nothing.
///
/// ```
/// use ledgerline_core::rules::Safety;
/// use ledgerline_core::{CheckOptions, fix};
///
/// let fixed = fix::fix("# Search\n\n## Context\n\nAll is well.\n", &CheckOptions::default(), Safety::Safe);
/// assert_eq!(fixed, fix::fix(&fixed.text, &CheckOptions::default(), Safety::Safe).with_applied(fixed.applied.clone()));
/// ```
#[must_use]
pub fn fix(source: &str, options: &CheckOptions<'_>, safety: Safety) -> Fixed {
    fix_only(source, options, &|_, fix| fix.safety <= safety)
}

/// As [`fix`], but carries out those fixes alone that are `wanted`; what else is found still counts in the promise that
/// nothing gets worse.
#[must_use]
pub fn fix_only(source: &str, options: &CheckOptions<'_>, wanted: &dyn Fn(&Diagnostic, &Fix) -> bool) -> Fixed {
    let options = CheckOptions { with_fixes: true, ..*options };
    let mut fixed = Fixed { text: source.to_owned(), applied: Vec::new(), remaining: Vec::new() };
    let mut state = State::of(&fixed.text, &options);
    for _ in 0..MAX_ROUNDS {
        match round::run(&fixed.text, &state, &options, wanted) {
            Some(done) => {
                fixed.text = done.text;
                fixed.applied.extend(done.applied);
                state = done.state;
            }
            None => break,
        }
    }
    fixed.remaining = state.findings;
    fixed
}

impl Fixed {
    /// The same with another list of what was done.
    #[must_use]
    pub fn with_applied(mut self, applied: Vec<AppliedFix>) -> Self {
        self.applied = applied;
        self
    }
}

/// What is found in a text.
struct State {
    findings: Vec<Diagnostic>,
    /// The codes of the findings, sorted.
    codes: Vec<&'static str>,
}

impl State {
    fn of(text: &str, options: &CheckOptions<'_>) -> Self {
        let ledger = Ledger::parse_with(text, &options.settings.vocabulary);
        let findings = check(&ledger, options);
        let mut codes: Vec<&'static str> = findings.iter().map(|finding| finding.rule.code).collect();
        codes.sort_unstable();
        Self { findings, codes }
    }

    /// Whether less is found here than was found `before`, and no more by any one rule. Findings are not compared one
    /// by one: a fix may change the words of another finding, or the heading that it stands under.
    fn is_better_than(&self, before: &Self) -> bool {
        let mut others = before.codes.iter();
        self.codes.len() < before.codes.len() && self.codes.iter().all(|code| others.any(|other| other == code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_fix_is_carried_out_that_is_less_safe_than_asked_for() {
        let source = "# Search\n\n**Status:** Complet\n\n## Context\n\n- [ x] Words\n";
        let codes = |safety: Safety| -> Vec<&str> {
            fix(source, &CheckOptions::default(), safety).applied.iter().map(|applied| applied.code).collect()
        };
        assert!(codes(Safety::Safe).contains(&"FL301") && !codes(Safety::Safe).contains(&"FL204"));
        assert!(codes(Safety::Unsafe).contains(&"FL301") && codes(Safety::Unsafe).contains(&"FL204"));
    }
}
