//! Ids of headings.

use std::collections::{HashMap, HashSet};

/// Gives each heading an id that no other heading of the ledger has.
#[derive(Default)]
pub(super) struct Slugs {
    used: HashSet<String>,
    /// The last number tried for each slug, so that many equal headings take linear time.
    numbers: HashMap<String, usize>,
}

impl Slugs {
    /// The id of a heading with this text, as GitHub gives it, so that links written for GitHub work: letters, digits,
    /// `-` and `_` in lower case, `-` for each space, nothing for all else; `section` where that leaves nothing; `-1`,
    /// `-2` … where it comes again.
    pub(super) fn id(&mut self, text: &str) -> String {
        let base: String = text
            .chars()
            .filter_map(|c| match c {
                ' ' => Some('-'),
                '-' | '_' => Some(c),
                c => c.is_alphanumeric().then_some(c),
            })
            .flat_map(char::to_lowercase)
            .collect();
        let base = if base.is_empty() { "section".to_owned() } else { base };
        if self.used.insert(base.clone()) {
            return base;
        }
        let number = self.numbers.entry(base.clone()).or_insert(0);
        loop {
            *number += 1;
            let id = format!("{base}-{number}");
            if self.used.insert(id.clone()) {
                return id;
            }
        }
    }
}
