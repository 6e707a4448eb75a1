//! The pictures that ledgers show, copied from the repository.

use std::borrow::Cow;
use std::collections::BTreeSet;

use anyhow::Context as _;

use super::{Site, SiteFile};
use crate::site::local::address;

/// Each picture once.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let paths: BTreeSet<&String> = site.ledgers().flat_map(|(_, ledger)| &ledger.pictures).collect();
    let file = |path: &'_ String| -> SiteFile<'_> { picture(site, path.clone()) };
    paths.into_iter().map(file).collect()
}

fn picture(site: &Site, path: String) -> SiteFile<'_> {
    SiteFile::new(address(&path), move || {
        Ok(Cow::Owned(site.links.local().bytes(&path).with_context(|| format!("cannot read the picture {path}"))?))
    })
}
