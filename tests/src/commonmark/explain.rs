//! Why our rendering of an example differs from the specification's: each reason is proved by undoing it.

use std::collections::BTreeSet;

use ledgerline_core::Ledger;
use ledgerline_core::html::{RenderOptions, render};

use super::Example;
use super::form::{Form, form, tidied};
use super::second_opinion::opinion;
use crate::html::{Tag, Token};

/// The reason of what no reason explains: a fault.
pub const UNEXPLAINED: &str = "unexplained";

/// Why our rendering of `example` differs from the specification's. Empty if it does not differ.
#[must_use]
pub fn reasons(example: &Example) -> BTreeSet<String> {
    let mut pair =
        Pair { wanted: form(&example.html), ours: form(&rendered(&example.source)), reasons: BTreeSet::new() };
    if pair.wanted != pair.ours {
        pair.explain(&example.source);
        if pair.wanted != pair.ours {
            pair.note(UNEXPLAINED);
        }
    }
    pair.reasons
}

/// The HTML of `source` in a section of a ledger, where nothing of it is a title or a field.
///
/// # Panics
/// If title and section are not what the HTML begins with.
#[must_use]
pub fn rendered(source: &str) -> String {
    const LEAD: (&str, &str) = ("# T\n\n## S\n\n", "<h1 id=\"l-t\">T</h1>\n<h2 id=\"l-s\">S</h2>\n");
    let ledger = format!("{}{source}", LEAD.0);
    let html = render(&Ledger::parse(&ledger), &RenderOptions::default());
    html.strip_prefix(LEAD.1).expect("title and section come first").to_owned()
}

/// The two renderings, and what has been found to tell them apart.
struct Pair {
    wanted: Form,
    ours: Form,
    reasons: BTreeSet<String>,
}

impl Pair {
    fn explain(&mut self, source: &str) {
        let opinion = opinion(source);
        if opinion.has_html && opinion.plain == self.wanted {
            self.note("raw-html");
            if opinion.has_comment {
                self.note("comment");
            }
            self.wanted = opinion.shown;
            // A block of raw HTML stands in a paragraph of its own.
            self.ours = collapsed(&without_wrapper(&self.ours, "p", "raw-html"));
            self.wanted = collapsed(&self.wanted);
        }
        self.ours_without("heading-id", |tag, key, value| is_heading(tag) && key == "id" && value.starts_with("l-"));
        self.ours_without("focus", |tag, key, value| tag.name == "pre" && key == "tabindex" && value == "0");
        self.ours_without("link-rel", |tag, key, value| {
            let leaves = tag.attribute("href").is_some_and(|href| scheme(href).is_some());
            leaves && key == "rel" && value == "noopener noreferrer nofollow"
        });
        self.languages();
        self.images();
        self.addresses();
    }

    fn note(&mut self, reason: &str) {
        self.reasons.insert(reason.to_owned());
    }

    /// Takes the attributes out of ours that `is_added` says safety or access has added.
    fn ours_without(&mut self, reason: &str, is_added: impl Fn(&Tag, &str, &str) -> bool) {
        let mut found = false;
        for token in &mut self.ours {
            let Token::Start(tag) = token else { continue };
            let before = tag.clone();
            tag.attributes.retain(|(key, value)| !is_added(&before, key, value));
            found |= *tag != before;
        }
        if found {
            self.note(reason);
        }
    }

