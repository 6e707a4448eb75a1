//! What is told of a language.

/// How a language is read.
#[derive(Clone, Copy)]
pub(super) enum Grammar {
    /// By its words, its strings and its comments.
    Words(&'static Language),
    /// Tags and text.
    Markup,
    /// Lines that came and went.
    Diff,
    Markdown,
    /// Commands behind a prompt, and what they answered.
    Console(&'static Language),
}

/// A language of words, strings and comments.
pub(super) struct Language {
    /// What begins a comment that ends with its line.
    pub(super) line_comments: &'static [&'static str],
    /// Whether such a comment begins only behind a space or at the head of a line.
    pub(super) spaced_comments: bool,
    pub(super) block_comments: &'static [(&'static str, &'static str)],
    /// Of two that begin alike, the longer one comes first.
    pub(super) strings: &'static [Quote],
    /// Sorted.
    pub(super) keywords: &'static [&'static str],
    /// Sorted.
    pub(super) constants: &'static [&'static str],
    /// Whether `SELECT` and `select` are one word. The words above are then in lower case.
    pub(super) is_case_blind: bool,
    /// Whether a name with a capital letter is mostly a type.
    pub(super) capital_types: bool,
    /// Whether a name before `(` is called.
    pub(super) calls: bool,
    /// Whether the first word of a command is what is called.
    pub(super) commands: bool,
    pub(super) keys: Keys,
    /// What begins a variable.
    pub(super) variable: Option<char>,
    /// What begins an annotation: `@`, `#[`.
    pub(super) annotation: &'static str,
    /// Whether `'a` may be something else than the beginning of a string, and `'a'` is a character.
    pub(super) characters: bool,
}

/// How strings are written.
pub(super) struct Quote {
    pub(super) open: &'static str,
    pub(super) close: &'static str,
    /// Whether a `\` takes the meaning of what follows.
    pub(super) escapes: bool,
    /// Whether it may go over several lines.
    pub(super) lines: bool,
}

/// Which names are keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    None,
    /// A string before a `:`.
    Quoted,
    /// The first words of a line, before a `:` and a space.
    Colon,
    /// The first words of a line, before a `=`; a line in square brackets names a table.
    Equals,
}

/// A language of which nothing is told.
pub(super) const PLAIN: Language = Language {
    line_comments: &[],
    spaced_comments: false,
    block_comments: &[],
    strings: &[],
    keywords: &[],
    constants: &[],
    is_case_blind: false,
    capital_types: false,
    calls: false,
    commands: false,
    keys: Keys::None,
    variable: None,
    annotation: "",
    characters: false,
};

/// `"…"` with escapes, on one line.
pub(super) const DOUBLE: Quote = Quote { open: "\"", close: "\"", escapes: true, lines: false };
/// `'…'` with escapes, on one line.
pub(super) const SINGLE: Quote = Quote { open: "'", close: "'", escapes: true, lines: false };
/// `'…'` without escapes, over several lines.
pub(super) const RAW_SINGLE: Quote = Quote { open: "'", close: "'", escapes: false, lines: true };
/// `` `…` `` with escapes, over several lines.
pub(super) const TEMPLATE: Quote = Quote { open: "`", close: "`", escapes: true, lines: true };
