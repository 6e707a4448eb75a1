//! Whether rendered HTML is safe and well formed.

use std::collections::HashSet;

use anyhow::{Result, bail, ensure};

use super::{Tag, Token, scan};

/// Every element that a rendered ledger may have, with its attributes.
const ALLOWED: &[(&str, &[&str])] = &[
    ("h1", &["id"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("p", &["class"]),
    ("br", &[]),
    ("hr", &[]),
    ("dl", &["class"]),
    ("div", &["class", "role", "aria-label", "tabindex"]),
    ("dt", &[]),
    ("dd", &[]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &["class"]),
    ("input", &["type", "class", "disabled", "checked", "aria-label", "data-at"]),
    ("blockquote", &[]),
    ("pre", &["tabindex"]),
    ("code", &["class"]),
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["class"]),
    ("td", &["class"]),
    ("em", &[]),
    ("strong", &[]),
    ("del", &[]),
    ("sup", &["class"]),
    ("a", &["href", "rel", "title"]),
    ("span", &["class", "title"]),
    ("img", &["src", "alt", "title", "loading", "decoding"]),
];

const VOID: [&str; 4] = ["br", "hr", "img", "input"];
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Asserts that `html` holds nothing but what a ledger may show: known elements and attributes, balanced, with safe
/// addresses; and that a browser's parser reads it as it is written.
///
/// # Panics
/// If it does not.
pub fn assert_safe(html: &str) {
    // In an element, as on a page: at the beginning of a file a browser takes a byte order mark for one.
    let html = &format!("<div>{html}</div>");
    let tokens = scan(html).unwrap_or_else(|why| panic!("{why:#}\n{html}"));
    if let Err(why) = judge(&tokens) {
        panic!("{why:#}\n{html}");
    }
    let cleaned = second_opinion(html);
    let seen = scan(&cleaned).unwrap_or_else(|why| panic!("second opinion: {why:#}\n{cleaned}"));
    let (ours, theirs) = (without_dead_addresses(merged(&tokens)), merged(&seen));
    if ours != theirs {
        let at = ours.iter().zip(&theirs).take_while(|(a, b)| a == b).count();
        panic!(
            "a browser reads it otherwise from token {at} on: {:?} became {:?}\n{html}",
            ours.get(at),
            theirs.get(at)
        );
    }
}

fn judge(tokens: &[Token]) -> Result<()> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = HashSet::new();
    for token in tokens {
        match token {
            Token::Text(_) => {}
            Token::Start(tag) => {
                start(tag)?;
                if let Some(id) = tag.attribute("id") {
                    ensure!(ids.insert(id), "the id {id:?} is there twice");
                }
                ensure!(tag.name != "a" || !open.contains(&"a"), "a link in a link");
                if !VOID.contains(&tag.name.as_str()) {
                    open.push(&tag.name);
                }
            }
            Token::End(name) => {
                let last = open.pop();
                ensure!(last == Some(name), "</{name}> closes {last:?}");
            }
        }
    }
    ensure!(open.is_empty(), "not closed: {open:?}");
    Ok(())
}

fn start(tag: &Tag) -> Result<()> {
    let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == tag.name) else {
        bail!("the element <{}>", tag.name);
    };
    for (name, value) in &tag.attributes {
        ensure!(allowed.contains(&name.as_str()), "the attribute {name} of <{}>", tag.name);
        match name.as_str() {
            "href" => address(value)?,
            "src" => {
                address(value)?;
                ensure!(
                    !value.split(['/', '?', '#']).next().unwrap_or_default().contains(':'),
                    "loaded from {value:?}"
                );
            }
            "id" => ensure!(value.starts_with("l-"), "the id {value:?} has no prefix"),
            "class" => {
                ensure!(value.chars().all(|c| c.is_ascii_alphanumeric() || "-_+#.".contains(c)), "the class {value:?}");
            }
            "data-at" | "start" | "tabindex" => {
                ensure!(value.bytes().all(|byte| byte.is_ascii_digit()), "{name} is {value:?}");
            }
            _ => {}
        }
    }
    Ok(())
}

/// As a browser reads it: without white space and control characters at the ends, and without tabs and line ends.
fn address(address: &str) -> Result<()> {
    let read: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let read = read.trim_matches(|c: char| c <= ' ');
    let network = read.chars().take(2).filter(|c| matches!(c, '/' | '\\')).count() == 2;
    ensure!(!network, "the address {address:?} leads to another host");
    if let Some((scheme, _)) = read.split_once(':')
        && !scheme.contains(['/', '?', '#'])
    {
        let scheme = scheme.to_ascii_lowercase();
        ensure!(SCHEMES.contains(&scheme.as_str()), "the address {address:?}");
    }
    Ok(())
}

/// `html` as ammonia leaves it: parsed as browsers do, everything removed that is not on the list.
fn second_opinion(html: &str) -> String {
    let mut builder = ammonia::Builder::empty();
    builder
        .add_tags(ALLOWED.iter().map(|(name, _)| *name))
        .add_url_schemes(SCHEMES)
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None);
    for (name, attributes) in ALLOWED {
        builder.add_tag_attributes(name, attributes.iter());
    }
    builder.clean(html).to_string()
}

/// `tokens` without the addresses that are none, such as `https://a](b`: a browser shows such a link and cannot follow it,
/// the second opinion takes its address away.
fn without_dead_addresses(mut tokens: Vec<Token>) -> Vec<Token> {
    for token in &mut tokens {
        let Token::Start(tag) = token else { continue };
        tag.attributes.retain(|(name, value)| {
            let is_dead = |why| why != ammonia::url::ParseError::RelativeUrlWithoutBase;
            (name != "href" && name != "src") || !ammonia::Url::parse(value).is_err_and(is_dead)
        });
    }
    tokens
}

/// Neighbouring texts made one.
fn merged(tokens: &[Token]) -> Vec<Token> {
    let mut merged: Vec<Token> = Vec::new();
    for token in tokens {
        match (merged.last_mut(), token) {
            (Some(Token::Text(before)), Token::Text(text)) => before.push_str(text),
            (_, token) => merged.push(token.clone()),
        }
    }
    merged
}
