//! What a missing field may be given, and how sure that is.

use crate::ledger::{Date, FieldKind};
use crate::rules::missing_section::open_word;
use crate::rules::{Context, Safety};
use crate::schema::ExpectedField;

/// A value for `expected`, and whether it is sure enough to be written without being looked at. `None` where any value
/// would be a guess.
pub(super) fn value(context: &Context<'_, '_>, expected: &ExpectedField) -> Option<(String, Safety)> {
    let ledger = context.ledger;
    let logged = || ledger.log.iter().filter_map(|entry| entry.date);
    let day = |date: Date, safety: Safety| Some((date.to_string(), safety));
    match expected.kind {
        FieldKind::Created => {
            let updated = ledger.date(FieldKind::Updated);
            match logged().min() {
                Some(first) => day(updated.map_or(first, |updated| updated.min(first)), Safety::Safe),
                None => day(updated.or(context.today)?, Safety::Unsafe),
            }
        }
        FieldKind::Updated => {
            let created = ledger.date(FieldKind::Created);
            let newest = logged().max().max(created).or(context.today)?;
            day(newest, Safety::Safe)
        }
        FieldKind::Status => {
            let vocabulary = context.vocabulary;
            let usual = Some(&expected.value).filter(|value| vocabulary.status_word(value).is_some());
            let status = usual.or_else(|| vocabulary.statuses.first().map(|word| &word.name))?;
            Some((status.clone(), Safety::Unsafe))
        }
        _ => Some((open_word(context.vocabulary).to_owned(), Safety::Safe)),
    }
}
