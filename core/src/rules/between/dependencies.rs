//! Which ledger needs which: what the rules between files know of it, for pages that show it.

use crate::html::{Lead, lead};

use super::address::{Address, resolve};
use super::broken_link::is_out;
use super::needs::{Need, Target};
use super::work::Work;
use super::world::{There, look};

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
        // A link to a file that is there but no ledger says by itself what it is; one to a ledger that is gone does not.
        (Target::Link(address, text), None) if is_gone(work, from, address) => {
            if text.is_empty() {
                address
            } else {
                text
            }
        }
        (Target::Link(..), None) => return None,
        // One reason, whatever commas are in it.
        (Target::Name(name) | Target::Listed(_, name), None) => name,
    };
    Some(Dependency { from, to, name: name.into(), blocks })
}

/// Whether a link of the ledger at `from` leads to a Markdown file that is not there.
fn is_gone(work: &Work<'_>, from: usize, address: &str) -> bool {
    let path = resolve(&work.facts[from].path, Address::of(address).path);
    lead(address) == Lead::Relative
        && path.ends_with(".md")
        && work.at_path(&path).is_none()
        && !is_out(work, &path)
        && !matches!(look(work.world, &path), There::Yes)
}
