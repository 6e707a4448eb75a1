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

/// What a download should weigh, and what it may weigh today. The aim is where the project wants to be; the limit is
/// what has been reached, with a little room, and fails the build, so that the way to the aim is never walked back.
#[derive(Clone, Copy)]
struct Budget {
    /// In bytes, gzipped.
    aim: u64,
    /// In bytes, gzipped.
    limit: u64,
}

/// What each part costs, as what the compressed module would be smaller by without it, in kB: rules 44, reading ledgers 36 with
/// its words, the Markdown parser 22, the standard library's lists, texts and iterators 20, the border to JavaScript and what
/// the compiler put into its functions 24, HTML 7, numbers and texts that are formatted 6, schema and settings 6, ticks 4,
/// the allocator 4, Unicode's functions 4. Another 54 are data: 25 the Markdown parser's names of characters, about 11
/// Unicode's tables, the rest our own words.
///
/// 24 of all are the price of speed: with `opt-level = "z"` the module has 209 kB, and a check takes half as long again.
const EDITOR_WASM: Budget = Budget { aim: 120_000, limit: 248_000 };

/// Of the scripts, the text editor and its Markdown highlighting take most.
const EDITOR_FIRST_LOAD: Budget = Budget { aim: 260_000, limit: 408_000 };

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

    let mut table = Table::new(&["asset", "raw", "gz", "aim gz", "limit gz", ""]);
    let mut broken = Vec::new();
    for (&entry, &size) in &sizes {
        let budget = (entry == "ledgerline.wasm").then_some(EDITOR_WASM);
        row(&mut table, &mut broken, entry, size, budget);
    }
    row(&mut table, &mut broken, "editor, first load", first_load, Some(EDITOR_FIRST_LOAD));
    table.print();
    Ok(broken)
}

fn row(table: &mut Table, broken: &mut Vec<String>, name: &str, size: Size, budget: Option<Budget>) {
    let gz = kilobytes(size.gz);
    let (mut aim, mut limit, mut verdict) = (String::new(), String::new(), String::new());
    if let Some(budget) = budget {
        aim = format!("≤ {}", kilobytes(budget.aim));
        limit = format!("≤ {}", kilobytes(budget.limit));
        if size.gz > budget.limit {
            broken.push(format!("{name} is {gz} gzipped, over its limit of {}", kilobytes(budget.limit)));
        }
        verdict = match size.gz.checked_sub(budget.aim) {
            Some(over) if over > 0 => format!("{} over the aim", kilobytes(over)),
            _ => "met".to_owned(),
        };
    }
    table.row(vec![name.to_owned(), kilobytes(size.raw), gz, aim, limit, verdict]);
}
