//! The bodies of the fuzz targets as properties, and that there is a target for each.

use ledgerline_tests::fuzz::{SEPARATOR, TARGETS};
use ledgerline_tests::{deep, generate, repo};
use proptest::prelude::*;

/// Texts as the targets take them: one, or several.
fn input() -> impl Strategy<Value = Vec<u8>> {
    let text = || generate::any_text().prop_map(String::into_bytes);
    prop_oneof![
        2 => text(),
        2 => ("\\PC{0,12}", "\\PC{0,12}", text()).prop_map(|(first, second, text)| {
            [first.as_bytes(), &[SEPARATOR], second.as_bytes(), &[SEPARATOR], &text].concat()
        }),
        2 => ("[\\x00-\\x7f]{4}", "\\PC{0,12}", "\\PC{0,12}", text()).prop_map(|(how, first, second, text)| {
            [how.into_bytes(), first.into_bytes(), second.into_bytes(), text].join(&SEPARATOR)
        }),
        1 => (text(), text(), text()).prop_map(|(a, b, c)| [&a[..], &[SEPARATOR], &b, &[SEPARATOR], &c].concat()),
        1 => proptest::collection::vec(any::<u8>(), 0..300),
    ]
}

proptest! {
    #![proptest_config(deep::config("fuzz", 500))]

    #[test]
    fn every_target_takes_any_bytes(data in input()) {
        for target in TARGETS {
            (target.run)(&data);
        }
    }
}

/// Fuzzers put the pieces of a dictionary together; ours are those of which the generators make their soups.
/// `LEDGERLINE_UPDATE=1` writes it anew.
#[test]
fn the_dictionary_holds_the_pieces_of_the_generators() -> anyhow::Result<()> {
    let path = repo::path("tests/fuzz/ledger.dict");
    let mut lines: Vec<String> = generate::PIECES
        .iter()
        .map(|piece| {
            let quoted = piece.bytes().map(|byte| match byte {
                b'"' | b'\\' => format!("\\{}", char::from(byte)),
                b' '..=b'~' => char::from(byte).to_string(),
                _ => format!("\\x{byte:02X}"),
            });
            format!("\"{}\"\n", quoted.collect::<String>())
        })
        .collect();
    lines.sort();
    lines.dedup();
    let wanted = lines.concat() + "\"\\xFF\"\n";
    if std::env::var_os("LEDGERLINE_UPDATE").is_some() {
        std::fs::write(&path, &wanted)?;
    }
    assert_eq!(std::fs::read_to_string(&path)?, wanted);
    Ok(())
}

/// The crate of the targets is a workspace of its own, so only this holds the two together.
#[test]
fn every_target_is_a_file_and_a_binary() -> anyhow::Result<()> {
    let manifest = std::fs::read_to_string(repo::path("tests/fuzz/Cargo.toml"))?;
    let mut names = Vec::new();
    for file in repo::files(&repo::path("tests/fuzz/targets")) {
        let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let text = std::fs::read_to_string(&file)?;
        assert!(text.contains(&format!("fuzz::{name}(data)")), "{} calls the body of its name", file.display());
        assert!(manifest.contains(&format!("path = \"targets/{name}.rs\"")), "{name} is a binary of the manifest");
        names.push(name);
    }
    let wanted: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(names, wanted);
    Ok(())
}
