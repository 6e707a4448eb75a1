//! Rules in lists and in full.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use ledgerline_core::Severity;
use ledgerline_core::rules::{Rule, Safety};
use ledgerline_core::settings::{Level, Levels};
use serde::Serialize;

use super::format::write_json;
use super::markdown::markdown;
use crate::rule_book::{all, documentation, family};

/// A line for each of `rules`, which are in the order of their codes, under the titles of their families.
pub(crate) fn rule_table<'a>(rules: impl Iterator<Item = &'a Rule>, levels: &Levels) -> String {
    let bold = Style::new().bold();
    let mut text = String::new();
    let mut last = None;
    let mut has_fix = false;
    for rule in rules {
        let family = family(rule);
        if last.replace(family) != Some(family) {
            let gap = if text.is_empty() { "" } else { "\n" };
            let (code, name) = family.map_or(("FL", ""), |family| (family.code, family.name));
            text.push_str(&format!("{gap}{bold}{code} {name}{bold:#}\n"));
        }
        let mark = if rule.fix.is_some() { '*' } else { ' ' };
        has_fix |= rule.fix.is_some();
        let (level, style) = level(rule, levels);
        text.push_str(&format!(
            "  {} {style}{level:<7}{style:#} {mark} {:<26} {}\n",
            rule.code, rule.name, rule.summary
        ));
    }
    if has_fix {
        text.push_str("\n* `ledgerline check --fix` mends some or all of these, some with `--unsafe-fixes` only\n");
    }
    text
}

/// All that is known of `rule`.
pub(crate) fn explanation(rule: &Rule) -> String {
    let bold = Style::new().bold();
    let fix = match rule.fix {
        Some(Safety::Safe) => ", can be mended with `--fix`",
        Some(Safety::Unsafe) => ", can be mended with `--fix --unsafe-fixes`",
        None => "",
    };
    let (level, style) = level(rule, &Levels::default());
    let head = format!("{bold}{} {}{bold:#} ({style}{level}{style:#}{fix})", rule.code, rule.name);
    let body = markdown(&documentation(rule));
    let gap = if body.is_empty() { "" } else { "\n" };
    format!("{head}\n\n{}\n{gap}{body}", rule.summary)
}

/// What `rule` counts for, in a word and its colour.
fn level(rule: &Rule, levels: &Levels) -> (&'static str, Style) {
    let level = levels.get(rule.code).unwrap_or(match rule.severity {
        Severity::Note => Level::Note,
        Severity::Warning => Level::Warning,
        Severity::Error => Level::Error,
    });
    match level {
        Level::Off => ("off", Style::new().dimmed()),
        Level::Note => ("note", AnsiColor::Green.on_default()),
        Level::Warning => ("warning", AnsiColor::Yellow.on_default()),
        Level::Error => ("error", AnsiColor::Red.on_default()),
    }
}

#[derive(Serialize)]
struct RulesJson {
    version: u32,
    rules: Vec<RuleJson>,
}

#[derive(Serialize)]
struct RuleJson {
    code: &'static str,
    name: &'static str,
    family: &'static str,
    severity: &'static str,
    default_severity: &'static str,
    fix: Option<&'static str>,
    summary: &'static str,
}

/// Writes all rules as JSON.
pub(crate) fn rules_json(levels: &Levels, out: &mut dyn Write) -> io::Result<()> {
    let rules = all().map(|rule| RuleJson {
        code: rule.code,
        name: rule.name,
        family: family(rule).map_or("FL", |family| family.code),
        severity: level(rule, levels).0,
        default_severity: rule.severity.name(),
        fix: rule.fix.map(|safety| match safety {
            Safety::Safe => "safe",
            Safety::Unsafe => "unsafe",
        }),
        summary: rule.summary,
    });
    write_json(&RulesJson { version: 1, rules: rules.collect() }, out)
}
