//! What the fuzz targets of `tests/fuzz` do with the bytes they are given, as ordinary functions: the properties of
//! `tests/tests/fuzz.rs` call the same. Each takes any bytes at all and panics if something does not hold.
//!
//! A target that needs more than one text takes them with a byte 0xFF between, which no text can hold.

mod configuration;
mod edit;
mod fix;
mod merge;
mod operation;
mod parse;
mod render;

use std::borrow::Cow;

pub use configuration::configuration;
pub use edit::edit;
pub use fix::fix;
pub use merge::{merge, merged_soundly};
pub use parse::parse;
pub use render::{render, rendered_safely};

/// A target.
pub struct Target {
    /// Its name, which is also that of its file in `tests/fuzz/targets`.
    pub name: &'static str,
    /// Its body.
    pub run: fn(&[u8]),
}

/// Every target, by name.
pub const TARGETS: &[Target] = &[
    Target { name: "configuration", run: configuration },
    Target { name: "edit", run: edit },
    Target { name: "fix", run: fix },
    Target { name: "merge", run: merge },
    Target { name: "parse", run: parse },
    Target { name: "render", run: render },
];

/// What stands between the texts of one input.
pub const SEPARATOR: u8 = 0xff;

/// The texts of `data`, `COUNT` of them: those that are missing are empty, the last one is always there.
fn texts<const COUNT: usize>(data: &[u8]) -> [Cow<'_, str>; COUNT] {
    let parts: Vec<&[u8]> = data.splitn(COUNT, |&byte| byte == SEPARATOR).collect();
    let missing = COUNT - parts.len();
    std::array::from_fn(|place| {
        place.checked_sub(missing).map_or(Cow::Borrowed(""), |place| String::from_utf8_lossy(parts[place]))
    })
}
