//! A strict scanner of HTML: what it cannot read is an error, not something to be mended.

use anyhow::{Context, Result, bail, ensure};

/// A start tag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// Its attributes, sorted by name; a value-less one has an empty value.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What HTML is made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Token {
    /// `<name …>`
    Start(Tag),
    /// `</name>`
    End(String),
    /// Text, its entities decoded.
    Text(String),
}

/// The tokens of `html`.
///
/// # Errors
/// If a tag is not closed, an attribute not quoted, an entity unknown, or a `<`, `>` or `&` stands alone.
pub fn scan(html: &str) -> Result<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let open = rest.find('<').unwrap_or(rest.len());
        if open > 0 {
            tokens.push(Token::Text(decode(&rest[..open])?));
            rest = &rest[open..];
            continue;
        }
        if let Some(end) = rest.strip_prefix("</") {
            let close = end.find('>').context("an end tag is not closed")?;
            ensure!(is_name(&end[..close]), "an end tag </{}>", &end[..close]);
            tokens.push(Token::End(end[..close].to_owned()));
            rest = &end[close + 1..];
        } else {
            let (tag, behind) = start_tag(&rest[1..])?;
            tokens.push(Token::Start(tag));
            rest = behind;
        }
    }
    Ok(tokens)
}

fn start_tag(text: &str) -> Result<(Tag, &str)> {
    let end = text.find([' ', '>']).context("a start tag is not closed")?;
    let name = text[..end].to_owned();
    ensure!(is_name(&name), "a start tag <{name}>");
    let mut attributes = Vec::new();
    let mut rest = &text[end..];
    loop {
        if let Some(behind) = rest.strip_prefix('>') {
            attributes.sort();
            return Ok((Tag { name, attributes }, behind));
        }
        rest = rest.strip_prefix(' ').with_context(|| format!("no space before an attribute of <{name}>"))?;
        let end = rest.find(['=', ' ', '>']).context("an attribute is not closed")?;
        let key = rest[..end].to_owned();
        ensure!(is_name(&key), "an attribute {key:?} of <{name}>");
        rest = &rest[end..];
        let value = match rest.strip_prefix("=\"") {
            Some(value) => {
                let close = value.find('"').context("an attribute value is not closed")?;
                rest = &value[close + 1..];
                decode(&value[..close])?
            }
            None if rest.starts_with('=') => bail!("the attribute {key} of <{name}> is not quoted"),
            None => String::new(),
        };
        ensure!(attributes.iter().all(|(other, _)| *other != key), "the attribute {key} of <{name}> is there twice");
        attributes.push((key, value));
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn decode(text: &str) -> Result<String> {
    ensure!(!text.contains(['\r', '\0']), "a character that no HTML may hold in {text:?}");
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        let end = rest[at..].find(';').with_context(|| format!("an `&` stands alone in {text:?}"))? + at;
        decoded.push_str(match &rest[at + 1..end] {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "#39" | "#x27" => "'",
            "#x2F" => "/",
            "nbsp" => "\u{a0}",
            other => bail!("the entity &{other};"),
        });
        rest = &rest[end + 1..];
    }
    decoded.push_str(rest);
    Ok(decoded)
}
