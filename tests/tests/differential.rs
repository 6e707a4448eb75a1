//! The words, headings, items and links of any text are those that another Markdown engine reads.

use ledgerline_core::schema::BUILT_IN_TEMPLATE;
use ledgerline_tests::differential::{DIFFERENCES, differences, seen};
use ledgerline_tests::{deep, generate, repo, suite};
use proptest::prelude::*;

/// Asserts that what is seen of `source` in our HTML is what comrak reads, unless `source` holds what they are known to
/// disagree on.
fn agrees(source: &str) {
    let (ours, theirs) = seen(source);
    if ours != theirs && differences(source).is_empty() {
        let at = ours.iter().zip(&theirs).take_while(|(a, b)| a == b).count();
        assert_eq!(ours.get(at..), theirs.get(at..), "of {source:?}");
    }
}

proptest! {
    #![proptest_config(deep::config("differential", 1000))]

    #[test]
    fn a_ledger_is_seen_as_another_engine_reads_it(source in generate::ledger()) {
        agrees(&source);
    }

    #[test]
    fn any_text_is_seen_as_another_engine_reads_it(source in generate::any_text()) {
        agrees(&source);
    }
}

#[test]
fn every_case_of_the_suite_is_seen_as_another_engine_reads_it() -> anyhow::Result<()> {
    for case in suite::cases()? {
        agrees(&case.source);
    }
    Ok(())
}

#[test]
fn every_known_difference_is_one() {
    for difference in DIFFERENCES {
        let (ours, theirs) = seen(difference.example);
        assert_ne!(ours, theirs, "{}: the engines agree by now", difference.name);
        assert_eq!(differences(difference.example), [difference.name], "{}", difference.reason);
    }
}

/// Here nothing is passed over.
#[test]
fn the_template_and_our_own_ledgers_are_seen_alike() -> anyhow::Result<()> {
    let mut texts = vec![BUILT_IN_TEMPLATE.to_owned()];
    for path in repo::markdown_files(&repo::path(".ai/ledgers")) {
        texts.push(std::fs::read_to_string(path)?);
    }
    for text in texts {
        let (ours, theirs) = seen(&text);
        assert_eq!(ours, theirs, "of {text:?}");
    }
    Ok(())
}
