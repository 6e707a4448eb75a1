//! Generators of texts for the properties: soups of Markdown, ledgers as people write them in every style of line ends
//! and bullets, and ledgers that something went wrong with.

mod changes;
mod ledger;
mod mutate;
mod soup;

pub use changes::{Planned, carried_out, changes};
pub use ledger::ledger;
pub use mutate::{mutated, versions};
pub use soup::{PIECES, soup};

use proptest::prelude::*;

/// Any text at all: soups, broken ledgers, and characters without sense.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => soup(),
        4 => mutated(),
        1 => any::<String>(),
        1 => proptest::collection::vec(any::<u8>(), 0..200).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}
