//! The pieces found so far.

use ledgerline_core::html::CodePiece;

/// What a piece is; each has a class of its own in the style.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Comment,
    String,
    Number,
    /// A word that belongs to the language.
    Keyword,
    /// A word that stands for a value: `true`, `None`, `null`.
    Constant,
    /// A type, a tag, the name of a table.
    Type,
    /// What is called: a function, a command.
    Function,
    /// A key of a mapping, the name of an attribute.
    Key,
    /// A variable that is written with a sign.
    Variable,
    /// What speaks about the text around it: annotations, prompts, heads of hunks.
    Meta,
    /// A line that came.
    Inserted,
    /// A line that went.
    Deleted,
}

impl Kind {
    /// Its class.
    fn class(self) -> &'static str {
        match self {
            Self::Comment => "hl-comment",
            Self::String => "hl-string",
            Self::Number => "hl-number",
            Self::Keyword => "hl-keyword",
            Self::Constant => "hl-constant",
            Self::Type => "hl-type",
            Self::Function => "hl-function",
            Self::Key => "hl-key",
            Self::Variable => "hl-variable",
            Self::Meta => "hl-meta",
            Self::Inserted => "hl-inserted",
            Self::Deleted => "hl-deleted",
        }
    }
}

/// The pieces found so far, in order.
#[derive(Default)]
pub(super) struct Pieces(Vec<CodePiece>);

impl Pieces {
    /// Adds the piece from byte `start` to byte `end`, unless it is empty.
    pub(super) fn add(&mut self, start: usize, end: usize, kind: Kind) {
        if start < end {
            self.0.push(CodePiece { start, end, class: kind.class() });
        }
    }

    pub(super) fn into_vec(self) -> Vec<CodePiece> {
        self.0
    }
}
