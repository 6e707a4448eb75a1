//! Ledgers of one folder or of one status: each has a list with pages of its own, so that both can be looked through without a
//! script.
//!
//! Owns which folders and statuses have one, and where it is. What a page shows is the business of `pages/selections.rs`.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;

use ledgerline_core::project::LedgerSummary;

use super::Site;
use super::address;
use super::entry::Entry;
use super::group::Group;
use super::view::row::{self, folder};
use crate::discover;

/// How many folders, and how many statuses, have lists: those with the most ledgers.
const MOST: usize = 60;

/// What ledgers are put together by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Folder,
    Status,
}

/// The ledgers of one folder or of one status.
pub(super) struct Selection {
    pub(super) by: By,
    /// The folder or the status; empty for no folder.
    pub(super) name: String,
    /// The one that moved last first.
    pub(super) places: Vec<usize>,
    /// The group that all of them are of, if they are of one.
    pub(super) group: Option<Group>,
    /// Whether they are all of that group: its list is theirs then.
    pub(super) is_group: bool,
    /// The address of the first page without its ending.
    pub(super) stem: String,
}

impl Selection {
    /// The first page of its list, from the root of the site.
    pub(super) fn address(&self) -> String {
        match self.group.filter(|_| self.is_group) {
            Some(group) => address::list_page(group, 1),
            None => address::numbered(&self.stem, 1),
        }
    }
}

/// All selections of one kind.
#[derive(Default)]
pub(super) struct Selections {
    /// Folders by their names; statuses as the stages are, of one stage those of most ledgers first. None where all ledgers have the same.
    pub(super) all: Vec<Selection>,
    /// How many more there are that have no list.
    pub(super) left: usize,
}

impl Selections {
    /// Those of the ledgers of `site`.
    pub(super) fn new(site: &Site, by: By) -> Self {
        let mut places: Vec<usize> = site.groups.iter().flat_map(|members| &members.places).copied().collect();
        let moved = |at: &usize| Reverse(site.summary(*at).and_then(LedgerSummary::last_moved));
        places.sort_by_cached_key(moved);
        let mut found: HashMap<Cow<'_, str>, Vec<usize>> = HashMap::new();
        for at in places {
            let name = match by {
                By::Folder => folder_of(site, at).into(),
                By::Status => status_of(site, at),
            };
            found.entry(name).or_default().push(at);
        }
        if found.len() < 2 {
            return Self::default();
        }
        let mut found: Vec<(Cow<'_, str>, Vec<usize>)> = found.into_iter().collect();
        found.sort_by(|(one, of_one), (other, of_other)| (of_other.len(), one).cmp(&(of_one.len(), other)));
        let left = found.len().saturating_sub(MOST);
        found.truncate(MOST);
        let stems = stems(by, found.iter().map(|(name, _)| &**name));
        let mut all: Vec<Selection> = (found.into_iter().zip(stems))
            .map(|((name, places), stem)| {
                let group = group_of(site, places[0]);
                let group = Some(group).filter(|group| places.iter().all(|&at| group_of(site, at) == *group));
                let of_group = site.groups.iter().find(|members| Some(members.group) == group);
                let is_group = of_group.is_some_and(|members| members.len() == places.len());
                let name = name.into_owned();
                Selection { by, name, places, group, is_group: is_group && by == By::Status, stem }
            })
            .collect();
        let rank = |group: Option<Group>| Group::ALL.iter().position(|known| Some(*known) == group);
        match by {
            By::Folder => all.sort_by_cached_key(|folder| (folder.name.is_empty(), folder.name.clone())),
            By::Status => all.sort_by_key(|status| (rank(status.group).is_none(), rank(status.group))),
        }
        Self { all, left }
    }

    /// The one called `name`.
    pub(super) fn called(&self, name: &str) -> Option<&Selection> {
        self.all.iter().find(|selection| selection.name == name)
    }
}

/// The folder of the ledger at place `at`, or its project, if it is of another site; empty for none.
pub(super) fn folder_of(site: &Site, at: usize) -> &str {
    match site.other(at) {
        Some(other) => &other.project,
        None => folder(&site.files[at].slug),
    }
}

/// What the project calls the status of the ledger at place `at`, however it is written.
fn status_of(site: &Site, at: usize) -> Cow<'_, str> {
    if let Some(Entry::Unreadable(_)) = site.entries.get(at) {
        return Group::Unreadable.label(&site.messages).into();
    }
    let Some(summary) = site.summary(at) else { return Cow::Borrowed("") };
    let word = site.other(at).is_none().then(|| site.status_word(at, &summary.status)).flatten();
    word.map_or_else(|| row::status(&site.messages, summary), |word| word.name.as_str().into())
}

fn group_of(site: &Site, at: usize) -> Group {
    site.summary(at).map_or(Group::Unreadable, |summary| Group::of(summary.stage))
}

/// The addresses of lists of these `names`: each has a folder of its own, so that no number of a page is taken for a name.
fn stems<'a>(by: By, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let folder = match by {
        By::Folder => "folders",
        By::Status => "statuses",
    };
    // A folder in a folder is one part as well.
    let plain: Vec<String> =
        names.map(|name| if name.is_empty() { "none".to_owned() } else { name.replace('/', " ") }).collect();
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    discover::pages(&plain).map(move |(page, _)| format!("list/{folder}/{page}/index")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain_and_differ() {
        let names = [
            "v1/active",
            "V1 active",
            "v1-active-2",
            "",
            "none",
            "가/나",
            "../x",
            "a.md",
            "In Progress",
            "Café",
            "Cafe\u{301}",
        ];
        let stems = stems(By::Folder, names.into_iter());
        let expected = [
            "v1-active",
            "v1-active-3",
            "v1-active-2",
            "none",
            "none-2",
            "가-나",
            "x",
            "a",
            "in-progress",
            "café",
            "café-2",
        ];
        assert_eq!(stems, expected.map(|name| format!("list/folders/{name}/index")));
    }
}
