//! What is seen in our HTML.

use super::{Seen, address, say};
use crate::commonmark::rendered;
use crate::html::{Tag, Token, scan};

/// What is seen of `source`, rendered in a section of a ledger.
pub(super) fn seen(source: &str) -> Vec<Seen> {
    let tokens = scan(&rendered(source)).expect("our HTML can be scanned");
    let mut seen = Vec::new();
    for token in &tokens {
        match token {
            Token::Start(tag) => start(tag, &mut seen),
            Token::Text(text) => say(&mut seen, text),
            Token::End(_) => {}
        }
    }
    seen
}

fn start(tag: &Tag, seen: &mut Vec<Seen>) {
    match tag.name.as_bytes() {
        [b'h', rank @ b'1'..=b'6'] => seen.push(Seen::Heading(rank - b'0')),
        b"li" => seen.push(Seen::Item),
        b"input" => say(seen, if tag.attribute("checked").is_some() { "[x]" } else { "[]" }),
        b"a" => {
            let href = tag.attribute("href").unwrap_or_default();
            let anchor = href.strip_prefix("#l-").map(|anchor| format!("#{anchor}"));
            seen.push(Seen::Link(address(anchor.as_deref().unwrap_or(href))));
        }
        b"span" if tag.attribute("class") == Some("no-link") => {
            // The title of the link is behind the address.
            let title = tag.attribute("title").unwrap_or_default();
            seen.push(Seen::Link(address(title.split_once(" – ").map_or(title, |(address, _)| address))));
        }
        _ => {}
    }
}