    /// The language of a code block becomes a class only if it is a plain name.
    fn languages(&mut self) {
        let is_plain = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || "_+#-.".contains(c));
        let mut found = false;
        for token in &mut self.wanted {
            let Token::Start(tag) = token else { continue };
            let before = tag.attributes.len();
            tag.attributes.retain(|(_, value)| value.strip_prefix("language-").is_none_or(is_plain));
            found |= tag.attributes.len() < before;
        }
        if found {
            self.note("language-name");
        }
    }

    /// Nothing is loaded from elsewhere: an image becomes a link, its alternative text the link's.
    fn images(&mut self) {
        let is_image = |token: &Token| matches!(token, Token::Start(tag) if tag.name == "img");
        if !self.wanted.iter().any(is_image) {
            return;
        }
        self.note("image");
        let mut wanted = Vec::new();
        for token in &self.wanted {
            let Token::Start(tag) = token else {
                wanted.push(token.clone());
                continue;
            };
            if tag.name != "img" {
                wanted.push(token.clone());
                continue;
            }
            let mut attributes = vec![("href".to_owned(), tag.attribute("src").unwrap_or_default().to_owned())];
            attributes.extend(tag.attribute("title").map(|title| ("title".to_owned(), title.to_owned())));
            wanted.push(Token::Start(Tag { name: "a".to_owned(), attributes }));
            wanted.push(Token::Text(tag.attribute("alt").unwrap_or_default().to_owned()));
            wanted.push(Token::End("a".to_owned()));
        }
        // Only the alternative text of an image is without markup.
        self.wanted = flattened(&wanted);
        self.ours = flattened(&self.ours);
    }

    /// Addresses with a scheme that is not on the list, or of another host, are shown and not followed; anchors get the
    /// prefix of the ids that they name.
    fn addresses(&mut self) {
        let mut closing: Vec<&str> = Vec::new();
        let mut reasons = BTreeSet::new();
        for token in &mut self.wanted {
            match token {
                Token::Start(tag) if tag.name == "a" => {
                    let href = tag.attribute("href").unwrap_or_default().to_owned();
                    let refused = href.starts_with("//")
                        || scheme(&href).is_some_and(|scheme| {
                            !["http", "https", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str())
                        });
                    if refused {
                        reasons.insert("unsafe-address");
                        *tag = Tag {
                            name: "span".to_owned(),
                            attributes: vec![("class".to_owned(), "no-link".to_owned()), ("title".to_owned(), href)],
                        };
                    } else if let Some(anchor) = href.strip_prefix('#')
                        && let Some(value) = tag.attributes.iter_mut().find(|(key, _)| key == "href")
                    {
                        reasons.insert("anchor-prefix");
                        value.1 = format!("#l-{anchor}");
                    }
                    closing.push(if refused { "span" } else { "a" });
                }
                Token::End(name) if name == "a" => {
                    *name = closing.pop().unwrap_or("a").to_owned();
                }
                _ => {}
            }
        }
        reasons.into_iter().for_each(|reason| self.note(reason));
    }
}

fn is_heading(tag: &Tag) -> bool {
    matches!(tag.name.as_bytes(), [b'h', b'1'..=b'6'])
}

fn scheme(address: &str) -> Option<&str> {
    address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '?', '#']))
}

/// `tokens` without the elements `name` of this class; what they hold stays.
fn without_wrapper(tokens: &[Token], name: &str, class: &str) -> Form {
    let mut depth = 0_usize;
    let mut kept = Vec::new();
    for token in tokens {
        match token {
            Token::Start(tag) if tag.name == name && tag.attribute("class") == Some(class) => {
                depth += 1;
                kept.push(Token::Text("\n".to_owned()));
            }
            Token::End(end) if depth > 0 && end == name => {
                depth -= 1;
                kept.push(Token::Text("\n".to_owned()));
            }
            _ => kept.push(token.clone()),
        }
    }
    tidied(kept)
}

/// `tokens` with every run of white space as one space.
fn collapsed(tokens: &[Token]) -> Form {
    let spaced = |token: &Token| match token {
        Token::Text(text) => Token::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        token => token.clone(),
    };
    tokens.iter().map(spaced).collect()
}

/// `tokens` without the elements in links.
fn flattened(tokens: &[Token]) -> Form {
    let mut depth = 0_usize;
    let mut kept = Vec::new();
    for token in tokens {
        let is_link =
            matches!(token, Token::Start(Tag { name, .. }) | Token::End(name) if name == "a" || name == "span");
        match token {
            Token::Text(_) => kept.push(token.clone()),
            Token::Start(_) => {
                if depth == 0 {
                    kept.push(token.clone());
                }
                depth += usize::from(is_link);
            }
            Token::End(_) => {
                depth -= usize::from(is_link && depth > 0);
                if depth == 0 {
                    kept.push(token.clone());
                }
            }
        }
    }
    tidied(kept)
}
