//! Names that are nearly the same.

use crate::ledger::{Role, SectionId, Vocabulary, fold_heading};
use crate::schema::{Name, Schema};

use super::Near;

/// For each section of the template that is missing, the one of `others` whose name is nearest to it, if one is near
/// enough to be meant. No section is given twice.
pub(super) fn near(
    schema: &Schema,
    vocabulary: &Vocabulary,
    found: &[Option<SectionId>],
    others: &[(SectionId, Name)],
) -> Vec<Near> {
    let missing: Vec<usize> = (0..found.len()).filter(|&place| found[place].is_none()).collect();
    if others.is_empty() || missing.is_empty() {
        return Vec::new();
    }
    let names = names(schema, vocabulary, &missing);
    let mut near: Vec<Near> = Vec::new();
    for (section, written) in others.iter().filter(|(id, _)| !found.contains(&Some(*id))) {
        let candidates = names.iter().filter_map(|&(expected, is_by_name, ref name)| {
            Some(Near { expected, section: *section, distance: name.distance_of(written)?, is_by_name })
        });
        let Some(best) = candidates.min_by_key(|near| (near.distance, !near.is_by_name)) else { continue };
        match near.iter_mut().find(|other| other.expected == best.expected) {
            Some(other) if best.distance < other.distance => *other = best,
            Some(_) => {}
            None => near.push(best),
        }
    }
    near
}

/// The names by which the sections of the template at `missing` may be called, folded: their place, whether it is the
/// template's own name, the name. Other names count only if they are so long that a near one is no accident.
fn names(schema: &Schema, vocabulary: &Vocabulary, missing: &[usize]) -> Vec<(usize, bool, Name)> {
    let mut names = Vec::new();
    for &place in missing {
        let expected = &schema.sections[place];
        names.push((place, true, Name::of(fold_heading(&expected.name))));
        if expected.role != Role::Other {
            let aliases = vocabulary.sections.iter().filter(|(alias, role)| *role == expected.role && alias.len() >= 8);
            names.extend(aliases.map(|(alias, _)| (place, false, Name::of(alias.to_owned()))));
        }
    }
    names
}
