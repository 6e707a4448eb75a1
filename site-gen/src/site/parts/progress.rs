//! The progress of every section that has boxes of its own.

use ledgerline_core::Ledger;
use ledgerline_core::html::escape_into;
use ledgerline_core::ledger::Role;

use super::{heading_link, meter};
use crate::messages::Messages;

/// The items of the list of progress by section; empty where there is no box.
pub(crate) fn progress_parts(ledger: &Ledger<'_>, messages: &Messages, id_prefix: &str) -> String {
    let mut out = String::new();
    for section in &ledger.sections {
        let progress = section.own_progress();
        if progress.total == 0 {
            continue;
        }
        let heading = &section.heading;
        out.push_str("<li>");
        heading_link(id_prefix, &heading.id, &heading.text, messages, &mut out);
        if section.role == Role::FollowUps {
            out.push_str("<span class=\"progress-aside\">");
            escape_into(messages.text("not-counted"), &mut out);
            out.push_str("</span>");
        }
        meter(progress, &heading.text, messages, &mut out);
        out.push_str("</li>\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    #[test]
    fn follow_ups_are_shown_as_not_counted() {
        let source = "# A\n\n## Tests\n\n- [x] a\n- [ ] b\n\n### Follow-up Items\n\n- [ ] c\n\n## Text\n\nno box\n";
        let list = progress_parts(&Ledger::parse(source), &Messages::built_in(SiteLanguage::english()), "l-");
        assert_eq!(list.matches("<li>").count(), 2);
        assert_eq!(list.matches("not counted").count(), 1);
        assert!(list.contains(">1/2<") && list.contains(">0/1<"), "{list}");
    }
}
