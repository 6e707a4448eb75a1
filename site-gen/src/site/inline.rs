//! Short texts as safe HTML.

use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::{Ledger, Span};

/// What stands in `span`, with its markup; `plain`, the same as plain text, where there is no markup to render.
pub(super) fn inline(ledger: &Ledger<'_>, span: Span, plain: &str, options: &RenderOptions<'_>) -> String {
    let html = html::render_inline(ledger, span, options);
    if html.is_empty() { html::escape(plain) } else { html }
}

/// The text of a message as a sentence of its own: its first letter is a capital one, unless it is code.
pub(super) fn sentence(message: &str) -> String {
    match message.chars().next() {
        Some(first) if first.is_lowercase() => {
            with_code(&[&*first.to_uppercase().to_string(), &message[first.len_utf8()..]].concat())
        }
        _ => with_code(message),
    }
}

/// The text of a message: what stands between backticks becomes code, nothing else is markup.
pub(super) fn with_code(message: &str) -> String {
    let mut html = String::with_capacity(message.len() + 32);
    let mut rest = message;
    while let Some((before, code, after)) = next_code(rest) {
        html.push_str(&html::escape(before));
        html.push_str("<code>");
        html.push_str(&html::escape(code));
        html.push_str("</code>");
        rest = after;
    }
    html.push_str(&html::escape(rest));
    html
}

fn next_code(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('`')?;
    let (code, after) = rest.split_once('`')?;
    Some((before, code, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_become_code_and_nothing_else_is_markup() {
        assert_eq!(with_code("add `## <A>` *here*"), "add <code>## &lt;A&gt;</code> *here*");
        assert_eq!(with_code("a lone ` stays"), "a lone ` stays");
        assert_eq!(with_code("``"), "<code></code>");
        assert_eq!(sentence("größe `a` is b"), "Größe <code>a</code> is b");
        for message in ["`a/b` is gone", "“a” is gone", "1 item", ""] {
            assert_eq!(sentence(message), with_code(message));
        }
    }
}
