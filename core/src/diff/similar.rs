//! How alike two short texts are.

/// Longer texts are compared by their beginnings.
const MAX_CHARACTERS: usize = 200;

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
    let (a, b) = (pairs(a), pairs(b));
    let (mut at, mut shared) = (0, 0_usize);
    for pair in &a {
        while at < b.len() && b[at] < *pair {
            at += 1;
        }
        if at < b.len() && b[at] == *pair {
            shared += 1;
            at += 1;
        }
    }
    (2000 * shared).checked_div(a.len() + b.len()).unwrap_or(0)
}

/// The pairs of neighbouring characters, sorted.
fn pairs(text: &str) -> Vec<(char, char)> {
    let characters = text.chars().take(MAX_CHARACTERS);
    let mut pairs: Vec<(char, char)> = characters.clone().zip(characters.skip(1)).collect();
    pairs.sort_unstable();
    pairs
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
