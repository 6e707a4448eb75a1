//! Fields of the template that a ledger lacks, and that seem to be there all the same: their name is misspelled, or what is
//! bold about them broken.

use crate::ledger::{Field, FieldKind, Ledger, fold};

use super::ExpectedField;
use super::name::Name;
use super::plain_line::{self, PlainLine};

/// A field of the template that is missing, and what seems to be left of it.
pub(crate) struct Lost<'a> {
    pub(crate) expected: &'a ExpectedField,
    pub(crate) trace: Trace,
}

pub(crate) enum Trace {
    /// The place of a field whose name is nearly the same.
    Misspelled(usize),
    /// A line that would be the field if it were bold.
    Line(PlainLine),
}

/// The fields of the template that are missing but have left a trace.
pub(crate) fn lost<'a>(ledger: &Ledger<'_>, expected: &'a [ExpectedField]) -> Vec<Lost<'a>> {
    let missing: Vec<&ExpectedField> =
        expected.iter().filter(|expected| !ledger.fields.iter().any(|field| stands_for(field, expected))).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let others: Vec<(usize, Name)> = (ledger.fields.iter().enumerate())
        .filter(|(_, field)| field.kind == FieldKind::Other)
        .filter(|(_, field)| !expected.iter().any(|expected| stands_for(field, expected)))
        .map(|(place, field)| (place, Name::of(fold(&field.name))))
        .collect();
    let lines = plain_line::all(ledger);
    let mut taken: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for expected in missing {
        let name = fold(&expected.name);
        let line = lines.iter().find(|line| fold(line.name.of(ledger.source())) == name);
        if let Some(line) = line {
            found.push(Lost { expected, trace: Trace::Line(line.clone()) });
            continue;
        }
        let name = Name::of(name);
        let near = others
            .iter()
            .filter(|(place, _)| !taken.contains(place))
            .filter_map(|(place, written)| Some((name.distance_of(written)?, *place)))
            .min();
        if let Some((_, place)) = near {
            taken.push(place);
            found.push(Lost { expected, trace: Trace::Misspelled(place) });
        }
    }
    found
}

/// Whether `field` is the one that the template has.
pub(crate) fn stands_for(field: &Field, expected: &ExpectedField) -> bool {
    match expected.kind {
        FieldKind::Other => field.kind == FieldKind::Other && fold(&field.name) == fold(&expected.name),
        kind => field.kind == kind,
    }
}
