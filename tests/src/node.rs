//! Runs a script of `tests/node` in Node, with the wasm package at hand.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::repo;

/// Gives `input` to `tests/node/<script>` and returns what it answers.
///
/// # Errors
/// If Node or the package is missing, or the script fails.
pub fn run(script: &str, input: &Value) -> Result<Value> {
    let package = repo::wasm_package()?;
    let mut child = Command::new("node")
        .arg(repo::path("tests/node").join(script))
        .env("LEDGERLINE_WASM_PKG", package)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node is not installed: install Node 20 or newer")?;
    let mut stdin = child.stdin.take().context("the script has an input")?;
    let written = input.to_string();
    // From a thread of its own: the script may answer before it has read everything.
    let writer = std::thread::spawn(move || stdin.write_all(written.as_bytes()));
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "tests/node/{script} failed with {}", output.status);
    writer.join().map_err(|_| anyhow::anyhow!("the input could not be written"))??;
    Ok(serde_json::from_slice(&output.stdout)?)
}
