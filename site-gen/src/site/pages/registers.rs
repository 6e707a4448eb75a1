//! The registers: an overview, and the pages of each.

use super::{Site, SiteFile};
use crate::site::address;
use crate::site::group::Group;
use crate::site::pagination::Pager;
use crate::site::parts::RecordWriter;
use crate::site::register::{Book, Place, Register};
use crate::site::text::{count, grouped};
use crate::site::view::frame::PageKind;
use crate::site::view::records::{
    FacetView, Facets, FilterView, RecordList, RegisterLink, RegisterPage, RegistersPage,
};

/// The overview and the pages of all registers.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let mut files = vec![SiteFile::page(site, address::REGISTERS, "registers.html", || overview(site))];
    for book in site.books() {
        for number in 1..=book.pages.len() {
            let address = address::numbered(&address::register(book.register.key()), number);
            files.push(SiteFile::page(site, address.clone(), "register.html", move || {
                view(site, book, number, &address)
            }));
        }
    }
    files.extend(super::dependencies::files(site));
    files
}

fn overview(site: &Site) -> RegistersPage<'_> {
    RegistersPage {
        frame: site.layout.frame(
            PageKind::Registers,
            address::REGISTERS,
            format!("Registers · {}", site.layout.project),
            format!("Decisions, risks, open criteria, follow-ups and lessons of {}.", site.layout.project),
        ),
        registers: links(site, ""),
    }
}

/// All registers with their counts, for the overview and for the way from one to the next.
pub(super) fn links(site: &Site, current: &str) -> Vec<RegisterLink> {
    let of_books = site.books().iter().map(|book| RegisterLink {
        page: format!("{}.html", book.register.key()),
        label: book.register.label(),
        meaning: book.register.meaning(),
        count: grouped(book.places.len()),
        remark: remark(book),
        is_current: book.register.key() == current,
    });
    of_books.chain([super::dependencies::link(site, current)]).collect()
}

/// What the count alone does not say.
fn remark(book: &Book) -> String {
    let word = match book.register {
        Register::Decisions => "superseded",
        Register::Risks => "without a mitigation",
        Register::Acceptance | Register::FollowUps | Register::Lessons => return String::new(),
    };
    if book.marked == 0 { String::new() } else { format!("{} {word}", grouped(book.marked)) }
}

/// What page `number`, from 1, of `book` shows at `address`.
fn view<'a>(site: &'a Site, book: &Book, number: usize, address: &str) -> RegisterPage<'a> {
    let (register, total, pages) = (book.register, book.places.len(), book.pages.len());
    let range = book.pages[number - 1].clone();
    let places = &book.places[range.clone()];
    let (one, many) = register.unit();
    let label = register.label();
    let heading = if number == 1 { label.to_owned() } else { format!("{label}, page {number}") };
    let writer = RecordWriter { site, register, root: &address::root_from(address) };
    RegisterPage {
        frame: site.layout.frame(
            PageKind::Registers,
            address,
            format!("{heading} · {}", site.layout.project),
            format!("{}: {}", count(total, one, many), register.meaning()),
        ),
        list: RecordList {
            up: address::REGISTERS,
            up_label: "Registers",
            title: label.to_owned(),
            count: grouped(total),
            meaning: register.meaning().to_owned(),
            range: if pages > 1 { shown(&range, total) } else { String::new() },
            filter: FilterView { one, many, page_only: pages > 1, facets: facets(site, register, places) },
            content: writer.all(places),
            empty: register.empty(),
            pager: Pager::new(&address::register(register.key()), number, pages),
        },
        registers: links(site, register.key()),
    }
}

/// `151–300 of 1,234`.
pub(super) fn shown(range: &std::ops::Range<usize>, total: usize) -> String {
    format!("{}–{} of {}", grouped(range.start + 1), grouped(range.end), grouped(total))
}

fn facets(site: &Site, register: Register, places: &[Place]) -> Vec<FacetView> {
    let mut facets = Facets::default();
    for place in places {
        if let Some(state) = place.state {
            facets.count("state", state.key(), state.label(), "");
        }
        count_stage(site, place.ledger, &mut facets);
    }
    let states = register.states().iter().map(|state| state.key());
    facets.sorted(&states.chain(Group::ALL.map(Group::key)).collect::<Vec<_>>())
}

/// Counts the stage of the ledger at place `ledger` for a record of it.
pub(super) fn count_stage(site: &Site, ledger: usize, facets: &mut Facets) {
    let group = site.entries[ledger].ledger().map_or(Group::Unreadable, |ledger| Group::of(ledger.summary.stage));
    facets.count("stage", group.key(), group.label(), group.key());
}
