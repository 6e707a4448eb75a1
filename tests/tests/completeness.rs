//! Nothing is dropped: every heading and every item of a list, as another Markdown engine reads them, is in the rendered
//! HTML and on the page that the command line builds.

use anyhow::{Result, ensure};
use ledgerline_core::Ledger;
use ledgerline_core::html::{RenderOptions, render};
use ledgerline_core::ledger::ColonPlace;
use ledgerline_core::schema::BUILT_IN_TEMPLATE;
use ledgerline_tests::repo::LedgerFile;
use ledgerline_tests::{deep, generate, html, oracle, repo, suite};
use proptest::prelude::*;

/// Every text that there is.
fn texts() -> Result<Vec<LedgerFile>> {
    let mut texts: Vec<LedgerFile> =
        suite::cases()?.into_iter().map(|case| LedgerFile { name: case.name, source: case.source }).collect();
    texts.push(LedgerFile { name: "the built-in template".into(), source: BUILT_IN_TEMPLATE.into() });
    texts.extend(repo::wide_template().map(|source| LedgerFile { name: "the template in wide use".into(), source }));
    texts.extend(repo::corpus());
    Ok(texts)
}

fn has_front_matter(ledger: &Ledger<'_>) -> bool {
    ledger.fields.iter().any(|field| field.style.colon == ColonPlace::Plain)
}

/// The headings, items and values of fields of `file` that `page` does not show.
fn missing(file: &LedgerFile, page: &str) -> Vec<String> {
    let ledger = Ledger::parse(&file.source);
    let shown = oracle::essence(&html::visible(page));
    // Words such as `Feature Ledger:` are left out of the title, and a page may set a field's value without its name, as
    // it does with the status.
    let fields = ledger.fields.iter().map(|field| (format!("{}:{}", field.name, field.value), field.value.clone()));
    let title = ledger.title.iter().map(|title| (title.heading.text.clone(), title.text.clone()));
    let shorter: Vec<(String, String)> =
        fields.chain(title).map(|(written, shown)| (oracle::essence(&written), oracle::essence(&shown))).collect();
    // Word by word: the number of a footnote may stand between them.
    let values = ledger.fields.iter().flat_map(|field| field.value.split_whitespace().map(str::to_owned));
    oracle::headings_and_items(&file.source, has_front_matter(&ledger))
        .into_iter()
        .chain(values)
        .filter(|text| {
            let essence = oracle::essence(text);
            let short = shorter.iter().find(|(written, _)| *written == essence).map_or(&essence, |(_, short)| short);
            !shown.contains(short.as_str())
        })
        .map(|text| format!("{}: {text:?}", file.name))
        .collect()
}

#[test]
fn every_heading_and_item_is_in_the_rendered_html() -> Result<()> {
    let mut faults = Vec::new();
    for file in texts()? {
        let page = render(&Ledger::parse(&file.source), &RenderOptions::default());
        faults.extend(missing(&file, &page));
    }
    assert!(faults.is_empty(), "not shown:\n{}", faults.join("\n"));
    Ok(())
}

/// The leaves that the rendered HTML does not show.
fn missing_leaves(source: &str) -> Vec<String> {
    let ledger = Ledger::parse(source);
    let page = render(&ledger, &RenderOptions::default());
    let shown = oracle::essence(&html::visible(&page));
    let title = ledger.title.as_ref().map(|title| (title.heading.text.as_str(), title.text.as_str()));
    oracle::leaves(source, has_front_matter(&ledger))
        .into_iter()
        .filter(|text| {
            let prefix = title.filter(|(written, _)| written == text).map_or(text.as_str(), |(_, title)| title);
            !shown.contains(&oracle::essence(prefix))
        })
        .collect()
}

#[test]
fn every_block_of_text_is_in_the_rendered_html() -> Result<()> {
    for file in texts()? {
        assert_eq!(missing_leaves(&file.source), [""; 0], "not shown of {}:\n{}", file.name, file.source);
    }
    Ok(())
}

proptest! {
    #![proptest_config(deep::config("completeness", 300))]

    #[test]
    fn every_block_of_text_of_any_ledger_is_in_the_rendered_html(source in generate::ledger()) {
        prop_assert_eq!(missing_leaves(&source), [""; 0]);
    }
}

#[test]
fn every_heading_and_item_is_on_its_page() -> Result<()> {
    let texts = texts()?;
    let project = tempfile::tempdir()?;
    let ledgers = project.path().join(".ai/ledgers");
    std::fs::create_dir_all(&ledgers)?;
    for (index, file) in texts.iter().enumerate() {
        std::fs::write(ledgers.join(format!("text-{index}.md")), &file.source)?;
    }
    let output = std::process::Command::new(repo::binary()?)
        .args(["--color", "never", "--root"])
        .arg(project.path())
        .args(["build", "--out"])
        .arg(project.path().join("out"))
        .output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut faults = Vec::new();
    for (index, file) in texts.iter().enumerate() {
        let page = std::fs::read_to_string(project.path().join(format!("out/ledgers/text-{index}.html")))?;
        faults.extend(missing(file, &page));
        let raw = std::fs::read(project.path().join(format!("out/raw/text-{index}.md")))?;
        assert!(raw == file.source.as_bytes(), "{}: the raw file is not the same bytes", file.name);
    }
    assert!(faults.is_empty(), "not shown:\n{}", faults.join("\n"));
    Ok(())
}
