//! CommonMark's examples through the safe renderer. What differs is listed in `tests/commonmark/differences.md` with the
//! reason, and nothing else differs. `LEDGERLINE_UPDATE=1` rewrites the numbers of the list.

use anyhow::{Result, ensure};
use ledgerline_tests::commonmark::{ByReason, UNEXPLAINED, examples, listed, reasons, rendered, write};
use ledgerline_tests::html;

/// How many examples the version has that is installed.
const EXAMPLES: usize = 652;

#[test]
fn every_difference_from_commonmark_is_listed_with_its_reason() -> Result<()> {
    let examples = examples()?;
    ensure!(examples.len() == EXAMPLES, "{} examples were read", examples.len());
    let mut found = ByReason::new();
    for example in &examples {
        let reasons = reasons(example);
        ensure!(
            !reasons.contains(UNEXPLAINED),
            "example {} differs without a reason ({reasons:?}):\n{}--- CommonMark\n{}--- ours\n{}",
            example.number,
            example.source,
            example.html,
            rendered(&example.source)
        );
        for reason in reasons {
            found.entry(reason).or_default().insert(example.number);
        }
    }
    if std::env::var_os("LEDGERLINE_UPDATE").is_some() {
        write(&found)?;
    }
    assert_eq!(listed()?, found, "the list says what differs, and only that");
    Ok(())
}

#[test]
fn every_example_is_rendered_safely() -> Result<()> {
    for example in examples()? {
        html::assert_safe(&rendered(&example.source));
    }
    Ok(())
}
