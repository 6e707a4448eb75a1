//! Ids of headings.

use std::collections::BTreeMap;

use crate::ledger::{Heading, Section, Title};

/// Gives the headings their ids, in the order of the text, so that no two of a ledger have one: as GitHub does it, so
/// that links written for GitHub work.
pub(super) fn give_ids(title: Option<&mut Title>, sections: &mut [Section]) {
    let mut headings: Vec<&mut Heading> = title.map(|title| &mut title.heading).into_iter().collect();
    headings.extend(sections.iter_mut().map(|section| &mut section.heading));
    headings.iter_mut().for_each(|heading| heading.id = base(&heading.text));
    if may_repeat(&headings) {
        number(&mut headings);
    }
}

/// Whether two ids may be the same: a bit for each of them tells that they are not, in most ledgers.
fn may_repeat(headings: &[&mut Heading]) -> bool {
    let mut seen = [0_u64; 64];
    headings.iter().any(|heading| {
        // FNV-1a, of which the upper bits are the better ones.
        let step = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let bit = heading.id.bytes().fold(0x811c_9dc5, step) >> 20;
        let (word, bit) = (&mut seen[bit as usize / 64], 1 << (bit % 64));
        let is_seen = *word & bit != 0;
        *word |= bit;
        is_seen
    })
}

/// Letters, digits, `-` and `_` in lower case, `-` for each space, nothing for all else; `section` where that leaves
/// nothing.
fn base(text: &str) -> String {
    if text.is_ascii() {
        let mut base = text.as_bytes().to_vec();
        base.retain_mut(|byte| {
            *byte = KEPT[usize::from(*byte)];
            *byte != 0
        });
        return named(String::from_utf8(base).unwrap_or_default());
    }
    let mut base = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '-' | '_' => base.push(c),
            ' ' => base.push('-'),
            c if c.is_alphanumeric() => base.extend(c.to_lowercase()),
            _ => {}
        }
    }
    named(base)
}

/// What each byte of ASCII is in an id; 0 where it is left out.
const KEPT: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 0x80 {
        table[byte as usize] = match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => byte.to_ascii_lowercase(),
            b' ' => b'-',
            _ => 0,
        };
        byte += 1;
    }
    table
};

fn named(base: String) -> String {
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
