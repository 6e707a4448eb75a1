//! All that has a code: the rules of ledgers and the faults of templates, to be listed and explained alike.

use ledgerline_core::rules::{self, FAMILIES, Family, Rule};
use ledgerline_core::template;

/// Every rule and every fault, by family and code.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    rules::all().chain(template::RULES.iter().copied())
}

/// The rule or fault with this code or name, in any case.
pub(crate) fn find(code_or_name: &str) -> Option<&'static Rule> {
    rules::find(code_or_name).or_else(|| template::find(code_or_name))
}

/// Every family.
pub(crate) fn families() -> impl Iterator<Item = &'static Family> {
    FAMILIES.iter().chain([&template::FAMILY])
}

/// The family of `rule`.
pub(crate) fn family(rule: &Rule) -> Option<&'static Family> {
    families().find(|family| family.has(rule))
}

/// What is to be known of `rule`, as Markdown.
pub(crate) fn documentation(rule: &Rule) -> String {
    if template::FAMILY.has(rule) { template::documentation(rule) } else { rules::documentation(rule) }
}
