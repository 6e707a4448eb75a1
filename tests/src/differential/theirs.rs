//! What is seen in the document that comrak reads.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::{Seen, address, say};

/// What is seen of `source`, read with the extensions that are on in a ledger.
pub(super) fn seen(source: &str) -> Vec<Seen> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    let arena = Arena::new();
    let mut seen = Vec::new();
    visit(parse_document(&arena, source, &options), &mut seen);
    seen
}

fn visit<'a>(node: &'a AstNode<'a>, seen: &mut Vec<Seen>) {
    match &node.data.borrow().value {
        NodeValue::Heading(heading) => seen.push(Seen::Heading(heading.level)),
        NodeValue::Item(_) => seen.push(Seen::Item),
        NodeValue::TaskItem(task) => {
            seen.push(Seen::Item);
            say(seen, if task.symbol.is_some() { "[x]" } else { "[]" });
        }
        NodeValue::Link(link) | NodeValue::Image(link) => seen.push(Seen::Link(address(&link.url))),
        NodeValue::Text(text) => say(seen, text),
        NodeValue::Code(code) => say(seen, &code.literal),
        NodeValue::CodeBlock(block) => say(seen, &block.literal),
        NodeValue::HtmlInline(html) => raw_html(html, seen),
        NodeValue::HtmlBlock(block) if !is_comment(&block.literal) => {
            block.literal.split_inclusive('\n').for_each(|line| raw_html(line, seen));
        }
        NodeValue::FootnoteReference(reference) => say(seen, &reference.name),
        NodeValue::FootnoteDefinition(definition) => say(seen, &definition.name),
        _ => {}
    }
    for child in node.children() {
        visit(child, seen);
    }
}

/// Raw HTML is text, but comments and line breaks.
fn raw_html(html: &str, seen: &mut Vec<Seen>) {
    let tag: String = html.chars().filter(|c| !c.is_whitespace()).collect();
    if !is_comment(html) && !tag.eq_ignore_ascii_case("<br>") && !tag.eq_ignore_ascii_case("<br/>") {
        say(seen, html);
    }
}

/// Whether `html` holds nothing but closed comments.
fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some((_, behind)) = rest.strip_prefix("<!--").and_then(|comment| comment.split_once("-->")) {
        rest = behind.trim_start();
    }
    rest.is_empty() && !html.trim().is_empty()
}
