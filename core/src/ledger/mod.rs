//! The typed model of one ledger and how it is read from text. Knows Markdown only through `markdown`; knows no
//! template, no rule and no other ledger.

mod blocked;
mod model;
mod parse;
mod vocabulary;

use std::sync::OnceLock;

use crate::markdown::Document;
pub use crate::markdown::Limit;
use crate::text::Span;

pub use blocked::{BlockedReason, ReasonPlace, is_nothing};
pub use model::*;
pub(crate) use vocabulary::fold_heading;
pub use vocabulary::{Names, StatusWord, Vocabulary, WordList, fold};

/// A ledger as read from a text. Reading never fails: what is odd is kept as it is and left to the rules.
#[derive(Clone, Debug)]
pub struct Ledger<'s> {
    pub(crate) document: Document<'s>,
    /// The first heading of rank 1, `Feature Ledger:` left out.
    pub title: Option<Title>,
    /// The fields of the header, in order, of front matter first.
    pub fields: Vec<Field>,
    /// The bytes of each block of the header that is not a field.
    pub preamble: Vec<Span>,
    /// Every section, in the order of the text. Rank 1 headings after the title are sections too.
    pub sections: Vec<Section>,
    /// The entries of every progress log, in the order of the text.
    pub log: Vec<LogEntry>,
    /// The decisions, in the order of the text.
    pub decisions: Vec<Decision>,
    /// The risks, in the order of the text.
    pub risks: Vec<Risk>,
    /// The last line, below a rule.
    pub closing: Option<Closing>,
    status: Option<Status>,
    /// Why it is blocked, once that was asked for.
    blocked: OnceLock<Option<blocked::Found>>,
}

/// The title of a ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Title {
    /// Its text, markup and `Feature Ledger:` left out.
    pub text: String,
    /// That text's bytes.
    pub text_span: Span,
    /// The heading it stands in.
    pub heading: Heading,
}

/// The last line of a ledger: the emphasised paragraph below the last rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closing {
    /// Its text without markup.
    pub text: String,
    /// Its bytes, the rule left out.
    pub span: Span,
}

impl<'s> Ledger<'s> {
    /// Reads a ledger with the built-in English vocabulary.
    #[must_use]
    pub fn parse(source: &'s str) -> Self {
        Self::parse_with(source, Vocabulary::english())
    }

    /// Reads a ledger with the words of `vocabulary`.
    #[must_use]
    pub fn parse_with(source: &'s str, vocabulary: &Vocabulary) -> Self {
        parse::ledger(source, vocabulary)
    }

    /// The text as it was given, a byte order mark included.
    #[must_use]
    pub fn source(&self) -> &'s str {
        self.document.source()
    }

    /// The cap that the text goes beyond. It was not read as Markdown then: all of it but its front matter is one block
    /// of code, in which there are no headings, fields or items.
    #[must_use]
    pub fn limit(&self) -> Option<Limit> {
        self.document.limit()
    }

    /// The first field of `kind`.
    #[must_use]
    pub fn field(&self, kind: FieldKind) -> Option<&Field> {
        self.fields.iter().find(|field| field.kind == kind)
    }

    /// The status, if there is such a field and it is not empty.
    #[must_use]
    pub fn status(&self) -> Option<&Status> {
        self.status.as_ref()
    }

    /// The stage that the status stands for.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.status.as_ref()?.stage
    }

    /// The date of the first field of `kind`, if it is a real one.
    #[must_use]
    pub fn date(&self, kind: FieldKind) -> Option<Date> {
        self.field(kind)?.date()
    }

    /// Why it is blocked, in its own words; `None` if it is not blocked or if none of its texts says why. `vocabulary` is
    /// the one that it was read with. Looked for once.
    #[must_use]
    pub fn blocked_reason(&self, vocabulary: &Vocabulary) -> Option<BlockedReason<'_>> {
        if self.stage() != Some(Stage::Blocked) {
            return None;
        }
        let found = self.blocked.get_or_init(|| blocked::reason(self, vocabulary).map(|reason| reason.keep(self)));
        found.as_ref()?.of(self)
    }

    /// The section `id`.
    #[must_use]
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.0]
    }

    /// The sections that stand in no other, in order.
    pub fn roots(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        self.sections_with_ids().filter(|(_, section)| section.parent.is_none())
    }

    /// Every section with its id, in order.
    pub fn sections_with_ids(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        self.sections.iter().enumerate().map(|(index, section)| (SectionId(index), section))
    }

    /// The first section of `role`.
    #[must_use]
    pub fn section_of(&self, role: Role) -> Option<(SectionId, &Section)> {
        self.sections_with_ids().find(|(_, section)| section.role == role)
    }

    /// The items, nested ones left out, of every section of `role`: steps of [`Role::Plan`], lessons of
    /// [`Role::Lessons`], and so on.
    pub fn items_of(&self, role: Role) -> impl Iterator<Item = &Item> {
        self.sections
            .iter()
            .filter(move |section| section.role == role)
            .flat_map(|section| section.lists.iter().flat_map(|list| &list.items))
    }

    /// Calls `visit` with every item of every section, nested ones too, in the order of the text.
    pub fn for_each_item<'a>(&'a self, visit: &mut dyn FnMut(&'a Section, &'a Item)) {
        for section in &self.sections {
            for list in &section.lists {
                list.for_each(&mut |item| visit(section, item));
            }
        }
    }

    /// The text of what lies in `span`, without markup.
    #[must_use]
    pub fn plain_text(&self, span: Span) -> String {
        let events = &self.document.events()[self.document.events_near(span)];
        let inside: Vec<_> = events.iter().filter(|(_, at)| span.covers(*at)).cloned().collect();
        crate::markdown::plain_text(&inside)
    }

    /// The boxes of the section `id`, its sub-sections included.
    #[must_use]
    pub fn section_progress(&self, id: SectionId) -> Progress {
        let section = self.section(id);
        let mut progress = section.own_progress();
        for &child in &section.children {
            progress += self.section_progress(child);
        }
        progress
    }

    /// All boxes of the ledger but those of follow-up items, which are work for later features.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for section in self.sections.iter().filter(|section| section.role != Role::FollowUps) {
            progress += section.own_progress();
        }
        progress
    }
}
