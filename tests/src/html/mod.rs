//! Second opinions on rendered HTML: a strict scanner of our own that knows only what a ledger's page may hold, and the
//! parser that browsers have, by way of ammonia.

mod judge;
mod page;
mod scan;
mod visible;

pub use judge::assert_safe;
pub use page::{PageHeading, attributes, element, headings};
pub use scan::{Tag, Token, scan};
pub use visible::visible;
