//! Why a change was refused, in words for the command line.

use ledgerline_core::{EditError, Ledger, Settings};

use crate::report::Failure;

/// The failure that `refusal` is.
pub(super) fn failure(shown: &str, refusal: &EditError, ledger: &Ledger<'_>, settings: &Settings) -> Failure {
    let failure = Failure::new(format!("cannot edit `{shown}`: {refusal}"));
    match refusal {
        EditError::NoSuchSection { .. } => {
            let names = ledger.sections.iter().map(|section| format!("“{}”", section.heading.text));
            listed(failure, "the sections are", names)
        }
        EditError::AmbiguousSection { name } => {
            let named = ledger.sections.iter().filter(|section| section.heading.text == *name);
            listed(failure, "the ids are", named.map(|section| format!("`{}`", section.heading.id)))
        }
        EditError::UnknownStatus { .. } => {
            let names = settings.vocabulary.statuses.iter().map(|word| format!("“{}”", word.name));
            listed(failure, "the statuses are", names)
        }
        _ => failure,
    }
}

/// `failure` with a list of what there is, if there is anything.
fn listed(failure: Failure, what: &str, names: impl Iterator<Item = String>) -> Failure {
    let names: Vec<String> = names.collect();
    if names.is_empty() { failure } else { failure.help(format!("{what} {}", names.join(", "))) }
}
