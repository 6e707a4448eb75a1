//! The columns of the board: the stages or, where a project has statuses of its own, those.
//!
//! Owns which ledger is in which column, and the order of both. What a board shows of them is the business of its page.

use std::sync::Arc;

use ledgerline_core::Stage;
use ledgerline_core::ledger::{StatusWord, Vocabulary};

use super::Site;
use super::entry::Entry;
use super::group::Group;
use super::others::Other;
use crate::config::FileSettings;

/// What the columns of a board stand for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ColumnsBy {
    Stage,
    Status,
}

/// One column that is not empty.
pub(super) struct Column {
    pub(super) label: String,
    /// What gives it its colour and icon, and the list that has all of it.
    pub(super) group: Group,
    /// The places of the ledgers: the one that moved last first.
    pub(super) places: Vec<usize>,
}

/// The groups as a board has them: on their way from left to right.
const ORDER: [Group; 9] = [
    Group::Stage(Stage::Planned),
    Group::Stage(Stage::Active),
    Group::Stage(Stage::Blocked),
    Group::Stage(Stage::Review),
    Group::Unknown,
    Group::Unreadable,
    Group::Stage(Stage::Done),
    Group::Stage(Stage::Dropped),
    Group::Stage(Stage::Archived),
];

/// Whether the project has statuses of its own.
pub(super) fn has_own_statuses(site: &Site) -> bool {
    vocabularies(site).iter().any(|words| words.statuses != Vocabulary::english().statuses)
}

/// The columns of the board of `site`.
pub(super) fn columns(site: &Site, by: ColumnsBy) -> Vec<Column> {
    match by {
        ColumnsBy::Stage => by_stage(site),
        ColumnsBy::Status => by_status(site),
    }
}

fn by_stage(site: &Site) -> Vec<Column> {
    let members = ORDER.iter().filter_map(|group| site.groups.iter().find(|members| members.group == *group));
    let column = |group: Group, places: &Vec<usize>| Column {
        label: group.label(&site.messages).to_owned(),
        group,
        places: places.clone(),
    };
    members.map(|members| column(members.group, &members.places)).collect()
}

fn by_status(site: &Site) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for word in vocabularies(site).iter().flat_map(|words| &words.statuses) {
        if !columns.iter().any(|column| column.label == word.name) {
            columns.push(Column { label: word.name.clone(), group: Group::Stage(word.stage), places: Vec::new() });
        }
    }
    for group in [Group::Unknown, Group::Unreadable] {
        columns.push(Column { label: group.label(&site.messages).to_owned(), group, places: Vec::new() });
    }
    for &at in site.groups.iter().flat_map(|members| &members.places) {
        if let Some(other) = site.other(at) {
            put_other(&mut columns, at, other);
            continue;
        }
        let column = match &site.entries[at] {
            Entry::Unreadable(_) => columns.len() - 1,
            Entry::Ledger(ledger) => place_of(&columns, site.status_word(at, &ledger.summary.status)),
        };
        columns[column].places.push(at);
    }
    columns.retain(|column| !column.places.is_empty());
    columns
}

/// Puts the ledger of another site, whose words are its own, into the column of its status, or of the first of its stage.
fn put_other(columns: &mut [Column], at: usize, other: &Other) {
    let (status, group) = (other.summary.status.as_str(), Group::of(other.summary.stage));
    let of_status = columns.iter().position(|column| column.label == status);
    let place = of_status.or_else(|| columns.iter().position(|column| column.group == group));
    columns[place.unwrap_or(columns.len() - 2)].places.push(at);
}

/// The column of a status; the last but one is that of statuses that nobody knows.
fn place_of(columns: &[Column], word: Option<&StatusWord>) -> usize {
    let place = word.and_then(|word| columns.iter().position(|column| column.label == word.name));
    place.unwrap_or(columns.len() - 2)
}

/// The words of the project, each distinct set once, in the order of the files.
fn vocabularies(site: &Site) -> Vec<&Vocabulary> {
    let mut seen: Vec<&Arc<FileSettings>> = Vec::new();
    for settings in site.files.iter().map(|file| &file.settings) {
        // Ledgers side by side mostly have the same settings, so the last one is asked first.
        if !seen.iter().rev().any(|known| Arc::ptr_eq(known, settings)) {
            seen.push(settings);
        }
    }
    seen.into_iter().map(|settings| &settings.vocabulary).collect()
}
