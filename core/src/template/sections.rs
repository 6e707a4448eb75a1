//! Faults of the sections and how they stand in each other.

use crate::ledger::{Ledger, Role, Section, fold_heading};
use crate::schema::is_record;

use super::Found;
use super::rules::{DUPLICATE_SECTION, NAMELESS_SECTION, SEVERAL_LOGS, SKIPPED_LEVEL};

pub(super) fn check(ledger: &Ledger<'_>, found: &mut Found) {
    let sections: Vec<&Section> = ledger.sections.iter().filter(|section| !is_record(ledger, section)).collect();
    for (place, section) in sections.iter().enumerate() {
        let heading = &section.heading;
        let name = fold_heading(&heading.text);
        if name.is_empty() {
            let message = "a section has no name".to_owned();
            found.add(&NAMELESS_SECTION, heading.span, message, "write its name, or remove the heading");
            continue;
        }
        // Sections that stand in none come below the title, which is of rank 1.
        let above = section.parent.map_or(1, |parent| ledger.section(parent).heading.level);
        if heading.level > above + 1 {
            let message = format!("“{}” is of rank {}, but stands in one of rank {above}", heading.text, heading.level);
            let help = format!("write it as `{} {}`", "#".repeat(usize::from(above) + 1), heading.text);
            found.add(&SKIPPED_LEVEL, heading.span, message, &help);
        }
        let before = &sections[..place];
        let same_role = |other: &&&Section| section.role != Role::Other && other.role == section.role;
        let same_name = |other: &&&Section| {
            section.role == Role::Other && other.parent == section.parent && fold_heading(&other.heading.text) == name
        };
        if let Some(first) = before.iter().find(|other| same_role(other) || same_name(other)) {
            let (rule, message) = if section.role == Role::Log {
                (&SEVERAL_LOGS, format!("“{}” and “{}” are both logs", first.heading.text, heading.text))
            } else {
                let message = format!("“{}” and “{}” are the same section", first.heading.text, heading.text);
                (&DUPLICATE_SECTION, message)
            };
            found.add(rule, heading.span, message, "remove one of them, or give it another name");
            found.relate(first.heading.span, "the first one");
        }
    }
}
