//! Reads the operation that an `edit` block asks for.

use anyhow::{Context, Result, bail, ensure};
use ledgerline_core::Operation;
use ledgerline_core::ledger::{Date, PartKind};

use super::{Expectation, hide};
use crate::place;

/// What the words behind an operation's name are.
struct Words {
    /// Words and texts in quotes, in order.
    plain: Vec<String>,
    /// `key=value` or `key="value"`.
    named: Vec<(String, String)>,
}

/// The operation that an `edit` block asks for, such as `edit set-field "Name" "value"`.
///
/// # Errors
/// If it asks for none, or for a place that is not there.
pub fn operation(source: &str, expectation: &Expectation) -> Result<Operation> {
    let info = &expectation.info;
    let rest = info.strip_prefix("edit").unwrap_or(info);
    let mut words = read(rest).with_context(|| format!("`{info}`"))?;
    ensure!(!words.plain.is_empty(), "`edit` needs an operation");
    let name = words.plain.remove(0);
    make(&name, source, words).with_context(|| format!("`{info}`"))
}

fn make(name: &str, source: &str, mut words: Words) -> Result<Operation> {
    let named = std::mem::take(&mut words.named);
    let value = |key: &str| named.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
    let today = value("today").map(|day| date(&day)).transpose()?;
    let mut plain = words.plain.into_iter();
    let mut next = |what: &str| plain.next().with_context(|| format!("{what} is missing"));
    Ok(match name {
        "set-field" => Operation::SetField { name: next("the name")?, value: next("the value")? },
        "set-status" => Operation::SetStatus { status: next("the status")?, today },
        "toggle-item" => Operation::ToggleItem { at: at(source, &next("the place")?)? },
        "add-item" => Operation::AddItem {
            section: next("the section")?,
            text: next("the text")?,
            position: value("position").map(|position| position.parse()).transpose()?,
        },
        "remove-item" => Operation::RemoveItem { at: at(source, &next("the place")?)? },
        "rename-item" => Operation::RenameItem { at: at(source, &next("the place")?)?, text: next("the text")? },
        "add-log-entry" => {
            Operation::AddLogEntry { date: date(&next("the date")?)?, title: next("the title")?, body: plain.collect() }
        }
        "add-decision" => Operation::AddDecision {
            title: next("the title")?,
            parts: named.iter().map(|(key, value)| Ok((part(key)?, value.clone()))).collect::<Result<_>>()?,
        },
        "add-risk" => Operation::AddRisk { text: next("the text")?, mitigation: value("mitigation") },
        "add-follow-up" => Operation::AddFollowUp { text: next("the text")? },
        "set-prose" => Operation::SetProse { section: next("the section")?, text: next("the text")? },
        "insert-sections" => Operation::InsertSections,
        "rename-title" => Operation::RenameTitle { title: next("the title")? },
        "archive" => Operation::Archive { today, note: value("note") },
        _ => bail!("there is no such operation"),
    })
}

fn part(key: &str) -> Result<PartKind> {
    PartKind::REQUIRED.into_iter().find(|kind| kind.name() == key).with_context(|| format!("there is no part `{key}`"))
}

fn date(text: &str) -> Result<Date> {
    text.parse().with_context(|| format!("`{text}`"))
}

/// The byte at `line:column`.
fn at(source: &str, place: &str) -> Result<usize> {
    let (line, column) = place.split_once(':').context("a place is line:column")?;
    place::offset(source, line.parse()?, column.parse()?).context("there is no such place")
}

/// Takes `rest` apart: words end at a space, texts in quotes at a quote.
fn read(rest: &str) -> Result<Words> {
    let mut words = Words { plain: Vec::new(), named: Vec::new() };
    let mut rest = rest.trim_start();
    while !rest.is_empty() {
        let end = rest.find([' ', '"', '=']).unwrap_or(rest.len());
        let key = rest[end..].starts_with('=').then(|| rest[..end].to_owned());
        if key.is_some() {
            rest = &rest[end + 1..];
        }
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').context("a quote is not closed")?,
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        match key {
            Some(key) => words.named.push((key, hide(word))),
            None => words.plain.push(hide(word)),
        }
        rest = after.trim_start();
    }
    Ok(words)
}
