//! The rows of the dependencies.

use std::borrow::Cow;

use super::Writer;
use super::record::{Part, RecordRow, RecordRows};
use crate::site::Site;
use crate::site::text::clip;

/// How long a name is, in characters; the same as on the page.
const NAME: usize = 80;

/// What the ledgers at `places` need, and what needs them.
pub(in crate::site) fn dependencies<'a>(site: &'a Site, places: &[usize]) -> RecordRows<'a> {
    let mut writer = Writer::new(site, "ledger");
    let title = |at: usize| site.summary(at).map_or(Cow::Borrowed(""), |summary| clip(&summary.title, NAME));
    for &at in places {
        let needs = site.relations.needs(at).iter().map(|need| {
            let name = need.to.map_or_else(
                || format!("{} ({})", clip(&need.name, NAME), site.messages.text("no-ledger")).into(),
                title,
            );
            if need.blocks { format!("{name} ({})", site.messages.text("blocks-it")).into() } else { name }
        });
        let needed_by = site.relations.needed_by(at).iter().map(|&from| title(from));
        let parts = [("needs", listed(site, needs)), ("needed-by", listed(site, needed_by))];
        let parts = parts.into_iter().filter(|(_, names)| !names.is_empty());
        let parts = parts.map(|(key, names)| Part::new(site.messages.text(key), names, site.text_language())).collect();
        writer.push(at, RecordRow { parts, ..RecordRow::default() });
    }
    writer.rows
}

fn listed<'a>(site: &Site, names: impl Iterator<Item = Cow<'a, str>>) -> String {
    names.collect::<Vec<_>>().join(site.messages.text("list-separator"))
}
