//! What the browser has to download, against what it may.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::gzip::{Size, kilobytes};
use crate::table::Table;
use crate::workspace::Workspace;

/// The editor's first load: everything but the page itself.
const FIRST_LOAD: [&str; 4] = ["editor.css", "editor.js", "worker.js", "ledgerline.wasm"];

/// Budgets in bytes, gzipped.
const EDITOR_WASM: u64 = 120_000;
const EDITOR_FIRST_LOAD: u64 = 260_000;

/// The part of `www/dist/manifest.json` that is read here.
#[derive(Deserialize)]
struct Manifest {
    /// Entry point to file name under `assets/`.
    files: BTreeMap<String, String>,
}

/// Prints every asset's size and returns one sentence for each budget that is exceeded.
pub(super) fn measure(workspace: &Workspace) -> Result<Vec<String>> {
    let dist = workspace.www().join("dist");
    let path = dist.join("manifest.json");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", workspace.display(&path)))?;
    let manifest: Manifest =
        serde_json::from_str(&text).with_context(|| format!("{} is no asset manifest", workspace.display(&path)))?;

    let mut sizes = BTreeMap::new();
    for (entry, file) in &manifest.files {
        sizes.insert(entry.as_str(), Size::of(&dist.join("assets").join(file))?);
    }
    let mut first_load = Size::default();
    for entry in FIRST_LOAD {
        first_load += *sizes.get(entry).with_context(|| format!("the asset manifest names no {entry}"))?;
    }

    let mut table = Table::new(&["asset", "raw", "gz", "budget gz"]);
    let mut broken = Vec::new();
    for (&entry, &size) in &sizes {
        let budget = (entry == "ledgerline.wasm").then_some(EDITOR_WASM);
        row(&mut table, &mut broken, entry, size, budget);
    }
    row(&mut table, &mut broken, "editor, first load", first_load, Some(EDITOR_FIRST_LOAD));
    table.print();
    Ok(broken)
}

fn row(table: &mut Table, broken: &mut Vec<String>, name: &str, size: Size, budget: Option<u64>) {
    let (gz, allowed) = (kilobytes(size.gz), budget.map(kilobytes));
    if let Some(allowed) = allowed.as_ref().filter(|_| Some(size.gz) > budget) {
        broken.push(format!("{name} is {gz} gzipped, over its budget of {allowed}"));
    }
    let allowed = allowed.map_or_else(String::new, |bytes| format!("≤ {bytes}"));
    table.row(vec![name.to_owned(), kilobytes(size.raw), gz, allowed]);
}
