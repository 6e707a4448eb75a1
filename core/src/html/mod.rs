//! Safe HTML of a ledger. Owns what may reach a page: raw HTML becomes text, URL schemes are allow-listed, ids are
//! prefixed. Knows nothing of pages, templates or files.

#[cfg(feature = "pages")]
mod code;
mod escape;
mod options;
mod table;
mod url;
mod writer;

use crate::ledger::{Ledger, SectionId};
use crate::markdown::{Event, Tag};
use crate::text::Span;

pub use escape::{escape, escape_into};
pub use options::{Boxes, LinkTarget, RenderOptions};
#[cfg(feature = "pages")]
pub use options::{CodePiece, Highlight, ItemId};
pub(crate) use url::{Lead, lead};

/// The whole ledger: title, fields, every section, closing line.
#[must_use]
pub fn render(ledger: &Ledger<'_>, options: &RenderOptions<'_>) -> String {
    writer::all(ledger, options)
}

/// The body of a section, without its heading and without its sub-sections.
pub fn render_body(ledger: &Ledger<'_>, id: SectionId, options: &RenderOptions<'_>, out: &mut String) {
    writer::body(ledger, id, options, out);
}

/// The blocks that lie wholly in `span`, such as a block of the preamble or the closing line.
pub fn render_blocks(ledger: &Ledger<'_>, span: Span, options: &RenderOptions<'_>, out: &mut String) {
    writer::blocks(ledger, span, options, out);
}

/// The inline content that lies wholly in `span`, without a paragraph around it: a field's value, a heading's text, the text of
/// an item.
#[must_use]
pub fn render_inline(ledger: &Ledger<'_>, span: Span, options: &RenderOptions<'_>) -> String {
    writer::inline(ledger, span, options)
}

