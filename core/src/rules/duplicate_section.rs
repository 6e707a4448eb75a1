//! `FL106` duplicate-section. A section is there twice.
//!
//! ### What it finds
//!
//! Two sections in the same place, of the same name or for the same purpose, such as `## Testing` and `## Test Plan`.
//! Log entries and decisions may share a name. Different names for one purpose, and sub-sections of the project's own,
//! are no more than a note.
//!
//! ### Why it matters
//!
//! Readers stop at the first one. What is counted, shown or linked may be in the other.
//!
//! ### Example
//!
//! ```markdown
//! ## Context
//!
//! ## Context
//! ```
//!
//! ### What to do
//!
//! Join them, or give one a name that says how it differs.

use crate::ledger::{Role, Section, SectionId, fold_heading};
use crate::sort::sort_by;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL106",
    name: "duplicate-section",
    severity: Severity::Warning,
    summary: "A section is there twice.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let outline = context.outline();
    if outline.has_rivals {
        let roles = ledger.sections_with_ids().filter(|(_, section)| section.role != Role::Other);
        let keyed = |(id, section): (SectionId, &Section)| ((section.parent, section.role), id);
        report(context, roles.map(keyed).collect());
    }
    if outline.others.len() > 1 {
        let named = outline.others.iter().filter(|(_, name)| !name.text.is_empty());
        let named = named.map(|(id, name)| ((ledger.section(*id).parent, name.text.as_str()), *id));
        report(context, named.collect());
    }
}

/// Reports every section that has the key of one before it.
fn report<K: Ord>(context: &mut Context<'_, '_>, mut keyed: Vec<(K, SectionId)>) {
    let ledger = context.ledger;
    sort_by(&mut keyed, Ord::cmp);
    let mut first = 0;
    for index in 1..keyed.len() {
        if keyed[index].0 != keyed[first].0 {
            first = index;
            continue;
        }
        let (earlier, section) = (ledger.section(keyed[first].1), ledger.section(keyed[index].1));
        let (name, earlier_name) = (&section.heading.text, &earlier.heading.text);
        let is_same = fold_heading(name) == fold_heading(earlier_name);
        let message = if is_same {
            format!("the section “{name}” is there twice")
        } else {
            format!("the section “{name}” is for the same as “{earlier_name}”")
        };
        let is_own = section.role == Role::Other && section.heading.level > 2;
        let severity = if is_same && !is_own { RULE.severity } else { Severity::Note };
        let help = "join the two, or give one a name that says how it differs";
        context.report_as(severity, &RULE, section.heading.span, message, help);
        context.relate(earlier.heading.span, "the first one is here");
    }
}
