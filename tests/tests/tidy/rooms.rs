//! Which room may know which: `site-gen → core ← wasm ← www`.

use ledgerline_tests::repo;

use super::{assert_none, texts};

#[test]
fn packages_depend_along_the_arrows() {
    let forbidden = [
        ("core/Cargo.toml", &["ledgerline-wasm", "ledgerline", "site-gen"][..]),
        ("wasm/Cargo.toml", &["ledgerline", "site-gen"]),
        ("site-gen/Cargo.toml", &["ledgerline-wasm"]),
    ];
    let mut faults = Vec::new();
    for (file, names) in forbidden {
        let manifest = std::fs::read_to_string(repo::path(file)).expect("the package is there");
        let dependencies = manifest.lines().skip_while(|line| !line.starts_with("[dependencies]"));
        for line in dependencies {
            let key = line.split(['.', '=', ' ']).next().unwrap_or_default();
            if names.contains(&key) {
                faults.push(format!("{file} depends on {key}"));
            }
        }
    }
    assert_none("packages depend along the arrows", &faults);
}

/// A package called `core` breaks macros that expand to `::core::…`.
#[test]
fn no_package_is_called_core() {
    for (file, text) in texts(&["Cargo.toml"]) {
        assert!(!text.lines().any(|line| line.trim() == "name = \"core\""), "{file} names a package `core`");
    }
}

/// Everything that the browser knows of the wasm package goes through one file.
#[test]
fn only_one_file_of_the_browser_side_imports_the_wasm_package() {
    let is_import = |line: &str| {
        let quoted = ["\"ledgerline-wasm", "'ledgerline-wasm", "wasm/pkg"].iter().any(|name| line.contains(name));
        quoted && (line.contains("import") || line.contains("from") || line.contains("require"))
    };
    let faults: Vec<_> = texts(&[".ts", ".mjs"])
        .into_iter()
        .filter(|(file, _)| file.starts_with("www/src/") && file != "www/src/core.ts" && !file.ends_with(".d.ts"))
        .filter(|(_, text)| super::code(text).any(|(_, line)| is_import(line)))
        .map(|(file, _)| file)
        .collect();
    assert_none("only www/src/core.ts imports the wasm package", &faults);
}
