//! The one sort. Sorts of the standard library are fast, and compiled anew for every type that is sorted, which cost a
//! wasm module kilobytes each; of this one only the comparison is.

use std::cmp::Ordering;

/// Sorts `items`; equal ones stay in order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut targets = targets(items.len(), &|a, b| compare(&items[a], &items[b]));
    for place in 0..items.len() {
        while targets[place] != place {
            let target = targets[place];
            items.swap(place, target);
            targets.swap(place, target);
        }
    }
}

/// The places from 0 to `count`, sorted as `compare` says of two of them; equal ones stay in order.
pub(crate) fn sorted_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    // Much of what is sorted is in order already.
    if (1..count).all(|place| compare(place - 1, place).is_le()) {
        return places;
    }
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for pair in places.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let ([a, behind_a @ ..], [b, behind_b @ ..]) = (left, right) {
                if compare(*a, *b).is_le() {
                    merged.push(*a);
                    left = behind_a;
                } else {
                    merged.push(*b);
                    right = behind_b;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut places, &mut merged);
        merged.clear();
        width *= 2;
    }
    places
}

/// For each place the one that its item belongs in.
fn targets(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut targets = vec![0; count];
    for (target, place) in sorted_places(count, compare).into_iter().enumerate() {
        targets[place] = target;
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn sorts_as_the_standard_library_does_and_keeps_equal_ones_in_order() {
        // Every list of up to six numbers below four.
        for count in 0..=6_u32 {
            for mut seed in 0..4_u32.pow(count) {
                let mut items: Vec<(u32, u32)> = (0..count)
                    .map(|place| {
                        let key = seed % 4;
                        seed /= 4;
                        (key, place)
                    })
                    .collect();
                let mut expected = items.clone();
                expected.sort_by_key(|item| item.0);
                sort_by(&mut items, |a, b| a.0.cmp(&b.0));
                assert_eq!(items, expected);
            }
        }
    }
}
