//! A finding and the rule that made it.

use crate::text::Span;

/// How bad a finding is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// Good to know; never fails a check.
    Note,
    /// Should be mended.
    Warning,
    /// The ledger cannot be trusted as it is.
    Error,
}

impl Severity {
    /// The severity in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a rule is, for lists and pages.
#[derive(PartialEq, Eq, Debug)]
pub struct Rule {
    /// The stable code, such as `FL303`; never used again for another rule.
    pub code: &'static str,
    /// The fault it finds, in kebab case.
    pub name: &'static str,
    /// Its usual severity.
    pub severity: Severity,
    /// One sentence: what it finds.
    pub summary: &'static str,
}

/// A second place that a finding speaks of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What is there.
    pub message: String,
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is here.
    pub severity: Severity,
    /// Where; empty where something is missing.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Other places it speaks of.
    pub related: Vec<Related>,
}
