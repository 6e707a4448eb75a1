//! The parts that a theme begins with.

use std::borrow::Cow;

use crate::site::built_in;

/// A file of a new theme.
pub(crate) struct Part {
    /// Its path from the folder of the theme.
    pub(crate) path: String,
    pub(crate) text: Cow<'static, str>,
}

/// The parts of a new theme; with `all`, every built-in template besides.
pub(crate) fn parts(all: bool) -> Vec<Part> {
    let mut parts: Vec<Part> = [
        ("README.md", include_str!("start/README.md").into()),
        ("style.css", style().into()),
        ("messages.ftl", include_str!("start/messages.ftl").into()),
        ("templates/base.html", include_str!("start/base.html").into()),
    ]
    .map(|(path, text)| Part { path: path.to_owned(), text })
    .into();
    if all {
        // The first one stands in the place of the built-in one: to have both makes no sense.
        parts.retain(|part| !part.path.starts_with("templates/"));
        parts.extend(
            built_in().iter().map(|(name, text)| Part { path: format!("templates/{name}"), text: (*text).into() }),
        );
    }
    parts
}

/// The style sheet that a theme begins with: every token of the site with its value, in a comment.
pub(crate) fn style() -> String {
    include_str!("start/style.css")
        .replace("TOKENS", tokens(include_str!("../../../www/src/styles/tokens.css")).trim_matches('\n'))
}

/// The tokens in the first block of `css`, one a line, without what is said about them: a comment cannot hold another.
fn tokens(css: &str) -> String {
    let block = css.split_once(":root {").map_or(css, |(_, rest)| rest);
    let block = block.split_once("\n}").map_or(block, |(block, _)| block);
    let is_token = |line: &&str| line.is_empty() || line.trim_start().starts_with("--");
    block.lines().filter(is_token).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{style, tokens};

    #[test]
    fn tokens_are_taken_from_the_first_block() {
        let css = "/* Say. */\n:root {\n  color-scheme: light;\n  --a: 1px;\n\n  /* b */\n  --b: 2px;\n}\n\n:root[x] {\n  --a: 3px;\n}\n";
        assert_eq!(tokens(css), "\n  --a: 1px;\n\n  --b: 2px;");
    }

    #[test]
    fn the_style_sheet_says_all_that_the_site_can_be_told() {
        let style = style();
        assert!(style.contains("\n  --color-bg: light-dark(") && style.contains("\n  --measure: "), "{style}");
        assert_eq!(
            (style.matches("/*").count(), style.matches("*/").count()),
            (2, 2),
            "one comment, and the one before it"
        );
    }
}
