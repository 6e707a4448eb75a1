//! Languages of words, strings and comments, read once from left to right.

use super::language::{Keys, Language, Quote};
use super::pieces::{Kind, Pieces};

/// How often a key is looked for at the head of a line: behind `- ` too, and behind `{`. Bounded, as each look reads on.
const TRIES: u8 = 4;
/// How far the end of an annotation or of a variable in braces is looked for, in bytes.
const NEAR: usize = 200;

/// Adds the pieces of `text`, which stands at byte `base` of the block.
pub(super) fn scan(language: &Language, text: &str, base: usize, pieces: &mut Pieces) {
    Scanner { language, text, base, at: 0, tries: TRIES, command: true, pieces }.all();
}

struct Scanner<'a> {
    language: &'a Language,
    text: &'a str,
    base: usize,
    at: usize,
    /// How often a key may still be looked for on this line; none behind its first word.
    tries: u8,
    /// Whether the next word is a command.
    command: bool,
    pieces: &'a mut Pieces,
}

impl Scanner<'_> {
    fn all(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            if c == '\n' {
                (self.tries, self.command) = (TRIES, true);
                self.at += 1;
            } else if c.is_whitespace() {
                self.at += c.len_utf8();
            } else {
                self.token(c);
            }
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn token(&mut self, c: char) {
        if let Some(end) = self.comment() {
            self.take(end, Kind::Comment);
        } else if self.tries > 0 && self.key() {
            self.tries = 0;
        } else if let Some((end, kind)) = self.string() {
            self.take(end, kind);
            (self.tries, self.command) = (0, false);
        } else if let Some(end) = self.annotation() {
            self.take(end, Kind::Meta);
        } else if let Some(end) = self.variable(c) {
            self.take(end, Kind::Variable);
            (self.tries, self.command) = (0, false);
        } else if c.is_ascii_digit() {
            let end = self.number();
            self.take(end, Kind::Number);
            self.tries = 0;
        } else if c.is_alphanumeric() || c == '_' {
            self.word();
            self.tries = 0;
        } else {
            self.tries = if matches!(c, '-' | '{' | '[' | ',' | '(') { self.tries.saturating_sub(1) } else { 0 };
            self.command = matches!(c, '|' | ';' | '&' | '(') || (c == '=' && self.command);
            self.at += c.len_utf8();
        }
    }

    /// Adds what stands between here and `end`, and steps over it.
    fn take(&mut self, end: usize, kind: Kind) {
        self.pieces.add(self.base + self.at, self.base + end, kind);
        self.at = end;
    }

    fn comment(&self) -> Option<usize> {
        let rest = self.rest();
        let is_spaced = || self.text[..self.at].chars().next_back().is_none_or(char::is_whitespace);
        if self.language.line_comments.iter().any(|lead| rest.starts_with(lead))
            && (!self.language.spaced_comments || is_spaced())
        {
            return Some(self.at + rest.find('\n').unwrap_or(rest.len()));
        }
        let (open, close) = self.language.block_comments.iter().find(|(open, _)| rest.starts_with(open))?;
        let inside = &rest[open.len()..];
        Some(inside.find(close).map_or(self.text.len(), |end| self.at + open.len() + end + close.len()))
    }

    /// Takes a key, if the line begins with one.
    fn key(&mut self) -> bool {
        let rest = self.rest();
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let found = match self.language.keys {
            Keys::Equals if line.starts_with('[') => {
                Some((line.rfind(']').map_or(line.len(), |end| end + 1), Kind::Type))
            }
            Keys::Equals => key_length(line, |after| after.starts_with('=') && !after.starts_with("==")),
            Keys::Colon => key_length(line, |after| {
                after.strip_prefix(':').is_some_and(|value| value.is_empty() || value.starts_with(' '))
            }),
            Keys::None | Keys::Quoted => None,
        };
        if let Some((length, kind)) = found {
            self.take(self.at + length, kind);
        }
        found.is_some()
    }

    fn string(&self) -> Option<(usize, Kind)> {
        let rest = self.rest();
        if self.language.characters && rest.starts_with('\'') {
            return Some(character(rest).map_or_else(
                || (self.at + 1 + word_length(&rest[1..]), Kind::Variable),
                |length| (self.at + length, Kind::String),
            ));
        }
        let quote = self.language.strings.iter().find(|quote| rest.starts_with(quote.open))?;
        let end = self.at + string_length(rest, quote);
        let is_key = self.language.keys == Keys::Quoted && self.text[end..].trim_start().starts_with(':');
        Some((end, if is_key { Kind::Key } else { Kind::String }))
    }

    fn annotation(&self) -> Option<usize> {
        let (rest, lead) = (self.rest(), self.language.annotation);
        if lead.is_empty() || !rest.starts_with(lead) {
            return None;
        }
        let inside = &rest[lead.len()..];
        // `#[…]` goes to its bracket, `@name` to the end of the name.
        let length = if lead.ends_with('[') { length_to(inside, b']')? } else { word_length(inside) };
        (length > 0).then_some(self.at + lead.len() + length)
    }

    fn variable(&self, c: char) -> Option<usize> {
        if self.language.variable != Some(c) {
            return None;
        }
        let inside = &self.rest()[c.len_utf8()..];
        let length = if inside.starts_with('{') { length_to(inside, b'}')? } else { word_length(inside) };
        (length > 0).then_some(self.at + c.len_utf8() + length)
    }

    fn number(&self) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = self.at;
        while let Some(&byte) = bytes.get(end) {
            let is_point = byte == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !byte.is_ascii_alphanumeric() && byte != b'_' && !is_point {
                break;
            }
            end += 1;
        }
        end
    }

    fn word(&mut self) {
        let is_command = std::mem::take(&mut self.command) && self.language.commands;
        let mut end = self.at + word_length(self.rest());
        if is_command {
            let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/');
            end += self.text[end..].find(|c| !is_name(c)).unwrap_or(self.text.len() - end);
        }
        let (word, after) = (&self.text[self.at..end], &self.text[end..]);
        if is_command && after.starts_with('=') {
            // `NAME=value command`
            self.command = true;
            self.take(end, Kind::Variable);
            return;
        }
        match self.kind_of(word, after, is_command) {
            Some(kind) => self.take(end, kind),
            None => self.at = end,
        }
    }

    fn kind_of(&self, word: &str, after: &str, is_command: bool) -> Option<Kind> {
        let language = self.language;
        let lower;
        let known = if language.is_case_blind {
            lower = word.to_ascii_lowercase();
            &lower
        } else {
            word
        };
        if language.keywords.binary_search(&known).is_ok() {
            return Some(Kind::Keyword);
        }
        if language.constants.binary_search(&known).is_ok() {
            return Some(Kind::Constant);
        }
        let is_called = || language.calls && after.starts_with(['(', '!']) && !after.starts_with("!=");
        let is_type = || language.capital_types && word.starts_with(|c: char| c.is_ascii_uppercase());
        if is_type() {
            Some(Kind::Type)
        } else if is_command || is_called() {
            Some(Kind::Function)
        } else {
            None
        }
    }
}

