//! Names that are nearly the same.

use crate::ledger::{Role, SectionId, Vocabulary, fold_heading};
use crate::schema::Schema;

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

/// A folded name, and what tells at a glance that two are not near.
#[derive(Debug)]
pub(in crate::rules) struct Name {
    pub(in crate::rules) text: String,
    /// In characters.
    length: usize,
    /// A bit for each character that is in it. Two characters may share one.
    letters: u64,
}

impl Name {
    pub(in crate::rules) fn of(text: String) -> Self {
        let letters = text.chars().fold(0, |letters, c| letters | 1 << (u32::from(c) % 64));
        Self { length: text.chars().count(), letters, text }
    }

    /// How many letters differ in `written`, if they are so few that this name may be meant: one in names of four
    /// letters or more, two in names of eight, three in names of sixteen.
    pub(in crate::rules) fn distance_of(&self, written: &Self) -> Option<usize> {
        let allowed = match self.length {
            0..4 => return None,
            4..8 => 1,
            8..16 => 2,
            _ => 3,
        };
        // A letter put in, left out or changed takes at most one letter from either name that the other does not have.
        let least = (self.letters & !written.letters).count_ones().max((written.letters & !self.letters).count_ones());
        if self.length.abs_diff(written.length).max(least as usize) > allowed {
            return None;
        }
        let distance = strsim::osa_distance(&written.text, &self.text);
        (distance <= allowed).then_some(distance)
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    /// All words of up to `length` letters over three letters, two of which share a bit.
    fn words(length: usize) -> Vec<String> {
        let mut words = vec![String::new()];
        let mut from = 0;
        for _ in 0..length {
            let to = words.len();
            for at in from..to {
                words.extend(['a', 'b', '¡'].map(|letter| format!("{}{letter}", words[at])));
            }
            from = to;
        }
        words
    }

    #[test]
    fn the_glance_hides_no_near_name() {
        assert_eq!(u32::from('a') % 64, u32::from('¡') % 64);
        for name in words(5).into_iter().filter(|word| word.chars().count() >= 4) {
            for written in words(5) {
                let distance = strsim::osa_distance(&written, &name);
                let expected = (distance <= 1).then_some(distance);
                let found = Name::of(name.clone()).distance_of(&Name::of(written.clone()));
                assert_eq!(found, expected, "{written} for {name}");
            }
        }
    }
}
