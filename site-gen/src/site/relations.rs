//! Who needs whom among the ledgers.

use ledgerline_core::rules::between::Dependency;

/// Who needs whom, by the places of ledgers.
pub(super) struct Relations {
    /// For each ledger, what it needs.
    needs: Vec<Vec<Need>>,
    /// For each ledger, the ledgers that need it, in order.
    needed_by: Vec<Vec<usize>>,
}

/// One thing that a ledger needs.
#[derive(PartialEq, Eq)]
pub(super) struct Need {
    /// The place of the ledger that is needed; `None` where it is no ledger of this project.
    pub(super) to: Option<usize>,
    /// How it is named where it is no ledger.
    pub(super) name: String,
    /// Whether it is what blocks the ledger, by its own words.
    pub(super) blocks: bool,
}

impl Relations {
    /// The relations of `count` ledgers with these `dependencies`.
    pub(super) fn new(count: usize, dependencies: &[Dependency]) -> Self {
        let mut relations = Self {
            needs: (0..count).map(|_| Vec::new()).collect(),
            needed_by: (0..count).map(|_| Vec::new()).collect(),
        };
        for Dependency { from, to, name, blocks } in dependencies {
            relations.needs[*from].push(Need { to: *to, name: name.to_string(), blocks: *blocks });
            if let Some(to) = to {
                relations.needed_by[*to].push(*from);
            }
        }
        relations
    }

    /// What the ledger at place `at` needs.
    pub(super) fn needs(&self, at: usize) -> &[Need] {
        &self.needs[at]
    }

    /// The places of the ledgers that need the one at place `at`.
    pub(super) fn needed_by(&self, at: usize) -> &[usize] {
        &self.needed_by[at]
    }
}
