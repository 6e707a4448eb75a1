//! What a terminal or a log gets to read: findings, failures, summaries and progress.
//!
//! Owns wording and form, and that no text from a file or a file name reaches a terminal as a control sequence. Decides
//! nothing: counts and exit codes are the commands' business.

mod diff;
mod excerpt;
mod failure;
mod finding;
mod findings;
pub(crate) mod format;
mod log;
mod markdown;
mod not_utf8;
mod progress;
mod results;
mod rules;
mod summary;
mod terminal;
mod visible;

pub(crate) use diff::diff;
pub(crate) use failure::{Failure, Place, reason};
pub(crate) use finding::{FileNames, FileReport};
pub(crate) use format::{RangeJson, json_line};
pub(crate) use not_utf8::not_utf8;
pub(crate) use progress::Progress;
pub(crate) use results::{Results, StaleEntry};
pub(crate) use rules::{explanation, rule_table, rules_json};
pub(crate) use summary::{counted, counts, duration, grouped, size};
pub(crate) use terminal::Terminal;
pub(crate) use visible::visible;
