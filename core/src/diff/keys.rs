//! What things are known by, and lists of them compared.

use crate::sort::sorted_places;

/// What a thing is known by: a class, and a name in it.
pub(crate) type Key<'k> = (u8, &'k str);

/// A number for each key of both lists, the same for equal ones, from 0.
pub(super) fn numbered(old: &[Key<'_>], new: &[Key<'_>]) -> (Vec<usize>, Vec<usize>) {
    let key = |place: usize| if place < old.len() { old[place] } else { new[place - old.len()] };
    let places = sorted_places(old.len() + new.len(), &|a, b| key(a).cmp(&key(b)));
    let mut numbers = vec![0; places.len()];
    let mut number = 0;
    for (at, &place) in places.iter().enumerate() {
        if at > 0 && key(places[at - 1]) != key(place) {
            number += 1;
        }
        numbers[place] = number;
    }
    let of_new = numbers.split_off(old.len());
    (numbers, of_new)
}

/// For each key of `old` the place of an equal one in `new`: of the first the first, of the second the second. Keys
/// without a name equal none.
pub(crate) fn equal(old: &[Key<'_>], new: &[Key<'_>]) -> Vec<Option<usize>> {
    let (of_old, of_new) = numbered(old, new);
    // For each number the first place in `new` that is not taken, and for each place the next one of its number.
    let mut first = vec![usize::MAX; old.len() + new.len()];
    let mut next = vec![usize::MAX; new.len()];
    for (place, &number) in of_new.iter().enumerate().rev() {
        next[place] = std::mem::replace(&mut first[number], place);
    }
    let counterpart = |(&number, key): (&usize, &Key<'_>)| {
        let place = first[number];
        (place != usize::MAX && !key.1.is_empty()).then(|| {
            first[number] = next[place];
            place
        })
    };
    of_old.iter().zip(old).map(counterpart).collect()
}

#[cfg(test)]
mod tests {
    use super::equal;

    #[test]
    fn equal_keys_are_paired_in_turn() {
        let (old, new) = ([(0, "a"), (0, "b"), (0, "a"), (1, "c"), (0, "")], [(0, "a"), (0, "c"), (0, ""), (0, "a")]);
        assert_eq!(equal(&old, &new), [Some(0), None, Some(3), None, None]);
    }
}
