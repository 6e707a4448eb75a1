//! The typed model of a ledger: nouns only. Reading it from text is the business of `ledger::parse`.

mod date;
mod decision;
mod field;
mod heading;
mod item;
mod log;
mod named;
mod progress;
mod risk;
mod role;
mod section;
mod status;

pub use date::{Date, NotADate};
pub use decision::{Decision, DecisionPart, PartKind};
pub use field::{ColonPlace, Field, FieldKind, FieldStyle};
pub use heading::Heading;
pub use item::{Item, ItemState, List, Mark, MarkKind};
pub use log::LogEntry;
pub use progress::Progress;
pub use risk::{Mitigation, Risk};
pub use role::Role;
pub use section::{Section, SectionId};
pub use status::{Stage, Status};
