//! Tags and text: HTML, XML and what is like them.

use super::pieces::{Kind, Pieces};

/// Adds the pieces of `text`.
pub(super) fn scan(text: &str, pieces: &mut Pieces) {
    let mut at = 0;
    while let Some(found) = text[at..].find(['<', '&']) {
        at += found;
        let rest = &text[at..];
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(rest.len(), |end| end + 3);
            pieces.add(at, at + end, Kind::Comment);
            at += end;
        } else if let Some(inside) = rest.strip_prefix('&') {
            let name = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(inside.len()) + 1;
            let is_entity = name > 1 && rest[name..].starts_with(';');
            if is_entity {
                pieces.add(at, at + name + 1, Kind::Constant);
            }
            at += name;
        } else {
            at = tag(text, at, pieces);
        }
    }
}

/// Adds the pieces of the tag that begins at byte `start`, and gives where it ends.
fn tag(text: &str, start: usize, pieces: &mut Pieces) -> usize {
    let lead = text[start..].bytes().take_while(|byte| matches!(byte, b'<' | b'/' | b'!' | b'?')).count();
    let mut at = start + lead;
    let name = name_length(&text[at..]);
    if name == 0 {
        return at;
    }
    pieces.add(at, at + name, Kind::Type);
    at += name;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '>' => return at + 1,
            '<' => return at,
            '"' | '\'' => {
                let end = text[at + 1..].find(c).map_or(text.len(), |end| at + end + 2);
                pieces.add(at, end, Kind::String);
                at = end;
            }
            _ => {
                let name = name_length(&text[at..]);
                pieces.add(at, at + name, Kind::Key);
                at += name.max(c.len_utf8());
            }
        }
    }
    at
}

/// How long the name is that `text` begins with, in bytes.
fn name_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | ':' | '.' | '@')).unwrap_or(text.len())
}
