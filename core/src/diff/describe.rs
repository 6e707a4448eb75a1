//! What people call a node.

use crate::text::Span;

use super::tree::{Kind, Node};

/// Longer texts are cut.
const MAX_CHARACTERS: usize = 60;

/// What people call `node`, which stands in `parent`: `the field “Status”`.
pub(crate) fn describe(node: &Node, parent: Option<&Node>, source: &str) -> String {
    let own = quoted(title(node, source));
    let place = parent.filter(|parent| parent.head().is_some()).map(|parent| quoted(title(parent, source)));
    match (node.kind, place) {
        (Kind::Root, _) => "the text".to_owned(),
        (Kind::FrontMatter | Kind::Fence, _) => "the front matter".to_owned(),
        (Kind::Title, _) => "the title".to_owned(),
        (Kind::Field(_), _) => format!("the field {own}"),
        (Kind::Closing, _) => "the text below the last section".to_owned(),
        (Kind::Heading, Some(place)) => format!("the heading {place}"),
        (Kind::Heading, None) => format!("the heading {own}"),
        (Kind::ItemHead, Some(place)) => format!("the item {place}"),
        (Kind::Item | Kind::ItemHead, _) => format!("the item {own}"),
        (Kind::Text, Some(place)) => format!("the text of {place}"),
        (Kind::Text, None) => "the text above the sections".to_owned(),
        (Kind::Part, Some(place)) => format!("{own} of {place}"),
        (Kind::Part, None) => own,
        (Kind::Section(_), _) => format!("the section {own}"),
        (Kind::LogEntry(_), _) => format!("the log entry {own}"),
        (Kind::Decision(_), _) => format!("the decision {own}"),
    }
}

/// The words that a node is known by, as they are written.
pub(super) fn title<'s>(node: &Node, source: &'s str) -> &'s str {
    match node.kind {
        Kind::Field(_) => {
            let lead = Span::new(node.span.start, node.middle.start).of(source);
            lead.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | ':' | '：' | '-' | '+'))
        }
        Kind::Heading => node.middle.of(source),
        Kind::ItemHead => Span::new(node.middle.end, node.span.end).of(source).trim(),
        Kind::Part => {
            let first = node.of(source).lines().next().unwrap_or_default();
            first.split([':', '：']).next().unwrap_or_default().trim_matches(['*', '_', ' '])
        }
        _ => node.head().map_or("", |head| title(head, source)),
    }
}

/// `text` in quotes, on one line, cut where it is long.
pub(crate) fn quoted(text: &str) -> String {
    let mut words = String::from("“");
    for (count, c) in text.chars().enumerate() {
        if count == MAX_CHARACTERS {
            words.push('…');
            break;
        }
        words.push(if c.is_control() { ' ' } else { c });
    }
    words.push('”');
    words
}
