//! What a fresh machine lacks: installed where that can be done safely, named in one sentence where it cannot.

mod chromium;
mod node;
mod rust_tools;

pub(crate) use chromium::chromium;
pub(crate) use node::{node, npm, packages, typescript};
pub(crate) use rust_tools::{WASM32, components, wasm32};
