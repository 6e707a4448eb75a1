//! A ledger as a tree whose leaves are whole lines and leave none out but blank ones: what differences are found in and
//! merges are made of. Owns the shape; `build.rs` makes it.

use crate::ledger::{Date, FieldKind, Role};
use crate::text::Span;

use super::keys::Key;

/// What a node is. The order is the one in which kinds may follow each other inside a section.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    /// The whole text.
    Root,
    /// Front matter, fences included.
    FrontMatter,
    /// One of its fences.
    Fence,
    /// The heading that is the title.
    Title,
    /// The lines of one field.
    Field(FieldKind),
    /// The heading of a section.
    Heading,
    /// The first paragraph of an item, its mark included.
    ItemHead,
    /// Lines that are nothing else.
    Text,
    /// One part of a decision, or one risk written as a paragraph.
    Part,
    /// An item and what stands in it.
    Item,
    /// A section that is no record.
    Section(Role),
    /// An entry of the log.
    LogEntry(Option<Date>),
    /// A decision and its number.
    Decision(Option<u32>),
    /// What stands below the last section and belongs to none.
    Closing,
}

impl Kind {
    /// Whether it is a heading and what stands below it.
    pub(crate) fn is_section(self) -> bool {
        matches!(self, Self::Section(_) | Self::LogEntry(_) | Self::Decision(_))
    }

    /// Whether it holds others, even if there are none.
    pub(crate) fn is_inner(self) -> bool {
        self.is_section() || matches!(self, Self::Root | Self::FrontMatter | Self::Item)
    }

    /// Whether nodes of the two kinds may be the same thing at two times: what sets two fields apart is their name, but
    /// an entry stays the same with another date.
    pub(crate) fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Section(_), Self::Section(_))
            | (Self::LogEntry(_), Self::LogEntry(_))
            | (Self::Decision(_), Self::Decision(_)) => true,
            (a, b) => a == b,
        }
    }

    /// A number that like kinds share.
    pub(crate) fn class(self) -> u8 {
        match self {
            Self::Root => 0,
            Self::FrontMatter => 1,
            Self::Fence => 2,
            Self::Title => 3,
            Self::Field(_) => 4,
            Self::Heading => 5,
            Self::ItemHead => 6,
            Self::Text => 7,
            Self::Part => 8,
            Self::Item => 9,
            Self::Section(_) => 10,
            Self::LogEntry(_) => 11,
            Self::Decision(_) => 12,
            Self::Closing => 13,
        }
    }
}

/// A node: lines of the text, from the beginning of the first to the end of the last without its line end.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    /// What its kind knows it by, made comparable; empty where there is nothing.
    pub(crate) name: String,
    pub(crate) span: Span,
    /// Of a leaf, the two places that part it in three: what stands before its text, the text, and what stands behind.
    /// Of an item that is its box, and what stands before and behind that. Both at the start for lines of plain text.
    pub(crate) middle: Span,
    /// Of an inner node, all that stands in it; only line ends and blank lines are left out. Empty for a leaf.
    pub(crate) children: Vec<Node>,
}

impl Node {
    /// Its bytes.
    pub(crate) fn of<'s>(&self, source: &'s str) -> &'s str {
        self.span.of(source)
    }

    /// Of a section or an item, the bytes behind its first child; of anything else, none.
    pub(crate) fn body_of<'s>(&self, source: &'s str) -> &'s str {
        match &self.children[..] {
            [first, .., last] => Span::new(first.span.end, last.span.end).of(source).trim(),
            _ => "",
        }
    }

    /// What sets it apart from others that were added beside it; without a name if nothing does. Fields are told apart by
    /// what they mean.
    pub(crate) fn key_among_new(&self) -> Key<'_> {
        let name = match self.kind {
            Kind::Field(kind) if kind != FieldKind::Other => return (u8::MAX, kind.name()),
            Kind::Title | Kind::Heading | Kind::ItemHead | Kind::FrontMatter => "the only one",
            _ => &self.name,
        };
        (self.kind.class(), name)
    }

    /// The head of a section or an item.
    pub(crate) fn head(&self) -> Option<&Self> {
        self.children.first().filter(|head| matches!(head.kind, Kind::Heading | Kind::ItemHead))
    }

    /// Of an item of a bulleted list, what stands before its box or text: indent, bullet and gap.
    pub(crate) fn bullet<'s>(&self, source: &'s str) -> Option<&'s str> {
        let head = self.head().filter(|head| head.kind == Kind::ItemHead)?;
        let lead = Span::new(head.span.start, head.middle.start).of(source);
        matches!(lead.trim(), "-" | "*" | "+").then_some(lead)
    }

    /// Of an item of a numbered list, the digits of its number.
    pub(crate) fn number(&self, source: &str) -> Option<Span> {
        let head = self.head().filter(|head| head.kind == Kind::ItemHead)?;
        let lead = head.of(source);
        let start = head.span.start + (lead.len() - lead.trim_start().len());
        let length = lead.trim_start().bytes().take_while(u8::is_ascii_digit).count();
        let is_number = length > 0 && source[start + length..].starts_with(['.', ')']);
        is_number.then(|| Span::new(start, start + length))
    }
}
