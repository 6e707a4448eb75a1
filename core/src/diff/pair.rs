//! Which child of one node is which child of another: the same things at two times.

use crate::ledger::{FieldKind, Role};

use super::align::align;
use super::keys::{Key, equal};
use super::similar::similarity;
use super::tree::{Kind, Node};
use crate::sort::sorted_places;

/// Names less alike than this, in thousandths, are names of two things.
const ALIKE: usize = 500;
/// Where more than this many pairs would have to be looked at, only equal ones are found.
const MAX_LOOKS: usize = 4096;

/// For each of `old` the place of its counterpart in `new`. What has the same name comes first, in order and then
/// wherever it stands, then what stands in the same place and is alike.
pub(crate) fn pair(old: &[Node], new: &[Node], sources: (&str, &str)) -> Vec<Option<usize>> {
    let mut pairing = Pairing { old, new, sources, to_new: vec![None; old.len()], is_taken: vec![false; new.len()] };
    pairing.in_order();
    pairing.anywhere();
    pairing.alike_in_place();
    pairing.alike_anywhere();
    pairing.to_new
}

struct Pairing<'n, 's> {
    old: &'n [Node],
    new: &'n [Node],
    sources: (&'s str, &'s str),
    to_new: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

/// Whether a name says which one it is: texts have none, and there is one heading in a section.
fn is_named(node: &Node) -> bool {
    !node.name.is_empty() || matches!(node.kind, Kind::Title | Kind::Heading | Kind::ItemHead | Kind::FrontMatter)
}

impl<'n, 's> Pairing<'n, 's> {
    fn take(&mut self, a: usize, b: usize) {
        self.to_new[a] = Some(b);
        self.is_taken[b] = true;
    }

    /// Equal names in order, and texts that are equal; of several with one name those that are equal to the byte.
    fn in_order(&mut self) {
        let key = |node: &'n Node, source: &'s str| {
            (node.kind.class(), if is_named(node) { node.name.as_str() } else { node.of(source) })
        };
        let old: Vec<Key<'_>> = self.old.iter().map(|node| key(node, self.sources.0)).collect();
        let new: Vec<Key<'_>> = self.new.iter().map(|node| key(node, self.sources.1)).collect();
        let is_equal = |a: usize, b: usize| self.old[a].of(self.sources.0) == self.new[b].of(self.sources.1);
        for (a, b) in align(&old, &new, &is_equal) {
            self.take(a, b);
        }
    }

    /// Equal names that are left, wherever they stand: what was moved.
    fn anywhere(&mut self) {
        let (old, new) = (self.free_old(), self.free_new());
        let key = |node: &'n Node| match node.name.as_str() {
            "" if is_named(node) => (node.kind.class(), "the only one"),
            name => (node.kind.class(), name),
        };
        let old_keys: Vec<Key<'_>> = old.iter().map(|&place| key(&self.old[place])).collect();
        let new_keys: Vec<Key<'_>> = new.iter().map(|&place| key(&self.new[place])).collect();
        for (a, b) in old.into_iter().zip(equal(&old_keys, &new_keys)) {
            if let Some(b) = b {
                self.take(a, new[b]);
            }
        }
    }

    /// What is left between two neighbours that are paired, if it is alike. A lone text there is the same text, however
    /// much of it is new.
    fn alike_in_place(&mut self) {
        for (old, new) in self.gaps() {
            if old.len().saturating_mul(new.len()) > MAX_LOOKS {
                continue;
            }
            let texts = |nodes: &[Node], places: &[usize]| -> Vec<usize> {
                places
                    .iter()
                    .copied()
                    .filter(|&place| matches!(nodes[place].kind, Kind::Text | Kind::Closing))
                    .collect()
            };
            let (old_texts, new_texts) = (texts(self.old, &old), texts(self.new, &new));
            if old_texts.len() == new_texts.len() {
                for (&a, &b) in old_texts.iter().zip(&new_texts) {
                    self.take(a, b);
                }
            }
            self.alike(&old, &new);
        }
    }

    /// What is left of sections, wherever it stands.
    fn alike_anywhere(&mut self) {
        let sections = |nodes: &[Node], free: Vec<usize>| -> Vec<usize> {
            free.into_iter().filter(|&place| nodes[place].kind.is_section()).collect()
        };
        let (old, new) = (sections(self.old, self.free_old()), sections(self.new, self.free_new()));
        if old.len().saturating_mul(new.len()) <= MAX_LOOKS {
            self.alike(&old, &new);
        }
    }

    /// Pairs what is alike, the most alike first.
    fn alike(&mut self, old: &[usize], new: &[usize]) {
        let mut looks = Vec::new();
        for &a in old.iter().filter(|&&a| self.to_new[a].is_none()) {
            for &b in new.iter().filter(|&&b| !self.is_taken[b]) {
                let likeness = self.likeness(&self.old[a], &self.new[b]);
                if likeness >= ALIKE {
                    looks.push((usize::MAX - likeness, a, b));
                }
            }
        }
        for place in sorted_places(looks.len(), &|a, b| looks[a].cmp(&looks[b])) {
            let (_, a, b) = looks[place];
            if self.to_new[a].is_none() && !self.is_taken[b] {
                self.take(a, b);
            }
        }
    }

    /// How alike two nodes are, in thousandths.
    fn likeness(&self, old: &Node, new: &Node) -> usize {
        if !old.kind.is_like(new.kind) {
            return 0;
        }
        let body = old.body_of(self.sources.0);
        let same_body = body.len() > 3 && body == new.body_of(self.sources.1);
        match (old.kind, new.kind) {
            _ if same_body => 1000,
            (Kind::Section(a), Kind::Section(b)) if a == b && a != Role::Other => 950,
            (Kind::Decision(Some(a)), Kind::Decision(Some(b))) if a != b => 0,
            (Kind::LogEntry(a), Kind::LogEntry(b)) if a != b => 0,
            (Kind::Field(kind), _) if kind != FieldKind::Other => 950,
            (Kind::Text | Kind::Closing, _) => similarity(old.of(self.sources.0), new.of(self.sources.1)),
            _ => similarity(&old.name, &new.name),
        }
    }

    fn free_old(&self) -> Vec<usize> {
        (0..self.old.len()).filter(|&place| self.to_new[place].is_none()).collect()
    }

    fn free_new(&self) -> Vec<usize> {
        (0..self.new.len()).filter(|&place| !self.is_taken[place]).collect()
    }

    /// Runs of what is not paired, between the same neighbours on both sides.
    fn gaps(&self) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut gaps = Vec::new();
        let mut old = Vec::new();
        let mut after = 0;
        for place in 0..=self.old.len() {
            let next = match self.to_new.get(place) {
                Some(None) => {
                    old.push(place);
                    continue;
                }
                Some(Some(next)) => *next,
                None => self.new.len(),
            };
            if !old.is_empty() {
                // Up to the first that is taken: what was moved away or here is no neighbour.
                let new: Vec<usize> = (after..self.new.len()).take_while(|&new| !self.is_taken[new]).collect();
                if !new.is_empty() {
                    gaps.push((std::mem::take(&mut old), new));
                }
                old.clear();
            }
            after = next + 1;
        }
        gaps
    }
}
