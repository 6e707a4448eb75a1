//! Rendering.

use ledgerline_core::Ledger;
use ledgerline_core::html::{self, Boxes, LinkTarget, RenderOptions};
use ledgerline_core::ledger::SectionId;

use crate::html::assert_safe;

/// Renders a text in every way that pages and the preview do.
pub fn render(data: &[u8]) {
    let [source] = super::texts(data);
    rendered_safely(&source);
}

/// Renders `source`, whole and in parts, and asserts that the HTML is safe and well formed.
///
/// # Panics
/// If it is not.
pub fn rendered_safely(source: &str) {
    let ledger = Ledger::parse(source);
    let options = RenderOptions::default();
    assert_safe(&html::render(&ledger, &options));
    let same = |at: usize| at;
    // A mapping that hands through what the ledger says, as a careless one would.
    let link = |address: &str| match address.trim_start_matches("./") {
        picture if picture.len() % 2 == 0 => LinkTarget::Picture(picture.to_owned()),
        file => LinkTarget::Url(file.to_owned()),
    };
    let interactive =
        RenderOptions { boxes: Boxes::Interactive(&same), heading_shift: 1, link: Some(&link), ..options };
    assert_safe(&html::render(&ledger, &interactive));
    // What pages are put together from.
    for (index, section) in ledger.sections.iter().enumerate() {
        let mut body = String::new();
        html::render_body(&ledger, SectionId(index), &options, &mut body);
        assert_safe(&body);
        assert_safe(&html::render_inline(&ledger, section.heading.text_span, &options));
    }
    for field in &ledger.fields {
        assert_safe(&html::render_inline(&ledger, field.value_span, &options));
    }
}
