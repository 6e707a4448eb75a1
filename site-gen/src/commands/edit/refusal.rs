//! Why a change was refused, in words for the command line.

use std::collections::HashSet;

use ledgerline_core::ledger::{Role, Section, SectionId, fold};
use ledgerline_core::{EditError, Ledger, Operation, Settings};

use crate::report::{Failure, counted};

/// The failure that `refusal` of `operation` is.
pub(super) fn failure(
    shown: &str,
    refusal: &EditError,
    operation: &Operation,
    ledger: &Ledger<'_>,
    settings: &Settings,
) -> Failure {
    let failure = Failure::new(format!("cannot edit `{shown}`: {refusal}"));
    match (refusal, operation) {
        (EditError::NoItem, Operation::AddItem { section, position: Some(position), .. }) => {
            no_such_place(shown, section, *position, ledger, settings).unwrap_or(failure)
        }
        (EditError::NoSuchSection { name }, _) => match nearest(name, ledger) {
            Some(nearest) => failure.help(format!("did you mean “{nearest}”?")),
            None => listed(failure, "the sections are", outline(ledger).map(|heading| format!("“{heading}”"))),
        },
        (EditError::AmbiguousSection { name }, _) => {
            let named = ledger.sections.iter().filter(|section| section.heading.text == *name);
            listed(failure, "the ids are", named.map(|section| format!("`{}`", section.heading.id)))
        }
        (EditError::UnknownStatus { .. }, _) => {
            let names = settings.vocabulary.statuses.iter().map(|word| format!("“{}”", word.name));
            listed(failure, "the statuses are", names)
        }
        _ => failure,
    }
}

/// That the section called `name` has no place `position`, counted from 0, and how many it has.
fn no_such_place(
    shown: &str,
    name: &str,
    position: usize,
    ledger: &Ledger<'_>,
    settings: &Settings,
) -> Option<Failure> {
    let (folded, role) = (fold(name), settings.vocabulary.role(name));
    let tests: [&dyn Fn(&Section) -> bool; 4] = [
        &|section| section.heading.id == name,
        &|section| section.heading.text == name,
        &|section| fold(&section.heading.text) == folded,
        &|section| section.role == role && role != Role::Other,
    ];
    let section = tests.into_iter().find_map(|test| ledger.sections.iter().find(|section| test(section)))?;
    let items: usize = section.lists.iter().map(|list| list.items.len()).sum();
    let (heading, items_there) = (&section.heading.text, counted(items, "item"));
    let message = format!("cannot edit `{shown}`: there is no place {} in “{heading}”", position + 1);
    let last = items + 1;
    let help = match items {
        0 => format!("it has no items yet: leave `--position` out, or say {last}"),
        _ => format!(
            "it has {items_there}: say a place from 1 to {last}, or leave `--position` out to add it behind them"
        ),
    };
    Some(Failure::new(message).help(help))
}

/// The headings of the sections that hold others' words: entries of the log and decisions left out, of which there may be
/// very many.
fn outline<'l>(ledger: &'l Ledger<'_>) -> impl Iterator<Item = &'l str> {
    let records = ledger.log.iter().map(|entry| entry.section).chain(ledger.decisions.iter().map(|one| one.section));
    let records: HashSet<SectionId> = records.collect();
    let sections = ledger.sections.iter().enumerate();
    sections.filter(move |(place, _)| !records.contains(&SectionId(*place))).map(|(_, section)| &*section.heading.text)
}

/// The heading that `name` is a part of, or else is spelt most like it, if there is one near enough to be meant.
fn nearest<'l>(name: &str, ledger: &'l Ledger<'_>) -> Option<&'l str> {
    let folded = fold(name);
    let near = outline(ledger).filter_map(|heading| {
        let known = fold(heading);
        let is_part = folded.chars().count() >= 4 && known.contains(&folded);
        let likeness = if is_part { 1.0 } else { strsim::jaro_winkler(&known, &folded) };
        (likeness > 0.85).then_some((likeness, heading))
    });
    // Of several that are as near the first one.
    near.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, heading)| heading)
}

/// `failure` with a list of what there is, if there is anything.
fn listed(failure: Failure, what: &str, names: impl Iterator<Item = String>) -> Failure {
    let names: Vec<String> = names.collect();
    if names.is_empty() { failure } else { failure.help(format!("{what} {}", names.join(", "))) }
}
