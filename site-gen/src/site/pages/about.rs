//! How the site was built: by which version, on which day, from what. Nothing here changes while its sources do not.

use std::collections::BTreeMap;

use super::{Site, SiteFile};
use crate::git::Git;
use crate::site::repository::Repository;
use crate::site::text::printable;
use crate::site::view::about::AboutPage;
use crate::site::view::frame::PageKind;

const ADDRESS: &str = "about.html";
/// How many folders are listed.
const FOLDERS: usize = 60;

/// The page.
pub(super) fn files(site: &Site) -> [SiteFile<'_>; 1] {
    [SiteFile::page(site, ADDRESS, "about.html", || view(site))]
}

fn view(site: &Site) -> AboutPage<'_> {
    // A project that is in no repository, or a machine without git, has none to tell.
    let commit = Git::at(&site.root, "HEAD").map(|git| git.short_commit().to_owned()).unwrap_or_default();
    let repository = Repository::of(&site.config).filter(|_| !commit.is_empty());
    let (folders, more_folders) = folders(site);
    AboutPage {
        frame: site.layout.frame(
            PageKind::About,
            ADDRESS,
            format!("{} · {}", site.messages.text("about"), site.layout.project),
            site.messages.with("about-description", &[("project", (&site.layout.project).into())]),
        ),
        ledgers: site.messages.count("ledgers", site.len()),
        unreadable: site.unreadable(),
        folders,
        more_folders,
        today: site.today.map(|day| day.to_string()).unwrap_or_default(),
        commit_page: repository.map(|repository| repository.commit(&commit)).unwrap_or_default(),
        commit,
    }
}

/// The folders that the ledgers are in and how many are in each, and what to say of those that are not listed.
fn folders(site: &Site) -> (Vec<(String, String)>, String) {
    let mut folders: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
    for file in &site.files {
        let folder = file.shown.rsplit_once(['/', '\\']).map_or(".", |(folder, _)| folder);
        *folders.entry((folder, file.source.as_deref())).or_default() += 1;
    }
    let left = folders.len().saturating_sub(FOLDERS);
    let more = if left == 0 { String::new() } else { site.messages.count("more-folders", left) };
    let listed = folders.into_iter().take(FOLDERS);
    let shown = |folder: &str, source: Option<&str>| match source {
        Some(source) => format!("{} ({})", printable(folder), printable(source)),
        None => printable(folder).into_owned(),
    };
    (listed.map(|((folder, source), number)| (shown(folder, source), site.messages.grouped(number))).collect(), more)
}
