//! Every file: how it begins, how long it is, what it is called and what it may not say.

use ledgerline_tests::repo;

use super::{assert_none, texts};

/// A reader learns first what a file owns and what it does not.
#[test]
fn every_file_begins_with_what_it_owns() {
    let mut faults = Vec::new();
    for (file, text) in texts(&[".rs"]) {
        if !text.starts_with("//!") {
            faults.push(format!("{file} does not begin with `//!`"));
        }
    }
    for (file, text) in texts(&[".ts", ".mjs", ".css"]) {
        if !text.starts_with("//") && !text.starts_with("/*") && !text.starts_with("#!") {
            faults.push(format!("{file} does not begin with a comment"));
        }
    }
    assert_none("every file says at its top what it owns", &faults);
}

#[test]
fn no_file_is_longer_than_500_lines() {
    let long = texts(&[".rs", ".ts", ".mjs", ".css", ".html"]).into_iter().filter_map(|(file, text)| {
        let lines = text.lines().count();
        (lines > 500).then(|| format!("{file} has {lines} lines"))
    });
    assert_none("files are small and have one purpose", &long.collect::<Vec<_>>());
}

#[test]
fn nothing_is_called_utils() {
    let files = repo::tracked_files().expect("git lists the files of the repository");
    let faults: Vec<_> = files
        .into_iter()
        .filter(|file| {
            let mut parts = file.split(['/', '.']);
            parts.any(|part| matches!(part, "utils" | "util" | "helpers" | "misc"))
        })
        .collect();
    assert_none("a file is called for what it is", &faults);
}

/// Work that is not done is not in the tree, and every test runs.
#[test]
fn nothing_is_left_for_later() {
    let notes = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
    let rust = [concat!("todo", "!("), concat!("unimplemented", "!("), concat!("#[ig", "nore")];
    let script = [
        concat!("test", ".skip"),
        concat!("it", ".skip"),
        concat!("describe", ".skip"),
        concat!("test", ".todo"),
        concat!(".on", "ly("),
    ];
    let mut faults = Vec::new();
    let endings = [".rs", ".ts", ".mjs", ".css", ".html", ".toml", ".md", ".yml", ".json"];
    for (file, text) in texts(&endings) {
        let is_rust = file.ends_with(".rs");
        let is_script = file.ends_with(".ts") || file.ends_with(".mjs");
        for (index, line) in text.lines().enumerate() {
            let words = notes.iter().chain(rust.iter().filter(|_| is_rust)).chain(script.iter().filter(|_| is_script));
            for word in words.filter(|word| line.contains(**word)) {
                faults.push(format!("{file}:{}: {word}", index + 1));
            }
        }
    }
    assert_none("nothing is left for later", &faults);
}

/// The tree is the same for everybody: no host that packages come from and no path of one machine is in it.
#[test]
fn no_file_names_a_registry_or_a_machine() {
    let hosts = [
        concat!("npm", "js.org"),
        concat!("npm", "js.com"),
        concat!("crates", ".io"),
        concat!("arti", "factory"),
        concat!("yarn", "pkg.com"),
    ];
    let paths = [
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("C:", "\\Users"),
    ];
    let mut faults = Vec::new();
    for (file, text) in texts(&[""]) {
        // A lock file names the index by its canonical address, which every registry client understands.
        let text = if file.ends_with("Cargo.lock") {
            text.replace(concat!("github.com/rust-lang/crates", ".io-index"), "")
        } else {
            text
        };
        for (index, line) in text.lines().enumerate() {
            for word in hosts.iter().chain(&paths).filter(|word| line.contains(**word)) {
                faults.push(format!("{file}:{}: {word}", index + 1));
            }
        }
    }
    assert_none("no registry host and no path of one machine", &faults);
}

/// Lock files pin what is built; an address in them would pin where it is from.
#[test]
fn lock_files_are_committed_and_name_no_place() {
    let locks = texts(&["package-lock.json"]);
    let mut faults: Vec<String> = locks
        .iter()
        .filter(|(_, text)| text.contains("\"resolved\": \"http"))
        .map(|(file, _)| format!("{file} says where packages are from"))
        .collect();
    for (file, _) in texts(&["package.json"]) {
        let folder = file.trim_end_matches("package.json");
        let is_installed = repo::path(folder).join("package.json").is_file() && !file.starts_with("wasm/npm/");
        if is_installed && !locks.iter().any(|(lock, _)| lock.strip_suffix("package-lock.json") == Some(folder)) {
            faults.push(format!("{file} has no lock file"));
        }
    }
    if !repo::path("Cargo.lock").is_file() {
        faults.push("there is no Cargo.lock".to_owned());
    }
    assert_none("lock files are committed and name no place", &faults);
}
