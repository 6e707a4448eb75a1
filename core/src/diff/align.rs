//! Equal elements of two sequences, paired in order: what stays the same between two lists of anything.

/// Longer blocks without a unique element in common are compared no further: time and memory stay in bounds.
const MAX_CELLS: usize = 250_000;
/// How often unique elements are looked for between unique elements.
const MAX_DEPTH: u8 = 8;

/// Pairs of places at which `old` and `new` hold the same, rising in both. Elements that are unique on both sides come
/// first (a patience difference), the longest common subsequence decides between them.
pub(crate) fn align<T: Ord + Copy>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    align_best(old, new, &|_, _| true)
}

/// As [`align`]; among places that hold the same, those are taken for which `is_best` is true.
pub(crate) fn align_best<T: Ord + Copy>(
    old: &[T],
    new: &[T],
    is_best: &dyn Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut open = vec![(0, old.len(), 0, new.len(), 0_u8)];
    while let Some((mut a, mut a_end, mut b, mut b_end, depth)) = open.pop() {
        while a < a_end && b < b_end && old[a] == new[b] && is_best(a, b) {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        }
        while a < a_end && b < b_end && old[a_end - 1] == new[b_end - 1] && is_best(a_end - 1, b_end - 1) {
            (a_end, b_end) = (a_end - 1, b_end - 1);
            pairs.push((a_end, b_end));
        }
        if a == a_end || b == b_end {
            continue;
        }
        let anchors = if depth < MAX_DEPTH { unique(&old[a..a_end], &new[b..b_end]) } else { Vec::new() };
        if anchors.is_empty() {
            if (a_end - a).saturating_mul(b_end - b) <= MAX_CELLS {
                longest(&old[a..a_end], &new[b..b_end], &|x, y| is_best(a + x, b + y), &mut |x, y| {
                    pairs.push((a + x, b + y));
                });
            }
            continue;
        }
        let (mut from_a, mut from_b) = (a, b);
        for (x, y) in anchors {
            open.push((from_a, a + x, from_b, b + y, depth + 1));
            pairs.push((a + x, b + y));
            (from_a, from_b) = (a + x + 1, b + y + 1);
        }
        open.push((from_a, a_end, from_b, b_end, depth + 1));
    }
    pairs.sort_unstable();
    pairs
}

/// The places of elements that are there once on either side, as many of them as rise in both.
fn unique<T: Ord + Copy>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let (old, new) = (once(old), once(new));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for (value, place) in old {
        while at < new.len() && new[at].0 < value {
            at += 1;
        }
        if at < new.len() && new[at].0 == value {
            pairs.push((place, new[at].1));
        }
    }
    pairs.sort_unstable();
    rising(&pairs)
}

/// The elements that are there once, sorted, with their places.
fn once<T: Ord + Copy>(all: &[T]) -> Vec<(T, usize)> {
    let mut sorted: Vec<(T, usize)> = all.iter().copied().zip(0..).collect();
    sorted.sort_unstable();
    let is_alone = |at: usize| {
        (at == 0 || sorted[at - 1].0 != sorted[at].0) && sorted.get(at + 1).is_none_or(|next| next.0 != sorted[at].0)
    };
    (0..sorted.len()).filter(|&at| is_alone(at)).map(|at| sorted[at]).collect()
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
fn longest<T: Ord + Copy>(
    old: &[T],
    new: &[T],
    is_best: &dyn Fn(usize, usize) -> bool,
    found: &mut dyn FnMut(usize, usize),
) {
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
    use super::align;

    fn aligned(old: &str, new: &str) -> String {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        align(&old, &new).into_iter().map(|(a, _)| old[a]).collect()
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
        assert_eq!(super::align_best(&['a'], &['a', 'a'], &|_, new| new == 1), [(0, 1)]);
        // Not at the price of a pair.
        assert_eq!(super::align_best(&['a', 'a'], &['a', 'a'], &|old, new| old == 0 && new == 1).len(), 2);
    }

    #[test]
    fn long_sequences_of_few_values_take_no_longer_than_the_table_allows() {
        let old: Vec<u8> = (0..40_000_u32).map(|n| (n * n % 7) as u8).collect();
        let new: Vec<u8> = (0..40_000_u32).map(|n| (n * 3 % 5) as u8).collect();
        let pairs = align(&old, &new);
        assert!(pairs.iter().all(|&(a, b)| old[a] == new[b]));
        assert!(pairs.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
    }
}
