//! Which ledger needs which: what the rules between files know of it, for pages that show it.

use super::needs::{Need, Target};
use super::work::Work;

/// One ledger needs another, or something that is no ledger of this project.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Dependency {
    /// The place of the ledger that needs it among the facts.
    pub from: usize,
    /// The place of the ledger that is needed; `None` where what is named is no ledger.
    pub to: Option<usize>,
    /// How it is named where `to` is `None`; else empty.
    pub name: Box<str>,
    /// Whether the ledger is blocked by it, by its own words.
    pub blocks: bool,
}

/// All dependencies, each once, in the order of the ledgers that have them.
pub(super) fn all(work: &Work<'_>) -> Vec<Dependency> {
    let mut found = Vec::new();
    for (from, facts) in work.facts.iter().enumerate() {
        for (needs, blocks) in [(&facts.waits, true), (&facts.needs, false)] {
            found.extend(needs.iter().filter_map(|need| dependency(work, from, need, blocks)));
        }
    }
    // What it waits for is among what it needs, too: it is kept as what it waits for.
    found.sort_by(|a, b| (a.from, a.to, &a.name, b.blocks).cmp(&(b.from, b.to, &b.name, a.blocks)));
    found.dedup_by(|later, earlier| (later.from, later.to, &later.name) == (earlier.from, earlier.to, &earlier.name));
    found
}

fn dependency(work: &Work<'_>, from: usize, need: &Need, blocks: bool) -> Option<Dependency> {
    let to = work.needed(from, need);
    let name = match (&need.target, to) {
        (_, Some(to)) if to == from => return None,
        (_, Some(_)) => "",
        // A link to a file that is no ledger says by itself what it is.
        (Target::Link(_), None) => return None,
        (Target::Name(name), None) => name,
    };
    Some(Dependency { from, to, name: name.into(), blocks })
}
