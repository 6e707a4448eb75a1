//! New text as facts: what a piece of Markdown says where it stands alone below a heading, so that the check after the
//! edit can tell whether it says the same in its place.

use crate::ledger::{Ledger, Section, Vocabulary};

use super::facts::{Fact, Facts, Kind};

/// What `text` says in `section`; its headings say which of them they stand below, `Some(0)` being the section itself.
pub(super) fn inside(text: &str, section: &Section, ledger: &Ledger<'_>, vocabulary: &Vocabulary) -> Vec<Fact> {
    let marks = "#".repeat(usize::from(section.heading.level));
    let heading = section.heading.text_span.of(ledger.source()).replace(['\r', '\n'], " ");
    let mut facts = alone(&format!("{marks} {heading}\n\n{text}"), vocabulary);
    facts.remove(0);
    facts
}

/// What `text`, which begins with a heading, says.
pub(super) fn alone(text: &str, vocabulary: &Vocabulary) -> Vec<Fact> {
    // With a title before it, a heading of the first rank is a section too.
    let whole = format!("# -\n\n{text}");
    let mut facts = Facts::of(&Ledger::parse_with(&whole, vocabulary)).body;
    // References may be defined elsewhere: how it reads is known in its place only.
    facts.iter_mut().for_each(|fact| fact.reads = None);
    facts
}

impl Facts {
    /// The place in the body of what stands at the byte `at` or behind it.
    pub(super) fn place_at(&self, at: usize) -> usize {
        self.body.iter().position(|fact| fact.span.start >= at).unwrap_or(self.body.len())
    }

    /// Puts `facts`, as [`inside`] gives them, at `place`, below the heading `parent` of the ledger.
    pub(super) fn insert_inside(&mut self, place: usize, facts: Vec<Fact>, parent: usize) {
        self.insert(place, facts, Some(parent), 1);
    }

    /// Puts `facts`, as [`alone`] gives them, at `place`, below the heading `parent` of the ledger, if any.
    pub(super) fn insert_alone(&mut self, place: usize, facts: Vec<Fact>, parent: Option<usize>) {
        self.insert(place, facts, parent, 0);
    }

    /// `around`: how many headings of the fragment were left away at its beginning.
    fn insert(&mut self, place: usize, mut facts: Vec<Fact>, outer: Option<usize>, around: usize) {
        let is_heading = |fact: &&Fact| matches!(fact.kind, Kind::Heading { .. });
        let before = self.body[..place].iter().filter(is_heading).count();
        let coming = facts.iter().filter(is_heading).count();
        for fact in &mut self.body {
            if let Kind::Heading { parent: Some(parent), .. } = &mut fact.kind
                && *parent >= before
            {
                *parent += coming;
            }
        }
        for fact in &mut facts {
            if let Kind::Heading { parent, .. } = &mut fact.kind {
                *parent = match *parent {
                    Some(inner) if inner >= around => Some(before + inner - around),
                    _ => outer,
                };
            }
        }
        self.body.splice(place..place, facts);
    }
}