/// How long the key is that `line` begins with, in bytes, if `is_key` says so of what follows it.
fn key_length(line: &str, is_key: impl Fn(&str) -> bool) -> Option<(usize, Kind)> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '"' | '\'' | '$');
    let length = line.find(|c: char| !is_name(c)).unwrap_or(line.len());
    (length > 0 && is_key(line[length..].trim_start_matches(' '))).then_some((length, Kind::Key))
}

/// How long the name is that `text` begins with, in bytes.
fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

/// How long what `text` begins with is up to the sign `close` and with it, if that is near and on the same line.
fn length_to(text: &str, close: u8) -> Option<usize> {
    let found = text.bytes().take(NEAR).position(|byte| byte == close || byte == b'\n')?;
    (text.as_bytes()[found] == close).then_some(found + 1)
}

/// How long the string is that `text` begins with, in bytes. Where it has no end, to the end of the line or the text.
fn string_length(text: &str, quote: &Quote) -> usize {
    let bytes = text.as_bytes();
    let mut at = quote.open.len();
    while at < bytes.len() {
        if bytes[at] == b'\\' && quote.escapes {
            at += 2;
        } else if bytes[at] == b'\n' && !quote.lines {
            return at;
        } else if bytes[at..].starts_with(quote.close.as_bytes()) {
            return at + quote.close.len();
        } else {
            at += 1;
        }
    }
    text.len()
}

/// How long the character is that `text` begins with, quotes included, if it is one.
fn character(text: &str) -> Option<usize> {
    let inside = &text[1..];
    let first = inside.chars().next()?;
    let length = if first == '\\' {
        // The longest is `'\u{10ffff}'`.
        let end = inside.bytes().skip(2).take(10).position(|byte| byte == b'\'')?;
        end + 2
    } else {
        first.len_utf8()
    };
    inside.get(length..).is_some_and(|rest| rest.starts_with('\'')).then_some(length + 2)
}
