//! What the rules between files need of one ledger once its text is let go: a few hundred bytes, whatever its size.

use crate::html::{Lead, lead};
use crate::ledger::{FieldKind, Ledger, Stage};
use crate::markdown::{Link, Shape, links};
use crate::rules::Suppressions;
use crate::settings::Settings;
use crate::sort::sort_by;
use crate::text::Span;

use super::address::Address;
use super::anchors;
use super::dashboard::Dashboard;
use super::needs::{self, Need};

/// Where a ledger is and what its page is called.
#[derive(Clone, Copy, Debug)]
pub struct Place<'p> {
    /// The path of its file from the top, with `/` between folders.
    pub path: &'p str,
    /// The name of its page, unique in the project.
    pub slug: &'p str,
    /// The name that its page would have if no other ledger had it too, made equal for all names that some system takes
    /// for one: of one case and one normal form.
    pub page: &'p str,
}

/// What is kept of one ledger, or of one dashboard.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub(super) settings: &'a Settings,
    pub(super) path: Box<str>,
    pub(super) slug: Box<str>,
    pub(super) page: Box<str>,
    pub(super) title: Box<str>,
    /// The status as written, and its stage.
    pub(super) status: Option<(Box<str>, Option<Stage>)>,
    /// Where a finding about the whole ledger stands: at its title, or at its beginning.
    pub(super) head: Span,
    pub(super) branches: Box<[(Box<str>, Span)]>,
    /// Every anchor, one a line.
    pub(super) anchors: Box<str>,
    pub(super) links: Box<[FileLink]>,
    pub(super) needs: Box<[Need]>,
    /// What it is blocked by, if that is all that it is blocked by.
    pub(super) waits: Box<[Need]>,
    pub(super) dashboard: Option<Box<Dashboard>>,
    pub(super) suppressions: Suppressions,
}

/// A link to a file.
#[derive(Clone, Debug)]
pub(super) struct FileLink {
    /// The address, entities and escapes decoded.
    pub(super) address: Box<str>,
    /// The address where it is written, or the whole link.
    pub(super) span: Span,
    /// The address as written, if just that stands in `span`.
    pub(super) written: Option<Box<str>>,
}

impl<'a> Facts<'a> {
    /// Takes what is needed from `ledger`, which was read with the words of `settings`. `suppressions` are those that
    /// [`check_keeping`](crate::rules::check_keeping) handed out.
    #[must_use]
    pub fn of(ledger: &Ledger<'_>, place: Place<'_>, settings: &'a Settings, mut suppressions: Suppressions) -> Self {
        // What other rules found is not kept.
        drop(suppressions.take_allowed());
        let mut found = Vec::new();
        let mut needs = Vec::new();
        let sections = needs::sections(ledger);
        for link in links(&ledger.document) {
            if !is_to_a_file(&link) {
                continue;
            }
            let is_need = !sections.is_empty() && needs::is_need(ledger, &sections, &link);
            if is_need || link.shape != Shape::Use {
                let link_of = FileLink::of(&link, ledger);
                if is_need {
                    needs.push(Need::to(&link_of, ledger, link.span));
                }
                if link.shape != Shape::Use {
                    found.push(link_of);
                }
            }
        }
        sort_by(&mut found, |a, b| a.span.cmp(&b.span));
        needs::of_fields(ledger, &mut needs);
        let title = ledger.title.as_ref();
        Self {
            settings,
            path: place.path.into(),
            slug: place.slug.into(),
            page: place.page.into(),
            title: title.map_or("", |title| title.text.as_str()).into(),
            status: ledger.status().map(|status| (status.written.as_str().into(), status.stage)),
            head: title.map_or(Span::at(0), |title| title.text_span),
            branches: branches(ledger, settings),
            anchors: anchors::of(ledger).into(),
            links: found.into(),
            needs: needs.into(),
            waits: needs::waits(ledger, settings).into(),
            dashboard: None,
            suppressions,
        }
    }

    /// Takes what is needed from the dashboard `_active.md`, which is read like a ledger but is none: its links are
    /// checked, and what it says of the ledgers in its folder and below.
    #[must_use]
    pub fn of_dashboard(ledger: &Ledger<'_>, path: &str, settings: &'a Settings) -> Self {
        let place = Place { path, slug: "", page: "" };
        let mut facts = Self::of(ledger, place, settings, Suppressions::of(ledger));
        let dashboard = Dashboard::of(ledger, settings, &facts.links);
        facts.dashboard = Some(Box::new(dashboard));
        (facts.status, facts.branches, facts.needs, facts.waits) = (None, Box::new([]), Box::new([]), Box::new([]));
        facts
    }

    /// The same with other settings, which must ask the same: whoever keeps facts for longer than the settings that they
    /// were taken with hands them those that are there now.
    #[must_use]
    pub fn under<'b>(self, settings: &'b Settings) -> Facts<'b> {
        Facts { settings, ..self }
    }

    pub(super) fn is_dashboard(&self) -> bool {
        self.dashboard.is_some()
    }

    pub(super) fn stage(&self) -> Option<Stage> {
        self.status.as_ref().and_then(|(_, stage)| *stage)
    }

    /// Whether nothing more is done about it.
    pub(super) fn is_finished(&self) -> bool {
        matches!(self.stage(), Some(Stage::Done | Stage::Dropped | Stage::Archived))
    }

    /// What it is called in messages about others.
    pub(super) fn name(&self) -> &str {
        if self.slug.is_empty() { &self.path } else { &self.slug }
    }
}

impl FileLink {
    fn of(link: &Link<'_>, ledger: &Ledger<'_>) -> Self {
        let written = link.written(&ledger.document);
        let as_written = written.map(|span| span.of(ledger.source()));
        Self { address: link.address.into(), span: written.unwrap_or(link.span), written: as_written.map(Box::from) }
    }
}

/// Whether a link leads to a file by its path: not to another site, nor to a place in the same ledger.
pub(super) fn is_to_a_file(link: &Link<'_>) -> bool {
    !link.address.starts_with('#') && lead(link.address) == Lead::Relative && !Address::of(link.address).path.is_empty()
}

/// The branches that a ledger names: words without a space, so that a remark is not one.
fn branches(ledger: &Ledger<'_>, settings: &Settings) -> Box<[(Box<str>, Span)]> {
    let fields = ledger.fields.iter().filter(|field| field.kind == FieldKind::Branch);
    let found = fields.filter(|field| !settings.schema.placeholders.contains(&field.value)).flat_map(|field| {
        let parts = field.value.split(',').map(|part| part.split(" (").next().unwrap_or_default());
        let parts = parts.map(|part| part.trim_matches(|c: char| c.is_whitespace() || c == '`'));
        parts
            .filter(|part| !part.is_empty() && !part.contains(char::is_whitespace))
            .map(|part| (Box::from(part), field.value_span))
    });
    found.collect()
}
