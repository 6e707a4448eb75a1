//! Names that are nearly the same.

use crate::ledger::{Ledger, Role, SectionId, Vocabulary, fold_heading};
use crate::schema::Schema;

use super::Near;

/// For each section of the template that is missing, the one of `others` whose name is nearest to it, if one is near
/// enough to be meant. No section is given twice.
pub(super) fn near(
    ledger: &Ledger<'_>,
    schema: &Schema,
    vocabulary: &Vocabulary,
    found: &[Option<SectionId>],
    others: &[SectionId],
) -> Vec<Near> {
    let missing: Vec<usize> = (0..found.len()).filter(|&place| found[place].is_none()).collect();
    if others.is_empty() || missing.is_empty() {
        return Vec::new();
    }
    let names = names(schema, vocabulary, &missing);
    let mut near: Vec<Near> = Vec::new();
    for &section in others.iter().filter(|id| !found.contains(&Some(**id))) {
        let written = fold_heading(&ledger.section(section).heading.text);
        let candidates = names.iter().filter_map(|&(expected, is_by_name, ref name)| {
            Some(Near { expected, section, distance: is_near(&written, name)?, is_by_name })
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
fn names(schema: &Schema, vocabulary: &Vocabulary, missing: &[usize]) -> Vec<(usize, bool, String)> {
    let mut names = Vec::new();
    for &place in missing {
        let expected = &schema.sections[place];
        names.push((place, true, fold_heading(&expected.name)));
        if expected.role != Role::Other {
            let aliases = vocabulary.sections.iter().filter(|(alias, role)| *role == expected.role && alias.len() >= 8);
            names.extend(aliases.map(|(alias, _)| (place, false, alias.to_owned())));
        }
    }
    names
}

/// How many letters differ between two folded names, if they are so few that one may be meant for the other: one in
/// names of four letters or more, two in names of eight, three in names of sixteen.
pub(in crate::rules) fn is_near(written: &str, name: &str) -> Option<usize> {
    let length = name.chars().count();
    let allowed = match length {
        0..4 => return None,
        4..8 => 1,
        8..16 => 2,
        _ => 3,
    };
    let difference = length.abs_diff(written.chars().count());
    if difference > allowed {
        return None;
    }
    let distance = strsim::osa_distance(written, name);
    (distance <= allowed).then_some(distance)
}
