//! Visible marks for characters that editors hide, change or remove.

use std::fmt::Write as _;

/// Stands for the end of the text, so that it can end without a line end.
const END: &str = "⟨end⟩";

/// The text that `shown` stands for: `␍` is a carriage return, `␉` a tab, `␠` a space, `⟨U+FEFF⟩` the character of that
/// number, and `⟨end⟩` ends the text there.
#[must_use]
pub fn hide(shown: &str) -> String {
    let shown = shown.find(END).map_or(shown, |end| &shown[..end]);
    let mut text = String::with_capacity(shown.len());
    let mut rest = shown;
    while let Some(c) = rest.chars().next() {
        if let Some((named, length)) = numbered(rest) {
            text.push(named);
            rest = &rest[length..];
            continue;
        }
        text.push(match c {
            '␍' => '\r',
            '␉' => '\t',
            '␠' => ' ',
            other => other,
        });
        rest = &rest[c.len_utf8()..];
    }
    text
}

/// The character that `⟨U+…⟩` at the start of `rest` stands for, and the mark's length.
fn numbered(rest: &str) -> Option<(char, usize)> {
    let digits = rest.strip_prefix("⟨U+")?;
    let end = digits.find('⟩')?;
    let c = char::from_u32(u32::from_str_radix(&digits[..end], 16).ok()?)?;
    Some((c, "⟨U+".len() + end + '⟩'.len_utf8()))
}

/// `text` with marks for what could not be seen: the reverse of [`hide`], as far as a reader needs it.
#[must_use]
pub fn show(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' => shown.push('␍'),
            '\t' => shown.push('␉'),
            ' ' if matches!(characters.peek(), None | Some('\n' | '\r')) => shown.push('␠'),
            '\n' => shown.push('\n'),
            c if c.is_control() || is_invisible(c) => {
                let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(c));
            }
            c => shown.push(c),
        }
    }
    shown
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{e0000}'..='\u{e007f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
}
