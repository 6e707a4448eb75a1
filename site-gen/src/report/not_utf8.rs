//! The finding that a file is no text: the only one that is made before there is a ledger.

use ledgerline_core::rules::{INVALID_UTF8, fingerprints};
use ledgerline_core::{Diagnostic, Ledger, Span};

use super::finding::FileReport;

/// That a file is not UTF-8, from the byte at `offset` on. Its span is that of the text in which a replacement character,
/// of three bytes, stands for what is no character: up to there both have the same offsets.
pub(crate) fn not_utf8(offset: usize, is_utf16: bool) -> Diagnostic {
    let help =
        if is_utf16 { "it looks like UTF-16: save it in the UTF-8 encoding" } else { "save it in the UTF-8 encoding" };
    Diagnostic {
        rule: INVALID_UTF8,
        severity: INVALID_UTF8.severity,
        span: Span::new(offset, offset + 3),
        message: format!("the file is not UTF-8: byte {offset} is not part of any character"),
        help: Some(help.to_owned()),
        related: Vec::new(),
        fix: None,
    }
}

impl FileReport {
    /// Adds that the file of these `bytes` is not UTF-8, from the byte at `offset` on.
    pub(crate) fn add_not_utf8(&mut self, bytes: &[u8], offset: usize, is_utf16: bool) {
        let found = not_utf8(offset, is_utf16);
        let fingerprints = fingerprints(&Ledger::parse(""), std::slice::from_ref(&found));
        self.add(&String::from_utf8_lossy(bytes), vec![found], &fingerprints);
        for finding in &mut self.findings {
            finding.region.bytes.end = offset + 1;
        }
    }
}
