//! The rules between files: what can only be said of a ledger by whoever knows the others and what else there is.
//!
//! Owns what is kept of each ledger ([`Facts`]), what is asked of the world outside of them ([`World`]), and how findings
//! are heeded, allowed and joined with those of one ledger alone. One file a rule, as everywhere. Reads no file: the
//! caller does, and tells.
//!
//! Three of these rules have something to say of one ledger by itself, too: that is a part of [`check`](crate::check).

mod address;
mod anchors;
mod cycle;
mod dashboard;
mod dependencies;
mod facts;
mod near;
mod needs;
mod repair;
mod work;
mod world;

pub(super) mod blocked_without_reason;
pub(super) mod broken_link;
pub(super) mod dependency_cycle;
pub(super) mod shared_branch;
pub(super) mod shared_page_name;
pub(super) mod stale_dashboard;
pub(super) mod unsafe_link;

use crate::ledger::Ledger;

use super::{Allowed, CheckOptions, Diagnostic, Severity, Suppressions, registry, unused_suppressions};
pub(super) use work::Work;

pub use address::{Address, resolve};
pub use dependencies::Dependency;
pub use facts::{Facts, Place};
pub use world::{Folder, Name, Unknown, World};

/// What the rules between files found.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Between {
    /// By the place of the ledger among the facts, then by place in it, then by code.
    findings: Vec<(usize, Diagnostic)>,
    /// The comments that may allow a finding of these rules and allow none, by the place of the ledger.
    suppressions: Vec<(usize, Suppressions)>,
    dependencies: Vec<Dependency>,
    /// What comments allow, in the same order.
    allowed: Vec<(usize, Vec<Allowed>)>,
}

/// Asks every rule between files about all ledgers and dashboards at once.
///
/// ```
/// use ledgerline_core::rules::between::{self, Facts, Place, Unknown};
/// use ledgerline_core::rules::check_keeping;
/// use ledgerline_core::{CheckOptions, Ledger, Settings};
///
/// let settings = Settings::built_in();
/// let facts_of = |path, slug, source| {
///     let ledger = Ledger::parse(source);
///     let (_, suppressions) = check_keeping(&ledger, &CheckOptions::new(settings));
///     Facts::of(&ledger, Place { path, slug, page: slug }, settings, suppressions)
/// };
/// let facts = [
///     facts_of("ledgers/a.md", "a", "# A\n\n**Branch:** feat/x\n**Status:** In Progress\n"),
///     facts_of("ledgers/b.md", "b", "# B\n\n**Branch:** feat/x\n**Status:** In Progress\n"),
/// ];
/// let found = between::check(&facts, &Unknown);
/// assert_eq!(found.places(), [1]);
/// assert!(found.dependencies().is_empty());
/// ```
#[must_use]
pub fn check(facts: &[Facts<'_>], world: &dyn World) -> Between {
    let mut work = Work::new(facts, world);
    for (_, run) in registry::BETWEEN {
        run(&mut work);
    }
    let mut suppressions: Vec<(usize, Suppressions)> = Vec::new();
    for (at, facts) in facts.iter().enumerate() {
        if !facts.suppressions.is_empty() {
            suppressions.push((at, facts.suppressions.clone()));
        }
    }
    let dependencies = dependencies::all(&work);
    let mut findings = Vec::with_capacity(work.findings.len());
    for (at, mut finding) in work.findings {
        if let Some(level) = facts[at].settings.levels.get(finding.rule.code) {
            let Some(severity) = Severity::of_level(level) else { continue };
            finding.severity = severity;
        }
        match suppressions.binary_search_by_key(&at, |(place, _)| *place) {
            Ok(place) => findings.extend(suppressions[place].1.sift(vec![finding]).into_iter().map(|left| (at, left))),
            Err(_) => findings.push((at, finding)),
        }
    }
    findings.sort_by_key(|(at, finding)| (*at, finding.span, finding.rule.code));
    let allowed = suppressions.iter_mut().map(|(at, comments)| (*at, comments.take_allowed()));
    let allowed = allowed.filter(|(_, allowed)| !allowed.is_empty()).collect();
    suppressions.retain(|(_, comments)| comments.leave_unused(|rule| is_between(rule.code)));
    Between { findings, suppressions, allowed, dependencies }
}

impl Between {
    /// The places of the ledgers about which there is anything to say, in order: these have to be read again, to show
    /// it.
    #[must_use]
    pub fn places(&self) -> Vec<usize> {
        let findings = self.findings.iter().map(|(at, _)| *at);
        let others = self.suppressions.iter().map(|(at, _)| *at).chain(self.allowed.iter().map(|(at, _)| *at));
        let mut places: Vec<usize> = findings.chain(others).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Whether this has the same to say of the ledger at `place` as `other` has of the one at `place_there`.
    #[must_use]
    pub fn is_same_at(&self, place: usize, other: &Self, place_there: usize) -> bool {
        let same_findings = of(&self.findings, place)
            .map(|(_, found)| found)
            .eq(of(&other.findings, place_there).map(|(_, found)| found));
        let same_comments =
            of(&self.suppressions, place)
                .map(|(_, left)| left)
                .eq(of(&other.suppressions, place_there).map(|(_, left)| left));
        same_findings && same_comments && self.allowed(place) == other.allowed(place_there)
    }

    /// Which ledger needs which, each once, in the order of the ledgers that need others.
    #[must_use]
    pub fn dependencies(&self) -> &[Dependency] {
        &self.dependencies
    }

    /// What was found in the ledger at `place`, and is allowed by a comment in it.
    #[must_use]
    pub fn allowed(&self, place: usize) -> &[Allowed] {
        match self.allowed.binary_search_by_key(&place, |(place, _)| *place) {
            Ok(at) => &self.allowed[at].1,
            Err(_) => &[],
        }
    }

    /// What was found in the ledger at `place`, which is read again as `ledger`, joined with the findings that
    /// [`check`](crate::check) has of it `alone`, in their order.
    #[must_use]
    pub fn join(
        &self,
        place: usize,
        ledger: &Ledger<'_>,
        options: &CheckOptions<'_>,
        alone: Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        let mut joined = alone;
        joined.extend(of(&self.findings, place).map(|(_, finding)| finding.clone()));
        if let Ok(at) = self.suppressions.binary_search_by_key(&place, |(place, _)| *place) {
            let rules: Vec<_> = registry::all().filter(|rule| is_between(rule.code)).collect();
            joined.extend(unused_suppressions(ledger, options, &self.suppressions[at].1, &rules));
        }
        joined.sort_by_key(|finding| (finding.span, finding.rule.code));
        joined
    }
}

/// Those of `all`, which are in order, that are about the ledger at `place`.
fn of<T>(all: &[(usize, T)], place: usize) -> impl Iterator<Item = &(usize, T)> {
    let start = all.partition_point(|(at, _)| *at < place);
    all[start..].iter().take_while(move |(at, _)| *at == place)
}

fn is_between(code: &str) -> bool {
    registry::BETWEEN.iter().any(|(rule, _)| rule.code == code)
}
