//! Text in XML.

/// Adds `text` to `out` so that it reads the same in an element and in a quoted attribute. For characters that XML does
/// not know stands a sign that something was there.
pub(super) fn escape_into(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Readers make spaces of these where they are written as they are.
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

/// Adds `<name>text</name>`.
pub(super) fn element(name: &str, text: &str, out: &mut String) {
    for part in ["<", name, ">"] {
        out.push_str(part);
    }
    escape_into(text, out);
    for part in ["</", name, ">"] {
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::element;

    #[test]
    fn text_stays_text() {
        let mut xml = String::new();
        element("a", "<b c=\"d\">&amp;]]>\n\u{1b}\u{ffff}é🚀", &mut xml);
        assert_eq!(xml, "<a>&lt;b c=&quot;d&quot;&gt;&amp;amp;]]&gt;&#10;\u{fffd}\u{fffd}é🚀</a>");
    }
}
