//! The core: no input or output, no clock, no unsafe code, and layers that know only those left of them.

use std::path::Path;

use ledgerline_tests::repo;

use super::{assert_none, code, texts};

/// From left to right. Rooms of one rank do not know each other.
const LAYERS: &[(&str, u8)] = &[
    ("sort", 0),
    ("text", 0),
    ("markdown", 1),
    ("ledger", 2),
    ("schema", 3),
    ("settings", 4),
    ("edit", 5),
    ("html", 5),
    ("rules", 6),
    ("fix", 7),
    ("template", 7),
    ("project", 8),
    ("diff", 8),
    ("merge", 9),
    ("search", 9),
];

fn core_files() -> impl Iterator<Item = (String, String)> {
    texts(&[".rs"]).into_iter().filter(|(file, _)| file.starts_with("core/src/"))
}

#[test]
fn core_forbids_unsafe_code() {
    let lib = std::fs::read_to_string(repo::path("core/src/lib.rs")).expect("core has a lib.rs");
    assert!(lib.contains("#![forbid(unsafe_code)]"));
}

/// The same answer in a terminal, in a CI job and in a browser.
#[test]
fn core_does_no_input_or_output() {
    let words = [
        "std::fs",
        "std::env",
        "std::net",
        "std::io",
        "std::process",
        "std::thread",
        "Instant",
        "SystemTime",
        "println!",
        "eprintln!",
        "print!",
        "eprint!",
        "dbg!",
        "now_utc",
        "now_local",
    ];
    let mut faults = Vec::new();
    for (file, text) in core_files() {
        for (number, line) in code(&text) {
            faults.extend(
                words.iter().filter(|word| line.contains(**word)).map(|word| format!("{file}:{number}: {word}")),
            );
        }
    }
    assert_none("core does no input or output and reads no clock", &faults);
}

#[test]
fn only_the_markdown_room_calls_the_parser() {
    let faults: Vec<_> = texts(&[".rs"])
        .into_iter()
        .filter(|(file, _)| ["core/", "wasm/", "site-gen/"].iter().any(|room| file.starts_with(room)))
        .filter(|(file, _)| !file.starts_with("core/src/markdown/"))
        .flat_map(|(file, text)| {
            let lines: Vec<usize> =
                code(&text).filter(|(_, line)| line.contains("pulldown_cmark")).map(|(number, _)| number).collect();
            lines.into_iter().map(move |number| format!("{file}:{number}"))
        })
        .collect();
    assert_none("only core/src/markdown calls pulldown-cmark", &faults);
}

#[test]
fn layers_know_only_those_left_of_them() {
    let rank = |name: &str| LAYERS.iter().find(|(layer, _)| *layer == name).map(|(_, rank)| *rank);
    let mut faults = Vec::new();
    for (file, text) in core_files() {
        let inside = file.trim_start_matches("core/src/");
        let Some((own, _)) = inside.split_once('/') else { continue };
        let Some(own_rank) = rank(own) else {
            faults.push(format!("{file}: the room {own} is in no layer"));
            continue;
        };
        for (number, line) in code(&text) {
            for (at, _) in line.match_indices("crate::") {
                // `pub(in crate::x)` and macros aside, what follows is a room or one of the names of lib.rs.
                let rest = &line[at + "crate::".len()..];
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let named = rank(&name);
                if named.is_none() || named.is_some_and(|named| named >= own_rank && name != own) {
                    faults.push(format!("{file}:{number}: {own} knows crate::{name}"));
                }
            }
        }
    }
    assert_none("each layer of core knows only those left of it", &faults);
}

/// One file a rule, and one table of all of them.
#[test]
fn every_rule_file_is_in_the_registry() {
    let registry = std::fs::read_to_string(repo::path("core/src/rules/registry.rs")).expect("there is a registry");
    let mut faults = Vec::new();
    for (file, text) in core_files().filter(|(file, _)| file.starts_with("core/src/rules/")) {
        let name = Path::new(&file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if !text.contains("static RULE: Rule") {
            continue;
        }
        if !registry.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name) {
            faults.push(format!("{file}: {name} is not in the registry"));
        }
    }
    assert_none("every rule is in the registry", &faults);

    let codes: Vec<_> = ledgerline_core::rules::all().map(|rule| rule.code).collect();
    assert!(codes.is_sorted(), "the registry is in the order of the codes: {codes:?}");
    let unique: std::collections::BTreeSet<_> = codes.iter().collect();
    assert_eq!(unique.len(), codes.len(), "each code is given once");
}
