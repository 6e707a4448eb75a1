//! What the rules between files work with: the facts, found by path and by name, the world, and the findings.

use std::cell::OnceCell;

use crate::ledger::fold;
use crate::rules::{Diagnostic, Fix, Rule, Severity};
use crate::text::Span;

use super::address::{Address, resolve};
use super::facts::Facts;
use super::near::Nearest;
use super::needs::{Need, Target, names};
use super::world::World;

/// What a rule between files works with.
pub(crate) struct Work<'a> {
    pub(super) facts: &'a [Facts<'a>],
    pub(super) world: &'a dyn World,
    pub(super) nearest: Nearest,
    /// Places of facts, sorted by path.
    by_path: Vec<usize>,
    /// Names as [`fold`] gives them, and what is called so; only filled where some ledger names another without a link.
    by_name: Vec<(String, usize)>,
    /// The names of files in lower case; only filled where some link is broken.
    by_file_name: OnceCell<Vec<(String, usize)>>,
    pub(super) findings: Vec<(usize, Diagnostic)>,
}

impl<'a> Work<'a> {
    pub(super) fn new(facts: &'a [Facts<'a>], world: &'a dyn World) -> Self {
        let mut by_path: Vec<usize> = (0..facts.len()).collect();
        by_path.sort_by(|&a, &b| facts[a].path.cmp(&facts[b].path));
        let mut by_name: Vec<(String, usize)> = Vec::new();
        let is_name = |need: &Need| !matches!(need.target, Target::Link(..));
        if facts.iter().any(|facts| facts.needs.iter().chain(&facts.waits).any(is_name)) {
            for (at, facts) in facts.iter().enumerate().filter(|(_, facts)| !facts.is_dashboard()) {
                let file = facts.path.rsplit('/').next().unwrap_or_default();
                let file = file.strip_suffix(".md").unwrap_or(file);
                let names = [&facts.title, file, &facts.slug].map(fold);
                by_name.extend(names.into_iter().filter(|name| !name.is_empty()).map(|name| (name, at)));
            }
            by_name.sort();
            by_name.dedup();
        }
        Self {
            facts,
            world,
            nearest: Nearest::new(),
            by_path,
            by_name,
            by_file_name: OnceCell::new(),
            findings: Vec::new(),
        }
    }

    /// Reports a finding in the ledger at `place`, with the rule's usual severity.
    pub(super) fn report(
        &mut self,
        place: usize,
        rule: &'static Rule,
        span: Span,
        message: String,
        help: String,
        fix: Option<Fix>,
    ) {
        let severity: Severity = rule.severity;
        let finding = Diagnostic { rule, severity, span, message, help: Some(help), related: Vec::new(), fix };
        self.findings.push((place, finding));
    }

    /// The ledger or dashboard whose file is at `path`.
    pub(super) fn at_path(&self, path: &str) -> Option<usize> {
        let place = self.by_path.binary_search_by(|&at| (*self.facts[at].path).cmp(path)).ok()?;
        Some(self.by_path[place])
    }

    /// The one ledger whose file is called `name`, whatever folder it is in and whatever case it is spelt in.
    pub(super) fn by_file_name(&self, name: &str) -> Option<usize> {
        let names = self.by_file_name.get_or_init(|| {
            let file = |facts: &Facts<'_>| facts.path.rsplit('/').next().unwrap_or_default().to_lowercase();
            let mut names: Vec<(String, usize)> =
                self.facts.iter().enumerate().map(|(at, facts)| (file(facts), at)).collect();
            names.sort_unstable();
            names
        });
        let name = name.to_lowercase();
        let start = names.partition_point(|(known, _)| *known < name);
        let mut called = names[start..].iter().take_while(|(known, _)| *known == name);
        called.next().filter(|_| called.next().is_none()).map(|(_, at)| *at)
    }

    /// The ledger that a need of the ledger at `from` names, if it names one and no other.
    pub(super) fn needed(&self, from: usize, need: &Need) -> Option<usize> {
        let at = |address: &str| self.at_path(&resolve(&self.facts[from].path, Address::of(address).path));
        let named = |name: &str| self.called(name).or_else(|| at(name));
        let found = match &need.target {
            Target::Link(address, _) => at(address),
            Target::Name(name) => named(name),
            Target::Listed(name, all) => named(name).filter(|_| names(all).all(|other| named(other).is_some())),
        };
        found.filter(|&at| !self.facts[at].is_dashboard())
    }

    /// The one ledger that is called `name`.
    fn called(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        let start = self.by_name.partition_point(|(known, _)| *known < name);
        let mut called = self.by_name[start..].iter().take_while(|(known, _)| *known == name);
        called.next().filter(|_| called.next().is_none()).map(|(_, at)| *at)
    }
}
