//! `FL901` unused-suppression. A comment allows a finding that is not there.
//!
//! ### What it finds
//! A comment `<!-- ledgerline: allow FL303 reason -->` of which a rule covers nothing: the finding was mended, or the
//! comment stands in the wrong place. Also one that names no known rule, or a rule that cannot be allowed, or has
//! another word than `allow`.
//!
//! Rules are named by code or by name, several of them with spaces or commas between them; the reason follows. Only a
//! comment of Markdown is heeded, not one in a code block. It covers the findings that begin
//!
//! - in its **line**, if something else stands in that line;
//! - in the **section** with all its sub-sections, if it stands on a line of its own directly below the section's
//!   heading, blank lines and other comments aside;
//! - in the **file**, if it stands on a line of its own before the first section, above or below the title;
//! - in the **first line of the next block**, if it stands on a line of its own anywhere else.
//!
//! A finding begins where the report points. FL303 points at the status, but an open item, section or file for which
//! it is allowed does not count for it. FL001, FL901 and FL902 cannot be allowed.
//!
//! No more than 256 such comments of one ledger are heeded, and 64 rules of one comment.
//!
//! A rule that is switched off, that is not asked because it needs today's date or an earlier version, or that looks at
//! several files where there is only one, is never called unused.
//!
//! ### Why it matters
//! What is allowed without need hides the next real finding in the same place.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! **Status:** In Progress <!-- ledgerline: allow FL204 our own word -->
//! ```
//!
//! ### What to do
//! Remove it, or move it to where the finding is. The fix removes the comment, with its line if nothing else stands
//! there, or only that rule if the comment names others. It is safe: nothing is found there anyway. A name that is
//! nearly one of a rule is put right instead; that fix is unsafe, since it may allow more than was meant.

use super::shared::Shared;
use super::suppression::{self, Comment, Suppressions};
use super::{CheckOptions, Context, Diagnostic, Fix, Rule, Safety, Severity, registry};
use crate::ledger::Ledger;

pub(super) static RULE: Rule = Rule {
    code: "FL901",
    name: "unused-suppression",
    severity: Severity::Warning,
    summary: "A comment allows a finding that is not there.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>, options: &CheckOptions<'_>, suppressions: &Suppressions) {
    let source = context.ledger.source();
    for comment in suppressions.comments() {
        if let Some(verb) = comment.odd_verb {
            let message = if verb == comment.span {
                "the comment says nothing".to_owned()
            } else {
                format!("`{}` is no instruction", verb.of(source))
            };
            context.report(&RULE, verb, message, "write `<!-- ledgerline: allow`, the code of a rule and the reason");
        } else if comment.named.is_empty() {
            let help = "write the code or name of a rule behind `allow`, such as `allow FL303`";
            context.report(&RULE, comment.span, "the comment names no rule", help);
        }
        for index in 0..comment.named.len() {
            match comment.named[index].rule {
                None => unknown(context, comment, index),
                Some(rule) if !suppression::can_be_allowed(rule) => {
                    let message = format!("findings of {} cannot be allowed", rule.code);
                    context.report(&RULE, comment.named[index].span, message, "remove it from the comment");
                    context.fix(|| comment.without(index, source));
                }
                Some(rule) if registry::is_of_one_ledger(rule) && suppression::was_asked(rule, options) => {
                    unused(context, comment, index, rule);
                }
                Some(_) => {}
            }
        }
    }
}

/// The findings of FL901 about `rules` alone, which look at more than the ledger by itself and have been asked: call it
/// when [`Suppressions::covers`] was asked about all that they found.
///
/// ```
/// use ledgerline_core::rules::{check_keeping, find, unused_suppressions};
/// use ledgerline_core::{CheckOptions, Ledger};
///
/// let source = "# Search\n\n<!-- ledgerline: allow FL303 all is well -->\n\n## Context\n\nNone.\n";
/// let ledger = Ledger::parse(source);
/// let (_, suppressions) = check_keeping(&ledger, &CheckOptions::default());
/// let rules = [find("FL303").unwrap()];
/// let found = unused_suppressions(&ledger, &CheckOptions::default(), &suppressions, &rules);
/// assert_eq!(found[0].rule.code, "FL901");
/// ```
#[must_use]
pub fn unused_suppressions(
    ledger: &Ledger<'_>,
    options: &CheckOptions<'_>,
    suppressions: &Suppressions,
    rules: &[&Rule],
) -> Vec<Diagnostic> {
    let shared = Shared::default();
    let mut context = Context::new(ledger, options, &shared, Suppressions::default());
    for comment in suppressions.comments() {
        for (index, named) in comment.named.iter().enumerate() {
            if let Some(rule) = named.rule
                && rules.iter().any(|asked| asked.code == rule.code)
                && suppression::was_asked(rule, options)
            {
                unused(&mut context, comment, index, rule);
            }
        }
    }
    super::leveled(&RULE, context.findings, options)
}

fn unused(context: &mut Context<'_, '_>, comment: &Comment, index: usize, rule: &Rule) {
    let named = &comment.named[index];
    if named.is_used {
        return;
    }
    let message = format!("{} ({}) is allowed here, but it finds nothing", rule.code, rule.name);
    context.report(&RULE, named.span, message, "remove it, or move it to the line or section that it is meant for");
    let source = context.ledger.source();
    context.fix(|| comment.without(index, source));
}

fn unknown(context: &mut Context<'_, '_>, comment: &Comment, index: usize) {
    let span = comment.named[index].span;
    let source = context.ledger.source();
    let written = span.of(source);
    let near = nearest(written);
    let help = match near {
        Some(name) => format!("did you mean `{name}`?"),
        None => "remove it, or write the code or name of a rule".to_owned(),
    };
    context.report(&RULE, span, format!("there is no rule `{written}`"), help);
    context.fix(|| match near {
        Some(name) => Some(Fix::splice(Safety::Unsafe, format!("write `{name}`"), source, span, name)),
        None => comment.without(index, source),
    });
}

/// The name of the rule that is spelt most like `written`. Codes are all alike, so that nothing can be said of them.
fn nearest(written: &str) -> Option<&'static str> {
    // Lengths alone tell most names apart; the distance takes both lengths multiplied.
    let length = written.chars().count();
    let alike = registry::all().filter(|rule| rule.name.len().abs_diff(length) <= 3);
    let near = alike.map(|rule| (strsim::osa_distance(written, rule.name), rule.name));
    near.min_by_key(|(distance, _)| *distance).filter(|(distance, _)| *distance <= 3).map(|(_, name)| name)
}
