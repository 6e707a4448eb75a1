//! The browser bundle: scripts and styles under hashed names, with a manifest for the generator.

use anyhow::Result;

use crate::process;
use crate::progress::Progress;
use crate::setup;
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// Runs `www/build.mjs` over the editor's wasm.
pub(super) fn build(workspace: &Workspace, progress: &Progress) -> Result<()> {
    let name = "bundle the browser side";
    let www = workspace.www();
    let module = workspace.editor_module();
    let stamp = Stamp::new(workspace.stamps().join("bundle"))
        .input(&www, &["node_modules", "dist"])?
        .input(&module, &[])?
        .output(www.join("dist/manifest.json"))
        .output(www.join("dist/assets"));
    if stamp.is_current() {
        progress.unchanged(name);
        return Ok(());
    }
    progress.step(name, || {
        let mut node = setup::node(&www)?;
        process::quiet(progress, node.arg("build.mjs").env("LEDGERLINE_EDITOR_WASM", &module))?;
        stamp.record()
    })
}
