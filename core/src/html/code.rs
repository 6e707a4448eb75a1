//! A block of code of which pieces get elements of their own. Which pieces, the caller says; what reaches the page is
//! written here, so that a wrong answer costs colours and nothing else.

use super::Highlight;
use super::escape::escape_into;

/// An open block. Its text comes in parts.
pub(super) struct CodeBlock {
    language: String,
    text: String,
}

impl CodeBlock {
    /// The block in `language`, of which nothing is known yet.
    pub(super) fn new(language: &str) -> Self {
        Self { language: language.to_owned(), text: String::new() }
    }

    /// Adds a part of its text.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Writes the text with the pieces that `highlight` gives.
    pub(super) fn write(&self, highlight: Highlight<'_>, out: &mut String) {
        let text = self.text.as_str();
        let mut at = 0;
        for piece in highlight(&self.language, text) {
            let (Some(before), Some(inside)) = (text.get(at..piece.start), text.get(piece.start..piece.end)) else {
                continue;
            };
            escape_into(before, out);
            out.push_str("<span class=\"");
            escape_into(piece.class, out);
            out.push_str("\">");
            escape_into(inside, out);
            out.push_str("</span>");
            at = piece.end;
        }
        escape_into(&text[at..], out);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CodePiece, RenderOptions, render};
    use crate::ledger::Ledger;

    fn html(source: &str, pieces: &[(usize, usize)]) -> String {
        let highlight =
            |_: &str, _: &str| pieces.iter().map(|&(start, end)| CodePiece { start, end, class: "c" }).collect();
        render(&Ledger::parse(source), &RenderOptions { highlight: Some(&highlight), ..RenderOptions::default() })
    }

    #[test]
    fn pieces_get_elements_and_their_text_is_escaped() {
        let html = html("> ```rust\n> a<b>\n> c\n> ```\n", &[(1, 4), (5, 6)]);
        assert!(html.contains("a<span class=\"c\">&lt;b&gt;</span>\n<span class=\"c\">c</span>\n</code>"), "{html}");
    }

    #[test]
    fn pieces_that_cannot_be_are_left_out() {
        let source = "```rust\né<i>\n```\n";
        let plain = "<pre tabindex=\"0\"><code class=\"language-rust\">é&lt;i&gt;\n</code></pre>\n";
        for pieces in [[(1, 2), (0, 1)], [(9, 10), (4, 99)], [(3, 2), (7, 6)], [(usize::MAX, 0), (6, 1)]] {
            assert_eq!(html(source, &pieces), plain, "{pieces:?}");
        }
        let twice = html(source, &[(0, 3), (2, 4)]);
        assert!(twice.contains("<span class=\"c\">é&lt;</span>i&gt;"), "the second lies over the first: {twice}");
    }

    #[test]
    fn only_blocks_that_name_a_language_are_asked_about() {
        let source = "    indented\n\n```\nfence\n```\n\n`inline`\n\n```<i>\nodd name\n```\n";
        assert!(!html(source, &[(0, 1)]).contains("<span"));
    }
}
