//! Reading and checking.

use crate::invariants;

/// Reads and checks a text.
pub fn parse(data: &[u8]) {
    let [source] = super::texts(data);
    invariants::hold(&source);
}
