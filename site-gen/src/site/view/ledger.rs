//! The page of one ledger.

use ledgerline_core::Progress;
use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::ledger::{Field, FieldKind, Ledger};
use serde::Serialize;

use super::super::body::Body;
use super::super::group::Group;
use super::super::inline::inline;
use super::super::outline::SectionRecords;
use super::super::parts::progress_parts;
use super::Markup;
use super::finding::FindingView;
use super::frame::Frame;
use super::related::Related;
use crate::messages::Messages;

/// What the template `ledger.html` shows.
#[derive(Serialize)]
pub(crate) struct LedgerPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) body: Body,
    /// The language of its text, as `lang` has it, where it is known to be another than that of the page.
    pub(crate) text_lang: &'static str,
    /// The list of its folder, if that has one.
    pub(crate) folder: Option<FolderLink<'a>>,
    pub(crate) stage: &'static str,
    pub(crate) status: String,
    /// The day since which it is overdue; empty where it is not.
    pub(crate) overdue: String,
    /// The stage in our words, where the project's word does not say it.
    pub(crate) stage_note: &'a str,
    pub(crate) findings: Vec<FindingView>,
    pub(crate) more_findings: String,
    /// All findings in words, and the severity of the worst.
    pub(crate) found: String,
    pub(crate) worst: &'static str,
    pub(crate) edit: String,
    pub(crate) raw: String,
    /// The page itself, for a link to copy.
    pub(crate) link: String,
    pub(crate) repository: Option<RepositoryLinks<'a>>,
    pub(crate) related: Option<Related>,
    pub(crate) previous: Option<Neighbour<'a>>,
    pub(crate) next: Option<Neighbour<'a>>,
}

/// Where the repository shows and changes the file.
#[derive(Serialize)]
pub(crate) struct RepositoryLinks<'a> {
    pub(crate) edit: String,
    pub(crate) source: String,
    pub(crate) history: String,
    /// The branch that the ledger names; empty where it names none.
    pub(crate) branch: String,
    /// What the place is called.
    pub(crate) name: &'a str,
}

/// A link to the list of a folder.
#[derive(Serialize)]
pub(crate) struct FolderLink<'a> {
    pub(crate) href: String,
    pub(crate) name: &'a str,
}

/// A link to the ledger before or after this one.
#[derive(Serialize)]
pub(crate) struct Neighbour<'a> {
    pub(crate) href: String,
    pub(crate) name: &'a str,
}

/// One field of the header.
#[derive(Serialize)]
pub(crate) struct FieldView {
    kind: &'static str,
    name: String,
    /// The day that the value begins with.
    iso: String,
    /// The value, or what follows the day.
    html: String,
    code: bool,
    empty: bool,
}

/// The progress in all and by section.
#[derive(Serialize)]
pub(crate) struct ProgressView {
    done: usize,
    total: usize,
    complete: bool,
    percent: u8,
    text: String,
    /// The items of a list.
    parts: Markup,
}

/// The fields but those that the page shows elsewhere: the first summary, and the first status unless it says more than
/// the word shown, such as an earlier status that was struck out.
pub(crate) fn fields(ledger: &Ledger<'_>, options: &RenderOptions<'_>) -> Vec<FieldView> {
    let mut elsewhere = vec![FieldKind::Status, FieldKind::Summary];
    let mut views = Vec::with_capacity(ledger.fields.len());
    for field in &ledger.fields {
        if let Some(at) = elsewhere.iter().position(|&kind| kind == field.kind && !field.value.is_empty()) {
            elsewhere.swap_remove(at);
            let is_whole = ledger.status().is_none_or(|status| status.written == field.value);
            if field.kind != FieldKind::Status || is_whole {
                continue;
            }
        }
        views.push(field_view(ledger, field, options));
    }
    views
}

fn field_view(ledger: &Ledger<'_>, field: &Field, options: &RenderOptions<'_>) -> FieldView {
    let day = field.date().filter(|_| field.kind.is_date()).map(|date| date.to_string()).unwrap_or_default();
    let html = if day.is_empty() { value(ledger, field, options) } else { html::escape(&field.value[day.len()..]) };
    FieldView {
        kind: field.kind.name(),
        name: field.name.clone(),
        iso: day,
        code: field.kind == FieldKind::Branch && !html.is_empty() && !html.contains("<code"),
        html,
        empty: field.value.is_empty(),
    }
}

/// The value of `field` as safe HTML.
pub(crate) fn value(ledger: &Ledger<'_>, field: &Field, options: &RenderOptions<'_>) -> String {
    inline(ledger, field.value_span, &field.value, options)
}

/// The progress in all and of every section that has boxes of its own; none where no box counts.
pub(crate) fn progress(
    all: Progress,
    sections: &SectionRecords,
    messages: &Messages,
    id_prefix: &str,
) -> Option<ProgressView> {
    let Progress { done, total } = all;
    Some(ProgressView {
        done,
        total,
        complete: done == total,
        percent: all.percent()?,
        text: messages.with("items-done", &[("done", done.into()), ("count", total.into())]),
        parts: Markup::safe(&progress_parts(sections, messages, id_prefix)),
    })
}

/// The stage in our words, where the project's own word does not already say it.
pub(crate) fn stage_note<'a>(messages: &'a Messages, group: Group, status: &str) -> &'a str {
    let status = status.to_lowercase();
    let said = status.contains(&group.label(messages).to_lowercase()) || status.contains(group.key());
    match group {
        Group::Stage(_) if !said => group.label(messages),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;
    use ledgerline_core::Stage;

    #[test]
    fn the_first_status_and_summary_are_shown_elsewhere_and_nothing_is_lost() {
        let source = "# A\n\n**Status:** Done\n**Status:** Blocked\n**Summary:** s\n**Team:** *x*\n**Created:** 2025-01-02 (late)\n**Due:**\n";
        let ledger = Ledger::parse(source);
        let fields = fields(&ledger, &RenderOptions::default());
        let shown: Vec<_> = fields
            .iter()
            .map(|field| (field.name.as_str(), field.iso.as_str(), field.html.as_str(), field.empty))
            .collect();
        let expected = [
            ("Status", "", "Blocked", false),
            ("Team", "", "<em>x</em>", false),
            ("Created", "2025-01-02", " (late)", false),
            ("Due", "", "", true),
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn follow_ups_do_not_count() {
        let ledger = Ledger::parse("# A\n\n## Tests\n\n- [x] a\n- [ ] b\n\n### Follow-up Items\n\n- [ ] c\n");
        let messages = Messages::built_in(SiteLanguage::english());
        let sections = SectionRecords::of(&ledger);
        let progress = progress(ledger.progress(), &sections, &messages, "l-").unwrap();
        assert_eq!((progress.done, progress.total, progress.percent), (1, 2, 50));
        assert!(super::progress(Progress::default(), &SectionRecords::default(), &messages, "l-").is_none());
    }

    #[test]
    fn the_stage_is_said_only_where_the_status_does_not() {
        let messages = Messages::built_in(SiteLanguage::english());
        let stage_note = |group, status| stage_note(&messages, group, status);
        assert_eq!(stage_note(Group::Stage(Stage::Active), "In Progress"), "Active");
        assert_eq!(stage_note(Group::Stage(Stage::Blocked), "BLOCKED by legal"), "");
        assert_eq!(stage_note(Group::Stage(Stage::Review), "Under Review"), "");
        assert_eq!(stage_note(Group::Unknown, "High Priority"), "");
    }
}
