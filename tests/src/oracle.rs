//! What another Markdown engine reads in a text: comrak, which shares no code with the one that the core uses.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};

/// The text of every heading and of every block that stands directly in a list item, in the order of the text.
#[must_use]
pub fn headings_and_items(source: &str, has_front_matter: bool) -> Vec<String> {
    texts(source, has_front_matter, |node, parent| {
        let in_item = matches!(parent, Some(NodeValue::Item(_) | NodeValue::TaskItem(_)));
        matches!(node, NodeValue::Heading(_)) || (in_item && !matches!(node, NodeValue::List(_)))
    })
}

/// The text of every block that holds text and no other block, in the order of the text.
#[must_use]
pub fn leaves(source: &str, has_front_matter: bool) -> Vec<String> {
    texts(source, has_front_matter, |node, _| {
        matches!(
            node,
            NodeValue::Heading(_)
                | NodeValue::Paragraph
                | NodeValue::TableCell
                | NodeValue::CodeBlock(_)
                | NodeValue::HtmlBlock(_)
        )
    })
}

fn texts(source: &str, has_front_matter: bool, wanted: impl Fn(&NodeValue, Option<&NodeValue>) -> bool) -> Vec<String> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options.extension.front_matter_delimiter = has_front_matter.then(|| "---".to_owned());
    let arena = Arena::new();
    let root = parse_document(&arena, source.trim_start_matches('\u{feff}'), &options);
    let mut found = Vec::new();
    for node in root.descendants() {
        let parent = node.parent().map(|parent| parent.data.borrow());
        if wanted(&node.data.borrow().value, parent.as_deref().map(|parent| &parent.value)) {
            let mut text = String::new();
            write_text(node, &mut text);
            found.push(text);
        }
    }
    found.retain(|text| !text.trim().is_empty());
    found
}

fn write_text<'a>(node: &'a AstNode<'a>, text: &mut String) {
    match &node.data.borrow().value {
        NodeValue::List(_) => return,
        NodeValue::Text(part) => text.push_str(part),
        NodeValue::Code(code) => text.push_str(&code.literal),
        NodeValue::CodeBlock(block) => text.push_str(&block.literal),
        NodeValue::HtmlInline(html) => text.push_str(shown(html)),
        NodeValue::HtmlBlock(block) => text.push_str(shown(&block.literal)),
        NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
        NodeValue::FootnoteReference(reference) => text.push_str(&reference.name),
        _ => {}
    }
    for child in node.children() {
        write_text(child, text);
    }
}

/// Raw HTML is shown as it is written, but comments and line breaks.
fn shown(html: &str) -> &str {
    let is_comment = html.trim_start().starts_with("<!--") && html.trim_end().ends_with("-->");
    let is_break = html.to_ascii_lowercase().starts_with("<br") && html.ends_with('>');
    if is_comment || is_break { "" } else { html }
}

/// `text` without white space, colons, the box it may begin with and the `\` it may end with, so that a page may set it as
/// it likes: a field as a name and a value, a box as a checkbox, a line break as one.
#[must_use]
pub fn essence(text: &str) -> String {
    let text = text.trim().trim_end_matches('\\');
    let mut characters = text.chars();
    let begins_with_box = characters.next() == Some('[') && characters.nth(1) == Some(']');
    let text = if begins_with_box { &text[text.find(']').map_or(0, |at| at + 1)..] } else { text };
    // A control character is shown as a replacement character.
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '：' | '\u{feff}' | '\u{fffd}') && !c.is_control())
        .collect()
}
