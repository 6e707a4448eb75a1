//! A status that a project knows, and how texts spell it.

use std::ops::Range;

use crate::ledger::Stage;

use super::{fold, fold_status, with_folded};

/// A status and what it stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatusWord {
    /// The status as the project writes it.
    pub name: String,
    /// The stage it stands for.
    pub stage: Stage,
    /// Other spellings, as [`fold`] gives them.
    pub aliases: Vec<String>,
    /// The names of the statuses that may follow it; empty where any may.
    pub next: Vec<String>,
}

impl StatusWord {
    /// A status that is written as `name` and may be written as any of `aliases`, and that any other may follow.
    #[must_use]
    pub fn new(name: &str, stage: Stage, aliases: &[String]) -> Self {
        let aliases = aliases.iter().map(|alias| fold_status(alias)).collect();
        Self { name: name.to_owned(), stage, aliases, next: Vec::new() }
    }

    /// Whether `folded`, as [`fold`] gives it, is its name or one of its other spellings.
    pub(crate) fn is(&self, folded: &str) -> bool {
        with_folded(&self.name, |name| name == folded) || self.aliases.iter().any(|alias| alias == folded)
    }

    /// The bytes of the status alone in `text`, if that and no more is what stands for it: without signs before it,
    /// without a remark in brackets, behind a dash or behind a colon. `None` where the word is only part of what is said.
    pub(crate) fn spelling_in(&self, text: &str) -> Option<Range<usize>> {
        let remark = [" (", " [", " - ", " – ", " — ", ": "].iter().filter_map(|lead| text.find(lead)).min();
        [text.len()].into_iter().chain(remark).find_map(|end| {
            let start = text[..end].find(char::is_alphanumeric)?;
            let last = text[..end].rfind(char::is_alphanumeric)?;
            let end = last + text[last..].chars().next()?.len_utf8();
            self.is(&fold(&text[start..end])).then_some(start..end)
        })
    }
}
