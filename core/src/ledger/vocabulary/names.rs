//! A table from names to what they mean.

/// A table from names, as [`fold`](super::fold) gives them, to what they mean: a sorted list, which costs a wasm module
/// far less than a hash map and is as fast at this size.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Names<T> {
    rows: Vec<Row<T>>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Row<T> {
    head: u64,
    name: String,
    meaning: T,
}

/// The first eight bytes of `name` as a number, zeros behind a shorter one: numbers are in the order of names, and tell
/// nearly all of them apart without a look at the rest.
fn head(name: &str) -> u64 {
    let mut head = [0; 8];
    let length = name.len().min(8);
    head[..length].copy_from_slice(&name.as_bytes()[..length]);
    u64::from_be_bytes(head)
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
        self.place(folded).ok().map(|place| self.rows[place].meaning)
    }

    /// Every name and what it means, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, T)> {
        self.rows.iter().map(|row| (row.name.as_str(), row.meaning))
    }

    /// Gives `folded` a meaning; the last one given counts.
    pub fn insert(&mut self, folded: String, meaning: T) {
        match self.place(&folded) {
            Ok(place) => self.rows[place].meaning = meaning,
            Err(place) => self.rows.insert(place, Row { head: head(&folded), name: folded, meaning }),
        }
    }

    fn place(&self, folded: &str) -> Result<usize, usize> {
        let head = head(folded);
        self.rows.binary_search_by(|row| row.head.cmp(&head).then_with(|| row.name.as_str().cmp(folded)))
    }
}

impl<T: Copy> Default for Names<T> {
    fn default() -> Self {
        Self::new()
    }
}
