//! What a rule works with and how it reports.

use crate::ledger::{Date, Ledger, Vocabulary};
use crate::schema::Schema;
use crate::settings::{Settings, Thresholds};
use crate::text::Span;

use super::outline::Outline;
use super::scan::Scan;
use super::shared::Shared;
use super::suppression::Suppressions;
use super::{CheckOptions, Diagnostic, Fix, Related, Rule, Severity};

/// What a rule works with.
pub(super) struct Context<'a, 's> {
    pub(super) ledger: &'a Ledger<'s>,
    pub(super) settings: &'a Settings,
    pub(super) schema: &'a Schema,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) thresholds: Thresholds,
    pub(super) today: Option<Date>,
    pub(super) previous: Option<&'a Ledger<'a>>,
    with_fixes: bool,
    shared: &'a Shared,
    pub(super) suppressions: Suppressions,
    pub(super) findings: Vec<Diagnostic>,
}

impl<'a, 's> Context<'a, 's> {
    pub(super) fn new(
        ledger: &'a Ledger<'s>,
        options: &CheckOptions<'a>,
        shared: &'a Shared,
        suppressions: Suppressions,
    ) -> Self {
        let settings = options.settings;
        Self {
            ledger,
            settings,
            schema: &settings.schema,
            vocabulary: &settings.vocabulary,
            thresholds: settings.thresholds,
            today: options.today,
            previous: options.previous,
            with_fixes: options.with_fixes,
            shared,
            suppressions,
            findings: Vec::new(),
        }
    }

    /// What is odd about the bytes of the text.
    pub(super) fn scan(&self) -> &'a Scan {
        self.shared.scan.get_or_init(|| Scan::of(self.ledger.source()))
    }

    /// Which section stands for which of the template.
    pub(super) fn outline(&self) -> &'a Outline {
        self.shared.outline.get_or_init(|| Outline::of(self.ledger, self.schema, self.vocabulary))
    }

    /// Whether a comment allows what `rule` would say of `span`. For rules that speak of several places in one finding:
    /// a finding as a whole is dropped without being asked for here.
    pub(super) fn allows(&mut self, rule: &Rule, span: Span) -> bool {
        self.suppressions.covers(rule.code, span)
    }

    /// Reports a finding with the rule's usual severity.
    pub(super) fn report(
        &mut self,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report_as(rule.severity, rule, span, message, help);
    }

    /// Reports a finding with another severity.
    pub(super) fn report_as(
        &mut self,
        severity: Severity,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings.push(Diagnostic {
            rule,
            severity,
            span,
            message: message.into(),
            help: Some(help.into()),
            related: Vec::new(),
            fix: None,
        });
    }

    /// Adds a second place to the last finding.
    pub(super) fn relate(&mut self, span: Span, message: impl Into<String>) {
        if let Some(last) = self.findings.last_mut() {
            last.related.push(Related { span, message: message.into() });
        }
    }

    /// Gives the last finding a fix, if fixes are wanted and `fix` finds one.
    pub(super) fn fix(&mut self, fix: impl FnOnce() -> Option<Fix>) {
        if self.wants_fixes()
            && let Some(last) = self.findings.last_mut()
        {
            last.fix = fix();
        }
    }

    /// As [`fix`](Self::fix), for a fix that depends on more than the finding.
    pub(super) fn fix_with(&mut self, fix: impl FnOnce(&Self) -> Option<Fix>) {
        if self.wants_fixes() {
            let fix = fix(self);
            if let Some(last) = self.findings.last_mut() {
                last.fix = fix;
            }
        }
    }

    /// Whether what the ledger seems to lack may stand in front matter that is not closed, so that adding it would be
    /// wrong.
    pub(super) fn may_be_unread(&self) -> bool {
        self.ledger.document.open_front_matter().is_some()
    }

    /// Where this build has none, the compiler sees it here, and leaves out what would work them out.
    fn wants_fixes(&self) -> bool {
        cfg!(feature = "fixes") && self.with_fixes
    }

    /// Whether `text` stands for something not yet written.
    pub(super) fn is_placeholder(&self, text: &str) -> bool {
        self.schema.placeholders.contains(text)
    }
}
