//! Texts that are given to be written: what can stand on one line, and what Markdown makes of it.

use crate::markdown::is_comment;

use super::EditError;
use super::facts::{Fact, Kind};

/// `text` without white space around it, if that is one line with something on it.
pub(super) fn one_line(text: &str) -> Result<&str, EditError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EditError::InvalidValue { reason: "it is empty" });
    }
    if is_comment(text) {
        return Err(EditError::InvalidValue { reason: "it is a comment, which nobody would see" });
    }
    no_control(text)?;
    Ok(text)
}

/// Refuses line breaks and other control characters.
pub(super) fn no_control(text: &str) -> Result<(), EditError> {
    if text.chars().any(char::is_control) {
        return Err(EditError::InvalidValue { reason: "it holds a line break or another control character" });
    }
    Ok(())
}

/// Refuses a text that Markdown would not take for what it is meant as: `facts` is what it makes of it.
pub(super) fn says(facts: &[Fact], meant: &[(Kind, &str)]) -> Result<(), EditError> {
    let is = |(fact, meant): (&Fact, &(Kind, &str))| fact.kind == meant.0 && fact.text == meant.1;
    if facts.len() == meant.len() && facts.iter().zip(meant).all(is) {
        Ok(())
    } else {
        Err(EditError::InvalidValue { reason: "Markdown would read it as something other than this text" })
    }
}
