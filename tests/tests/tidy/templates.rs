//! The site's templates: nothing inline that the content security policy would refuse, and nothing unescaped but what
//! the core rendered.

use super::{assert_none, code, texts};

/// Values that are HTML already, made by `ledgerline_core::html` or escaped where they are put together.
const RENDERED: &[&str] = &[
    "body.summary",
    "body.title",
    "chapter.html",
    "chapter.summary",
    "cycle.message",
    "drawing",
    "field.html",
    "finding.help",
    "finding.message",
    "graph",
    "item.reason.html",
    "related.drawing",
    "row.reason.html",
    "rule.html",
    "rule.summary",
];

/// The files that make values which no template escapes.
const MAKERS: &[&str] = &[
    "site-gen/src/site/body.rs",
    "site-gen/src/site/constants.rs",
    "site-gen/src/site/pages/archive.rs",
    "site-gen/src/site/pages/dependencies.rs",
    "site-gen/src/site/pages/health.rs",
    "site-gen/src/site/pages/registers.rs",
    "site-gen/src/site/pages/timeline.rs",
    "site-gen/src/site/view/ledger.rs",
    "site-gen/src/site/view/markup.rs",
    "site-gen/src/site/words.rs",
];

fn templates() -> Vec<(String, String)> {
    let templates: Vec<_> =
        texts(&[".html"]).into_iter().filter(|(file, _)| file.starts_with("site-gen/templates/")).collect();
    assert!(!templates.is_empty(), "there are templates");
    templates
}

#[test]
fn templates_have_no_inline_script_or_style() {
    let mut faults = Vec::new();
    for (file, text) in templates() {
        let lower = text.to_ascii_lowercase();
        if lower.contains("<style") || lower.contains(" style=") || lower.contains("javascript:") {
            faults.push(format!("{file} has an inline style or a script address"));
        }
        for (at, _) in lower.match_indices("<script") {
            let tag = &lower[at..];
            let (attributes, rest) = tag.split_once('>').unwrap_or((tag, ""));
            if !attributes.contains(" src=") || !rest.starts_with("</script>") {
                faults.push(format!("{file} has an inline script"));
            }
        }
        let handler = lower.split([' ', '\n']).find(|word| {
            word.strip_prefix("on")
                .and_then(|rest| rest.split_once('='))
                .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()))
        });
        faults.extend(handler.map(|word| format!("{file} has an event handler {word}")));
    }
    assert_none("the content security policy allows nothing inline", &faults);
}

#[test]
fn templates_leave_nothing_unescaped_but_rendered_values() {
    let mut faults = Vec::new();
    for (file, text) in templates() {
        for (number, line) in text.lines().enumerate() {
            for expression in line.split("{{").skip(1).filter_map(|rest| rest.split("}}").next()) {
                let mut parts = expression.split('|').map(|part| part.trim_matches([' ', '-']));
                let value = parts.next().unwrap_or_default();
                if parts.any(|filter| filter.starts_with("safe")) && !RENDERED.contains(&value) {
                    faults.push(format!("{file}:{}: `{value}` is not escaped", number + 1));
                }
            }
            if line.contains("autoescape") {
                faults.push(format!("{file}:{}: autoescape is changed", number + 1));
            }
        }
    }
    assert_none("only rendered values go unescaped", &faults);
}

/// Such a value needs no filter in a template, so that nobody sees there that it is not escaped.
#[test]
fn values_that_go_unescaped_are_made_in_known_places() {
    let made =
        |text: &str| code(text).any(|(_, line)| line.contains("Markup::safe(") || line.contains("::safe_string("));
    let makers: Vec<String> = texts(&[".rs"])
        .into_iter()
        .filter(|(file, text)| file.starts_with("site-gen/src/") && made(text))
        .map(|(file, _)| file)
        .collect();
    let unknown = makers.iter().filter(|file| !MAKERS.contains(&file.as_str()));
    assert_none("only these make safe HTML", &unknown.cloned().collect::<Vec<_>>());
    assert_eq!(makers.len(), MAKERS.len(), "each of them does: {makers:?}");
}

/// An attribute that is not quoted ends at the first space of its value.
#[test]
fn templates_quote_every_attribute() {
    let mut faults = Vec::new();
    for (file, text) in templates() {
        let mut in_tag = false;
        let mut in_quotes = false;
        let mut before = ' ';
        let plain = without_expressions(&text);
        for (at, c) in plain.char_indices() {
            match c {
                '"' if in_tag => in_quotes = !in_quotes,
                '<' if !in_quotes => in_tag = true,
                '>' if !in_quotes => in_tag = false,
                _ if in_tag && !in_quotes && before == '=' => {
                    faults.push(format!("{file}:{}", plain[..at].lines().count()));
                }
                _ => {}
            }
            before = c;
        }
    }
    assert_none("attributes are quoted", &faults);
}

/// A template with a `$` for each expression, without tags and comments of the template engine, line ends kept.
fn without_expressions(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let close = match rest[open..].get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                plain.push_str(&rest[..=open]);
                rest = &rest[open + 1..];
                continue;
            }
        };
        plain.push_str(&rest[..open]);
        let end = rest[open..].find(close).map_or(rest.len(), |end| open + end + 2);
        plain.push_str(if close == "}}" { "$" } else { "" });
        plain.extend(rest[open..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    plain + rest
}
