//! How many records go onto one page: as many as a phone on a slow line gets at once.
//!
//! Owns where pages begin and end, and the links between them. What is on them is the business of each room.

use std::ops::Range;

use serde::Serialize;

use super::address;

/// How many records one page shows at most.
const PER_PAGE: usize = 150;
/// About how many bytes the texts on one page have at most, before they are compressed.
const BYTES: usize = 48_000;
/// What a record has around its text, in bytes, after what repeats itself is compressed away.
const AROUND: usize = 120;

/// Where the pages of records with texts of these sizes in bytes begin and end. There is one page at least.
pub(super) fn paginate(sizes: impl IntoIterator<Item = usize>) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut bytes, mut at) = (0, 0, 0);
    for size in sizes {
        let size = size + AROUND;
        if at > start && (at - start == PER_PAGE || bytes + size > BYTES) {
            pages.push(start..at);
            (start, bytes) = (at, 0);
        }
        (bytes, at) = (bytes + size, at + 1);
    }
    pages.push(start..at);
    pages
}

/// The way from one page of a list to those beside it.
#[derive(Serialize)]
pub(crate) struct Pager {
    page: usize,
    pages: usize,
    /// The page before, as a link from this one; empty on the first.
    previous: String,
    next: String,
}

impl Pager {
    /// The way from page `number`, from 1, of `pages` pages of the list at `stem`.
    pub(super) fn new(stem: &str, number: usize, pages: usize) -> Self {
        let name = |number| address::numbered(stem, number).rsplit('/').next().unwrap_or_default().to_owned();
        Self {
            page: number,
            pages,
            previous: if number > 1 { name(number - 1) } else { String::new() },
            next: if number < pages { name(number + 1) } else { String::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_ends_by_number_or_by_size() {
        let none = paginate([]);
        assert!(none.len() == 1 && none[0].is_empty(), "{none:?}");
        assert_eq!(paginate([10; 151]), [0..150, 150..151]);
        assert_eq!(paginate([30_000, 30_000, 100, 900_000, 5]), [0..1, 1..3, 3..4, 4..5]);
    }

    #[test]
    fn the_first_page_has_nothing_before_it() {
        let pager = Pager::new("registers/risks", 1, 2);
        assert_eq!((pager.previous.as_str(), pager.next.as_str()), ("", "risks-2.html"));
        let pager = Pager::new("registers/risks", 2, 2);
        assert_eq!((pager.previous.as_str(), pager.next.as_str()), ("risks.html", ""));
    }
}
