//! Ids of headings.

use std::collections::HashMap;

/// Gives each heading an id that no other heading of the ledger has.
#[derive(Default)]
pub(super) struct Slugs {
    /// Every id given, with the last number tried behind it, so that many equal headings take linear time.
    used: HashMap<String, usize>,
}

impl Slugs {
    /// The id of a heading with this text, as GitHub gives it, so that links written for GitHub work: letters, digits,
    /// `-` and `_` in lower case, `-` for each space, nothing for all else; `section` where that leaves nothing; `-1`,
    /// `-2` … where it comes again.
    pub(super) fn id(&mut self, text: &str) -> String {
        let mut base = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                'a'..='z' | '0'..='9' | '-' | '_' => base.push(c),
                'A'..='Z' => base.push(c.to_ascii_lowercase()),
                ' ' => base.push('-'),
                c if !c.is_ascii() && c.is_alphanumeric() => base.extend(c.to_lowercase()),
                _ => {}
            }
        }
        let base = if base.is_empty() { "section".to_owned() } else { base };
        let Some(&last) = self.used.get(&base) else {
            self.used.insert(base.clone(), 0);
            return base;
        };
        let mut number = last;
        loop {
            number += 1;
            let id = format!("{base}-{number}");
            if !self.used.contains_key(&id) {
                self.used.insert(id.clone(), 0);
                self.used.insert(base, number);
                return id;
            }
        }
    }
}
