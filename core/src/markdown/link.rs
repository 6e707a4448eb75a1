//! Links, images and definitions of links, and where in the text their addresses are written. What an address means is
//! not known here.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::text::Span;

use super::Document;

/// A link, an image or the definition of a link.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link<'d> {
    /// The address, entities and escapes decoded.
    pub(crate) address: &'d str,
    /// The whole link, or the whole definition.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) shape: Shape,
}

/// How a link is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    /// `[text](address)` or `![text](address)`; its place among the events.
    Inline(usize),
    /// `<address>`
    Auto,
    /// `[label]: address`
    Definition,
    /// `[text][label]`: its address is written in the definition.
    Use,
}

/// Every link of `document` but addresses of mail, then every definition. What stands in code is no link.
pub(crate) fn links<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Link<'d>> {
    let written = document.links().iter().filter_map(|&index| {
        let (event, span) = &document.events()[index];
        let Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }) = event else {
            return None;
        };
        let shape = match link_type {
            LinkType::Inline => Shape::Inline(index),
            LinkType::Autolink => Shape::Auto,
            LinkType::Email => return None,
            _ => Shape::Use,
        };
        Some(Link { address: dest_url, span: *span, shape })
    });
    let definitions = document.definitions().iter();
    written.chain(definitions.map(|(address, span)| Link { address, span: *span, shape: Shape::Definition }))
}

impl Link<'_> {
    /// The bytes of the address as it is written, without `<` and `>`; `None` where it cannot be told.
    pub(crate) fn written(&self, document: &Document<'_>) -> Option<Span> {
        let source = document.source();
        let found = match self.shape {
            Shape::Use => return None,
            Shape::Auto => Span::new(self.span.start + 1, self.span.end.saturating_sub(1)),
            Shape::Inline(index) => {
                let text_end = end_of_text(document, index);
                let open = source.get(text_end..self.span.end)?.find("](")? + text_end + "](".len();
                address(source, open, self.span.end)?
            }
            Shape::Definition => {
                let label = source.get(self.span.range())?;
                address(source, self.span.start + end_of_label(label)?, self.span.end)?
            }
        };
        let text = found.of(source);
        let is_as_read = text == self.address || text.contains(['\\', '&', '\n', '\r', '\0']);
        (is_as_read && !text.is_empty()).then_some(found)
    }
}

/// Where the text of the link whose start is the event `index` ends.
fn end_of_text(document: &Document<'_>, index: usize) -> usize {
    let mut depth = 0_usize;
    let mut end = document.events()[index].1.start;
    for (event, span) in &document.events()[index..] {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                if depth == 0 && matches!(tag, TagEnd::Link | TagEnd::Image) {
                    break;
                }
            }
            _ => {}
        }
        if !(depth == 1 && matches!(event, Event::Start(_))) {
            end = end.max(span.end);
        }
    }
    end
}

/// The byte behind the colon of `[label]:`.
fn end_of_label(definition: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in definition.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b']' => return definition[at + 1..].starts_with(':').then_some(at + 2),
            _ => {}
        }
    }
    None
}

/// The address that begins at or behind `start`: in angle brackets, or up to white space or the bracket that closes the
/// link.
fn address(source: &str, start: usize, end: usize) -> Option<Span> {
    let rest = source.get(start..end)?;
    let text = rest.trim_start();
    let start = end - text.len();
    let in_angles = text.starts_with('<');
    let from = usize::from(in_angles);
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, byte) in text.bytes().enumerate().skip(from) {
        let ends = match byte {
            _ if escaped => false,
            b'>' => in_angles,
            _ if in_angles => false,
            b' ' | b'\t' | b'\n' | b'\r' => true,
            b')' => depth == 0,
            _ => false,
        };
        if ends {
            return Some(Span::new(start + from, start + at));
        }
        match byte {
            _ if escaped => {}
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        escaped = byte == b'\\' && !escaped;
    }
    (!in_angles).then(|| Span::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(source: &str) -> Vec<(String, String)> {
        let document = Document::parse(source);
        links(&document)
            .map(|link| {
                let written = link.written(&document).map_or("?", |span| span.of(source));
                (link.address.to_owned(), written.to_owned())
            })
            .collect()
    }

    fn one(source: &str) -> (String, String) {
        written(source).pop().expect("there is a link")
    }

    #[test]
    fn addresses_are_found_as_they_are_written() {
        for (source, address, as_written) in [
            ("[a](b.md)", "b.md", "b.md"),
            ("[a]( <b c.md> \"t)\" )", "b c.md", "b c.md"),
            ("[**x**](b(1).md 'title')", "b(1).md", "b(1).md"),
            ("[a\\](x](b\\_c.md)", "b_c.md", "b\\_c.md"),
            ("[`](`](z.md)", "z.md", "z.md"),
            ("![](pic.png)", "pic.png", "pic.png"),
            ("[](b.md)", "b.md", "b.md"),
            ("<https://a.b>", "https://a.b", "https://a.b"),
            ("[a](&#106;avascript:x)", "javascript:x", "&#106;avascript:x"),
            ("[a](\n  b.md\n)", "b.md", "b.md"),
            ("[![i](i.png)](b.md)", "i.png", "i.png"),
        ] {
            assert_eq!(one(source), (address.to_owned(), as_written.to_owned()), "{source}");
        }
        assert_eq!(written("[![i](i.png)](b.md)")[0].1, "b.md");
    }

    #[test]
    fn definitions_carry_the_address_of_their_uses() {
        let found = written("[a][x] [b][x]\n\n[x]: <to there.md> 'title'\n[un\\]used]:\n  other.md\n");
        let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(
            found,
            [("to there.md", "?"), ("to there.md", "?"), ("to there.md", "to there.md"), ("other.md", "other.md")]
        );
    }

    #[test]
    fn code_and_mail_are_no_links() {
        assert!(written("`[a](b.md)` <me@example.org>\n\n    [a](b.md)\n\n```\n[a](b.md)\n```\n").is_empty());
    }
}
