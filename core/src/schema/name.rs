//! Names that are nearly the same: what a word of the template was probably meant to be.

/// A folded name, and what tells at a glance that two are not near.
#[derive(Debug)]
pub(crate) struct Name {
    pub(crate) text: String,
    /// In characters.
    length: usize,
    /// A bit for each character that is in it. Two characters may share one.
    letters: u64,
}

impl Name {
    pub(crate) fn of(text: String) -> Self {
        let letters = text.chars().fold(0, |letters, c| letters | 1 << (u32::from(c) % 64));
        Self { length: text.chars().count(), letters, text }
    }

    /// How many letters differ in `written`, if they are so few that this name may be meant: one in names of four
    /// letters or more, two in names of eight, three in names of sixteen.
    pub(crate) fn distance_of(&self, written: &Self) -> Option<usize> {
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
