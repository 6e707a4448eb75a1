//! Languages for scripts and services.

use super::super::language::{DOUBLE, Language, PLAIN, Quote, RAW_SINGLE, SINGLE, TEMPLATE};

const TRIPLE_DOUBLE: Quote = Quote { open: "\"\"\"", close: "\"\"\"", escapes: true, lines: true };
const TRIPLE_SINGLE: Quote = Quote { open: "'''", close: "'''", escapes: true, lines: true };

pub(super) const PYTHON: Language = Language {
    line_comments: &["#"],
    strings: &[TRIPLE_DOUBLE, TRIPLE_SINGLE, DOUBLE, SINGLE],
    keywords: &[
        "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match", "nonlocal", "not",
        "or", "pass", "raise", "return", "self", "try", "while", "with", "yield",
    ],
    constants: &["False", "None", "True"],
    capital_types: true,
    calls: true,
    annotation: "@",
    ..PLAIN
};

pub(super) const RUBY: Language = Language {
    line_comments: &["#"],
    spaced_comments: true,
    strings: &[DOUBLE, SINGLE, TEMPLATE],
    keywords: &[
        "alias", "and", "begin", "break", "case", "class", "def", "do", "else", "elsif", "end", "ensure", "for", "if",
        "in", "module", "next", "not", "or", "private", "raise", "redo", "require", "rescue", "retry", "return",
        "self", "super", "then", "undef", "unless", "until", "when", "while", "yield",
    ],
    constants: &["false", "nil", "true"],
    capital_types: true,
    calls: true,
    variable: Some('@'),
    ..PLAIN
};

pub(super) const ELIXIR: Language = Language {
    line_comments: &["#"],
    spaced_comments: true,
    strings: &[TRIPLE_DOUBLE, DOUBLE, SINGLE],
    keywords: &[
        "after",
        "alias",
        "and",
        "case",
        "catch",
        "cond",
        "def",
        "defimpl",
        "defmacro",
        "defmodule",
        "defp",
        "defprotocol",
        "defstruct",
        "do",
        "else",
        "end",
        "fn",
        "for",
        "if",
        "import",
        "in",
        "not",
        "or",
        "quote",
        "receive",
        "require",
        "rescue",
        "try",
        "unless",
        "use",
        "when",
        "with",
    ],
    constants: &["false", "nil", "true"],
    capital_types: true,
    calls: true,
    annotation: "@",
    ..PLAIN
};

pub(super) const LUA: Language = Language {
    line_comments: &["--"],
    block_comments: &[("--[[", "]]")],
    strings: &[DOUBLE, SINGLE, Quote { open: "[[", close: "]]", escapes: false, lines: true }],
    keywords: &[
        "and", "break", "do", "else", "elseif", "end", "for", "function", "goto", "if", "in", "local", "not", "or",
        "repeat", "return", "then", "until", "while",
    ],
    constants: &["false", "nil", "true"],
    calls: true,
    ..PLAIN
};

pub(super) const PHP: Language = Language {
    line_comments: &["//", "# "],
    block_comments: &[("/*", "*/")],
    strings: &[DOUBLE, RAW_SINGLE],
    keywords: &[
        "abstract",
        "array",
        "as",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "default",
        "do",
        "echo",
        "else",
        "elseif",
        "enum",
        "extends",
        "final",
        "finally",
        "fn",
        "for",
        "foreach",
        "function",
        "if",
        "implements",
        "include",
        "instanceof",
        "interface",
        "match",
        "namespace",
        "new",
        "php",
        "private",
        "protected",
        "public",
        "readonly",
        "require",
        "return",
        "static",
        "switch",
        "throw",
        "trait",
        "try",
        "use",
        "var",
        "while",
        "yield",
    ],
    constants: &["false", "null", "true"],
    is_case_blind: true,
    capital_types: true,
    calls: true,
    variable: Some('$'),
    annotation: "#[",
    ..PLAIN
};
