//! Lists and their items, with or without boxes.

use crate::text::Span;

/// The state of a box.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ItemState {
    /// `[ ]`
    Open,
    /// `[x]` or `[X]`
    Done,
    /// A box that readers do not agree on, such as `[~]`, `[]` or `[ x]`. Never counted as done.
    Odd,
}

impl ItemState {
    /// The name by which files and programs know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Odd => "odd",
        }
    }
}

/// How a mark is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MarkKind {
    /// Square brackets.
    Box,
    /// A sign in place of a box, such as `✅`. Only read as a mark in sections that hold a checklist.
    Symbol,
}

/// The mark at the head of an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Its bytes, brackets included.
    pub span: Span,
    /// What it says.
    pub state: ItemState,
    /// How it says it.
    pub kind: MarkKind,
}

/// One item of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// From the bullet to the end of the item, nested lists included.
    pub span: Span,
    /// Its box, if it has one.
    pub mark: Option<Mark>,
    /// The text of its first paragraph, without markup and without the mark.
    pub text: String,
    /// That text's bytes.
    pub text_span: Span,
    /// Its number in an ordered list.
    pub number: Option<u64>,
    /// The lists inside it.
    pub children: Vec<List>,
}

/// A list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct List {
    /// From the first bullet to the end of the last item.
    pub span: Span,
    /// Whether it is numbered.
    pub ordered: bool,
    /// Its items; never empty.
    pub items: Vec<Item>,
}

impl List {
    /// Calls `visit` with every item, nested ones too, in the order of the text.
    pub fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a Item)) {
        for item in &self.items {
            visit(item);
            for list in &item.children {
                list.for_each(visit);
            }
        }
    }

    /// Whether any item, nested ones too, has a mark.
    #[must_use]
    pub fn is_checklist(&self) -> bool {
        self.items.iter().any(|item| item.mark.is_some() || item.children.iter().any(Self::is_checklist))
    }
}
