//! What records of a list can be narrowed down by, and how many have each of it: on a page, and in the whole list.
//!
//! Owns the order of these values and what they are called. Which record has which, its list says.

use ledgerline_core::rules::Severity;

use super::Site;
use super::group::Group;
use super::register::State;
use super::view::records::FacetView;
use crate::messages::Messages;

/// A value that records are narrowed down by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Facet {
    /// What tells records of one register apart.
    State(State),
    /// How bad a finding is.
    Severity(Severity),
    /// Where the ledger of a record stands.
    Stage(Group),
}

/// The values that are no stage, in the order in which they are offered.
const FIRST: [Facet; 7] = [
    Facet::State(State::InForce),
    Facet::State(State::Superseded),
    Facet::State(State::Unmitigated),
    Facet::State(State::Mitigated),
    Facet::Severity(Severity::Error),
    Facet::Severity(Severity::Warning),
    Facet::Severity(Severity::Note),
];

impl Facet {
    /// That of the ledger at place `ledger`.
    pub(super) fn stage(site: &Site, ledger: usize) -> Self {
        Self::Stage(site.entries[ledger].ledger().map_or(Group::Unreadable, |entry| Group::of(entry.summary.stage)))
    }

    /// The name of the attribute that has it.
    fn name(self) -> &'static str {
        match self {
            Self::State(_) | Self::Severity(_) => "state",
            Self::Stage(_) => "stage",
        }
    }

    /// Its name in addresses and styles.
    pub(super) fn value(self) -> &'static str {
        match self {
            Self::State(state) => state.key(),
            Self::Severity(severity) => severity.name(),
            Self::Stage(group) => group.key(),
        }
    }

    fn label(self, messages: &Messages) -> &str {
        match self {
            Self::State(state) => messages.text(state.label()),
            Self::Severity(Severity::Error) => messages.text("health-errors"),
            Self::Severity(Severity::Warning) => messages.text("health-warnings"),
            Self::Severity(Severity::Note) => messages.text("health-notes"),
            Self::Stage(group) => group.label(messages),
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::State(_) => "",
            Self::Severity(_) | Self::Stage(_) => self.value(),
        }
    }
}

/// How many records have each value.
#[derive(Default)]
pub(super) struct Tally(Vec<(Facet, usize)>);

impl Tally {
    /// Counts a record that has `facet`.
    pub(super) fn count(&mut self, facet: Facet) {
        match self.0.iter_mut().find(|(known, _)| *known == facet) {
            Some((_, count)) => *count += 1,
            None => self.0.push((facet, 1)),
        }
    }

    /// How many of the ledgers at `places` are in which stage.
    pub(super) fn of_ledgers(site: &Site, places: &[usize]) -> Self {
        let mut tally = Self::default();
        places.iter().for_each(|&at| tally.count(Facet::stage(site, at)));
        tally
    }

    fn of(&self, facet: Facet) -> usize {
        self.0.iter().find(|(known, _)| *known == facet).map_or(0, |(_, count)| *count)
    }

    /// The values of this whole list, with how many records of the `page` have each. A name with one value alone tells
    /// nothing apart.
    pub(super) fn views<'a>(&self, page: &Self, messages: &'a Messages) -> Vec<FacetView<'a>> {
        let all = FIRST.into_iter().chain(Group::ALL.map(Facet::Stage)).filter(|&facet| self.of(facet) > 0);
        let all: Vec<Facet> = all.collect();
        let are_several = |facet: &Facet| all.iter().filter(|other| other.name() == facet.name()).count() > 1;
        let views = all.iter().filter(|facet| are_several(facet)).map(|&facet| FacetView {
            name: facet.name(),
            value: facet.value(),
            label: facet.label(messages),
            count: page.of(facet),
            all: self.of(facet),
            icon: facet.icon(),
        });
        views.collect()
    }
}

#[cfg(test)]
mod tests {
    use ledgerline_core::Stage;

    use super::*;
    use crate::messages::SiteLanguage;

    #[test]
    fn a_value_of_other_pages_is_offered_too() {
        let messages = Messages::built_in(SiteLanguage::english());
        let (mut whole, mut page) = (Tally::default(), Tally::default());
        for stage in [Stage::Done, Stage::Active, Stage::Done] {
            whole.count(Facet::Stage(Group::Stage(stage)));
            whole.count(Facet::State(State::InForce));
        }
        page.count(Facet::Stage(Group::Stage(Stage::Done)));
        let views = whole.views(&page, &messages);
        let told: Vec<_> = views.iter().map(|view| (view.value, view.count, view.all)).collect();
        assert_eq!(told, [("active", 0, 1), ("done", 1, 2)], "what all are tells nothing apart");
    }
}
