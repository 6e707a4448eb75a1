//! The files of the site, one room a kind of page.
//!
//! Each room has a function that gives its files. Whatever takes long, such as filling a template, happens when a file is
//! asked for its bytes.

mod about;
mod api;
mod archive;
mod attention;
mod board;
mod dependencies;
mod editor;
mod guide;
mod health;
mod help;
mod home;
mod index;
mod ledger;
mod list;
mod not_found;
mod periods;
mod pictures;
mod raw;
mod registers;
mod related;
mod roadmap;
mod selections;
mod timeline;
mod trend;
mod unreadable;

pub(super) use archive::last_words;
pub(super) use health::listed as listed_findings;

use super::{Site, SiteFile};

/// Every file of `site`, each address once.
pub(super) fn all(site: &Site) -> Vec<SiteFile<'_>> {
    let mut files = Vec::with_capacity(site.len() * 2 + 100);
    files.extend(ledger::files(site));
    files.extend(raw::files(site));
    files.extend(pictures::files(site));
    files.extend(home::files(site));
    files.extend(list::files(site));
    files.extend(selections::files(site));
    files.extend(board::files(site));
    files.extend(index::files(site));
    files.extend(registers::files(site));
    files.extend(timeline::files(site));
    files.extend(periods::files(site));
    files.extend(roadmap::files(site));
    files.extend(archive::files(site));
    files.extend(health::files(site));
    files.extend(about::files(site));
    files.extend(guide::files(site));
    files.extend(help::files(site));
    files.push(api::file(site));
    files.push(editor::file(site));
    files.push(not_found::file(site));
    files.extend(site.settings.files());
    files.extend(assets(site));
    files.extend(theme(site));
    let pages = files.iter().filter(|file| file.is_page()).count();
    files.extend(super::data::files(site, pages));
    files
}

/// The files of the project's theme.
fn theme(site: &Site) -> impl Iterator<Item = SiteFile<'_>> {
    let style = site.theme.style.iter();
    let style = style.map(|it| SiteFile::of_bytes(format!("assets/{}", it.file_name), it.text.as_bytes()));
    style.chain(site.theme.files.iter().map(|file| SiteFile::of_bytes(file.address.clone(), &file.bytes)))
}

fn assets(site: &Site) -> impl Iterator<Item = SiteFile<'_>> {
    site.assets.iter().map(|(name, bytes)| SiteFile::of_bytes(format!("assets/{name}"), bytes))
}
