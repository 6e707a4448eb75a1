//! What somebody may have meant who names something that is not there.

use std::cell::Cell;

/// How many names are compared letter by letter in one check at most, so that ten thousand broken links in a folder of
/// ten thousand files still end in time.
const PATIENCE: usize = 200_000;

/// Finds the nearest of many names, as long as its patience lasts.
pub(super) struct Nearest {
    left: Cell<usize>,
}

impl Nearest {
    pub(super) fn new() -> Self {
        Self { left: Cell::new(PATIENCE) }
    }

    /// The name that is spelt most like `wanted`, if one is near enough to be meant; the first of equals.
    pub(super) fn of<'n>(&self, wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        let most = (wanted.chars().count() / 3).clamp(1, 6);
        let letters = letters(wanted);
        let mut best: Option<(usize, &str)> = None;
        for name in names {
            // A letter put in place of another one leaves two bytes that only one of the names has.
            let apart = (self::letters(name) ^ letters).count_ones() as usize;
            if name.len().abs_diff(wanted.len()) > most * 4 || apart > most * 2 {
                continue;
            }
            let left = self.left.get();
            if left == 0 {
                break;
            }
            self.left.set(left - 1);
            let distance = strsim::osa_distance(wanted, name);
            if distance <= most && best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, name));
            }
        }
        best.map(|(_, name)| name)
    }
}

/// Which bytes a name has, in 64 bits.
fn letters(name: &str) -> u64 {
    name.bytes().fold(0, |set, byte| set | 1 << (byte & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_near_names_are_meant() {
        let near = |wanted: &str| Nearest::new().of(wanted, ["search.md", "share.md", "sync.md"].into_iter());
        assert_eq!(near("serach.md"), Some("search.md"));
        assert_eq!(near("synch.md"), Some("sync.md"));
        assert_eq!(near("billing.md"), None);
    }

    #[test]
    fn patience_ends() {
        let nearest = Nearest { left: Cell::new(1) };
        assert_eq!(nearest.of("aa", ["ab", "aa"].into_iter()), Some("ab"));
        assert_eq!(nearest.of("aa", ["ab", "aa"].into_iter()), None);
    }
}
