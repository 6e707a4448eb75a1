//! `wasm-opt` over the modules that the bindings brought with them.

use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow};

use super::bindings::NAME;
use crate::process;
use crate::progress::Progress;
use crate::setup;
use crate::workspace::Workspace;

/// Size before speed, and the features that the compiler's wasm32 target has on: every browser since 2022 knows them.
pub(super) const FLAGS: [&str; 9] = [
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Shrinks both modules in place, at the same time: the tool runs on one core.
pub(super) fn shrink(workspace: &Workspace, progress: &Progress) -> Result<()> {
    let package = workspace.wasm_package();
    let folders = [package.join("web"), package.join("node")];
    thread::scope(|scope| {
        let running = folders
            .each_ref()
            .map(|folder| scope.spawn(|| shrink_one(workspace, progress, folder)));
        running.into_iter().try_for_each(|handle| {
            handle
                .join()
                .map_err(|_| anyhow!("wasm-opt's thread is gone"))?
        })
    })
}

fn shrink_one(workspace: &Workspace, progress: &Progress, folder: &Path) -> Result<()> {
    let module = folder.join(format!("{NAME}_bg.wasm"));
    let smaller = folder.join("smaller.wasm");
    let tool = workspace.www().join("node_modules/binaryen/bin/wasm-opt");
    let mut node = setup::node(workspace.root())?;
    node.arg(tool)
        .args(FLAGS)
        .arg(&module)
        .arg("-o")
        .arg(&smaller);
    process::quiet(progress, &mut node)?;
    std::fs::rename(&smaller, &module)
        .with_context(|| format!("cannot replace {}", workspace.display(&module)))
}
