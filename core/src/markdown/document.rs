//! A text as a flat list of Markdown events with byte spans into the original.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::sort::sort_by;
use crate::text::Span;

use super::front_matter::{FrontMatter, OpenFrontMatter, find};
use super::limits::{Limit, exceeded};

/// An event and the bytes it stands for. Spans do not always nest; nothing may rely on it.
pub(crate) type Spanned<'s> = (Event<'s>, Span);

/// A text and its events.
#[derive(Clone, Debug)]
pub(crate) struct Document<'s> {
    source: &'s str,
    events: Vec<Spanned<'s>>,
    /// For each event, the largest start of it and all before it. An end event starts where its element does, so the
    /// starts themselves are not sorted; these are.
    reached: Vec<usize>,
    front_matter: FrontMatter,
    limit: Option<Limit>,
    /// The definitions of links, `[label]: address`, that count, in order: address and bytes.
    definitions: Vec<(Box<str>, Span)>,
    /// What would be a link, `[text][label]`, if its label were defined: the label, and the bytes of the whole.
    undefined: Vec<(Box<str>, Span)>,
    /// The places of those events that are asked for by themselves and seldom there.
    places: Places,
}

/// The places of events of some kinds, so that whoever wants them need not look through all.
#[derive(Clone, Default, Debug)]
struct Places {
    /// The starts of links and images.
    links: Vec<usize>,
    /// HTML.
    html: Vec<usize>,
    /// How many lists and quotes begin.
    containers: usize,
}

impl Places {
    fn note(&mut self, event: &Event<'_>, place: usize) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => self.links.push(place),
            Event::Html(_) | Event::InlineHtml(_) => self.html.push(place),
            Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => self.containers += 1,
            _ => {}
        }
    }
}

impl<'s> Document<'s> {
    /// Reads `source` once. A byte order mark and front matter, which would hide the title, are stepped over.
    pub(crate) fn parse(source: &'s str) -> Self {
        let after_mark = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let front_matter = find(source, after_mark);
        let start = if let FrontMatter::Closed(span) = front_matter { span.end } else { after_mark };
        let limit = exceeded(source, start);
        // Ledgers have an event for every twelve bytes or so.
        let expected = if limit.is_none() { (source.len() - start) / 10 + 16 } else { 3 };
        let mut events = Vec::with_capacity(expected);
        let mut reached = Vec::with_capacity(expected);
        let mut definitions: Vec<(Box<str>, Span)> = Vec::new();
        let mut undefined: Vec<(Box<str>, Span)> = Vec::new();
        let mut places = Places::default();
        if limit.is_some() {
            events.extend(plain(source, start));
            reached.extend([start; 3]);
        } else {
            let mut largest = 0;
            let text = &source[start..];
            let mut note = |link: BrokenLink<'s>| {
                let span = Span::new(link.span.start + start, link.span.end + start);
                if link.link_type == LinkType::Reference {
                    undefined.push((Box::from(&*link.reference), span));
                }
                None
            };
            let mut parser = Parser::new_with_broken_link_callback(text, options(), Some(&mut note)).into_offset_iter();
            for (event, range) in parser.by_ref() {
                let span = Span::new(range.start + start, range.end + start);
                largest = span.start.max(largest);
                reached.push(largest);
                places.note(&event, events.len());
                events.push((event, span));
            }
            for (_, definition) in parser.reference_definitions().iter() {
                let span = Span::new(definition.span.start + start, definition.span.end + start);
                definitions.push((Box::from(&*definition.dest), span));
            }
            sort_by(&mut definitions, |(_, a), (_, b)| a.cmp(b));
            // Those in a text that the parser looked at again are noted again.
            sort_by(&mut undefined, |(_, a), (_, b)| a.cmp(b));
            undefined.dedup();
        }
        Self { source, events, reached, front_matter, limit, definitions, undefined, places }
    }

    /// The text as given.
    pub(crate) fn source(&self) -> &'s str {
        self.source
    }

    /// Every event, in order.
    pub(crate) fn events(&self) -> &[Spanned<'s>] {
        &self.events
    }

    /// The events that may lie in `span`: none that lies in it is left out, a few that do not may be among them.
    pub(crate) fn events_near(&self, span: Span) -> Range<usize> {
        let start = self.reached.partition_point(|&reached| reached < span.start);
        let end = self.reached.partition_point(|&reached| reached < span.end);
        start..end.max(start)
    }

    /// The definitions of links, in order: address and bytes.
    pub(crate) fn definitions(&self) -> &[(Box<str>, Span)] {
        &self.definitions
    }

    /// What would be a link, `[text][label]`, if its label were defined: the label, and the bytes of the whole.
    pub(crate) fn undefined(&self) -> &[(Box<str>, Span)] {
        &self.undefined
    }

    /// The places, in [`events`](Self::events), of the starts of links and images.
    pub(crate) fn links(&self) -> &[usize] {
        &self.places.links
    }

    /// How many lists and quotes there are: nothing is nested deeper.
    pub(crate) fn containers(&self) -> usize {
        self.places.containers
    }

    /// Every event that is HTML.
    pub(crate) fn html(&self) -> impl Iterator<Item = &Spanned<'s>> {
        self.places.html.iter().map(|&place| &self.events[place])
    }

    /// The front matter, fences included.
    pub(crate) fn front_matter(&self) -> Option<Span> {
        if let FrontMatter::Closed(span) = self.front_matter { Some(span) } else { None }
    }

    /// Front matter that is never closed, and therefore none.
    pub(crate) fn open_front_matter(&self) -> Option<OpenFrontMatter> {
        if let FrontMatter::Open(open) = self.front_matter { Some(open) } else { None }
    }

    /// The cap that the text goes beyond, for which it was not read as Markdown.
    pub(crate) fn limit(&self) -> Option<Limit> {
        self.limit
    }
}

/// A text that is beyond a cap as one block of code, so that nothing of it is lost.
fn plain(source: &str, start: usize) -> [Spanned<'_>; 3] {
    let span = Span::new(start, source.len());
    [
        (Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)), span),
        (Event::Text(source[start..].into()), span),
        (Event::End(TagEnd::CodeBlock), span),
    ]
}

/// The parser has caps of its own: what references expand to is no longer than the text or 100,000 bytes, and parentheses
/// in addresses nest 32 deep. The extensions are those that GitHub has too. Heading attributes stay off: with task lists they make the parser panic.
/// Metadata blocks stay off: the parser takes them anywhere, and would swallow what stands between two rules.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES
}
