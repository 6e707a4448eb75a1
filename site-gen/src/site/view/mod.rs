//! What templates are filled with: copies of what pages show, apart from the domain's own types.

pub(super) mod about;
pub(super) mod api;
pub(super) mod attention;
pub(super) mod board;
pub(super) mod finding;
pub(super) mod frame;
pub(super) mod guide;
pub(super) mod help;
pub(super) mod home;
pub(super) mod ledger;
mod markup;
pub(super) mod meter;
pub(super) mod periods;
pub(super) mod records;
pub(super) mod related;
pub(super) mod roadmap;
pub(super) mod row;
pub(super) mod trend;

pub(crate) use markup::Markup;
