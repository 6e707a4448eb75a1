//! The registers: an overview, and the pages of each.

use super::{Site, SiteFile};
use crate::messages::Messages;
use crate::site::address;
use crate::site::pagination::Pager;
use crate::site::parts::RecordWriter;
use crate::site::register::{Book, Register, tally};
use crate::site::rows;
use crate::site::view::Markup;
use crate::site::view::frame::{Frame, PageKind};
use crate::site::view::records::{FilterView, RecordList, RegisterLink, RegisterPage, RegistersPage};

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
        let stem = address::register(book.register.key());
        files.extend(rows::file(&stem, book.pages.len(), || rows::register(site, book)));
    }
    files.extend(super::dependencies::files(site));
    files
}

fn overview(site: &Site) -> RegistersPage<'_> {
    RegistersPage {
        frame: site.layout.frame(
            PageKind::Registers,
            address::REGISTERS,
            format!("{} · {}", site.messages.text("registers"), site.layout.project),
            site.messages.with("registers-description", &[("project", (&site.layout.project).into())]),
        ),
        registers: links(site, ""),
    }
}

/// All registers with their counts, for the overview and for the way from one to the next.
pub(super) fn links<'a>(site: &'a Site, current: &str) -> Vec<RegisterLink<'a>> {
    let of_books = site.books().iter().map(|book| RegisterLink {
        page: format!("{}.html", book.register.key()),
        label: site.messages.text(book.register.label()),
        meaning: site.messages.text(book.register.meaning()),
        count: site.messages.grouped(book.places.len()),
        remark: remark(&site.messages, book),
        is_current: book.register.key() == current,
    });
    of_books.chain([super::dependencies::link(site, current)]).collect()
}

/// What the count alone does not say.
fn remark(messages: &Messages, book: &Book) -> String {
    let key = match book.register {
        Register::Decisions => "decisions-superseded",
        Register::Risks => "risks-unmitigated",
        Register::Acceptance | Register::FollowUps | Register::Lessons => return String::new(),
    };
    if book.marked == 0 { String::new() } else { messages.count(key, book.marked) }
}

/// What page `number`, from 1, of `book` shows at `address`.
fn view<'a>(site: &'a Site, book: &Book, number: usize, address: &str) -> RegisterPage<'a> {
    let (register, total, pages) = (book.register, book.places.len(), book.pages.len());
    let range = book.pages[number - 1].clone();
    let places = &book.places[range.clone()];
    let (label, about) = (site.messages.text(register.label()), site.messages.text(register.meaning()));
    let records = site.messages.count(register.unit().count, total);
    let writer = RecordWriter { site, register, root: &address::root_from(address) };
    RegisterPage {
        frame: frame(site, address, &heading(site, label, number), &records, about),
        list: RecordList {
            up: address::REGISTERS,
            up_label: site.messages.text("registers"),
            title: label.to_owned(),
            count: site.messages.grouped(total),
            meaning: about.to_owned(),
            range: if pages > 1 { shown(site, &range, total) } else { String::new() },
            filter: FilterView::new(
                &site.messages,
                register.unit(),
                rows::beside(&address::register(register.key()), pages),
                book.tally.views(&tally(site, places), &site.messages),
            ),
            content: Markup::safe(&writer.all(places)),
            empty: site.messages.text(register.empty()),
            pager: Pager::new(&address::register(register.key()), number, pages),
        },
        registers: links(site, register.key()),
    }
}

/// `151–300 of 1,234`.
pub(super) fn shown(site: &Site, range: &std::ops::Range<usize>, total: usize) -> String {
    site.messages.range(range.start + 1, range.end, total)
}

/// The frame of a page of a register, called `heading`, with `records` of what `about` tells.
pub(super) fn frame<'a>(site: &'a Site, address: &str, heading: &str, records: &str, about: &str) -> Frame<'a> {
    let title = format!("{heading} · {}", site.layout.project);
    let description =
        site.messages.with("register-description", &[("records", records.into()), ("about", about.into())]);
    site.layout.frame(PageKind::Registers, address, title, description)
}

/// What page `number`, from 1, of the list called `title` is called.
pub(super) fn heading(site: &Site, title: &str, number: usize) -> String {
    match number {
        1 => title.to_owned(),
        number => site.messages.with("title-page", &[("title", title.into()), ("page", number.into())]),
    }
}
