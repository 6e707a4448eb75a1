//! CommonMark's own examples against the safe renderer: where they are read from, what of two renderings is form alone,
//! and what safety makes of each. The examples are not part of the repository; npm installs them.

mod example;
mod explain;
mod form;
mod list;
mod second_opinion;

pub use example::{Example, examples};
pub use explain::{UNEXPLAINED, reasons, rendered};
pub use list::{ByReason, listed, write};
