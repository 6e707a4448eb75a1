//! What is wrong with a file that gave no text, and what to do about it, in the words of the site.

use crate::input::{MAX_BYTES, ReadError};
use crate::messages::Messages;
use crate::report::reason;

/// What is wrong with the file called `name`, in a sentence.
pub(super) fn problem(messages: &Messages, name: &str, error: &ReadError) -> String {
    let file = ("file", name.into());
    match error {
        ReadError::Unreadable(error) => {
            messages.with("problem-unreadable", &[file, ("reason", (&reason(error)).into())])
        }
        ReadError::NotUtf8 { byte, line, .. } => {
            // Places are read off, not counted: their digits are not grouped.
            let (byte, line) = (byte.to_string(), line.to_string());
            messages.with("problem-not-utf8", &[file, ("byte", (&byte).into()), ("line", (&line).into())])
        }
        ReadError::TooLarge => {
            messages.with("problem-too-large", &[file, ("size", ((MAX_BYTES / (1024 * 1024)) as usize).into())])
        }
    }
}

/// The message that says what to do.
pub(super) fn remedy(error: &ReadError) -> &'static str {
    match error {
        _ if error.is_gone() => "remedy-gone",
        ReadError::Unreadable(_) => "remedy-unreadable",
        ReadError::NotUtf8 { .. } => "remedy-not-utf8",
        ReadError::TooLarge => "remedy-too-large",
    }
}
