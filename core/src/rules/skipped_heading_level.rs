//! `FL108` skipped-heading-level. A heading is more than one level below the one before it.
//!
//! ### What it finds
//!
//! A heading such as `####` that follows one such as `##`, so that a level between them is left out.
//!
//! ### Why it matters
//!
//! Levels say what belongs to what. People who have pages read to them jump from heading to heading by level and would
//! look for a section that is not there.
//!
//! ### Example
//!
//! ```markdown
//! ## Context
//!
//! #### Problem Statement
//! ```
//!
//! ### What to do
//!
//! Take away as many `#` as levels are skipped, from this heading and those below it.

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL108",
    name: "skipped-heading-level",
    severity: Severity::Warning,
    summary: "A heading is more than one level below the one before it.",
    fix: None,
};

/// One finding where a level is skipped, and not for each heading of that level that follows.
pub(super) fn check(context: &mut Context<'_, '_>) {
    let mut before = 1;
    for section in &context.ledger.sections {
        let heading = &section.heading;
        if heading.level > before + 1 {
            let marks = |level: u8| "#".repeat(usize::from(level));
            let message = format!("`{}` follows `{}`: a level is skipped", marks(heading.level), marks(before));
            context.report(&RULE, heading.span, message, format!("make it `{}`", marks(before + 1)));
        }
        before = heading.level;
    }
}
