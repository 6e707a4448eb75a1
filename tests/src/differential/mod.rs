//! What a reader sees of a text, by our renderer and by comrak, which shares no code with the parser that ours uses: the
//! words, and which of them are headings, items and links.
//!
//! White space, emphasis, tables' and quotes' frames are form and are not compared. What safety asks for is taken back on
//! both sides: raw HTML is text, comments are not there, images are links.

mod differences;
mod ours;
mod theirs;

use std::fmt::Write as _;

pub use differences::{DIFFERENCES, Difference, differences};

/// What is seen, in the order of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Seen {
    /// A heading of this rank begins.
    Heading(u8),
    /// An item of a list begins.
    Item,
    /// A link begins, or an image, to this address.
    Link(String),
    /// Words without the white space between them.
    Words(String),
}

/// What is seen of `source` in our HTML and in comrak's document. A byte order mark is left out: it is stepped over only
/// where a file begins.
#[must_use]
pub fn seen(source: &str) -> (Vec<Seen>, Vec<Seen>) {
    let source = source.trim_start_matches('\u{feff}');
    (alike(ours::seen(source)), alike(theirs::seen(source)))
}

/// With every tick written in the same way: a box that one takes for a box and the other for text reads the same.
fn alike(mut seen: Vec<Seen>) -> Vec<Seen> {
    for part in &mut seen {
        if let Seen::Words(words) = part {
            *words = words.replace("[X]", "[x]");
        }
    }
    seen
}

/// `text` without what is not compared.
fn words(text: &str) -> String {
    text.chars().filter(|c| !is_form(*c)).collect()
}

/// White space, and characters that no HTML may hold, for which renderers have different signs.
fn is_form(c: char) -> bool {
    c.is_whitespace() || c.is_control() || c == '\u{fffd}'
}

/// `address` as addresses are compared: percent-encoded, without white space and what browsers drop.
fn address(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for c in address.chars().filter(|c| !is_form(*c)) {
        if c.is_ascii_alphanumeric() || "!#$%&'()*+,-./:;=?@_~[]".contains(c) {
            written.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                write!(written, "%{byte:02X}").expect("a string takes all that is written");
            }
        }
    }
    written.replace("%20", "")
}

/// Adds words to what is seen; those that follow one another are one.
fn say(seen: &mut Vec<Seen>, text: &str) {
    let text = words(text);
    match seen.last_mut() {
        _ if text.is_empty() => {}
        Some(Seen::Words(before)) => before.push_str(&text),
        _ => seen.push(Seen::Words(text)),
    }
}
