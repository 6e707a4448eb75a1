//! The lists of all ledgers of one group, in pages small enough for a phone.

use super::{Site, SiteFile, home};
use crate::site::address;
use crate::site::members::Members;
use crate::site::text::grouped;
use crate::site::view::frame::PageKind;
use crate::site::view::home::ListPage;

/// How many ledgers one page shows.
const PER_PAGE: usize = 80;

/// The lists, where the home page does not show all ledgers.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    if home::is_whole(site) {
        return Vec::new();
    }
    let pages = site.groups.iter().flat_map(|members| (1..=page_count(members)).map(move |number| (members, number)));
    pages.map(|(members, number)| file(site, members, number)).collect()
}

fn file<'a>(site: &'a Site, members: &'a Members, number: usize) -> SiteFile<'a> {
    let address = address::list_page(members.group, number);
    SiteFile::page(site, address.clone(), "list.html", move || view(site, members, number, &address))
}

/// How many pages the list of `members` has.
fn page_count(members: &Members) -> usize {
    members.len().div_ceil(PER_PAGE)
}

/// What page `number`, from 1, of the list of `members` shows at `address`.
fn view<'a>(site: &'a Site, members: &Members, number: usize, address: &str) -> ListPage<'a> {
    let group = members.group;
    let (total, pages) = (members.len(), page_count(members));
    let start = (number - 1) * PER_PAGE;
    let rows = members.rows(site, start, PER_PAGE);
    let range = format!("{}–{} of {}", grouped(start + 1), grouped(start + rows.len()), grouped(total));
    let heading = if number == 1 { group.label().to_owned() } else { format!("{}, page {number}", group.label()) };
    let sibling = |number| file_name(&address::list_page(group, number));
    ListPage {
        frame: site.layout.frame(
            PageKind::List,
            address,
            format!("{heading} · {}", site.layout.project),
            format!("{} ledgers of {}: {range}.", group.label(), site.layout.project),
        ),
        stage: group.key(),
        label: group.label(),
        count: grouped(total),
        range,
        rows,
        page: number,
        pages,
        previous: if number > 1 { sibling(number - 1) } else { String::new() },
        next: if number < pages { sibling(number + 1) } else { String::new() },
    }
}

fn file_name(page: &str) -> String {
    page.rsplit('/').next().unwrap_or_default().to_owned()
}
