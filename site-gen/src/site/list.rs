//! The lists of all ledgers of one group, in pages small enough for a phone.

use super::address;
use super::project::Members;
use super::text::grouped;
use super::view::frame::{PageKind, Site};
use super::view::home::ListPage;

/// How many ledgers one page shows.
const PER_PAGE: usize = 80;

/// How many pages the list of `members` has.
pub(super) fn page_count(members: &Members<'_>) -> usize {
    members.len().div_ceil(PER_PAGE)
}

/// Page `number`, from 1, of the list of `members`, and where it goes.
pub(super) fn page<'a>(site: &'a Site<'a>, members: &Members<'a>, number: usize) -> (String, ListPage<'a>) {
    let group = members.group;
    let (total, pages) = (members.len(), page_count(members));
    let address = address::list_page(group, number);
    let start = (number - 1) * PER_PAGE;
    let rows = members.rows(start, PER_PAGE);
    let range = format!("{}–{} of {}", grouped(start + 1), grouped(start + rows.len()), grouped(total));
    let heading = if number == 1 { group.label().to_owned() } else { format!("{}, page {number}", group.label()) };
    let sibling = |number| file_name(&address::list_page(group, number));
    let view = ListPage {
        frame: site.frame(
            PageKind::List,
            &address,
            format!("{heading} · {}", site.project),
            format!("{} ledgers of {}: {range}.", group.label(), site.project),
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
    };
    (address, view)
}

fn file_name(page: &str) -> String {
    page.rsplit('/').next().unwrap_or_default().to_owned()
}
