//! What a suite file is made of.

use std::ops::Range;

/// One file of the suite.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path below `tests/suite`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Its cases, in order.
    pub cases: Vec<Case>,
}

/// One case: a text and what is expected of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// File and heading, for messages.
    pub name: String,
    /// The text to be read, its marks resolved.
    pub source: String,
    /// What is expected of it; never empty.
    pub expectations: Vec<Expectation>,
}

/// One expectation block.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// The words behind the fence, such as `findings FL204`.
    pub info: String,
    /// What is expected, with a line end after each line.
    pub body: String,
    /// The bytes of the whole block in its file, fences included.
    pub range: Range<usize>,
}

impl Expectation {
    /// The first word of its info: what kind of block it is.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.info.split_whitespace().next().unwrap_or_default()
    }

    /// The words after the first.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.info.split_whitespace().skip(1)
    }
}
