//! From bytes to UTF-16 units, written anew and as plainly as can be: a second opinion on the wasm package's own.

use ledgerline_core::Span;

/// The UTF-16 units of `source` before the byte `at`.
///
/// # Panics
/// If `at` is no character boundary.
#[must_use]
pub fn units_before(source: &str, at: usize) -> usize {
    source[..at].encode_utf16().count()
}

/// `span` in UTF-16 units.
#[must_use]
pub fn span(source: &str, span: Span) -> (usize, usize) {
    (units_before(source, span.start), units_before(source, span.end))
}
