//! Ledgers whose page is not called as their file is, because another ledger has that name: what is said of them.

use std::collections::BTreeMap;

use crate::input::SourceFile;
use crate::report::Terminal;

/// How many of them are named.
const NAMED: usize = 10;

/// What is to be said of `files`, a line each; nothing where every page has the name that its file asks for.
pub(super) fn renamed(files: &[SourceFile]) -> Vec<String> {
    let mut owners: BTreeMap<&str, &SourceFile> = BTreeMap::new();
    // The one that keeps the name has the shortest: the others have a number behind it.
    for file in files {
        let owner = owners.entry(&file.among.page).or_insert(file);
        if file.slug.len() < owner.slug.len() {
            *owner = file;
        }
    }
    let of_others = files.iter().filter_map(|file| {
        let owner = owners.get(file.among.page.as_str()).filter(|owner| owner.slug != file.slug)?;
        Some(format!(
            "the page of `{}` is `ledgers/{}.html`: `{}` has `ledgers/{}.html`; give one of the two files another name",
            file.shown, file.slug, owner.shown, owner.slug
        ))
    });
    let mut lines: Vec<String> = of_others.collect();
    let left = lines.len().saturating_sub(NAMED);
    lines.truncate(NAMED);
    if left > 0 {
        lines.push(format!(
            "{left} more pages have another name than their files; `ledgerline check` tells of each (FL704)"
        ));
    }
    lines
}

/// Says it, unless it is what was said the `last` time.
pub(super) fn tell(files: &[SourceFile], last: &mut Vec<String>, terminal: &Terminal) {
    let lines = renamed(files);
    if lines != *last {
        lines.iter().for_each(|line| terminal.note(line));
        *last = lines;
    }
}
