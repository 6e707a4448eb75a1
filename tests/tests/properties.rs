//! What holds of every text: reading, checking and rendering never panic, every span fits, and the HTML is safe.

use ledgerline_core::Ledger;
use ledgerline_core::html::{Boxes, RenderOptions, render};
use ledgerline_tests::fuzz::rendered_safely;
use ledgerline_tests::{deep, generate, invariants, suite};
use proptest::prelude::*;
use std::time::{Duration, Instant};

proptest! {
    #![proptest_config(deep::config("properties", 2000))]

    #[test]
    fn any_text_is_read_and_checked(source in generate::any_text()) {
        invariants::hold(&source);
    }

    #[test]
    fn any_text_is_rendered_safely(source in generate::any_text()) {
        rendered_safely(&source);
    }
}

#[test]
fn every_case_of_the_suite_holds_too() -> anyhow::Result<()> {
    for case in suite::cases()? {
        invariants::hold(&case.source);
        rendered_safely(&case.source);
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
