//! `FL211` branch-name. The branch is none that git would accept.
//!
//! ### What it finds
//!
//! A branch whose name breaks git's own rules, as `git check-ref-format --branch` has them: `..`, `~`, `^`, `:`, `?`, `*`,
//! `[`, `\` or `@{` in it, a `-`, `/` or `.` where none may be, `.lock` at the end. A space in a name with a `/` is a
//! note. Several branches, a remark behind the name, links, and words for “none yet” are left alone.
//!
//! ### Why it matters
//!
//! The branch is how a ledger is found from the code and the code from a ledger. A name that git refuses belongs to no
//! branch, so that the ledger has lost its code.
//!
//! ### Example
//!
//! ```markdown
//! **Branch:** feat/search..ranking
//! ```
//!
//! ### What to do
//!
//! Write the name as `git branch` shows it. There is no fix: it has to be the name of the branch that is there.

use crate::ledger::{FieldKind, fold};

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL211",
    name: "branch-name",
    severity: Severity::Warning,
    summary: "The branch is none that git would accept.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let Some(field) = context.ledger.field(FieldKind::Branch) else { return };
    let value = field.value.as_str();
    if value.is_empty() || is_plain(value) || value.contains("://") {
        return;
    }
    let folded = fold(value);
    if folded.is_empty() || context.vocabulary.not_yet_words.contains(&folded) || context.is_placeholder(value) {
        return;
    }
    for name in names(value) {
        if let Some(fault) = fault(name) {
            let message = format!("“{name}” is no branch of git: {fault}");
            context.report(&RULE, field.value_span, message, "write the name as `git branch` shows it");
            return;
        }
        if name.contains('/') && name.contains(' ') {
            let message = format!("“{name}” is no branch of git: it has a space in it");
            let help = "write the name as `git branch` shows it; put a remark in brackets";
            context.report_as(Severity::Note, &RULE, field.value_span, message, help);
            return;
        }
    }
}

/// Whether a value is one name of the usual kind: words, dashes and single slashes between them.
fn is_plain(value: &str) -> bool {
    let bytes = value.as_bytes();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric();
    bytes.iter().all(|byte| is_word(byte) || matches!(byte, b'-' | b'_' | b'/'))
        && bytes.first().is_some_and(is_word)
        && bytes.last().is_some_and(is_word)
        && !value.contains("//")
        && value != "HEAD"
}

/// The names in a value, without remarks in brackets, behind a dash, a colon or an arrow. A name that spaces follow
/// comes with what follows.
fn names(value: &str) -> impl Iterator<Item = &str> {
    const REMARKS: [&str; 9] = [" (", " [", " - ", " – ", " — ", ": ", " → ", " -> ", " <"];
    let end = REMARKS.iter().filter_map(|lead| value.find(lead)).min().unwrap_or(value.len());
    let quotes = |c: char| matches!(c, '`' | '"' | '\'' | '“' | '”' | ' ');
    value[..end]
        .split([',', ';', '+', '&'])
        .flat_map(|part| part.split(" / "))
        .map(move |name| name.trim_matches(quotes))
        .filter(|name| !name.is_empty())
}

/// What git has against a name, spaces left aside.
fn fault(name: &str) -> Option<String> {
    if let Some(c) = name.chars().find(|c| c.is_control() || matches!(c, '~' | '^' | ':' | '?' | '*' | '[' | '\\')) {
        return Some(format!("`{}` may not be in it", c.escape_debug()));
    }
    if let Some(part) = ["..", "@{", "//"].into_iter().find(|part| name.contains(part)) {
        return Some(format!("`{part}` may not be in it"));
    }
    if let Some(lead) = ['-', '/', '.'].into_iter().find(|lead| name.starts_with(*lead)) {
        return Some(format!("it may not begin with `{lead}`"));
    }
    if let Some(end) = ["/", ".", ".lock"].into_iter().find(|end| name.ends_with(end)) {
        return Some(format!("it may not end with `{end}`"));
    }
    if name.contains("/.") || name.contains(".lock/") {
        return Some("no part of it may begin with `.` or end with `.lock`".to_owned());
    }
    matches!(name, "@" | "HEAD").then(|| "the word means something else to git".to_owned())
}
