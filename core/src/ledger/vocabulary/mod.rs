//! The words of a project: what fields, sections, decision keys and statuses are called. Owns how names are compared.

mod english;
mod fold;
mod lists;
mod names;
mod status_word;

use std::sync::OnceLock;

use super::{FieldKind, PartKind, Role, Stage};

pub use fold::fold;
use fold::{bare_heading, with_folded};
pub(crate) use fold::{fold_heading, fold_status};
pub use lists::WordList;
pub use names::Names;
pub use status_word::StatusWord;

/// What a project calls things. All names are compared as [`fold`] gives them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vocabulary {
    /// Names of fields.
    pub fields: Names<FieldKind>,
    /// Names of sections.
    pub sections: Names<Role>,
    /// Keys of a decision.
    pub parts: Names<PartKind>,
    /// Words before the number of a decision.
    pub decision_words: Vec<String>,
    /// Heads of the column of a table that says what the risk is, the surest first.
    pub risk_words: Vec<String>,
    /// Words that introduce a mitigation.
    pub mitigation_words: Vec<String>,
    /// Words, one or more of them each, by which a text says that something waits.
    pub waiting_words: Vec<String>,
    /// Words that a title may begin with, before a colon or dash, and that are no part of it.
    pub title_prefixes: Vec<String>,
    /// What stands for a date or a value that is not known yet.
    pub not_yet_words: Vec<String>,
    /// Words by which an item says that it is no part of the feature any more, such as `n a`, `dropped` or `deferred`.
    pub waiver_words: Vec<String>,
    /// Words by which a decision says that another one took its place, such as `superseded by`.
    pub superseded_words: Vec<String>,
    /// Headings, as [`fold`] gives them, of sections whose role nobody knows but which hold a checklist in
    /// the template, so that `✅` at the head of an item is a mark there.
    pub checklist_headings: Vec<String>,
    /// The statuses, in the order in which they are offered.
    pub statuses: Vec<StatusWord>,
}

