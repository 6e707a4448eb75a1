//! Equal elements of two sequences, paired in order: what stays the same between two lists of anything.

use super::keys::{Key, numbered};

/// Longer blocks without a unique element in common are compared no further: time and memory stay in bounds.
const MAX_CELLS: usize = 250_000;
/// How often unique elements are looked for between unique elements.
const MAX_DEPTH: u8 = 8;

/// Pairs of places at which `old` and `new` have the same key, rising in both. Keys that are unique on both sides come
/// first (a patience difference), the longest common subsequence decides between them. Among places that have the same,
/// those are taken for which `is_best` is true.
pub(crate) fn align(old: &[Key<'_>], new: &[Key<'_>], is_best: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let (old, new) = numbered(old, new);
    let mut to_new = vec![None; old.len()];
    let mut counts = vec![Count::default(); old.len() + new.len()];
    let mut open = vec![(0, old.len(), 0, new.len(), 0_u8)];
    while let Some((mut a, mut a_end, mut b, mut b_end, depth)) = open.pop() {
        while a < a_end && b < b_end && old[a] == new[b] && is_best(a, b) {
            to_new[a] = Some(b);
            (a, b) = (a + 1, b + 1);
        }
        while a < a_end && b < b_end && old[a_end - 1] == new[b_end - 1] && is_best(a_end - 1, b_end - 1) {
            (a_end, b_end) = (a_end - 1, b_end - 1);
            to_new[a_end] = Some(b_end);
        }
        if a == a_end || b == b_end {
            continue;
        }
        let anchors = if depth < MAX_DEPTH { unique(&old[a..a_end], &new[b..b_end], &mut counts) } else { Vec::new() };
        if anchors.is_empty() {
            if (a_end - a).saturating_mul(b_end - b) <= MAX_CELLS {
                longest(&old[a..a_end], &new[b..b_end], &|x, y| is_best(a + x, b + y), &mut |x, y| {
                    to_new[a + x] = Some(b + y);
                });
            }
            continue;
        }
        let (mut from_a, mut from_b) = (a, b);
        for (x, y) in anchors {
            open.push((from_a, a + x, from_b, b + y, depth + 1));
            to_new[a + x] = Some(b + y);
            (from_a, from_b) = (a + x + 1, b + y + 1);
        }
        open.push((from_a, a_end, from_b, b_end, depth + 1));
    }
    (0..to_new.len()).filter_map(|place| Some((place, to_new[place]?))).collect()
}

/// How often a number is there on either side, and where last on the new one.
#[derive(Clone, Copy, Default)]
struct Count {
    old: usize,
    new: usize,
    place: usize,
}

/// The places of numbers that are there once on either side, as many of them as rise in both. `counts` has a place for
/// each number, and is left as it was, empty.
fn unique(old: &[usize], new: &[usize], counts: &mut [Count]) -> Vec<(usize, usize)> {
    for &number in old {
        counts[number].old += 1;
    }
    for (place, &number) in new.iter().enumerate() {
        counts[number].new += 1;
        counts[number].place = place;
    }
    let mut pairs = Vec::new();
    for (place, &number) in old.iter().enumerate() {
        let count = counts[number];
        if count.old == 1 && count.new == 1 {
            pairs.push((place, count.place));
        }
    }
    for &number in old.iter().chain(new) {
        counts[number] = Count::default();
    }
    rising(&pairs)
}

/// The longest subsequence of `pairs`, which are sorted by their first places, that rises in the second ones.
pub(crate) fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the pair with the smallest end, and for each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < pair.1);
        before[at] = length.checked_sub(1).map_or(usize::MAX, |shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut found = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied().unwrap_or(usize::MAX);
    while let Some(&pair) = pairs.get(at) {
        found.push(pair);
        at = before[at];
    }
    found.reverse();
    found
}

/// The longest common subsequence, of several the one with the most best pairs, by the plain table; the caller sees to
/// its size.
fn longest(old: &[usize], new: &[usize], is_best: &dyn Fn(usize, usize) -> bool, found: &mut dyn FnMut(usize, usize)) {
    let width = new.len() + 1;
    let mut table = vec![0_u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            let skipped = table[(a + 1) * width + b].max(table[a * width + b + 1]);
            let paired = if old[a] == new[b] { table[(a + 1) * width + b + 1] + worth(is_best(a, b)) } else { 0 };
            table[a * width + b] = paired.max(skipped);
        }
    }
    let (mut a, mut b) = (0, 0);
    while a < old.len() && b < new.len() {
        let best = table[a * width + b];
        if old[a] == new[b] && best == table[(a + 1) * width + b + 1] + worth(is_best(a, b)) {
            found(a, b);
            (a, b) = (a + 1, b + 1);
        } else if table[(a + 1) * width + b] == best {
            a += 1;
        } else {
            b += 1;
        }
    }
}

/// One pair more is worth more than all pairs of a table being best.
fn worth(is_best: bool) -> u32 {
    (MAX_CELLS as u32).isqrt() * 4 + u32::from(is_best)
}

#[cfg(test)]
mod tests {
    use super::{Key, align};

    fn keys(text: &str) -> Vec<Key<'_>> {
        text.split_inclusive(|_: char| true).map(|letter| (0, letter)).collect()
    }

    fn aligned(old: &str, new: &str) -> String {
        let old = keys(old);
        align(&old, &keys(new), &|_, _| true).into_iter().map(|(a, _)| old[a].1).collect()
    }

    #[test]
    fn what_is_common_is_paired_in_order() {
        assert_eq!(aligned("", "abc"), "");
        assert_eq!(aligned("abc", "abc"), "abc");
        assert_eq!(aligned("abcd", "xbyd"), "bd");
        assert_eq!(aligned("aaba", "abaa"), "aba");
        assert_eq!(aligned("one two", "two one").len(), 3);
    }

    #[test]
    fn the_best_of_equal_elements_are_paired() {
        // The second of the new ones is the old one.
        assert_eq!(align(&keys("a"), &keys("aa"), &|_, new| new == 1), [(0, 1)]);
        // Not at the price of a pair.
        assert_eq!(align(&keys("aa"), &keys("aa"), &|old, new| old == 0 && new == 1).len(), 2);
    }

    #[test]
    fn long_sequences_of_few_values_take_no_longer_than_the_table_allows() {
        let (old, new): (String, String) = (0..40_000_u32)
            .map(|n| (char::from(b'a' + (n * n % 7) as u8), char::from(b'a' + (n * 3 % 5) as u8)))
            .unzip();
        let (old, new) = (keys(&old), keys(&new));
        let pairs = align(&old, &new, &|_, _| true);
        assert!(pairs.iter().all(|&(a, b)| old[a] == new[b]));
        assert!(pairs.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
    }
}
