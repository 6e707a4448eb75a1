//! What is wrong in a template of a theme, in the words and with the excerpt that all failures have.

use tera::{Error, ErrorKind, ReportError};

use super::templates::BUILT_IN;
use crate::report::{Failure, Place};
use crate::theme::Theme;

/// The failure that `error` is, with its place if that is in a template of `theme`.
pub(super) fn failure(error: &Error, theme: &Theme) -> Failure {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => reported(report, theme),
        ErrorKind::MissingParent { current, parent } => {
            let failure = Failure::new(format!("there is no template `{parent}`"));
            placed(failure, theme, current, parent)
                .help(format!("to build on a built-in one, write `{{% extends \"{BUILT_IN}{current}\" %}}`"))
        }
        ErrorKind::CircularExtend { tpl, .. } => {
            let failure = Failure::new(format!("the template `{tpl}` extends itself"));
            placed(failure, theme, tpl, "extends")
                .help(format!("to build on the built-in one, write `{{% extends \"{BUILT_IN}{tpl}\" %}}`"))
        }
        ErrorKind::CircularInclude { tpl, .. } => {
            placed(Failure::new(format!("the template `{tpl}` includes itself")), theme, tpl, "include")
        }
        _ => written(&error.to_string(), theme),
    }
}

fn reported(report: &ReportError, theme: &Theme) -> Failure {
    let failure = Failure::new(in_our_words(report.message()));
    let failure = at(failure, theme, report.filename(), report.span().range.clone());
    match advice(report.message()) {
        Some(help) => failure.help(help),
        None => failure,
    }
}

/// Some faults come as text alone: one report behind the other, each with a line `--> file:line:column` and a line of `^`.
fn written(text: &str, theme: &Theme) -> Failure {
    let failures = text.split("\n\n").map(|report| {
        let mut lines = report.lines();
        let message = lines.next().unwrap_or_default().trim_start_matches("error: ");
        let failure = Failure::new(in_our_words(message));
        let place = lines.next().and_then(|line| line.trim_start().strip_prefix("--> "));
        let length = report.lines().last().map_or(0, |line| line.matches('^').count());
        let failure = match place.and_then(|place| bytes_of(place, length, theme)) {
            Some((name, bytes)) => at(failure, theme, name, bytes),
            None => failure,
        };
        match advice(message) {
            Some(help) => failure.help(help),
            None => failure,
        }
    });
    Failure::all(failures.collect())
}

/// The template and the bytes that `place`, `file:line:column`, stands for; lines and columns count from 1.
fn bytes_of<'p>(place: &'p str, length: usize, theme: &Theme) -> Option<(&'p str, std::ops::Range<usize>)> {
    let (rest, column) = place.rsplit_once(':')?;
    let (name, line) = rest.rsplit_once(':')?;
    let template = theme.templates.iter().find(|template| template.name == name)?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let before: usize = template.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let mut ends = template.text[before..].char_indices().map(|(at, _)| before + at).chain([template.text.len()]);
    let start = ends.nth(column.checked_sub(1)?)?;
    let end = if length == 0 { start } else { ends.nth(length - 1).unwrap_or(template.text.len()) };
    Some((name, start..end))
}

fn at(failure: Failure, theme: &Theme, name: &str, bytes: std::ops::Range<usize>) -> Failure {
    match theme.templates.iter().find(|template| template.name == name) {
        Some(template) if template.text.get(bytes.clone()).is_some() => {
            failure.at(Place { shown: template.shown.clone(), text: template.text.clone(), bytes })
        }
        _ => Failure { message: format!("{}, in the template `{name}`", failure.message), ..failure },
    }
}

/// `failure` at the first place of `word` in the template `name`.
fn placed(failure: Failure, theme: &Theme, name: &str, word: &str) -> Failure {
    let template = theme.templates.iter().find(|template| template.name == name);
    match template.and_then(|template| Some((template, template.text.find(word)?))) {
        Some((template, start)) => at(failure, theme, &template.name, start..start + word.len()),
        None => failure,
    }
}

/// Our messages begin in lower case and have no full stop; what else there is to say is help.
fn in_our_words(message: &str) -> String {
    let message = message.trim().split(". Available ").next().unwrap_or_default().trim_end_matches('.');
    let mut chars = message.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => "the template is not understood".to_owned(),
    }
}

fn advice(message: &str) -> Option<String> {
    if let Some((_, known)) = message.split_once(". Available ") {
        let known = known.trim_end_matches('.');
        return Some(format!("there are the {known}; `ledgerline theme variables` says what they are"));
    }
    let advice = if message.contains("not defined in any parent") {
        "`ledgerline theme show` lists the blocks of each template"
    } else if message.contains("nexpected end of") {
        "something is not closed: a `{% block … %}`, `{% if … %}` or `{% for … %}` needs its end, a `{{` its `}}`"
    } else if message.contains("omponent") {
        "components are defined in templates below `parts/`; `ledgerline theme show` lists those that are built in"
    } else if message.contains("nknown template") {
        "what templates share goes into `templates/parts` of the theme"
    } else if message.contains("not defined") || message.contains("ndefined") || message.contains("not found") {
        "`ledgerline theme variables` says what templates are given; `{% if … %}` asks whether something is there"
    } else {
        return None;
    };
    Some(advice.to_owned())
}
