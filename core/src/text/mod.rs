//! Text: spans, the line index and splices, and what can be asked of bytes. Owns positions; knows nothing of Markdown.

mod dash;
mod edit;
mod eight;
mod line_index;
mod span;

pub(crate) use dash::find_dash;
pub use edit::{ApplyError, TextEdit, apply};
pub(crate) use eight::{has, has_either, is_single_spaced};
pub use line_index::{LineIndex, Position};
pub use span::Span;
