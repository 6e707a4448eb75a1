//! `FL102` several-titles. The ledger has more than one title.
//!
//! ### What it finds
//!
//! A second heading of rank 1.
//!
//! ### Why it matters
//!
//! A ledger describes one feature. With two titles it is not clear which one it is called by, and what stands below the
//! second is in no section of the first.
//!
//! ### Example
//!
//! ```markdown
//! # Search
//!
//! ## Context
//!
//! # Ranking
//! ```
//!
//! ### What to do
//!
//! Make it a section with `##`, or move what is below it to a ledger of its own. Code that begins with `#` belongs in a code
//! block.

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL102",
    name: "several-titles",
    severity: Severity::Warning,
    summary: "The ledger has more than one title.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let Some(first) = &ledger.title else { return };
    for section in ledger.sections.iter().filter(|section| section.heading.level == 1) {
        context.report(
            &RULE,
            section.heading.span,
            format!("a second title, “{}”", section.heading.text),
            "a ledger describes one feature: make this a section with `##`, or move it to a ledger of its own",
        );
        context.relate(first.heading.span, "the title is here");
    }
}
