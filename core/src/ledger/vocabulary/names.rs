//! A table from names to what they mean.

/// A table from names, as [`fold`](super::fold) gives them, to what they mean: a sorted list, which costs a wasm module
/// far less than a hash map and is as fast at this size.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Names<T> {
    rows: Vec<(String, T)>,
}

impl<T: Copy> Names<T> {
    /// An empty table.
    #[must_use]
    pub fn new() -> Self {
        Self { rows: Vec::new() }
    }

    /// What `folded` means.
    #[must_use]
    pub fn get(&self, folded: &str) -> Option<T> {
        self.rows.binary_search_by(|(name, _)| name.as_str().cmp(folded)).ok().map(|place| self.rows[place].1)
    }

    /// Every name and what it means, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, T)> {
        self.rows.iter().map(|(name, meaning)| (name.as_str(), *meaning))
    }

    /// Gives `folded` a meaning; the last one given counts.
    pub fn insert(&mut self, folded: String, meaning: T) {
        match self.rows.binary_search_by(|(name, _)| name.cmp(&folded)) {
            Ok(place) => self.rows[place].1 = meaning,
            Err(place) => self.rows.insert(place, (folded, meaning)),
        }
    }
}

impl<T: Copy> Default for Names<T> {
    fn default() -> Self {
        Self::new()
    }
}
