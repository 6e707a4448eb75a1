//! The parts that a theme begins with.

use crate::site::built_in;

/// A file of a new theme.
pub(crate) struct Part {
    /// Its path from the folder of the theme.
    pub(crate) path: String,
    pub(crate) text: &'static str,
}

/// The style sheet that a theme begins with: every token with its value.
pub(crate) const STYLE: &str = include_str!("start/style.css");

/// The parts of a new theme; with `all`, every built-in template besides.
pub(crate) fn parts(all: bool) -> Vec<Part> {
    let mut parts: Vec<Part> = [
        ("README.md", include_str!("start/README.md")),
        ("style.css", STYLE),
        ("messages.ftl", include_str!("start/messages.ftl")),
        ("templates/base.html", include_str!("start/base.html")),
    ]
    .map(|(path, text)| Part { path: path.to_owned(), text })
    .into();
    if all {
        // The first one stands in the place of the built-in one: to have both makes no sense.
        parts.retain(|part| !part.path.starts_with("templates/"));
        parts.extend(built_in().iter().map(|(name, text)| Part { path: format!("templates/{name}"), text }));
    }
    parts
}

#[cfg(test)]
mod tests {

    /// Whatever the style of the site can be told is in the style sheet that a theme begins with, with its value.
    #[test]
    fn the_style_sheet_has_every_token() {
        let tokens =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../www/src/styles/tokens.css")).unwrap();
        let declared = tokens.lines().map(str::trim).filter(|line| line.starts_with("--"));
        let missing: Vec<&str> = declared.filter(|line| !super::STYLE.contains(line)).collect();
        assert!(missing.is_empty(), "not in start/style.css:\n{}", missing.join("\n"));
    }
}
