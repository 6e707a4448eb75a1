//! What the rules between files need to know of the disk: how far a project reaches, and what is in its folders.
//!
//! Judges nothing: the rules are those of `core::rules::between`.

mod disk;
mod top;

use ledgerline_core::Ledger;
use ledgerline_core::rules::Suppressions;
use ledgerline_core::rules::between::{Facts, Place};

use crate::input::SourceFile;

pub(crate) use disk::Disk;
pub(crate) use top::Top;

/// What is kept of `file`, whose text was read as `ledger`.
pub(crate) fn facts<'f>(file: &'f SourceFile, ledger: &Ledger<'_>, suppressions: Suppressions) -> Facts<'f> {
    let among = &file.among;
    if among.is_dashboard {
        return Facts::of_dashboard(ledger, &among.path, &file.settings);
    }
    let place = Place { path: &among.path, slug: &file.slug, page: &among.page };
    Facts::of(ledger, place, &file.settings, suppressions)
}
