//! What makes a finding the same finding in another version of its ledger. Owns the recipe, on which baselines and
//! reports rely: it does not depend on lines, columns or numbers.

use crate::ledger::{Ledger, SectionId};

use super::Diagnostic;

/// A fingerprint of each finding, in their order: 64 bits of the code, the message (all numbers alike), the headings
/// above it, and its place among findings of which all these are equal.
///
/// ```
/// use ledgerline_core::rules::fingerprints;
/// use ledgerline_core::{CheckOptions, Ledger, check};
///
/// let prints = |source: &str| {
///     let ledger = Ledger::parse(source);
///     fingerprints(&ledger, &check(&ledger, &CheckOptions::default()))
/// };
/// let before = prints("# Search\n\n**Status:** Doen\n");
/// let after = prints("# Search\n\nA line more.\n\n**Status:** Doen\n");
/// assert_eq!(before, after);
/// ```
#[must_use]
pub fn fingerprints(ledger: &Ledger<'_>, findings: &[Diagnostic]) -> Vec<u64> {
    let mut seen: Vec<(u64, u64)> = Vec::new();
    findings
        .iter()
        .map(|finding| {
            let mut hash = Hash::new();
            hash.feed(finding.rule.code);
            hash.feed(&finding.message);
            let mut section = innermost(ledger, finding.span.start);
            while let Some(id) = section {
                let section_above = ledger.section(id);
                hash.feed(&section_above.heading.text);
                section = section_above.parent;
            }
            let alike = match seen.iter_mut().find(|(known, _)| *known == hash.0) {
                Some((_, count)) => {
                    *count += 1;
                    *count
                }
                None => {
                    seen.push((hash.0, 0));
                    0
                }
            };
            hash.0 ^ alike.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        })
        .collect()
}

/// The section that begins last at or before `at` and holds it.
fn innermost(ledger: &Ledger<'_>, at: usize) -> Option<SectionId> {
    let place = ledger.sections.partition_point(|section| section.span.start <= at);
    let mut id = SectionId(place.checked_sub(1)?);
    while at >= ledger.section(id).span.end {
        id = ledger.section(id).parent?;
    }
    Some(id)
}

/// An FNV-1a hash of texts, runs of digits as `#`.
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn feed(&mut self, text: &str) {
        let mut in_digits = false;
        for byte in text.bytes() {
            let is_digit = byte.is_ascii_digit();
            if !(is_digit && in_digits) {
                self.byte(if is_digit { b'#' } else { byte });
            }
            in_digits = is_digit;
        }
        self.byte(0);
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
