//! Ids of headings.

use std::collections::BTreeMap;

use crate::ledger::{Heading, Section, Title};
use crate::sort::sort_by;

/// Gives the headings their ids, in the order of the text, so that no two of a ledger have one: as GitHub does it, so
/// that links written for GitHub work.
pub(super) fn give_ids(title: Option<&mut Title>, sections: &mut [Section]) {
    let mut headings: Vec<&mut Heading> = title.map(|title| &mut title.heading).into_iter().collect();
    headings.extend(sections.iter_mut().map(|section| &mut section.heading));
    headings.iter_mut().for_each(|heading| heading.id = base(&heading.text));
    let mut sorted: Vec<&str> = headings.iter().map(|heading| heading.id.as_str()).collect();
    sort_by(&mut sorted, Ord::cmp);
    if sorted.windows(2).any(|pair| pair[0] == pair[1]) {
        number(&mut headings);
    }
}

/// Letters, digits, `-` and `_` in lower case, `-` for each space, nothing for all else; `section` where that leaves
/// nothing.
fn base(text: &str) -> String {
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
    if base.is_empty() { "section".to_owned() } else { base }
}

/// Puts `-1`, `-2` … behind an id where it comes again.
fn number(headings: &mut [&mut Heading]) {
    // Every id given, with the last number tried behind it, so that many equal headings take no longer than others.
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for heading in headings {
        let Some(&last) = used.get(&heading.id) else {
            used.insert(heading.id.clone(), 0);
            continue;
        };
        let mut number = last + 1;
        let mut id = format!("{}-{number}", heading.id);
        while used.contains_key(&id) {
            number += 1;
            id = format!("{}-{number}", heading.id);
        }
        used.insert(std::mem::replace(&mut heading.id, id.clone()), number);
        used.insert(id, 0);
    }
}
