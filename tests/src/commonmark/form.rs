//! HTML without what is form alone: how a tag is written, white space between blocks, which characters are escaped.
//! Lenient, since the specification's HTML holds all that raw HTML may be.

use crate::html::{Tag, Token, visible};

/// HTML without its form.
pub(super) type Form = Vec<Token>;

/// Elements around which white space means nothing.
const BLOCKS: [&str; 24] = [
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The tokens of `html`: entities decoded, attributes sorted, addresses percent-encoded, neighbouring texts made one.
pub(super) fn form(html: &str) -> Form {
    let mut tokens = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let open = rest.find('<').unwrap_or(rest.len());
        if open > 0 {
            tokens.push(Token::Text(visible(&rest[..open])));
            rest = &rest[open..];
        } else if let Some((token, behind)) = tag(rest) {
            tokens.push(token);
            rest = behind;
        } else {
            // Not what any renderer writes: raw HTML, which is compared as it stands.
            tokens.push(Token::Text("<".to_owned()));
            rest = &rest[1..];
        }
    }
    tidied(tokens)
}

/// `tokens` with neighbouring texts made one, and without white space beside blocks and line breaks.
pub(super) fn tidied(tokens: Vec<Token>) -> Form {
    let mut merged: Form = Vec::new();
    for token in tokens {
        match (merged.last_mut(), token) {
            (Some(Token::Text(before)), Token::Text(text)) => before.push_str(&text),
            (_, token) => merged.push(token),
        }
    }
    let mut preformatted = false;
    let mut result: Form = Vec::new();
    for (index, token) in merged.iter().enumerate() {
        if let Token::Start(Tag { name, .. }) | Token::End(name) = token
            && name == "pre"
        {
            preformatted = matches!(token, Token::Start(_));
        }
        let Token::Text(text) = token else {
            result.push(token.clone());
            continue;
        };
        let mut text = text.as_str();
        if !preformatted {
            if index == 0 || is_break(&merged[index - 1]) {
                text = text.trim_start_matches(['\n', ' ']);
            }
            if merged.get(index + 1).is_none_or(is_block) {
                text = text.trim_end_matches(['\n', ' ']);
            }
        }
        if !text.is_empty() {
            result.push(Token::Text(text.to_owned()));
        }
    }
    result
}

fn is_block(token: &Token) -> bool {
    matches!(token, Token::Start(Tag { name, .. }) | Token::End(name) if BLOCKS.contains(&name.as_str()))
}

fn is_break(token: &Token) -> bool {
    is_block(token) || matches!(token, Token::Start(tag) if tag.name == "br")
}

/// The tag that `text` begins with and what is behind it.
fn tag(text: &str) -> Option<(Token, &str)> {
    let is_name = |c: char| c.is_ascii_alphanumeric();
    if let Some(end) = text.strip_prefix("</") {
        let (name, behind) = end.split_once('>')?;
        return name.chars().all(is_name).then(|| (Token::End(name.to_owned()), behind));
    }
    let inner = &text[1..];
    let name: String = inner.chars().take_while(|&c| is_name(c)).collect();
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let mut rest = &inner[name.len()..];
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\n']);
        if let Some(behind) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
            attributes.sort();
            return Some((Token::Start(Tag { name, attributes }), behind));
        }
        let key: String = rest.chars().take_while(|&c| is_name(c) || matches!(c, '-' | '_' | ':')).collect();
        if key.is_empty() {
            return None;
        }
        rest = &rest[key.len()..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let (inside, behind) = quoted.split_once('"')?;
            value = if matches!(key.as_str(), "href" | "src") { address(&visible(inside)) } else { visible(inside) };
            rest = behind;
        }
        attributes.push((key, value));
    }
}

/// The specification leaves it open which characters of an address are percent-encoded.
fn address(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'!' | b'#'..=b';' | b'=' | b'?'..=b'Z' | b'_' | b'a'..=b'z' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
