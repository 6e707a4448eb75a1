//! The lists of all ledgers of one group, in pages small enough for a phone.

use super::address;
use super::group::Group;
use super::project::Project;
use super::text::grouped;
use super::view::frame::{PageKind, Site};
use super::view::home::ListPage;

/// How many ledgers one page shows.
const PER_PAGE: usize = 80;

/// The list pages of one group of `project`.
pub(super) fn pages<'a>(site: &'a Site<'a>, project: &'a Project, group: Group) -> Vec<(String, ListPage<'a>)> {
    let members = project.members(group);
    let total = project.count(group);
    let pages = total.div_ceil(PER_PAGE);
    let page = |number: usize| {
        let address = address::list_page(group, number);
        let start = (number - 1) * PER_PAGE;
        let rows = members.rows(project, start, PER_PAGE);
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
    };
    (1..=pages).map(page).collect()
}

fn file_name(page: &str) -> String {
    page.rsplit('/').next().unwrap_or_default().to_owned()
}
