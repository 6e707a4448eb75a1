//! The documentation of rules for a terminal: its Markdown has headings, paragraphs, lists and fenced code, and no more
//! is understood here. Not for ledgers.

use anstyle::Style;

/// How many characters a line has at most, if its words let it.
const WIDTH: usize = 80;

/// What code is indented with.
const INDENT: &str = "    ";

/// `source` with bold headings, indented code, and paragraphs and items broken anew.
pub(super) fn markdown(source: &str) -> String {
    let mut text = String::new();
    let mut paragraph = String::new();
    let mut fence: Option<&str> = None;
    for line in source.lines() {
        let trimmed = line.trim();
        if let Some(mark) = fence {
            if trimmed.starts_with(mark) && trimmed.trim_start_matches('`').is_empty() {
                fence = None;
            } else {
                let indent = if line.is_empty() { "" } else { INDENT };
                text.push_str(&format!("{indent}{line}\n"));
            }
            continue;
        }
        let heading = trimmed.trim_start_matches('#');
        let is_heading = heading.len() < trimmed.len() && heading.starts_with(' ');
        let begins_item = trimmed.starts_with("- ") || trimmed.starts_with("* ") || is_numbered(trimmed);
        let begins_code = trimmed.starts_with("```");
        if trimmed.is_empty() || is_heading || begins_item || begins_code {
            end(&mut paragraph, &mut text);
        }
        if trimmed.is_empty() {
            text.push('\n');
        } else if is_heading {
            let bold = Style::new().bold();
            text.push_str(&format!("{bold}{}{bold:#}\n", heading.trim()));
        } else if begins_code {
            fence = Some(&trimmed[..trimmed.len() - trimmed.trim_start_matches('`').len()]);
        } else {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(trimmed);
        }
    }
    end(&mut paragraph, &mut text);
    text
}

fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(". ")
}

/// Writes out a paragraph or an item, whose further lines stand under its text.
fn end(paragraph: &mut String, text: &mut String) {
    let hang = if paragraph.starts_with("- ") || paragraph.starts_with("* ") { 2 } else { 0 };
    let mut column = 0;
    for word in paragraph.split_whitespace() {
        let width = word.chars().count();
        if column > hang && column + 1 + width > WIDTH {
            text.push_str(&format!("\n{:hang$}", ""));
            column = hang;
        } else if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += width;
    }
    if column > 0 {
        text.push('\n');
    }
    paragraph.clear();
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn headings_code_lists_and_paragraphs() {
        let source = "### What\n\none two\nthree\n\n````markdown\n# A\n\n```x\n````\n- an item of more than eighty characters, which is \
                      therefore broken once and no more\n- b\n";
        let expected = "\u{1b}[1mWhat\u{1b}[0m\n\none two three\n\n    # A\n\n    ```x\n- an item of more than eighty characters, \
                        which is therefore broken once and no\n  more\n- b\n";
        assert_eq!(markdown(source), expected);
    }
}
