//! The contents of a ledger: its first two ranks of sections.

use ledgerline_core::Ledger;
use ledgerline_core::ledger::Section;

use super::heading_link;
use crate::messages::Messages;

/// The items of the list of contents; empty where there is no section.
pub(crate) fn contents(ledger: &Ledger<'_>, messages: &Messages, id_prefix: &str) -> String {
    let mut out = String::with_capacity(ledger.sections.len() * 96);
    for (_, section) in ledger.roots() {
        out.push_str("<li>");
        link(section, messages, id_prefix, &mut out);
        if !section.children.is_empty() {
            out.push_str("\n<ol>\n");
            for &child in &section.children {
                out.push_str("<li>");
                link(ledger.section(child), messages, id_prefix, &mut out);
                out.push_str("</li>\n");
            }
            out.push_str("</ol>");
        }
        out.push_str("</li>\n");
    }
    out
}

fn link(section: &Section, messages: &Messages, id_prefix: &str, out: &mut String) {
    heading_link(id_prefix, &section.heading.id, &section.heading.text, messages, out);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    #[test]
    fn two_ranks_are_listed() {
        let ledger = Ledger::parse("# A\n\n## B & C\n\n### D\n\n#### E\n\n##\n");
        let list = contents(&ledger, &Messages::built_in(SiteLanguage::english()), "l-");
        assert!(list.contains(">B &amp; C</a>\n<ol>\n<li><a href=\"#l-d\">D</a></li>"), "{list}");
        assert!(list.contains("Untitled section") && !list.contains(">E<"), "{list}");
    }
}
