//! A section of a ledger with the sections in it.

use ledgerline_core::html::{self, RenderOptions, escape_into};
use ledgerline_core::ledger::{Ledger, Section, SectionId};

use super::super::direction::Direction;
use super::super::inline::inline;
use super::decision::DecisionParts;
use super::entry::EntryHeading;
use super::{digit, meter};
use crate::messages::Messages;

/// The rank of the sections that stand in no other: the title of the page has rank 1.
const FIRST_RANK: u8 = 2;

/// Writes the sections of one ledger.
pub(crate) struct SectionWriter<'a> {
    pub(crate) ledger: &'a Ledger<'a>,
    pub(crate) options: &'a RenderOptions<'a>,
    pub(crate) messages: &'a Messages,
    /// The language of the text, where it is known to be another than that of the page; else empty.
    pub(crate) lang: &'static str,
    /// The direction of the ledger.
    pub(crate) direction: Direction,
}

impl SectionWriter<'_> {
    /// All sections, in order.
    pub(crate) fn all(&self) -> String {
        let mut out = String::with_capacity(self.ledger.source().len() * 4);
        for (id, _) in self.ledger.roots() {
            self.section(id, FIRST_RANK, &mut out);
        }
        out
    }

    /// A section and all in it. `rank` is one more than that of the section around it, whatever the text has, so that no
    /// rank is left out.
    fn section(&self, id: SectionId, rank: u8, out: &mut String) {
        let section = self.ledger.section(id);
        // Both lists are in the order of the text, as the ids of sections are.
        let decision = self.ledger.decisions.binary_search_by_key(&id, |decision| decision.section);
        let decision =
            decision.ok().and_then(|at| DecisionParts::whole(self.ledger, section, &self.ledger.decisions[at]));
        let entry = self.ledger.log.binary_search_by_key(&id, |entry| entry.section);
        let entry = entry.ok().and_then(|at| EntryHeading::of(self.ledger, section, &self.ledger.log[at]));

        out.extend(["<section class=\"part part-", digit(rank), "\" data-role=\"", section.role.name(), "\""]);
        if entry.is_some() {
            out.push_str(" data-entry");
        }
        if decision.is_some() {
            out.push_str(" data-decision");
        }
        out.push_str(">\n");
        self.head(id, section, rank, entry.as_ref(), out);
        match decision {
            Some(decision) => decision.write(self.ledger, self.options, (&self.lang(), self.direction), out),
            None => self.body(id, section, out),
        }
        for &child in &section.children {
            self.section(child, (rank + 1).min(6), out);
        }
        out.push_str("</section>\n");
    }

    /// The heading, the link to it, and the progress of the section.
    fn head(&self, id: SectionId, section: &Section, rank: u8, entry: Option<&EntryHeading<'_>>, out: &mut String) {
        let heading = &section.heading;
        let (rank, id_prefix) = (digit(rank), self.options.id_prefix);
        out.extend(["<div class=\"part-head\">\n<h", rank, " id=\"", id_prefix]);
        escape_into(&heading.id, out);
        out.extend(["\"", self.direction.of(&heading.text), &self.lang(), ">"]);
        match entry {
            Some(entry) => entry.write(self.ledger, self.options, out),
            None if heading.text.is_empty() => {
                out.push_str("<span class=\"untitled\">");
                escape_into(self.messages.text("untitled-section"), out);
                out.push_str("</span>");
            }
            None => out.push_str(&inline(self.ledger, heading.text_span, &heading.text, self.options)),
        }
        let (before, behind) = self.messages.around_html("link-to-section");
        out.extend(["</h", rank, ">\n<a class=\"anchor\" href=\"#", id_prefix]);
        escape_into(&heading.id, out);
        out.extend(["\" aria-label=\"", before]);
        escape_into(&heading.text, out);
        out.extend([behind, "\"></a>"]);
        meter(self.ledger.section_progress(id), &heading.text, self.messages, out);
        out.push_str("</div>\n");
    }

    fn body(&self, id: SectionId, section: &Section, out: &mut String) {
        let before = out.len();
        let text = section.body.of(self.ledger.source());
        out.extend(["<div class=\"prose\"", self.direction.of(text), &self.lang(), ">"]);
        let opened = out.len();
        html::render_body(self.ledger, id, self.options, out);
        if out.len() > opened {
            out.push_str("</div>\n");
            return;
        }
        out.truncate(before);
        if section.is_blank && section.children.is_empty() {
            out.push_str("<p class=\"blank\">");
            escape_into(self.messages.text("nothing-written"), out);
            out.push_str("</p>\n");
        }
    }

    /// The attribute for the language of the text.
    fn lang(&self) -> String {
        if self.lang.is_empty() { String::new() } else { format!(" lang=\"{}\"", self.lang) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    fn html(source: &str) -> String {
        let ledger = Ledger::parse(source);
        let messages = Messages::built_in(SiteLanguage::english());
        SectionWriter {
            ledger: &ledger,
            options: &RenderOptions::default(),
            messages: &messages,
            lang: "",
            direction: Direction::OfEach,
        }
        .all()
    }

    #[test]
    fn ranks_follow_the_tree_and_skip_nothing() {
        let html = html("# A\n\n##### Deep\n\ntext\n\n## Next\n\n#### Inner\n\ntext\n\n# Other\n");
        for heading in ["<h2 id=\"l-deep\">", "<h2 id=\"l-next\">", "<h3 id=\"l-inner\">", "<h2 id=\"l-other\">"] {
            assert!(html.contains(heading), "{heading} in {html}");
        }
    }

    #[test]
    fn every_section_is_closed() {
        let html = html("# A\n\n## B\n\n### C\n\n#### D\n\n## E\n\n# F\n");
        assert_eq!(html.matches("<section").count(), 5);
        assert_eq!(html.matches("</section>").count(), 5);
        assert_eq!(html.matches("<div").count(), html.matches("</div>").count());
    }

    #[test]
    fn an_empty_section_says_so_only_where_nothing_is_in_it() {
        let html = html("# A\n\n## B\n\n### C\n\n## D\n\ntext\n");
        assert_eq!(html.matches("Nothing written here yet.").count(), 1);
    }
}
