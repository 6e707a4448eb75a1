//! What several rules need and none should work out again: the scan of the text and the match of the sections with the
//! template. Each is made when the first rule asks for it.

use std::cell::OnceCell;

use super::outline::Outline;
use super::scan::Scan;

/// What several rules need.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) scan: OnceCell<Scan>,
    pub(super) outline: OnceCell<Outline>,
}
