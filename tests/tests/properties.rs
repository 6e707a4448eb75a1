//! What holds of every text: reading, checking and rendering never panic, every span fits, and the HTML is safe.
//! `PROPTEST_CASES` sets how many texts are tried.

use ledgerline_core::html::{Boxes, RenderOptions, render};
use ledgerline_core::{Ledger, ledger::SectionId};
use ledgerline_tests::{generate, html, invariants, suite};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use std::time::{Duration, Instant};

fn config(cases: u32) -> ProptestConfig {
    let regressions = concat!(env!("CARGO_MANIFEST_DIR"), "/regressions/properties.txt");
    let mut config = ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(regressions))),
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    config
}

fn assert_renders(source: &str) {
    let ledger = Ledger::parse(source);
    html::assert_safe(&render(&ledger, &RenderOptions::default()));
    let same = |at: usize| at;
    let interactive = RenderOptions { boxes: Boxes::Interactive(&same), heading_shift: 1, ..RenderOptions::default() };
    html::assert_safe(&render(&ledger, &interactive));
    // What pages are put together from.
    for (index, section) in ledger.sections.iter().enumerate() {
        let mut body = String::new();
        ledgerline_core::html::render_body(&ledger, SectionId(index), &RenderOptions::default(), &mut body);
        html::assert_safe(&body);
        let text = section.heading.text_span;
        html::assert_safe(&ledgerline_core::html::render_inline(&ledger, text, &RenderOptions::default()));
    }
    for field in &ledger.fields {
        let value = ledgerline_core::html::render_inline(&ledger, field.value_span, &RenderOptions::default());
        html::assert_safe(&value);
    }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn any_text_is_read_and_checked(source in generate::any_text()) {
        invariants::hold(&source);
    }

    #[test]
    fn any_text_is_rendered_safely(source in generate::any_text()) {
        assert_renders(&source);
    }
}

#[test]
fn every_case_of_the_suite_holds_too() -> anyhow::Result<()> {
    for case in suite::cases()? {
        invariants::hold(&case.source);
        assert_renders(&case.source);
    }
    Ok(())
}

/// Nesting as deep, and repetition as long, as a file can make them exhaust neither the stack nor patience. Whatever is
/// quadratic takes minutes here; all that is linear takes less than a second.
#[test]
fn hostile_repetition_ends() {
    let pieces = [
        "> ",
        "- ",
        "[",
        "*a ",
        "**a ",
        "![",
        "<",
        "`",
        "&",
        "~~a ",
        "1. ",
        "- [ ] ",
        "# \n",
        "|a",
        "**A:** b\n",
        "- [ ] a\n",
        "## a\n",
        "### 2025-06-25 - a\n",
        "<!--",
        "<!-- a -->\n\n",
        "a\n\n",
        "[a](b)",
        "| a |\n|---|\n",
        "- **Risk**: a → b\n",
        "a: b\n",
    ];
    let heads = [
        "",
        "# T\n\n## Success Criteria\n\n",
        "# T\n\n## Risks\n\n",
        "# T\n\n## Progress Log\n\n",
        "# T\n\n## Decisions\n\n",
        "---\n",
    ];
    for piece in pieces {
        let begun = Instant::now();
        for head in heads {
            let tail = if head == "---\n" { "---\n" } else { "" };
            let source = format!("{head}{}{tail}", piece.repeat(20_000));
            let ledger = Ledger::parse(&source);
            let same = |at: usize| at;
            let _ = render(&ledger, &RenderOptions { boxes: Boxes::Interactive(&same), ..RenderOptions::default() });
            let _ = ledgerline_core::check(&ledger, &ledgerline_core::CheckOptions::default());
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{piece:?} took {:?}", begun.elapsed());
    }
}
