//! The one table of rules, in the order of their codes.

use super::{Context, Rule, Severity};
use super::{
    bad_date, created_after_updated, decision_without_parts, done_with_open_items, duplicate_field, empty_section,
    log_heading_format, malformed_checkbox, missing_field, missing_section, missing_title, placeholder_left,
    several_titles, unknown_status, updated_before_log,
};

/// A file that is no text. Found by whoever reads the file, since a ledger is made from text.
pub static INVALID_UTF8: Rule =
    Rule { code: "FL001", name: "invalid-utf8", severity: Severity::Error, summary: "The file is not UTF-8 text." };

/// Every rule with the function that checks it; `FL001` is checked where files are read.
static RULES: [&Rule; 16] = [
    &INVALID_UTF8,
    &missing_title::RULE,
    &several_titles::RULE,
    &missing_section::RULE,
    &empty_section::RULE,
    &placeholder_left::RULE,
    &missing_field::RULE,
    &duplicate_field::RULE,
    &unknown_status::RULE,
    &bad_date::RULE,
    &created_after_updated::RULE,
    &updated_before_log::RULE,
    &malformed_checkbox::RULE,
    &done_with_open_items::RULE,
    &log_heading_format::RULE,
    &decision_without_parts::RULE,
];

pub(super) static CHECKS: &[fn(&mut Context<'_, '_>)] = &[
    missing_title::check,
    several_titles::check,
    missing_section::check,
    empty_section::check,
    placeholder_left::check,
    missing_field::check,
    duplicate_field::check,
    unknown_status::check,
    bad_date::check,
    created_after_updated::check,
    updated_before_log::check,
    malformed_checkbox::check,
    done_with_open_items::check,
    log_heading_format::check,
    decision_without_parts::check,
];

/// Every rule, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// The rule with this code or name, in any case.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name.eq_ignore_ascii_case(code_or_name))
}
