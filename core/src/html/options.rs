//! What a caller may choose about the HTML.

/// How boxes are shown.
#[derive(Clone, Copy, Default)]
pub enum Boxes<'a> {
    /// As pictures: `<input type="checkbox" class="box" disabled>`.
    #[default]
    Static,
    /// To be ticked: `<input type="checkbox" class="box" data-at="…">`, with the box's byte offset mapped by the
    /// function, which may turn it into UTF-16 units.
    Interactive(&'a dyn Fn(usize) -> usize),
}

/// What becomes of a link whose address has no scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkTarget {
    /// A link with this address.
    Url(String),
    /// A picture that the page may load from this address, which has no scheme: shown where the ledger has an image, linked
    /// to where it has a link.
    Picture(String),
    /// No link: its text, with the address as a tooltip, for files that the page cannot reach.
    TextOnly,
}

/// A piece of a block of code.
#[cfg(feature = "pages")]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CodePiece {
    /// Its first byte in the block.
    pub start: usize,
    /// The byte behind its last one.
    pub end: usize,
    /// The class of the element around it.
    pub class: &'static str,
}

/// The id of an item of a list.
#[cfg(feature = "pages")]
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItemId {
    /// The first byte of the item, which is that of its bullet.
    pub start: usize,
    /// Its id, without the prefix of ids.
    pub id: String,
}

/// Gives the pieces of a block of code: its language, as its fence names it, and its text.
#[cfg(feature = "pages")]
pub type Highlight<'a> = &'a dyn Fn(&str, &str) -> Vec<CodePiece>;

/// What a caller may choose.
#[derive(Clone, Copy)]
pub struct RenderOptions<'a> {
    /// Goes before every id, so that a heading cannot take an id of the page around it.
    pub id_prefix: &'a str,
    /// Added to the rank of every heading; ranks end at 6.
    pub heading_shift: u8,
    /// How boxes are shown.
    pub boxes: Boxes<'a>,
    /// Maps addresses without a scheme; without it they stay as they are.
    pub link: Option<&'a dyn Fn(&str) -> LinkTarget>,
    /// Gives the pieces of a block of code that get an element of their own, in order. What is out of order or inside a
    /// character is left out: a text is never changed.
    #[cfg(feature = "pages")]
    pub highlight: Option<Highlight<'a>>,
    /// The ids of items and of rows of tables, sorted by their first bytes. Those that are not among them have none.
    #[cfg(feature = "pages")]
    pub item_ids: &'a [ItemId],
}

impl Default for RenderOptions<'_> {
    fn default() -> Self {
        Self {
            id_prefix: "l-",
            heading_shift: 0,
            boxes: Boxes::Static,
            link: None,
            #[cfg(feature = "pages")]
            highlight: None,
            #[cfg(feature = "pages")]
            item_ids: &[],
        }
    }
}
