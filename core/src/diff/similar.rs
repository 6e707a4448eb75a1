//! How alike two short texts are.

/// Longer texts are compared by their beginnings.
const MAX_CHARACTERS: usize = 200;
/// The size of the table of pairs; a prime, so that alphabets spread.
const PLACES: usize = 1021;

/// How alike two texts are, in thousandths: twice the pairs of neighbouring characters that they share, out of all pairs.
pub(crate) fn similarity(a: &str, b: &str) -> usize {
    if a == b {
        return 1000;
    }
    // A text that was only added to, at either end: by whole words, or to more than three letters.
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let rest = long.strip_prefix(short).map(|rest| rest.starts_with(' '));
    let rest = rest.or_else(|| long.strip_suffix(short).map(|rest| rest.ends_with(' ')));
    if rest.is_some_and(|by_words| by_words || short.len() > 3) && !short.is_empty() {
        return 800;
    }
    // Counted in a table that is small for any alphabet: two pairs that share a place are taken for one.
    let mut counts = [0_u8; PLACES];
    let (mut of_a, mut of_b, mut shared) = (0, 0, 0_usize);
    for place in pairs(a) {
        counts[place] += 1;
        of_a += 1;
    }
    for place in pairs(b) {
        of_b += 1;
        if counts[place] > 0 {
            counts[place] -= 1;
            shared += 1;
        }
    }
    (2000 * shared).checked_div(of_a + of_b).unwrap_or(0)
}

/// The places of the pairs of neighbouring characters.
fn pairs(text: &str) -> impl Iterator<Item = usize> {
    let characters = text.chars().take(MAX_CHARACTERS);
    characters.clone().zip(characters.skip(1)).map(|(a, b)| (a as usize * 31 + b as usize) % PLACES)
}

#[cfg(test)]
mod tests {
    use super::similarity;

    #[test]
    fn alike_is_what_people_call_alike() {
        assert_eq!(similarity("rank", "rank"), 1000);
        assert!(similarity("rank the results", "rank all results") > 600);
        assert!(similarity("rank", "ranking") > 600);
        assert!(similarity("rank", "rank each and every result") > 600);
        assert!(similarity("rank the results", "deploy to production") < 300);
        assert_eq!(similarity("", "a"), 0);
        assert_eq!(similarity("a", "b"), 0);
    }
}
