//! The help pages: one for each rule, made of the rule's own documentation, and a list of them.

use ledgerline_core::Ledger;
use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::rules::{self, FAMILIES, Rule, Safety};

use super::address;
use super::inline::with_code;
use super::output::Output;
use super::templates::Templates;
use super::view::frame::{PageKind, Site};
use super::view::help::{FamilyView, RuleLink, RulePage, RulesPage};

/// Writes the help pages; gives their number.
pub(super) fn write(site: &Site<'_>, templates: &Templates, output: &Output<'_>) -> anyhow::Result<usize> {
    output.make_folders([address::RULES].into_iter())?;
    let rules: Vec<&Rule> = rules::all().collect();
    output.write(address::RULES, templates.render("rules.html", &list(site, &rules))?.as_bytes())?;
    for (place, rule) in rules.iter().enumerate() {
        let around = (place.checked_sub(1).map(|before| rules[before]), rules.get(place + 1).copied());
        let view = page(site, rule, around);
        output.write(&address::rule_page(rule.code), templates.render("rule.html", &view)?.as_bytes())?;
    }
    Ok(rules.len() + 1)
}

fn list<'a>(site: &'a Site<'_>, rules: &[&Rule]) -> RulesPage<'a> {
    let title = format!("Rules · {}", site.project);
    let families = FAMILIES.iter().map(|family| FamilyView {
        code: family.code,
        name: family.name,
        rules: rules.iter().filter(|rule| family.has(rule)).map(|rule| link(rule)).collect(),
    });
    RulesPage {
        frame: site.frame(PageKind::Help, address::RULES, title, "What is checked in each ledger, and why.".to_owned()),
        count: rules.len(),
        families: families.filter(|family| !family.rules.is_empty()).collect(),
    }
}

fn page<'a>(site: &'a Site<'_>, rule: &Rule, (before, after): (Option<&Rule>, Option<&Rule>)) -> RulePage<'a> {
    let title = format!("{} {} · {}", rule.code, rule.name, site.project);
    let family = FAMILIES.iter().find(|family| family.has(rule));
    RulePage {
        frame: site.frame(PageKind::Help, &address::rule_page(rule.code), title, rule.summary.to_owned()),
        rule: RuleLink { html: documentation(rule), ..link(rule) },
        family: family.map_or("", |family| family.name),
        previous: before.map(link),
        next: after.map(link),
    }
}

fn link(rule: &Rule) -> RuleLink {
    RuleLink {
        code: rule.code,
        name: rule.name,
        page: format!("{}.html", rule.code),
        severity: rule.severity.name(),
        summary: with_code(rule.summary),
        fix: match rule.fix {
            None => "",
            Some(Safety::Safe) => "fixable",
            Some(Safety::Unsafe) => "fixable, to be looked at",
        },
        html: String::new(),
    }
}

/// The rule's documentation as HTML, its headings one rank below the page's own.
fn documentation(rule: &Rule) -> String {
    let text = raised(&rules::documentation(rule));
    html::render(&Ledger::parse(&text), &RenderOptions::default())
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
