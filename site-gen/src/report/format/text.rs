//! For people: every finding with its line, then a summary.

use std::io::{self, Write};

use annotate_snippets::Renderer;
use ledgerline_core::Severity;
use rayon::prelude::*;

use crate::report::findings::findings;
use crate::report::results::Fixable;
use crate::report::{Results, counted, counts};

/// How many files are drawn before they are written: enough to keep every core busy, few enough to keep memory small.
const BATCH: usize = 256;

/// Writes the new findings of `results`.
pub(crate) fn text(results: &Results, renderer: &Renderer, out: &mut dyn Write) -> io::Result<()> {
    for batch in results.files.chunks(BATCH) {
        let drawn: Vec<_> =
            batch.par_iter().map(|file| findings(renderer, &file.names.shown, file.new_findings())).collect();
        for text in drawn {
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}

/// What it came to, in one to three lines: the counts, what was mended, and what to do next.
pub(crate) fn summary(results: &Results) -> String {
    let mut text = in_words(results, results.checked(), results.unreadable);
    if let Some(advice) = advice(results) {
        text.push_str(&advice);
    }
    text
}

fn in_words(results: &Results, checked: usize, unreadable: usize) -> String {
    if checked == 0 && unreadable > 0 {
        return "checked nothing: no file could be read\n".to_owned();
    }
    let mut text = match checked {
        0 => "checked no ledger, only dashboards: ".to_owned(),
        _ => format!("checked {}: ", counted(checked, "ledger")),
    };
    let (fixes, files) = results.applied();
    if fixes > 0 {
        text.push_str(&format!("mended {} in {}; ", counted(fixes, "fault"), counted(files, "ledger")));
    }
    let known = results.known();
    let nothing = if known > 0 { "nothing new" } else { "all clean" };
    text.push_str(&counts(results.counts()).unwrap_or_else(|| nothing.to_owned()));
    if known > 0 {
        text.push_str(&format!(" ({} of the baseline)", counted(known, "finding")));
    }
    match results.suppressed() {
        0 => {}
        suppressed => text.push_str(&format!(" ({suppressed} suppressed)")),
    }
    if unreadable > 0 {
        text.push_str(&format!(" ({unreadable} more could not be read)"));
    }
    text.push('\n');
    text
}

/// What mends the findings, and what explains them.
fn advice(results: &Results) -> Option<String> {
    let worst = results.new_findings().filter(|finding| finding.severity > Severity::Note);
    let code = worst.chain(results.new_findings()).next()?.rule.code;
    let fixes = match results.fixable() {
        Fixable { safely: 0, unsafely: 0 } => String::new(),
        Fixable { safely, unsafely: 0 } => format!("`--fix` mends {safely} of them; "),
        Fixable { safely: 0, unsafely } => {
            format!("`--fix --unsafe-fixes` mends {unsafely} of them, which you should look at; ")
        }
        Fixable { safely, unsafely } => {
            format!("`--fix` mends {safely} of them, with `--unsafe-fixes` {unsafely} more, which you should look at; ")
        }
    };
    Some(format!("help: {fixes}`ledgerline explain {code}` tells more\n"))
}
