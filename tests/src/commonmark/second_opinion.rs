//! What another engine makes of an example when raw HTML becomes text: comments vanish, `<br>` breaks the line, all else
//! is shown as it is written. This cannot be told from the specification's HTML, in which raw HTML is not marked.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};

use super::form::{Form, form};

/// An example as comrak renders it.
pub(super) struct Opinion {
    /// With raw HTML as it is: what the specification has.
    pub(super) plain: Form,
    /// With raw HTML as text.
    pub(super) shown: Form,
    /// Whether there is raw HTML.
    pub(super) has_html: bool,
    /// Whether there is a comment.
    pub(super) has_comment: bool,
}

pub(super) fn opinion(source: &str) -> Opinion {
    let arena = Arena::new();
    let mut options = Options::default();
    let root = parse_document(&arena, source, &options);
    let written = |options: &Options<'_>| {
        let mut html = String::new();
        format_html(root, options, &mut html).expect("a string takes all that is written");
        form(&html)
    };
    options.render.r#unsafe = true;
    let plain = written(&options);
    let (mut has_html, mut has_comment) = (false, false);
    let mut comments = Vec::new();
    for node in root.descendants() {
        let mut data = node.data.borrow_mut();
        let html = match &data.value {
            NodeValue::HtmlBlock(block) => block.literal.trim().to_owned(),
            NodeValue::HtmlInline(html) => html.clone(),
            _ => continue,
        };
        has_html = true;
        if html.starts_with("<!--") && html.ends_with("-->") {
            has_comment = true;
            comments.push(node);
        } else if html.eq_ignore_ascii_case("<br>") || html.eq_ignore_ascii_case("<br/>") {
            data.value = NodeValue::LineBreak;
        }
    }
    for comment in comments {
        comment.detach();
    }
    options.render.escape = true;
    Opinion { plain, shown: written(&options), has_html, has_comment }
}
