//! Why a command could not do what it was asked for.

use std::fmt;
use std::io;
use std::ops::Range;

/// Why something could not be done, and what to do about it. Always an exit code of 2.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What is wrong.
    pub(crate) message: String,
    /// What to do.
    pub(crate) help: Option<String>,
    /// The place in a file that is at fault.
    pub(crate) place: Option<Box<Place>>,
    /// What else is wrong, told after it.
    pub(crate) more: Vec<Failure>,
}

/// A place in a text.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The path as shown.
    pub(crate) shown: String,
    /// The whole text.
    pub(crate) text: String,
    /// The bytes at fault.
    pub(crate) bytes: Range<usize>,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, place: None, more: Vec::new() }
    }

    /// Several failures as one; there is at least one.
    pub(crate) fn all(failures: Vec<Self>) -> Self {
        let mut failures = failures.into_iter();
        let mut first = failures.next().unwrap_or_else(|| Self::new("something went wrong"));
        first.more.extend(failures);
        first
    }

    /// It and all that is told after it.
    pub(crate) fn each(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.more)
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn at(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(|error| Self::new(format!("{error:#}")))
    }
}

/// In one line, with its place: for those who have no room for more, such as a page that could not be made.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            let before = place.text.get(..place.bytes.start).unwrap_or_default();
            write!(f, "{}:{}: ", place.shown, before.matches('\n').count() + 1)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

/// Why the system refused, in words: without the number, which tells most readers nothing, and without the path, which
/// libraries repeat.
pub(crate) fn reason(error: &io::Error) -> String {
    let inner = error.get_ref().and_then(|inner| inner.source()?.downcast_ref::<io::Error>());
    let text = inner.unwrap_or(error).to_string();
    let words = text.split(" (os error ").next().unwrap_or(&text);
    match words.split_at_checked(1) {
        Some((first, rest)) if rest.starts_with(|c: char| c.is_lowercase()) => first.to_lowercase() + rest,
        _ => words.to_owned(),
    }
}
