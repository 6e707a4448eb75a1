//! A finding and the rule that made it.

use crate::settings::Level;
use crate::text::{Span, TextEdit};

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

    /// The severity of a level; `None` for [`Level::Off`].
    pub(super) fn of_level(level: Level) -> Option<Self> {
        match level {
            Level::Off => None,
            Level::Note => Some(Self::Note),
            Level::Warning => Some(Self::Warning),
            Level::Error => Some(Self::Error),
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
    /// Whether some of its findings come with a fix, and how safe those are: [`Safety::Safe`] if any of them is.
    pub fix: Option<Safety>,
}

/// How safe a fix is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Safety {
    /// The ledger means what it meant before.
    Safe,
    /// It may come to mean something else: somebody should look at it.
    Unsafe,
}

impl Safety {
    /// The safety in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
        }
    }
}

/// What would mend a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// How safe it is.
    pub safety: Safety,
    /// What it does, in the imperative.
    pub title: String,
    /// The splices: sorted and disjoint, never empty.
    pub edits: Vec<TextEdit>,
}

impl Fix {
    /// A fix of one splice: what stands in `span` of `source` becomes `replacement`.
    pub(super) fn splice(
        safety: Safety,
        title: impl Into<String>,
        source: &str,
        span: Span,
        replacement: impl Into<String>,
    ) -> Self {
        let edit = TextEdit { span, expected: span.of(source).to_owned(), replacement: replacement.into() };
        Self { safety, title: title.into(), edits: vec![edit] }
    }
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
    /// What would mend it; only looked for where the check was asked for fixes.
    pub fix: Option<Fix>,
}
