//! Markdown: the only room that calls pulldown-cmark. Owns which extensions are on, the byte order mark, front matter
//! and where blocks begin and end; knows nothing of ledgers.

mod block;
mod document;
mod front_matter;
mod inline;
mod limits;
mod link;

pub(crate) use block::{Block, BlockKind, blocks, is_comment};
pub(crate) use document::{Document, Spanned};
pub(crate) use front_matter::{OpenFrontMatter, entries};
pub(crate) use inline::{leading_inline, plain_text, plain_text_from};
pub use limits::Limit;
pub(crate) use link::{Link, Shape, links};
pub(crate) use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Tag, TagEnd};
