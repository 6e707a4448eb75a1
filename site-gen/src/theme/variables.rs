//! What templates are given, in words. The text is made of the view structs, and a test holds it to them.

/// All of it, as Markdown.
pub(crate) const ALL: &str = include_str!("../../THEMES.md");

/// The part about the template `name`, with the shapes that it refers to.
pub(crate) fn of(name: &str) -> Option<String> {
    let section = section(&format!("## `{name}`"))?;
    let mut text = section.to_owned();
    let mut known: Vec<&str> = Vec::new();
    let mut from = 0;
    // Shapes refer to other shapes.
    while let Some(found) = text[from..].find("](#") {
        let start = from + found + 3;
        let end = start + text[start..].find(')').unwrap_or(0);
        let shape = ALL.split("\n## ").find(|section| anchor(section) == text[start..end]);
        from = end;
        if let Some(shape) = shape.filter(|shape| !known.contains(shape)) {
            known.push(shape);
            text.push_str(&format!("\n## {}\n", shape.trim_end()));
        }
    }
    Some(text)
}

fn section(heading: &str) -> Option<&'static str> {
    let start = ALL.find(&format!("\n{heading}\n"))? + 1;
    let length = ALL[start + 1..].find("\n## ").map_or(ALL.len() - start, |length| length + 2);
    Some(&ALL[start..start + length])
}

/// The anchor of the section that begins with its heading.
fn anchor(section: &str) -> String {
    section.lines().next().unwrap_or_default().to_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_told_with_the_shapes_that_it_refers_to() {
        let text = of("home.html").unwrap();
        assert!(text.starts_with("## `home.html`\n") && text.contains("\n## Frame\n") && text.contains("\n## Row\n"));
        assert!(!text.contains("## `board.html`") && !text.contains("\n## LedgerPage\n"), "{text}");
        assert_eq!(text.matches("\n## Frame\n").count(), 1);
        assert!(of("parts/row.html").is_none());
    }
}
