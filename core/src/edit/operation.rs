//! The changes that can be asked for.

/// A change to ask for.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Operation {
    /// Gives the field `name` the value `value`, which is one line of Markdown. A field that is not there is added, in
    /// the place that the template has for it and in the style of its neighbour. The name is understood as fields are:
    /// `Updated` also finds `Last Updated`.
    SetField {
        /// The name of the field, without colon.
        name: String,
        /// The new value; empty to leave the field without one.
        value: String,
    },
    /// Ticks an open item or opens a ticked one. Exactly one character changes.
    ToggleItem {
        /// A byte offset in the item's box.
        at: usize,
    },
}
