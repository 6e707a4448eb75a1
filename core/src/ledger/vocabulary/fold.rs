//! How names are made comparable.

/// A name for comparing: letters in lower case, digits, and one space between words; everything else is a space, and
/// `&` is `and`.
///
/// ```
/// use ledgerline_core::ledger::fold;
///
/// assert_eq!(fold("Risks & Mitigations:"), "risks and mitigations");
/// assert_eq!(fold("✅ IN_PROGRESS"), "in progress");
/// ```
#[must_use]
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    let mut gap = false;
    for c in name.chars() {
        let is_word = if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() };
        if is_word {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            if c.is_ascii() {
                folded.push(c.to_ascii_lowercase());
            } else {
                folded.extend(c.to_lowercase());
            }
        } else if c == '&' {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str("and");
            gap = true;
        } else if c != '\'' && c != '’' {
            gap = true;
        }
    }
    folded
}

/// A heading's text for comparing: as [`fold`], without a number before it (`2.1 Context`) and without a remark in
/// brackets after it.
pub(crate) fn fold_heading(text: &str) -> String {
    // Few headings have either, and to look for a byte is much cheaper than for a text.
    let text = if text.as_bytes().contains(&b'(') { text.split(" (").next().unwrap_or(text) } else { text };
    let text = if text.is_ascii() { text } else { text.split('（').next().unwrap_or(text) };
    let unnumbered = text.trim_start_matches(|c: char| !c.is_alphabetic());
    fold(if unnumbered.is_empty() { text } else { unnumbered })
}

/// A status for comparing: as [`fold`], but `&` only ends a word.
pub(crate) fn fold_status(text: &str) -> String {
    fold(&text.replace('&', " "))
}
