//! Lines of the header that look like a field but are none: `Name: value` without bold, or with asterisks that do not
//! make it bold.

use crate::ledger::Ledger;
use crate::text::Span;

/// A line that would be a field if it were bold.
#[derive(Clone, Debug)]
pub(crate) struct PlainLine {
    /// From the first asterisk or letter to the end of the value.
    pub(crate) whole: Span,
    /// The name without asterisks and colon.
    pub(crate) name: Span,
    /// The value without asterisks before it.
    pub(crate) value: Span,
    /// Whether nothing follows that would become part of the value.
    pub(crate) stands_alone: bool,
    /// What is wrong with it.
    pub(crate) fault: Fault,
}

/// Why a line is no field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fault {
    /// The name is not bold, or not by itself.
    NotBold,
    /// As `NotBold`, with asterisks in the value that belong to the name or to nothing.
    Tangled,
    /// The value touches the asterisks behind the colon, so that they do not end anything.
    NoSpace,
    /// There is no colon behind the bold name.
    NoColon,
}

/// The lines of text in the header that have a colon behind their first words: in blocks that are more than fields, and
/// in values that go on over several lines.
pub(crate) fn all(ledger: &Ledger<'_>) -> Vec<PlainLine> {
    let source = ledger.source();
    let is_text = |span: &&Span| !span.of(source).starts_with(['|', '>', '<', '`', '~', ' ', '\t']);
    let mut lines = Vec::new();
    for &block in ledger.preamble.iter().filter(is_text) {
        let first = lines.len();
        in_lines(source, block, &mut lines);
        // In a paragraph of its own, bold words may begin a sentence.
        if !ledger.fields.iter().any(|field| block.covers(field.span)) {
            lines[first..]
                .iter_mut()
                .filter(|line| line.fault == Fault::NoColon)
                .for_each(|line| line.stands_alone = false);
        }
    }
    for field in &ledger.fields {
        let value = field.value_span;
        if let Some(end) = value.of(source).find('\n') {
            in_lines(source, Span::new(value.start + end + 1, value.end), &mut lines);
        }
    }
    lines
}

fn in_lines(source: &str, block: Span, found: &mut Vec<PlainLine>) {
    let mut at = block.start;
    let mut is_open = false;
    for text in block.of(source).split_inclusive('\n') {
        let line = Span::new(at, at + text.len()).trimmed(source);
        at += text.len();
        let plain = read(source, line);
        let is_bold = line.of(source).trim_start_matches(['-', '*', '+', ' ']).len() < line.of(source).len();
        if is_open
            && !is_bold
            && plain.is_none()
            && let Some(last) = found.last_mut()
        {
            last.stands_alone = line.is_empty();
        }
        is_open = plain.is_some();
        found.extend(plain);
    }
}

fn read(source: &str, line: Span) -> Option<PlainLine> {
    let text = line.of(source);
    let is_markup = |c: char| matches!(c, '*' | '_' | ' ' | '\t' | '\\');
    let bullet = ["- ", "* ", "+ "].iter().find(|bullet| text.starts_with(**bullet)).map_or(0, |bullet| bullet.len());
    let start = line.start + bullet;
    let text = &text[bullet..];
    if let Some(line) = without_colon(text, Span::new(start, line.end)) {
        return Some(line);
    }
    let colon = text.find([':', '：'])?;
    let after = colon + text[colon..].chars().next()?.len_utf8();
    let written = &text[..colon];
    let lead = written.len() - written.trim_start_matches(is_markup).len();
    let name = written.trim_matches(is_markup);
    if !is_name(name) {
        return None;
    }
    let rest = &text[after..];
    let gap = rest.len() - rest.trim_start_matches(is_markup).len();
    let is_separate = gap > 0 || rest.is_empty();
    let mut value = Span::new(start + after + gap, line.end);
    let mut fault = Fault::NotBold;
    let opening = &text[..lead];
    let is_sign = |c: char| matches!(c, '*' | '_');
    let closing = &rest[..gap];
    if is_sign(opening.chars().next().unwrap_or_default()) && !closing.contains(is_sign) && !written.ends_with(is_sign)
    {
        let sign = opening.trim_end();
        let (inside, is_tangled) = unwrapped(&rest[gap..], sign);
        value.end = value.start + inside.len();
        fault = if is_tangled { Fault::Tangled } else { Fault::NotBold };
    } else if opening == closing && closing.len() == 2 && !closing.contains([' ', '\t']) && !value.is_empty() {
        fault = Fault::NoSpace;
    }
    is_separate.then(|| PlainLine {
        whole: Span::new(start, line.end),
        name: Span::new(start + lead, start + lead + name.len()),
        value,
        stands_alone: true,
        fault,
    })
}

/// Names of fields are a few words; a sentence with a colon is none.
fn is_name(name: &str) -> bool {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '&' | '\'' | '’');
    !name.is_empty() && name.len() <= 60 && name.chars().all(is_of_name)
}

/// `value` without the `sign` that closes what the name begins with, and whether more of that sign is in it.
fn unwrapped<'t>(value: &'t str, sign: &str) -> (&'t str, bool) {
    let inside = value.strip_suffix(sign).unwrap_or(value);
    let letter = sign.chars().next().unwrap_or('*');
    (inside.trim_end(), inside.contains(letter))
}

/// Reads `**Name** value`; the text stands at `at`.
fn without_colon(text: &str, at: Span) -> Option<PlainLine> {
    let sign = ["**", "__"].into_iter().find(|sign| text.starts_with(sign))?;
    let (name, rest) = text[sign.len()..].split_once(sign)?;
    let value = rest.trim_start_matches([' ', '\t']);
    if !is_name(name) || name.trim() != name || value.len() == rest.len() || value.starts_with([':', '：']) {
        return None;
    }
    let name_start = at.start + sign.len();
    Some(PlainLine {
        whole: at,
        name: Span::new(name_start, name_start + name.len()),
        value: Span::new(at.end - value.len(), at.end),
        stands_alone: true,
        fault: Fault::NoColon,
    })
}
