//! The help pages: one for each rule, made of the rule's own documentation, and a list of them. Faults of
//! templates count as rules here.

use ledgerline_core::Ledger;
use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::rules::{Rule, Safety};

use super::{Site, SiteFile};
use crate::highlight::highlight;
use crate::messages::Messages;
use crate::rule_book;
use crate::site::address;
use crate::site::inline::with_code;
use crate::site::view::frame::PageKind;
use crate::site::view::help::{FamilyView, RuleLink, RulePage, RulesPage};

/// The help pages, if the site has any.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    if !site.layout.has_help {
        return Vec::new();
    }
    let rules: Vec<&Rule> = rule_book::all().collect();
    let mut files = vec![SiteFile::page(site, address::RULES, "rules.html", || list(site))];
    for (place, &rule) in rules.iter().enumerate() {
        let around = (place.checked_sub(1).map(|before| rules[before]), rules.get(place + 1).copied());
        let address = address::rule_page(rule.code);
        files.push(SiteFile::page(site, address, "rule.html", move || page(site, rule, around)));
    }
    files
}

fn list(site: &Site) -> RulesPage<'_> {
    let rules: Vec<&Rule> = rule_book::all().collect();
    let title = format!("{} · {}", site.messages.text("rules"), site.layout.project);
    let families = rule_book::families().map(|family| FamilyView {
        code: family.code,
        name: family.name,
        rules: rules
            .iter()
            .filter(|rule| family.has(rule))
            .map(|rule| link(&site.messages, rule, ["fixable", "fixable-unsafe"]))
            .collect(),
    });
    RulesPage {
        frame: site.layout.frame(
            PageKind::Help,
            address::RULES,
            title,
            site.messages.text("rules-description").to_owned(),
        ),
        count: rules.len(),
        families: families.filter(|family| !family.rules.is_empty()).collect(),
    }
}

fn page<'a>(site: &'a Site, rule: &Rule, (before, after): (Option<&Rule>, Option<&Rule>)) -> RulePage<'a> {
    let title = format!("{} {} · {}", rule.code, rule.name, site.layout.project);
    let family = rule_book::family(rule);
    let beside = |rule| link(&site.messages, rule, ["fixable", "fixable-unsafe"]);
    RulePage {
        frame: site.layout.frame(PageKind::Help, &address::rule_page(rule.code), title, rule.summary.to_owned()),
        rule: RuleLink {
            html: documentation(rule),
            ..link(&site.messages, rule, ["rule-fixable", "rule-fixable-unsafe"])
        },
        family: family.map_or("", |family| family.name),
        previous: before.map(beside),
        next: after.map(beside),
    }
}

/// A rule in a list; `fixable` has the messages that say of it that there is a fix: a safe one, or one to be looked at.
fn link<'a>(messages: &'a Messages, rule: &Rule, [safe, to_be_looked_at]: [&'static str; 2]) -> RuleLink<'a> {
    RuleLink {
        code: rule.code,
        name: rule.name,
        page: format!("{}.html", rule.code),
        severity: rule.severity.name(),
        summary: with_code(rule.summary),
        fix: match rule.fix {
            None => "",
            Some(Safety::Safe) => messages.text(safe),
            Some(Safety::Unsafe) => messages.text(to_be_looked_at),
        },
        html: String::new(),
    }
}

/// The rule's documentation as HTML, its headings one rank below the page's own.
fn documentation(rule: &Rule) -> String {
    let text = raised(&rule_book::documentation(rule));
    let options = RenderOptions { highlight: Some(&highlight), ..RenderOptions::default() };
    html::render(&Ledger::parse(&text), &options)
}

/// The text with its headings of rank 3, as they stand in the source of a rule, of rank 2. What is in a fence stays.
fn raised(text: &str) -> String {
    let mut is_code = false;
    let mut raised = String::with_capacity(text.len());
    for line in text.lines() {
        is_code ^= line.starts_with("```");
        raised.push_str(if is_code {
            line
        } else {
            line.strip_prefix('#').filter(|rest| rest.starts_with("##")).unwrap_or(line)
        });
        raised.push('\n');
    }
    raised
}

#[cfg(test)]
mod tests {
    use super::raised;

    #[test]
    fn headings_rise_and_code_stays() {
        assert_eq!(raised("### A\n```markdown\n### B\n```\n## C\n"), "## A\n```markdown\n### B\n```\n## C\n");
    }
}
