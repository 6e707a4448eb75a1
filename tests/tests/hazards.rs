//! What is known to have gone wrong in tools of this kind. `tests/README.md` lists it with the tests that hold each; this
//! file holds the list true, and tests what no other file does.

use std::path::Path;

use ledgerline_core::html::{RenderOptions, render};
use ledgerline_core::ledger::{Item, ItemState};
use ledgerline_core::text::apply;
use ledgerline_core::{Ledger, Operation, Settings, Span, edit};
use ledgerline_tests::{html, invariants, repo, suite};

/// The rows of the table of hazards: what is held, and the code spans of the cell that says by what.
fn rows() -> Vec<(String, Vec<String>)> {
    let text = std::fs::read_to_string(repo::path("tests/README.md")).expect("the tests have a README");
    let table = text.split("## Hazards").nth(1).expect("it lists the hazards");
    let rows = table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| hazard"));
    let rows: Vec<_> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches(['|', ' ']).rsplitn(2, " | ").collect();
            let [tests, hazard] = cells[..] else { panic!("a row has two cells: {row}") };
            let spans = tests.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            (hazard.to_owned(), spans)
        })
        .collect();
    assert!(rows.len() >= 30, "{} rows", rows.len());
    rows
}

/// A code span with a `/` and an ending names a file, each behind it a test, a case or a folder in that file.
#[test]
fn every_hazard_is_held_by_tests_that_exist() {
    let mut faults = Vec::new();
    for (hazard, spans) in rows() {
        let mut file = String::new();
        let mut named = 0;
        for span in spans {
            if span.contains('/') && !span.contains(' ') {
                file = std::fs::read_to_string(repo::path(&span)).unwrap_or_default();
                if file.is_empty() {
                    faults.push(format!("{hazard}: there is no {span}"));
                }
                named += usize::from(Path::new(&span).extension().is_none_or(|ending| ending != "rs"));
                continue;
            }
            named += 1;
            let is_there =
                [format!("fn {span}("), format!("\n## {span}\n"), format!("(\"{span}\""), format!("(`{span}")];
            if !is_there.iter().any(|wanted| file.contains(wanted.as_str())) {
                faults.push(format!("{hazard}: there is no test “{span}”"));
            }
        }
        if named == 0 {
            faults.push(format!("{hazard}: no test is named"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// With heading attributes and task lists both on, the parser panics on this text.
#[test]
fn the_text_that_makes_the_parser_panic_is_read() {
    for source in ["- [ ] \\\n  ---\n", "- [ ] \\\n  ---", "# T\n\n## S\n\n- [ ] \\\n  ---\n", "- [x] a {#b}\n  ===\n"]
    {
        invariants::hold(source);
        html::assert_safe(&render(&Ledger::parse(source), &RenderOptions::default()));
    }
    // They are off: what stands in the braces is text.
    assert_eq!(Ledger::parse("# T {#id .class}\n").title.map(|title| title.text).as_deref(), Some("T {#id .class}"));
}

/// Older versions of the parser panic on other texts.
#[test]
fn the_parser_is_new_enough() {
    let lock = std::fs::read_to_string(repo::path("Cargo.lock")).expect("there is a lock file");
    let (_, entry) = lock.split_once("name = \"pulldown-cmark\"\nversion = \"").expect("the parser is locked");
    let version: Vec<u32> =
        entry.split('"').next().unwrap_or_default().split('.').map_while(|part| part.parse().ok()).collect();
    assert!(version >= vec![0, 13, 6], "pulldown-cmark is {version:?}");
}

/// Every fact of a ledger's model and where it stands.
fn spans(ledger: &Ledger<'_>) -> Vec<(String, Span)> {
    let mut spans = Vec::new();
    spans.extend(ledger.title.iter().map(|title| (title.text.clone(), title.text_span)));
    for field in &ledger.fields {
        spans.extend([(field.name.clone(), field.name_span), (field.value.clone(), field.value_span)]);
    }
    for section in &ledger.sections {
        spans.extend([(section.heading.text.clone(), section.span), (String::new(), section.body)]);
    }
    ledger.for_each_item(&mut |_, item: &Item| {
        spans.push((item.text.clone(), item.span));
        spans.extend(item.mark.as_ref().map(|mark| (String::new(), mark.span)));
    });
    spans.extend(ledger.log.iter().map(|entry| (entry.title.clone(), entry.title_span)));
    spans.extend(ledger.risks.iter().map(|risk| (risk.text.clone(), risk.text_span)));
    spans.extend(ledger.closing.iter().map(|closing| (closing.text.clone(), closing.span)));
    spans
}

/// A byte order mark changes nothing but where things are: three bytes further on.
#[test]
fn a_byte_order_mark_shifts_every_place_and_nothing_else() -> anyhow::Result<()> {
    const MARK: &str = "\u{feff}";
    for case in suite::cases()?.iter().filter(|case| !case.source.starts_with(MARK)) {
        let marked = format!("{MARK}{}", case.source);
        let shifted: Vec<_> = spans(&Ledger::parse(&case.source))
            .into_iter()
            .map(|(text, span)| (text, Span::new(span.start + MARK.len(), span.end + MARK.len())))
            .collect();
        assert_eq!(spans(&Ledger::parse(&marked)), shifted, "{}", case.name);
        assert_eq!(
            render(&Ledger::parse(&marked), &RenderOptions::default()),
            render(&Ledger::parse(&case.source), &RenderOptions::default()),
            "{}",
            case.name
        );
    }
    Ok(())
}

/// What stands before a box and looks like one has made tools tick the wrong one, by its number, its line or its text.
#[test]
fn a_box_is_ticked_by_its_place_whatever_looks_like_it() {
    let decoys = [
        "```\n- [ ] same\n```",
        "~~~md\n- [ ] same\n~~~",
        "    - [ ] same",
        "<!--\n- [ ] same\n-->",
        "> - [ ] same",
        "`- [ ] same`",
        "\\- [ ] same",
        "| [ ] same |\n|---|\n| - [ ] same |",
        "<div>\n- [ ] same\n</div>",
        "[^1]: - [ ] same",
        "- [ ] same",
        "1. [ ] same",
        "- - [ ] same",
        "[ ] same",
    ];
    let heads = ["", "\u{feff}", "---\nitems:\n  - [ ] same\n---\n"];
    let mut ticked = 0;
    for head in heads {
        for decoy in decoys {
            for end in ["\n", "\r\n"] {
                let text =
                    format!("{head}# Søk 🦀\n\n## Success Criteria\n\n{decoy}\n\nBetween\n\n- [ ] same\n- [ ] last");
                let source = text.replace('\n', end);
                let at = source.rfind("[ ] same").expect("the last one is ours");
                let edits = edit(&source, &Operation::ToggleItem { at }, Settings::built_in()).expect(decoy);
                let edited = apply(&source, &edits).expect("what was made for a text fits it");
                let wanted = format!("{}[x] same{}", &source[..at], &source[at + "[ ] same".len()..]);
                assert_eq!(edited, wanted, "{decoy}");
                let mut done = 0;
                Ledger::parse(&edited).for_each_item(&mut |_, item| {
                    done += usize::from(item.mark.as_ref().is_some_and(|mark| mark.state == ItemState::Done));
                });
                assert_eq!(done, 1, "{decoy}");
                ticked += 1;
            }
        }
    }
    assert_eq!(ticked, heads.len() * decoys.len() * 2);
}

fn text(path: &str) -> String {
    std::fs::read_to_string(repo::path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// `regex` would be a third of the editor's budget, and `flatten` makes maps of structs.
#[test]
fn what_is_sent_to_browsers_is_free_of_what_is_known_to_hurt() {
    for manifest in ["core/Cargo.toml", "wasm/Cargo.toml"] {
        assert!(!text(manifest).contains("regex"), "{manifest} names regex");
    }
    for file in repo::files(&repo::path("wasm/src")) {
        let source = std::fs::read_to_string(&file).expect("a source is text");
        assert!(!source.contains("serde(flatten)"), "{} flattens", file.display());
    }
    assert!(text("wasm/src/lib.rs").contains("serialize_maps_as_objects(true)"));
    // `strip = true` removes what wasm-bindgen reads.
    assert!(!text("Cargo.toml").lines().any(|line| line.replace(' ', "") == "strip=true"));
    let package = text("www/package.json");
    assert!(!package.contains("\"codemirror\""), "`codemirror` is version 5");
    assert!(!package.contains("@codemirror/lang-markdown"), "it weighs 71 KB more than @lezer/markdown");
}
