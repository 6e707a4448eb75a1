//! What is read line by line: differences, Markdown, and what was typed at a prompt.

use super::language::Language;
use super::pieces::{Kind, Pieces};
use super::words;

/// Each line with the byte that it begins at, without its end.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line.trim_end_matches(['\n', '\r']))
    })
}

/// Adds the pieces of `text`, a difference.
pub(super) fn diff(text: &str, pieces: &mut Pieces) {
    const HEADS: [&str; 8] = ["+++", "---", "@@", "diff ", "index ", "new file", "deleted file", "rename "];
    for (at, line) in lines(text) {
        let kind = if HEADS.iter().any(|head| line.starts_with(head)) {
            Kind::Meta
        } else if line.starts_with('+') {
            Kind::Inserted
        } else if line.starts_with('-') {
            Kind::Deleted
        } else {
            continue;
        };
        pieces.add(at, at + line.len(), kind);
    }
}

/// Adds the pieces of `text`, in which lines behind a prompt are read as `shell` and all others are what was answered.
pub(super) fn console(shell: &Language, text: &str, pieces: &mut Pieces) {
    for (at, line) in lines(text) {
        let Some(prompt) = ["$ ", "# ", "> ", "% "].iter().find(|prompt| line.starts_with(**prompt)) else { continue };
        pieces.add(at, at + 1, Kind::Meta);
        words::scan(shell, &line[prompt.len()..], at + prompt.len(), pieces);
    }
}

/// Adds the pieces of `text`, Markdown.
pub(super) fn markdown(text: &str, pieces: &mut Pieces) {
    let mut in_comment = false;
    for (at, line) in lines(text) {
        let indent = line.len() - line.trim_start().len();
        let (start, rest) = (at + indent, &line[indent..]);
        let begins = rest.starts_with("<!--");
        if in_comment || begins {
            pieces.add(start, at + line.len(), Kind::Comment);
            in_comment = !rest.contains("-->");
        } else if rest.starts_with('#') {
            pieces.add(start, at + line.len(), Kind::Keyword);
        } else if rest.starts_with("```") || rest.starts_with("~~~") || rest == "---" {
            pieces.add(start, at + line.len(), Kind::Meta);
        } else {
            let mark = mark_length(rest);
            pieces.add(start, start + mark, Kind::Key);
            inline(start + mark, &rest[mark..], pieces);
        }
    }
}

/// How long the mark of a list or a quote is that `line` begins with, a box included, in bytes.
fn mark_length(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let bullet = match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits + 1,
        Some(b'-' | b'*' | b'+' | b'>') if digits == 0 => 1,
        _ => return 0,
    };
    let Some(rest) = line[bullet..].strip_prefix(' ') else { return 0 };
    let has_box = ["[ ]", "[x]", "[X]"].iter().any(|it| rest.starts_with(it));
    if has_box { bullet + 4 } else { bullet }
}

/// Adds what is code or strong in `text`, which begins at byte `base`.
fn inline(base: usize, text: &str, pieces: &mut Pieces) {
    let mut at = 0;
    while let Some(found) = text[at..].find(['`', '*']) {
        at += found;
        let (mark, kind) = match &text[at..] {
            rest if rest.starts_with('`') => ("`", Kind::String),
            rest if rest.starts_with("**") => ("**", Kind::Type),
            _ => ("", Kind::Type),
        };
        let inside = at + mark.len().max(1);
        match text[inside..].find(mark).filter(|&length| !mark.is_empty() && length > 0) {
            Some(length) => {
                let end = inside + length + mark.len();
                pieces.add(base + at, base + end, kind);
                at = end;
            }
            None => at = inside,
        }
    }
}
