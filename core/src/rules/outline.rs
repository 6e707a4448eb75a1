//! Which section of a ledger stands for which of the template: by what it is for, else by its name, else by a name that
//! is nearly the same. Owns that match; reports nothing.

mod broken;
mod near;

use crate::ledger::{Ledger, Role, SectionId, Vocabulary, fold_heading};
use crate::schema::{ExpectedSection, Name, Schema};

pub(super) use broken::Broken;

/// Which section of a ledger stands for which of the template.
#[derive(Debug)]
pub(super) struct Outline {
    /// For each section of the template, the one of the ledger that stands for it.
    pub(super) found: Vec<Option<SectionId>>,
    /// Sections whose names are nearly those of sections of the template that are missing.
    pub(super) near: Vec<Near>,
    /// Lines that are meant as headings of sections of the template that are missing, and are none.
    pub(super) broken: Vec<Broken>,
    /// The sections that nobody foresaw and their names, those in logs and among decisions left out.
    pub(super) others: Vec<(SectionId, Name)>,
    /// Whether two sections are for the same.
    pub(super) has_rivals: bool,
}

/// A section whose name is nearly that of one of the template.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    /// The place of the template's section.
    pub(super) expected: usize,
    /// The section that is probably meant.
    pub(super) section: SectionId,
    /// How many letters differ.
    pub(super) distance: usize,
    /// Whether its name is near to that of the template, and not to another one for the same.
    pub(super) is_by_name: bool,
}

impl Outline {
    pub(super) fn of(ledger: &Ledger<'_>, schema: &Schema, vocabulary: &Vocabulary) -> Self {
        let mut by_role = [None; Role::ALL.len()];
        let mut others = Vec::new();
        let mut has_rivals = false;
        let mut records_end = 0;
        for (id, section) in ledger.sections_with_ids() {
            let is_record = section.span.start < records_end;
            match section.role {
                Role::Other if is_record => {}
                // A decision outside of every section for decisions.
                Role::Other if ledger.decisions.binary_search_by_key(&id, |decision| decision.section).is_ok() => {
                    records_end = section.span.end;
                }
                Role::Other => others.push((id, Name::of(fold_heading(&section.heading.text)))),
                role => {
                    has_rivals |= by_role[role as usize].replace(by_role[role as usize].unwrap_or(id)).is_some();
                }
            }
            if !is_record && matches!(section.role, Role::Log | Role::Decisions) {
                records_end = section.span.end;
            }
        }
        // Names are compared only where no section has the role.
        let by_name = |expected: &ExpectedSection| {
            let name = fold_heading(&expected.name);
            others.iter().find(|(_, written)| written.text == name).map(|(id, _)| *id)
        };
        let find = |expected: &ExpectedSection| match expected.role {
            Role::Other => by_name(expected),
            role => by_role[role as usize].or_else(|| by_name(expected)),
        };
        let found: Vec<Option<SectionId>> = schema.sections.iter().map(find).collect();
        let near = near::near(schema, vocabulary, &found, &others);
        let broken = broken::broken(ledger, schema, vocabulary, &found, &near);
        Self { found, near, broken, others, has_rivals }
    }

    /// The section that stands, or is probably meant to stand, for the one at `place` in the template.
    pub(super) fn meant(&self, place: usize) -> Option<SectionId> {
        let near = || self.near.iter().find(|near| near.expected == place).map(|near| near.section);
        self.found[place].or_else(near)
    }

    /// The line that is probably meant as the heading of the section at `place` in the template.
    pub(super) fn broken(&self, place: usize) -> Option<&Broken> {
        self.broken.iter().find(|broken| broken.expected == place)
    }
}
