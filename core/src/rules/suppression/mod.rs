//! Comments that allow findings: `<!-- ledgerline: allow FL303 reason -->`. Owns which findings a comment covers and
//! which comments cover none; how a comment is read and how far it reaches is said in the files beside this one.

mod read;
mod remove;
mod scope;

use crate::ledger::Ledger;
use crate::text::Span;

use super::{CheckOptions, Fix, Rule};

/// The comments of one ledger that allow findings.
///
/// [`check`](crate::check) heeds them by itself. Whoever has findings of other rules about the same ledger, such as
/// those between files, carries on with what [`check_keeping`](super::check_keeping) hands out: drops what
/// [`covers`](Self::covers) says is allowed, and then asks [`unused`](super::unused_suppressions) about those rules.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Suppressions {
    comments: Vec<Comment>,
}

/// One comment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Comment {
    /// The comment, from `<!--` to `-->`.
    pub(super) span: Span,
    /// Where the findings that it allows begin; the end is exclusive.
    reach: Span,
    /// The word behind `ledgerline:` where it is not `allow`.
    pub(super) odd_verb: Option<Span>,
    /// The rules that it names; empty if it names none.
    pub(super) named: Vec<Named>,
    /// Whether it says why.
    pub(super) has_reason: bool,
    /// Whether it can be taken out without touching what stands around it.
    is_removable: bool,
}

/// A rule that a comment names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Named {
    /// The code or name as written.
    pub(super) span: Span,
    /// The rule, if there is one of that code or name.
    pub(super) rule: Option<&'static Rule>,
    /// Whether it has allowed a finding.
    pub(super) is_used: bool,
}

impl Suppressions {
    /// Reads the comments of `ledger`. Costs next to nothing where the text has no `ledgerline:`.
    #[must_use]
    pub fn of(ledger: &Ledger<'_>) -> Self {
        Self { comments: read::comments(ledger) }
    }

    /// Whether there is no such comment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.comments.is_empty()
    }

    /// Whether a finding of the rule `code` at `span` is allowed. Where `span` begins decides. Every comment that
    /// allows it counts as used from now on.
    pub fn covers(&mut self, code: &str, span: Span) -> bool {
        let mut is_covered = false;
        for comment in self.comments.iter_mut().filter(|comment| comment.reach.contains(span.start)) {
            for named in &mut comment.named {
                if named.rule.is_some_and(|rule| rule.code == code && can_be_allowed(rule)) {
                    named.is_used = true;
                    is_covered = true;
                }
            }
        }
        is_covered
    }

    /// Whether a comment names one of these rules and no finding of it was allowed.
    pub(super) fn leave_unused(&self, is_asked: impl Fn(&Rule) -> bool) -> bool {
        let mut named = self.comments.iter().flat_map(|comment| &comment.named);
        named.any(|named| !named.is_used && named.rule.is_some_and(&is_asked))
    }

    pub(super) fn comments(&self) -> &[Comment] {
        &self.comments
    }
}

/// Whether findings of a rule can be allowed at all. A file that is no text holds no comment to be read, and the rules
/// about these comments are switched off, if at all, for a project.
pub(super) fn can_be_allowed(rule: &Rule) -> bool {
    rule.code != super::INVALID_UTF8.code && !rule.code.starts_with("FL9")
}

/// Whether the rule was asked: it is not switched off, and was told what it needs to know. Rules between files are asked
/// by whoever has all the files, and never here.
pub(super) fn was_asked(rule: &Rule, options: &CheckOptions<'_>) -> bool {
    let is_off = options.settings.levels.get(rule.code) == Some(crate::settings::Level::Off);
    let knows_enough = match rule.code {
        "FL208" | "FL404" => options.today.is_some(),
        "FL212" => options.previous.is_some(),
        _ => true,
    };
    !is_off && knows_enough
}

impl Comment {
    /// Takes the rule at `index` out of the comment, and the whole comment if it names no other.
    pub(super) fn without(&self, index: usize, source: &str) -> Option<Fix> {
        remove::named(self, index, source)
    }
}
