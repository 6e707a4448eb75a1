//! Data, configuration and styles.

use super::super::language::{DOUBLE, Keys, Language, PLAIN, Quote, RAW_SINGLE, SINGLE};

const TRIPLE_DOUBLE: Quote = Quote { open: "\"\"\"", close: "\"\"\"", escapes: true, lines: true };
const TRIPLE_SINGLE: Quote = Quote { open: "'''", close: "'''", escapes: false, lines: true };

pub(super) const JSON: Language = Language {
    line_comments: &["//"],
    block_comments: &[("/*", "*/")],
    strings: &[DOUBLE, SINGLE],
    constants: &["false", "null", "true"],
    keys: Keys::Quoted,
    ..PLAIN
};

pub(super) const YAML: Language = Language {
    line_comments: &["#"],
    spaced_comments: true,
    strings: &[DOUBLE, SINGLE],
    constants: &["false", "no", "null", "off", "on", "true", "yes"],
    keys: Keys::Colon,
    variable: Some('&'),
    ..PLAIN
};

pub(super) const TOML: Language = Language {
    line_comments: &["#", ";"],
    spaced_comments: true,
    strings: &[TRIPLE_DOUBLE, TRIPLE_SINGLE, DOUBLE, RAW_SINGLE],
    constants: &["false", "inf", "nan", "true"],
    keys: Keys::Equals,
    ..PLAIN
};

pub(super) const HCL: Language = Language {
    line_comments: &["#", "//"],
    block_comments: &[("/*", "*/")],
    strings: &[DOUBLE],
    keywords: &[
        "data",
        "for",
        "if",
        "in",
        "locals",
        "module",
        "output",
        "provider",
        "resource",
        "terraform",
        "variable",
    ],
    constants: &["false", "null", "true"],
    calls: true,
    keys: Keys::Equals,
    ..PLAIN
};

pub(super) const CSS: Language = Language {
    block_comments: &[("/*", "*/")],
    strings: &[DOUBLE, SINGLE],
    constants: &["auto", "currentColor", "inherit", "initial", "none", "unset"],
    calls: true,
    keys: Keys::Colon,
    annotation: "@",
    ..PLAIN
};