impl Vocabulary {
    /// The built-in English words.
    #[must_use]
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Vocabulary> = OnceLock::new();
        ENGLISH.get_or_init(english::vocabulary)
    }

    /// Calls fields of `kind` by `name` too. The same name means nothing else from now on.
    pub fn name_field(&mut self, name: &str, kind: FieldKind) {
        self.fields.insert(fold(name), kind);
    }

    /// Calls sections of `role` by `name` too. The same name means nothing else from now on.
    pub fn name_section(&mut self, name: &str, role: Role) {
        self.sections.insert(fold_heading(name), role);
    }

    /// Calls parts of `kind` by `name` too. The same name means nothing else from now on.
    pub fn name_part(&mut self, name: &str, kind: PartKind) {
        self.parts.insert(fold(name), kind);
    }

    /// What a field called `name` means.
    #[must_use]
    pub fn field_kind(&self, name: &str) -> FieldKind {
        with_folded(name, |folded| self.fields.get(folded)).unwrap_or(FieldKind::Other)
    }

    /// What a section called `name` is for. Numbers, signs and emphasis before the name do not matter.
    #[must_use]
    pub fn role(&self, name: &str) -> Role {
        with_folded(bare_heading(name), |folded| self.sections.get(folded)).unwrap_or(Role::Other)
    }

    /// Whether `✅` at the head of an item is a mark in a section called `name`, which is for `role`.
    #[must_use]
    pub fn holds_checklist(&self, role: Role, name: &str) -> bool {
        // Headings are folded only where a template has such sections, which is seldom.
        let is_listed = || {
            let folded = fold_heading(name);
            self.checklist_headings.contains(&folded)
        };
        role.holds_checklist() || (role == Role::Other && !self.checklist_headings.is_empty() && is_listed())
    }

    /// What the key `name` of a decision means.
    #[must_use]
    pub fn part_kind(&self, name: &str) -> PartKind {
        with_folded(name, |folded| self.parts.get(folded)).unwrap_or(PartKind::Other)
    }

    /// The status word that `written` stands for. Decorations such as `✅`, a remark behind a dash, in brackets or
    /// after the known words, and odd case do not matter.
    #[must_use]
    pub fn status_word(&self, written: &str) -> Option<&StatusWord> {
        let known = |folded: &str| self.statuses.iter().find(|word| word.is(folded));
        let whole = fold_status(written);
        if let Some(word) = known(&whole) {
            return Some(word);
        }
        // A tick and no word, with a day perhaps.
        if !whole.contains(char::is_alphabetic) {
            let is_done = written.trim_start().starts_with(['✅', '☑', '✔', '✓']);
            return self.statuses.iter().find(|word| is_done && word.stage == Stage::Done);
        }
        let lead = written
            .split(['(', '（', '[', '–', '—', ':', '：', ',', '，', '、', ';', '&', '|', '+', '/'])
            .map(|part| part.split(" - ").next().unwrap_or_default())
            .map(fold_status)
            .find(|part| !part.is_empty())?;
        if let Some(word) = known(&lead) {
            return Some(word);
        }
        // "Done in 2.0", "Blocked by the billing team": the longest run of leading words that is known.
        // Nothing that is longer than every name has to be looked for; folding may make a name longer, but not twice.
        let names = self.statuses.iter().flat_map(|word| std::iter::once(&word.name).chain(&word.aliases));
        let longest = names.map(String::len).max().unwrap_or_default() * 2;
        lead.rmatch_indices(' ').filter(|(at, _)| *at <= longest).find_map(|(at, _)| known(&lead[..at]))
    }

    /// The names of the first two statuses where `written` leaves a choice, as in `Planning | In Progress` or `Planning ->
    /// Done`: a known status, and behind a sign or “or” another one and nothing else. What stands in a remark is none.
    #[must_use]
    pub fn status_choice(&self, written: &str) -> Option<(&str, &str)> {
        const BETWEEN: [&str; 6] = ["|", "/", "->", "=>", "→", " or "];
        // Most statuses have none of these.
        if !BETWEEN.iter().any(|sign| written.contains(sign)) {
            return None;
        }
        let exact = |part: &str| {
            let folded = fold_status(part);
            self.statuses.iter().find(|word| word.is(&folded)).map(|word| word.name.as_str())
        };
        if exact(written).is_some() {
            return None;
        }
        let remark = ["(", "（", "[", " - ", "–", "—", ":", "：", ",", ";"];
        let end = remark.iter().filter_map(|lead| written.find(lead)).min().unwrap_or(written.len());
        let signs = written[..end].replace("->", "|").replace("=>", "|").replace(" or ", "|");
        let mut parts = signs.split(['|', '/', '→']);
        let first = exact(parts.next()?)?;
        let second = parts.filter_map(exact).find(|name| *name != first)?;
        Some((first, second))
    }

    /// The name of the known status that is spelt most like `written`, if one is near enough to be meant.
    #[must_use]
    pub fn nearest_status(&self, written: &str) -> Option<&str> {
        let folded = fold_status(written);
        let folded_length = folded.chars().count();
        let distance = |word: &StatusWord| {
            let names = std::iter::once(fold(&word.name)).chain(word.aliases.iter().cloned());
            names
                .filter_map(|name| {
                    let length = name.chars().count();
                    let most = (length / 3).max(1);
                    // Lengths alone tell most pairs apart; the distance takes both lengths multiplied.
                    let may_be_near = folded_length.abs_diff(length) <= most;
                    may_be_near.then(|| strsim::osa_distance(&folded, &name)).filter(|distance| *distance <= most)
                })
                .min()
        };
        let near = self.statuses.iter().filter_map(|word| Some((distance(word)?, word)));
        near.min_by_key(|(distance, _)| *distance).map(|(_, word)| word.name.as_str())
    }
}
