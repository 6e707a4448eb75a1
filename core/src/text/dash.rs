//! Looking for a dash between two words.

/// Where the first ` - ` of `text` begins. To look for a byte costs a small part of what looking for a text does, and
/// this is asked of nearly every line.
pub(crate) fn find_dash(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_dash = |&at: &usize| bytes[at] == b'-' && bytes[at - 1] == b' ' && bytes.get(at + 1) == Some(&b' ');
    (1..bytes.len()).find(is_dash).map(|at| at - 1)
}

#[cfg(test)]
mod tests {
    use super::find_dash;

    #[test]
    fn is_found_as_a_text_is() {
        for text in ["", "-", " -", "- a", " - ", "a - b", "a-b", "a -b - c", "ü - – - x", "a  -  b", "-- - --", "a -"]
        {
            assert_eq!(find_dash(text), text.find(" - "), "{text:?}");
        }
    }
}
