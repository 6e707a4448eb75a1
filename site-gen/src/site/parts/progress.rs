//! The progress of every section that has boxes of its own.

use ledgerline_core::html::escape_into;
use ledgerline_core::ledger::Role;

use super::super::outline::SectionRecords;
use super::{heading_link, meter};
use crate::messages::Messages;

/// The items of the list of progress by section; empty where there is no box.
pub(crate) fn progress_parts(sections: &SectionRecords, messages: &Messages, id_prefix: &str) -> String {
    let mut out = String::with_capacity(3072);
    for section in sections.iter().filter(|section| section.progress.total > 0) {
        out.push_str("<li>");
        heading_link(id_prefix, section.anchor, section.title, messages, &mut out);
        if section.role == Role::FollowUps {
            out.push_str("<span class=\"progress-aside\">");
            escape_into(messages.text("not-counted"), &mut out);
            out.push_str("</span>");
        }
        meter(section.progress, section.title, messages, &mut out);
        out.push_str("</li>\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use ledgerline_core::Ledger;

    use super::*;
    use crate::messages::SiteLanguage;

    #[test]
    fn follow_ups_are_shown_as_not_counted() {
        let source = "# A\n\n## Tests\n\n- [x] a\n- [ ] b\n\n### Follow-up Items\n\n- [ ] c\n\n## Text\n\nno box\n";
        let list = progress_parts(
            &SectionRecords::of(&Ledger::parse(source)),
            &Messages::built_in(SiteLanguage::english()),
            "l-",
        );
        assert_eq!(list.matches("<li>").count(), 2);
        assert_eq!(list.matches("not counted").count(), 1);
        assert!(list.contains(">1/2<") && list.contains(">0/1<"), "{list}");
    }
}
