//! Text: spans, the line index and splices. Owns positions; knows nothing of Markdown.

mod dash;
mod edit;
mod line_index;
mod span;

pub(crate) use dash::find_dash;
pub use edit::{ApplyError, TextEdit, apply};
pub use line_index::{LineIndex, Position};
pub use span::Span;
