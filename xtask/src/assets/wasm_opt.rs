//! `wasm-opt` over the modules that the bindings brought with them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::bindings::NAME;
use crate::process;
use crate::progress::Progress;
use crate::setup;
use crate::workspace::Workspace;

/// Size before speed, and the features that the compiler's wasm32 target has on: every browser since 2022 knows them.
///
/// `-Oz` makes the module a little smaller than `-Os` does, but larger once it is compressed.
pub(super) const FLAGS: [&str; 9] = [
    "-Os",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Shrinks the module of both folders of `folder` in place.
pub(super) fn shrink(workspace: &Workspace, progress: &Progress, folder: &Path) -> Result<()> {
    let module = format!("{NAME}_bg.wasm");
    let (web, node) = (folder.join("web").join(&module), folder.join("node").join(&module));
    // The two differ in their JavaScript; the tool takes long enough not to be run twice over the same bytes.
    let same = read(workspace, &web)? == read(workspace, &node)?;
    shrink_one(workspace, progress, &web)?;
    if same {
        let copied = fs::copy(&web, &node).map(|_| ());
        return copied.with_context(|| format!("cannot replace {}", workspace.display(&node)));
    }
    shrink_one(workspace, progress, &node)
}

fn read(workspace: &Workspace, module: &Path) -> Result<Vec<u8>> {
    fs::read(module).with_context(|| format!("cannot read {}", workspace.display(module)))
}

fn shrink_one(workspace: &Workspace, progress: &Progress, module: &Path) -> Result<()> {
    let smaller = module.with_extension("smaller");
    let tool = workspace.www().join("node_modules/binaryen/bin/wasm-opt");
    let mut node = setup::node(workspace.root())?;
    node.arg(tool).args(FLAGS).arg(module).arg("-o").arg(&smaller);
    process::quiet(progress, &mut node)?;
    fs::rename(&smaller, module).with_context(|| format!("cannot replace {}", workspace.display(module)))
}