/// The addresses of links and images that [`RenderOptions::link`] is asked about, in the order of the text.
#[must_use]
pub fn relative_addresses(ledger: &Ledger<'_>) -> Vec<String> {
    let addresses = ledger.document.events().iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => url::relative(dest_url),
        _ => None,
    });
    addresses.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What pages are put together from.
    #[test]
    fn parts_are_rendered_alone() {
        let ledger = Ledger::parse("# *T*\n\n> Intro `a`.\n\n## S\n\n- **b**\n\n### C\n");
        let options = RenderOptions::default();
        let title = ledger.title.as_ref().expect("there is a title");
        assert_eq!(render_inline(&ledger, title.text_span, &options), "<em>T</em>");
        let mut out = String::new();
        render_blocks(&ledger, ledger.preamble[0], &options, &mut out);
        assert_eq!(out, "<blockquote>\n<p>Intro <code>a</code>.</p>\n</blockquote>\n");
        out.clear();
        render_body(&ledger, SectionId(0), &options, &mut out);
        assert_eq!(out, "<ul>\n<li><strong>b</strong></li>\n</ul>\n");
    }

    #[test]
    fn what_the_mapping_is_asked_about_is_told() {
        let source = "# A\n\n[a](b.md#c) ![d](<e f.png>) [g](#h) [i](https://j.example) [k](//l.example) [m](n:o) ![p][q]\n\n[q]: r.svg\n";
        let ledger = Ledger::parse(source);
        let asked = std::cell::RefCell::new(Vec::new());
        let link = |url: &str| {
            asked.borrow_mut().push(url.to_owned());
            LinkTarget::TextOnly
        };
        let _ = render(&ledger, &RenderOptions { link: Some(&link), ..RenderOptions::default() });
        assert_eq!(relative_addresses(&ledger), *asked.borrow());
        assert_eq!(relative_addresses(&ledger), ["b.md#c", "e f.png", "r.svg"]);
    }

    /// What can be ticked says where it is, also where the parser counts white space before it as part of it; a box that no
    /// engine agrees on cannot.
    #[test]
    fn boxes_say_where_they_are() {
        let source = "# A\n\n## S\n\n- [ ] a\n-   [x] b\n- [\t] c\n\n1.\t[X] d\n\n-\t\t[ ] e\n";
        let at = |box_: &str| source.find(box_).map(|at| at + 100);
        let map = |at: usize| at + 100;
        let html = render(
            &Ledger::parse(source),
            &RenderOptions { boxes: Boxes::Interactive(&map), ..RenderOptions::default() },
        );
        for (text, place) in [("a", at("[ ] a")), ("b", at("[x] b")), ("d", at("[X] d")), ("e", at("[ ] e"))] {
            let ticked = if matches!(text, "b" | "d") { " checked" } else { "" };
            let input = format!(
                "<input type=\"checkbox\" class=\"box\" data-at=\"{}\"{ticked} aria-label=\"{text}\">",
                place.unwrap()
            );
            assert!(html.contains(&input), "{input} in {html}");
        }
        assert!(html.contains("<input type=\"checkbox\" class=\"box\" disabled aria-label=\"c\">"), "{html}");
    }

    #[test]
    fn code_beside_a_piece_is_no_part_of_it() {
        let source = "# A\n\na`b`c\n";
        let ledger = Ledger::parse(source);
        for part in ["a", "c", "a`b`", "`b`c"] {
            let start = source.find(part).unwrap();
            let html = render_inline(&ledger, Span::new(start, start + part.len()), &RenderOptions::default());
            assert_eq!(html, part.replacen('`', "<code>", 1).replace('`', "</code>"));
        }
    }

    #[cfg(feature = "pages")]
    #[test]
    fn items_have_the_ids_that_they_are_given() {
        let source = "# A\n\n- a\n  1. b\n- [ ] c\n\n  d\n";
        let ids = [(5, "a"), (11, "<b>"), (16, "c")].map(|(start, id)| ItemId { start, id: id.to_owned() });
        let html = render(&Ledger::parse(source), &RenderOptions { item_ids: &ids, ..RenderOptions::default() });
        assert!(html.contains("<li id=\"l-a\">") && html.contains("<li id=\"l-&lt;b&gt;\">b"), "{html}");
        assert!(html.contains("<li id=\"l-c\" class=\"task\">"), "{html}");
    }

    #[cfg(feature = "pages")]
    #[test]
    fn rows_have_the_ids_that_they_are_given() {
        for (source, row) in
            [("# A\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n", "| c"), ("# A\n\na | b\n--|--\n  c | d\n", "c |")]
        {
            let ids = [ItemId { start: source.find(row).unwrap(), id: "r".to_owned() }];
            let html = render(&Ledger::parse(source), &RenderOptions { item_ids: &ids, ..RenderOptions::default() });
            assert!(html.contains("<tr id=\"l-r\"><td>c</td>"), "{html}");
            assert_eq!(html.matches("<tr id").count(), 1, "{html}");
        }
    }

    #[test]
    fn a_picture_that_the_page_has_is_shown() {
        let html = |source: &str, target: &str| {
            let picture = |_: &str| LinkTarget::Picture(target.to_owned());
            let options = RenderOptions { link: Some(&picture), ..RenderOptions::default() };
            render(&Ledger::parse(source), &options)
        };
        let shown = html("![a *b* \"c\" ![d](e)](f.png 't')[g](h.png)\n", "files/f g.png");
        let image =
            "<img src=\"files/f%20g.png\" alt=\"a b &quot;c&quot; d\" title=\"t\" loading=\"lazy\" decoding=\"async\">";
        assert_eq!(shown, format!("<p>{image}<a href=\"files/f%20g.png\">g</a></p>\n"));
        for elsewhere in ["https://a.example/b.png", "//a.example/b.png", "javascript:b", "data:image/png,"] {
            let html = html("![a](b.png)\n", elsewhere);
            assert!(!html.contains("<img") && !html.contains("href"), "{html}");
        }
        // In an image that is none here stands no picture either.
        let nested = html("![a ![b](c.png)](https://a.example/d.png)\n", "c.png");
        assert!(!nested.contains("<img"), "{nested}");
        let html = html("![a](https://a.example/b.png)\n", "c.png");
        assert!(!html.contains("<img"), "nothing is loaded from elsewhere: {html}");
    }
}
