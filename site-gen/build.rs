//! Embeds the bundled web assets of `www/dist`, so that the binary is all that a user needs.
//!
//! Owns the generated list that `src/assets.rs` includes. Builds no asset: where there is no manifest, the list is
//! `None` and the binary says so when it is asked for a site.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

fn main() -> Result<()> {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").context("cargo sets CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var_os("OUT_DIR").context("cargo sets OUT_DIR")?);
    let dist = package.join("../www/dist");
    let manifest = dist.join("manifest.json");

    // A path that does not exist yet makes cargo run this again as soon as it does, and, alas, each time until then:
    // so the nearest folder that is there is watched in its place.
    println!("cargo::rerun-if-changed=build.rs");
    let watched = [manifest.as_path(), dist.as_path(), &package.join("../www")]
        .into_iter()
        .find(|path| path.exists())
        .unwrap_or(&package)
        .to_path_buf();
    println!("cargo::rerun-if-changed={}", watched.display());

    println!("cargo::rustc-check-cfg=cfg(embedded_assets)");
    if manifest.is_file() {
        println!("cargo::rustc-cfg=embedded_assets");
    }
    let list = if manifest.is_file() { embedded(&dist, &manifest, &out)? } else { "None".to_owned() };
    fs::write(out.join("embedded_assets.rs"), list).context("cannot write the list of assets")
}

/// The expression that names every file of the manifest, in the order of the logical names.
///
/// The files are copied first: the compiler reads them later, when a new bundle may have taken their place.
fn embedded(dist: &Path, manifest: &Path, out: &Path) -> Result<String> {
    let text = fs::read_to_string(manifest).context("cannot read www/dist/manifest.json")?;
    let value: serde_json::Value = serde_json::from_str(&text).context("www/dist/manifest.json is not JSON")?;
    if value["version"] != 1 {
        bail!("www/dist/manifest.json is of another version; run `cargo xtask assets`");
    }
    let files = value["files"].as_object().context("www/dist/manifest.json names no files")?;
    let mut entries: Vec<(&str, &str)> = Vec::new();
    for (logical, name) in files {
        let name = name.as_str().filter(|name| !name.contains(['/', '\\']));
        entries.push((logical, name.context("www/dist/manifest.json: a name is not that of a file")?));
    }
    entries.sort_unstable();

    fs::create_dir_all(out.join("assets")).context("cannot make a folder for the assets")?;
    let mut list = String::from("Some(Assets { files: &[\n");
    for (logical, name) in entries {
        let path = dist.join("assets").join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        fs::copy(&path, out.join("assets").join(name)).with_context(|| {
            format!("cannot copy {name}, which www/dist/manifest.json names; run `cargo xtask assets`")
        })?;
        let include = format!("include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))", format!("/assets/{name}"));
        writeln!(list, "    Asset {{ logical: {logical:?}, file_name: {name:?}, bytes: {include} }},")?;
    }
    list.push_str("] })");
    Ok(list)
}
