//! How the site was built: by which version, on which day, from what. Nothing here changes while its sources do not.

use super::{Site, SiteFile};
use crate::git::Git;
use crate::site::text::{count, grouped};
use crate::site::view::about::AboutPage;
use crate::site::view::frame::PageKind;

const ADDRESS: &str = "about.html";

/// The page.
pub(super) fn files(site: &Site) -> [SiteFile<'_>; 1] {
    [SiteFile::page(site, ADDRESS, "about.html", || view(site))]
}

fn view(site: &Site) -> AboutPage<'_> {
    AboutPage {
        frame: site.layout.frame(
            PageKind::About,
            ADDRESS,
            format!("About · {}", site.layout.project),
            format!("How the status site of {} was built.", site.layout.project),
        ),
        ledgers: count(site.len(), "ledger", "ledgers"),
        unreadable: site.unreadable(),
        folders: folders(site),
        today: site.today.map(|day| day.to_string()).unwrap_or_default(),
        // A project that is in no repository, or a machine without git, has none to tell.
        commit: Git::at(&site.root, "HEAD").map(|git| git.short_commit().to_owned()).unwrap_or_default(),
    }
}

/// The folders that the ledgers are in, and how many are in each.
fn folders(site: &Site) -> Vec<(String, String)> {
    let mut folders: Vec<(&str, usize)> = Vec::new();
    for file in &site.files {
        let folder = file.shown.rsplit_once(['/', '\\']).map_or(".", |(folder, _)| folder);
        match folders.iter_mut().find(|(known, _)| *known == folder) {
            Some((_, number)) => *number += 1,
            None => folders.push((folder, 1)),
        }
    }
    folders.sort_unstable();
    let named = folders
        .into_iter()
        .map(|(folder, number)| (crate::site::text::printable(folder).into_owned(), grouped(number)));
    named.collect()
}
