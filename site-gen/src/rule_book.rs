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

/// What to do about `written`, which has the form of a code and is none: a code that is near by its digits is no more likely
/// to be meant than any other one of its family.
pub(crate) fn code_advice(written: &str) -> Option<String> {
    let code = written.trim().to_uppercase();
    let code = if code.starts_with("FL") { code } else { format!("FL{code}") };
    let rest = code[2..].trim_start_matches('T');
    if rest.is_empty() && code != "FLT" || !rest.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    if let Some(rule) = find(&code) {
        return Some(format!("did you mean `{}`?", rule.code));
    }
    let listed = |names: Vec<&str>| names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    Some(match families().find(|family| code.starts_with(family.code)) {
        Some(family) => {
            let codes = all().filter(|rule| family.has(rule)).map(|rule| rule.code).collect();
            format!("the rules of {} ({}) are {}", family.code, family.name, listed(codes))
        }
        None => format!("the families are {}", listed(families().map(|family| family.code).collect())),
    })
}

#[cfg(test)]
mod tests {
    use super::code_advice;

    #[test]
    fn a_code_that_is_none_is_answered_with_those_of_its_family() {
        let advice = |written| code_advice(written).unwrap_or_default();
        assert_eq!(advice("fl399"), "the rules of FL3 (Checklists) are `FL301`, `FL302`, `FL303`, `FL304`, `FL305`");
        assert_eq!(advice("FL3"), advice("FL399"));
        assert!(advice("FL899").starts_with("the families are `FL0`, `FL1`,"));
        assert!(advice("FLT99").starts_with("the rules of FLT (Templates) are `FLT01`, "));
        assert_eq!(advice("303"), "did you mean `FL303`?");
        for name in ["unknown-statu", "FLAT", "FL3x", "", "FL"] {
            assert_eq!(code_advice(name), None, "{name}");
        }
    }
}
