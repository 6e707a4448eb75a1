//! The contents of a ledger: its first two ranks of sections.

use super::super::outline::SectionRecords;
use super::heading_link;
use crate::messages::Messages;

/// The items of the list of contents; empty where there is no section.
pub(crate) fn contents(sections: &SectionRecords, messages: &Messages, id_prefix: &str) -> String {
    let mut out = String::with_capacity(4096);
    // How deep the last one was; nothing before the first.
    let mut last = None;
    for section in sections.iter().filter(|section| section.depth <= 1) {
        out.push_str(match (last, section.depth) {
            (None, _) => "<li>",
            (Some(0), 1) => "\n<ol>\n<li>",
            (Some(1), 0) => "</li>\n</ol></li>\n<li>",
            _ => "</li>\n<li>",
        });
        heading_link(id_prefix, section.anchor, section.title, messages, &mut out);
        last = Some(section.depth);
    }
    out.push_str(match last {
        None => "",
        Some(0) => "</li>\n",
        Some(_) => "</li>\n</ol></li>\n",
    });
    out
}

#[cfg(test)]
mod tests {
    use ledgerline_core::Ledger;

    use super::*;
    use crate::messages::SiteLanguage;

    #[test]
    fn two_ranks_are_listed() {
        let ledger = Ledger::parse("# A\n\n## B & C\n\n### D\n\n#### E\n\n##\n");
        let list = contents(&SectionRecords::of(&ledger), &Messages::built_in(SiteLanguage::english()), "l-");
        assert!(list.contains(">B &amp; C</a>\n<ol>\n<li><a href=\"#l-d\">D</a></li>"), "{list}");
        assert!(list.contains("Untitled section") && !list.contains(">E<"), "{list}");
        assert_eq!(list.matches("<li>").count(), list.matches("</li>").count());
        assert_eq!(list.matches("<ol>").count(), list.matches("</ol>").count());
        assert!(contents(&SectionRecords::default(), &Messages::built_in(SiteLanguage::english()), "l-").is_empty());
    }
}
