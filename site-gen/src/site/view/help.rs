//! What the templates `rules.html` and `rule.html` show.

use serde::Serialize;

use super::frame::Frame;

/// What the template `rules.html` shows: the list of all rules.
#[derive(Serialize)]
pub(crate) struct RulesPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) count: usize,
    pub(crate) families: Vec<FamilyView<'a>>,
}

/// Rules of one family.
#[derive(Serialize)]
pub(crate) struct FamilyView<'a> {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) rules: Vec<RuleLink<'a>>,
}

/// One rule in a list.
#[derive(Serialize)]
pub(crate) struct RuleLink<'a> {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    /// Its page, from the folder of the help.
    pub(crate) page: String,
    pub(crate) severity: &'static str,
    /// Safe HTML.
    pub(crate) summary: String,
    /// What can be done about it, in words; empty where there is no fix.
    pub(crate) fix: &'a str,
    /// Its documentation as safe HTML, on its own page.
    pub(crate) html: String,
}

/// What the template `rule.html` shows: one rule.
#[derive(Serialize)]
pub(crate) struct RulePage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) rule: RuleLink<'a>,
    pub(crate) family: &'static str,
    pub(crate) previous: Option<RuleLink<'a>>,
    pub(crate) next: Option<RuleLink<'a>>,
}
