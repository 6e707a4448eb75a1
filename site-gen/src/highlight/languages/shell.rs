//! What is typed at a prompt, and files of commands.

use super::super::language::{DOUBLE, Language, PLAIN, Quote, RAW_SINGLE};

const LONG_DOUBLE: Quote = Quote { lines: true, ..DOUBLE };

pub(super) const SHELL: Language = Language {
    line_comments: &["#"],
    spaced_comments: true,
    strings: &[LONG_DOUBLE, RAW_SINGLE],
    keywords: &[
        "case", "do", "done", "elif", "else", "esac", "exit", "export", "fi", "for", "function", "if", "in", "local",
        "return", "set", "then", "until", "while",
    ],
    constants: &["false", "true"],
    commands: true,
    variable: Some('$'),
    ..PLAIN
};

pub(super) const POWERSHELL: Language = Language {
    line_comments: &["#"],
    block_comments: &[("<#", "#>")],
    strings: &[LONG_DOUBLE, RAW_SINGLE],
    keywords: &[
        "begin", "break", "catch", "continue", "do", "else", "elseif", "end", "exit", "finally", "for", "foreach",
        "function", "if", "in", "param", "process", "return", "switch", "throw", "try", "while",
    ],
    is_case_blind: true,
    commands: true,
    variable: Some('$'),
    ..PLAIN
};

pub(super) const DOCKERFILE: Language = Language {
    line_comments: &["#"],
    spaced_comments: true,
    strings: &[DOUBLE, RAW_SINGLE],
    keywords: &[
        "ADD",
        "ARG",
        "AS",
        "CMD",
        "COPY",
        "ENTRYPOINT",
        "ENV",
        "EXPOSE",
        "FROM",
        "HEALTHCHECK",
        "LABEL",
        "ONBUILD",
        "RUN",
        "SHELL",
        "STOPSIGNAL",
        "USER",
        "VOLUME",
        "WORKDIR",
    ],
    variable: Some('$'),
    ..PLAIN
};

pub(super) const MAKE: Language = Language {
    line_comments: &["#"],
    spaced_comments: true,
    strings: &[DOUBLE, RAW_SINGLE],
    keywords: &["define", "else", "endef", "endif", "export", "ifdef", "ifeq", "ifndef", "ifneq", "include"],
    commands: true,
    variable: Some('$'),
    ..PLAIN
};
