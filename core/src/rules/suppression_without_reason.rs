//! `FL902` suppression-without-reason. A comment allows a finding and does not say why.
//!
//! ### What it finds
//! A comment `<!-- ledgerline: allow FL303 -->` with nothing behind the rules that it names. It works all the same. How
//! such comments are written and what they cover is said at FL901.
//!
//! ### Why it matters
//! The next reader must find out again why the finding does not matter, and whether that is still so.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! **Status:** Done
//!
//! ## Success Criteria
//! - [ ] Works on paper <!-- ledgerline: allow FL303 -->
//! ```
//!
//! ### What to do
//! Write the reason behind the rules: `<!-- ledgerline: allow FL303 paper comes next year -->`. There is no fix: only
//! people know the reason.

use super::suppression::Suppressions;
use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL902",
    name: "suppression-without-reason",
    severity: Severity::Warning,
    summary: "A comment allows a finding and does not say why.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>, suppressions: &Suppressions) {
    for comment in suppressions.comments() {
        if !comment.reason.is_empty() || !comment.named.iter().any(|named| named.rule.is_some()) {
            continue;
        }
        let codes: Vec<&str> = comment.named.iter().filter_map(|named| Some(named.rule?.code)).collect();
        let message = format!("no reason is given for allowing {}", codes.join(", "));
        context.report(&RULE, comment.span, message, "say why behind the code, before `-->`");
    }
}
