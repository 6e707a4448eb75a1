//! What a terminal or a log gets to read: findings, failures, summaries and progress.
//!
//! Owns wording and form, and that no text from a file or a file name reaches a terminal as a control sequence. Decides
//! nothing: counts and exit codes are the commands' business.

mod excerpt;
mod failure;
mod findings;
mod progress;
mod summary;
mod terminal;
mod visible;

pub(crate) use failure::{Failure, Place, reason};
pub(crate) use findings::{findings, not_utf8};
pub(crate) use progress::Progress;
pub(crate) use summary::{counted, counts, duration, size};
pub(crate) use terminal::Terminal;
