//! One change and its kinds.

use crate::ledger::Stage;
use crate::text::Span;

/// What a change is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ChangeKind {
    /// The title reads otherwise.
    TitleRenamed,
    /// The status was set, removed or changed. With the stages that it stands for, where they are known.
    StatusChanged {
        /// The stage before.
        from: Option<Stage>,
        /// The stage now.
        to: Option<Stage>,
    },
    /// A field came.
    FieldAdded,
    /// A field went.
    FieldRemoved,
    /// A field has another value, or another name for the same thing.
    FieldChanged,
    /// A box was ticked.
    ItemTicked,
    /// A ticked box was opened.
    ItemReopened,
    /// A box has another mark, neither of them a plain tick taken back or set.
    ItemMarked,
    /// An item came.
    ItemAdded,
    /// An item went.
    ItemRemoved,
    /// An item reads otherwise.
    ItemRenamed,
    /// An item stands elsewhere.
    ItemMoved,
    /// A log entry came.
    LogEntryAdded,
    /// A log entry went.
    LogEntryRemoved,
    /// A log entry has another day, title or text.
    LogEntryChanged,
    /// A decision came.
    DecisionAdded,
    /// A decision went.
    DecisionRemoved,
    /// A decision has another number, title or text.
    DecisionChanged,
    /// A risk came.
    RiskAdded,
    /// A risk went.
    RiskRemoved,
    /// A risk or its mitigation reads otherwise.
    RiskChanged,
    /// A risk that had no mitigation has one.
    RiskMitigated,
    /// A section came, with all that stands in it.
    SectionAdded,
    /// A section went, with all that stood in it.
    SectionRemoved,
    /// A section has another heading.
    SectionRenamed,
    /// A section stands elsewhere.
    SectionMoved,
    /// A text came, went or reads otherwise.
    TextChanged,
}

impl ChangeKind {
    /// The stages before and now of a changed status, where they are known; none of any other kind.
    #[must_use]
    pub fn stages(self) -> (Option<Stage>, Option<Stage>) {
        match self {
            Self::StatusChanged { from, to } => (from, to),
            _ => (None, None),
        }
    }

    /// The kind in kebab case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::TitleRenamed => "title-renamed",
            Self::StatusChanged { .. } => "status-changed",
            Self::FieldAdded => "field-added",
            Self::FieldRemoved => "field-removed",
            Self::FieldChanged => "field-changed",
            Self::ItemTicked => "item-ticked",
            Self::ItemReopened => "item-reopened",
            Self::ItemMarked => "item-marked",
            Self::ItemAdded => "item-added",
            Self::ItemRemoved => "item-removed",
            Self::ItemRenamed => "item-renamed",
            Self::ItemMoved => "item-moved",
            Self::LogEntryAdded => "log-entry-added",
            Self::LogEntryRemoved => "log-entry-removed",
            Self::LogEntryChanged => "log-entry-changed",
            Self::DecisionAdded => "decision-added",
            Self::DecisionRemoved => "decision-removed",
            Self::DecisionChanged => "decision-changed",
            Self::RiskAdded => "risk-added",
            Self::RiskRemoved => "risk-removed",
            Self::RiskChanged => "risk-changed",
            Self::RiskMitigated => "risk-mitigated",
            Self::SectionAdded => "section-added",
            Self::SectionRemoved => "section-removed",
            Self::SectionRenamed => "section-renamed",
            Self::SectionMoved => "section-moved",
            Self::TextChanged => "text-changed",
        }
    }
}

/// One change from an older ledger to a newer one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// What it is.
    pub kind: ChangeKind,
    /// The bytes of what changed in the older text; `None` if it was not there.
    pub old: Option<Span>,
    /// The bytes of what changed in the newer text; `None` if it is gone.
    pub new: Option<Span>,
    /// The change in words, such as `the box “Index” of “Success Criteria” was ticked`.
    pub message: String,
}
