//! Texts made to exhaust a Markdown parser are read, checked and rendered in time and space in proportion to their length:
//! the families of cmark's own tests, those of the extensions, and those of the shapes that ledgers have.

use std::time::Duration;

use ledgerline_core::html::{Boxes, RenderOptions, render};
use ledgerline_core::ledger::Date;
use ledgerline_core::{CheckOptions, Ledger, Operation, Settings, check, edit};
use ledgerline_tests::pathological::{CMARK, Family, LEDGERS, MARKDOWN, all};
use ledgerline_tests::{cpu_time, html, invariants, oracle};

/// The command line's allocator. The system's gives large blocks back at once and pays for each page anew, which makes
/// twice the memory cost more than twice the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// As often as cmark's tests repeat a piece, and a length at which the others' texts are as long as cmark's.
const REPETITIONS: usize = 50_000;
const LENGTH: usize = 300_000;

/// How long such a text may take.
const PATIENCE: Duration = Duration::from_secs(1);

/// How much longer twice the text may take.
const DOUBLING: f64 = 2.5;

/// A ratio that is not measured again.
const HOPELESS: f64 = 3.7;

/// How many bytes a text of the doubling test has, before it is doubled twice: few enough to stay in a processor's own
/// cache, which it shares with nobody.
const SINGLE: usize = 12_000;

/// How often each length is measured at most.
const ROUNDS: usize = 50;

/// How many bytes of HTML may come of a byte of text: the most is that of a table of one cell, which gets a frame to
/// scroll in.
const GROWTH: usize = 20;

/// Beyond that, cells that rows lack are made without anything being written for them, and what references expand to.
const MADE: usize = (1 << 16) * "<td class=\"center\"></td>".len() + 2 * 100_000;

/// Reads, checks and renders `source`, with boxes to tick, and returns the processor time it took and the bytes of HTML.
fn work(source: &str) -> (Duration, usize) {
    let begun = cpu_time::of_this_thread();
    let ledger = Ledger::parse(source);
    let options = CheckOptions { today: Date::from_parts(2025, 7, 1), with_fixes: true, ..CheckOptions::default() };
    let findings = check(&ledger, &options);
    let same = |at: usize| at;
    let html = render(&ledger, &RenderOptions { boxes: Boxes::Interactive(&same), ..RenderOptions::default() });
    let spent = cpu_time::of_this_thread() - begun;
    assert!(findings.len() <= source.len() + 100, "{} findings", findings.len());
    (spent, html.len())
}

fn end_within_a_second(families: &[Family], repetitions: impl Fn(&Family) -> usize) {
    let mut faults = Vec::new();
    for family in families {
        let Family { name, text } = family;
        let source = text(repetitions(family));
        let (mut spent, bytes) = work(&source);
        if spent >= PATIENCE {
            spent = work(&source).0.min(work(&source).0);
        }
        if spent >= PATIENCE {
            faults.push(format!("{name}: {spent:?} for {} bytes", source.len()));
        }
        if bytes > GROWTH * source.len() + MADE {
            faults.push(format!("{name}: {bytes} bytes of HTML for {}", source.len()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// How often a family repeats its piece in a text of about `length` bytes.
fn repetitions(family: &Family, length: usize) -> usize {
    length * 1_000 / (family.text)(1_000).len()
}

/// Two doublings are measured at once, and the least of several runs of each length; only what stays too slow over
/// all rounds has failed. A machine under load makes single runs slower, never faster, and what is quadratic has a ratio of 4
/// on any machine.
fn double_with_their_length(families: &[Family]) {
    let mut faults = Vec::new();
    for family in families {
        let Family { name, text } = family;
        let repetitions = repetitions(family, SINGLE);
        let sources = [text(repetitions), text(repetitions * 4)];
        let mut least = [Duration::MAX; 2];
        let mut ratio = f64::INFINITY;
        for round in 0..ROUNDS {
            for (least, source) in least.iter_mut().zip(&sources) {
                *least = work(source).0.min(*least);
            }
            ratio = (least[1].as_secs_f64() / least[0].as_secs_f64()).sqrt();
            // No load makes what is linear quadratic.
            if round >= 2 && (ratio <= DOUBLING || ratio > HOPELESS) {
                break;
            }
        }
        if ratio > DOUBLING {
            let lengths = sources.map(|source| source.len());
            faults.push(format!("{name}: {ratio:.2} from {least:?} for {lengths:?} bytes"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_families_of_cmark_end_within_a_second() {
    assert_eq!(CMARK.len(), 25);
    end_within_a_second(CMARK, |_| REPETITIONS);
}

#[test]
fn the_families_of_cmark_double_with_their_length() {
    double_with_their_length(CMARK);
}

#[test]
fn the_families_of_html_and_the_extensions_end_within_a_second() {
    end_within_a_second(MARKDOWN, |family| repetitions(family, LENGTH));
}

#[test]
fn the_families_of_html_and_the_extensions_double_with_their_length() {
    double_with_their_length(MARKDOWN);
}

#[test]
fn the_families_of_ledgers_end_within_a_second() {
    end_within_a_second(LEDGERS, |family| repetitions(family, LENGTH));
}

#[test]
fn the_families_of_ledgers_double_with_their_length() {
    double_with_their_length(LEDGERS);
}

/// Small texts of every family keep all that holds of any text.
#[test]
fn every_family_is_read_and_rendered_as_any_text() {
    for family in all() {
        let source = (family.text)(60);
        invariants::hold(&source);
        html::assert_safe(&render(&Ledger::parse(&source), &RenderOptions::default()));
    }
}

/// A text beyond a cap is shown as it is written and refuses edits of what is not read.
#[test]
fn a_text_beyond_a_cap_is_kept_whole() {
    let mut beyond = 0;
    for family in all() {
        let source = format!("---\nstatus: Done\n---\n# T\n\n{}", (family.text)(20_000));
        let ledger = Ledger::parse(&source);
        let Some(limit) = ledger.limit() else { continue };
        beyond += 1;
        assert!(!limit.span().of(&source).is_empty(), "{}: the line is named", family.name);
        assert_eq!(ledger.fields.len(), 1, "{}: front matter is read all the same", family.name);
        assert!(ledger.title.is_none() && ledger.sections.is_empty());
        let page = render(&ledger, &RenderOptions::default());
        html::assert_safe(&page);
        let (_, body) = source.split_once("---\n# T").expect("front matter has an end");
        assert!(oracle::essence(&html::visible(&page)).contains(&oracle::essence(body)), "{}", family.name);
        assert!(
            edit(&source, &Operation::SetField { name: "Owner".into(), value: "Ada".into() }, Settings::built_in())
                .is_ok()
        );
        assert!(edit(&source, &Operation::ToggleItem { at: source.len() / 2 }, Settings::built_in()).is_err());
    }
    assert!(beyond >= 5, "{beyond} families go beyond a cap");
}
