//! Comments that allow findings: `<!-- ledgerline: allow FL303 reason -->`. Owns which findings a comment covers and
//! which comments cover none; how a comment is read and how far it reaches is said in the files beside this one.

mod read;
mod remove;
mod scope;

use crate::ledger::Ledger;
use crate::text::Span;

use super::{CheckOptions, Diagnostic, Fix, Rule};

/// The comments of one ledger that allow findings.
///
/// [`check`](crate::check) heeds them by itself. Whoever has findings of other rules about the same ledger, such as
/// those between files, carries on with what [`check_keeping`](super::check_keeping) hands out: drops what
/// [`covers`](Self::covers) says is allowed, and then asks [`unused`](super::unused_suppressions) about those rules.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Suppressions {
    comments: Vec<Comment>,
    allowed: Vec<Allowed>,
}

/// A finding that a comment allows: it counts for nothing, and is kept for whoever wants to see what is let pass.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allowed {
    /// The finding.
    pub finding: Diagnostic,
    /// The words with which the comment says why; empty if it has none.
    pub reason: Span,
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
    /// The words that say why; empty if there are none.
    pub(super) reason: Span,
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
        Self { comments: read::comments(ledger), allowed: Vec::new() }
    }

    /// Whether there is no such comment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.comments.is_empty()
    }

    /// Whether a finding of the rule `code` at `span` is allowed. Where `span` begins decides. Every comment that
    /// allows it counts as used from now on.
    pub fn covers(&mut self, code: &str, span: Span) -> bool {
        self.reason_for(code, span).is_some()
    }

    /// Gives back those of `findings` that no comment allows, and keeps the others.
    pub(super) fn sift(&mut self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut left = Vec::with_capacity(findings.len());
        for finding in findings {
            match self.reason_for(finding.rule.code, finding.span) {
                Some(reason) => self.allowed.push(Allowed { finding, reason }),
                None => left.push(finding),
            }
        }
        left
    }

    /// Hands out the findings that are allowed so far, by place, then by code.
    #[must_use]
    pub fn take_allowed(&mut self) -> Vec<Allowed> {
        let mut allowed = std::mem::take(&mut self.allowed);
        allowed.sort_by_key(|one| (one.finding.span, one.finding.rule.code));
        allowed
    }

    /// The reason of the first comment that allows a finding of the rule `code` at `span`. Every one counts as used.
    fn reason_for(&mut self, code: &str, span: Span) -> Option<Span> {
        let mut reason = None;
        for comment in self.comments.iter_mut().filter(|comment| comment.reach.contains(span.start)) {
            for named in &mut comment.named {
                if named.rule.is_some_and(|rule| rule.code == code && can_be_allowed(rule)) {
                    named.is_used = true;
                    reason.get_or_insert(comment.reason);
                }
            }
        }
        reason
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
