//! Reads a suite file: what its fences are for.

use anyhow::{Context, Result, bail, ensure};
use ledgerline_core::ledger::{Date, StatusWord, Vocabulary};
use serde_json::{Value, json};

use super::{Case, Expectation, File, hide};
use crate::literate::{self, Part};
use crate::settings;

/// How many backticks fences have at least.
const TICKS: usize = 3;

const KINDS: [&str; 8] = ["findings", "model", "html", "edit", "fix", "text", "diff", "merge"];

/// Reads the file `name` with the text `text`.
///
/// # Errors
/// What is not as the format says, and in which line.
pub fn read(name: &str, text: &str) -> Result<File> {
    let mut cases: Vec<Case> = Vec::new();
    let mut has_ledger = false;
    for (number, part) in literate::parts(text, TICKS)? {
        let (info, body, range) = match part {
            Part::Heading(heading) => {
                ensure!(cases.is_empty() || has_ledger, "line {number}: the case before it has no ledger");
                cases.push(Case::new(format!("{name}: {heading}")));
                has_ledger = false;
                continue;
            }
            Part::Fence { info, body, range } => (info, body, range),
        };
        let Some(case) = cases.last_mut() else { bail!("line {number}: a fence before the first `## ` heading") };
        let (first, rest) = info.split_once(' ').unwrap_or((info, ""));
        if first == "ledger" {
            ensure!(!has_ledger, "line {number}: a second ledger in one case");
            has_ledger = true;
            case.source = hide(body);
            case.today = today(rest).with_context(|| format!("line {number}"))?;
        } else if first == "previous" {
            ensure!(!has_ledger && case.previous.is_none(), "line {number}: one `previous`, before the ledger");
            case.previous = Some(hide(body));
        } else if matches!(first, "settings" | "transitions") {
            ensure!(!has_ledger && case.asked.is_null(), "line {number}: one `{first}`, before the ledger");
            let asked = if first == "settings" { serde_json::from_str(body)? } else { transitions(body)? };
            settings::read(&asked).with_context(|| format!("line {number}"))?;
            case.asked = asked;
        } else if matches!(first, "ours" | "theirs") {
            ensure!(has_ledger && case.version(first).is_err(), "line {number}: one `{first}`, behind the ledger");
            case.versions.push((first.to_owned(), hide(body)));
        } else {
            let kind = info.split(' ').next().unwrap_or_default();
            ensure!(KINDS.contains(&kind), "line {number}: `{kind}` is not one of {KINDS:?}");
            ensure!(has_ledger, "line {number}: an expectation before its ledger");
            case.expectations.push(Expectation { info: info.to_owned(), body: body.to_owned(), range });
        }
    }
    ensure!(has_ledger, "no case, or the last one has no ledger");
    for case in &cases {
        ensure!(!case.expectations.is_empty(), "“{}” expects nothing", case.name);
        let same = cases.iter().filter(|other| other.name == case.name).count();
        ensure!(same == 1, "two cases are called “{}”", case.name);
    }
    Ok(File { name: name.to_owned(), text: text.to_owned(), cases })
}

/// The day in `today=YYYY-MM-DD`, if there is anything.
fn today(words: &str) -> Result<Option<Date>> {
    if words.is_empty() {
        return Ok(None);
    }
    let day = words.strip_prefix("today=").with_context(|| format!("`{words}`: write today=YYYY-MM-DD"))?;
    Ok(Some(day.parse().with_context(|| format!("`{day}` is no day"))?))
}

/// Settings in which the statuses follow each other as lines `Status: Next, Next` say, in the built-in words.
fn transitions(body: &str) -> Result<Value> {
    let known = &Vocabulary::english().statuses;
    let is_known = |name: &str| known.iter().any(|word| word.name == name);
    let lines: Vec<(String, Vec<String>)> = body
        .lines()
        .map(|line| {
            let (name, next) = line.split_once(": ").with_context(|| format!("`{line}`: write Status: Next, Next"))?;
            let next: Vec<String> = next.split(", ").map(str::to_owned).collect();
            let unknown = std::iter::once(name).chain(next.iter().map(String::as_str)).find(|name| !is_known(name));
            ensure!(unknown.is_none(), "there is no status `{}`", unknown.unwrap_or_default());
            Ok((name.to_owned(), next))
        })
        .collect::<Result<_>>()?;
    let status = |word: &StatusWord| {
        let next = lines.iter().find(|(name, _)| *name == word.name).map_or(&word.next, |(_, next)| next);
        json!({ "name": word.name, "stage": word.stage.name(), "aliases": word.aliases, "next": next })
    };
    Ok(json!({ "statuses": known.iter().map(status).collect::<Vec<_>>() }))
}
