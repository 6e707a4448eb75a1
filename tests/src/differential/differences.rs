//! On what the two engines are known to disagree, each with a text on which they do and how such texts are told. None of
//! it is ours to settle: the specification leaves it open, or one of the engines has its own way.

/// A known disagreement.
pub struct Difference {
    /// What it is called.
    pub name: &'static str,
    /// What each engine makes of it.
    pub reason: &'static str,
    /// A text on which they disagree for this reason alone.
    pub example: &'static str,
    /// Whether a text may hold it.
    pub is_in: fn(&str) -> bool,
}

/// Every known disagreement.
pub const DIFFERENCES: &[Difference] = &[
    Difference {
        name: "bare-box",
        reason: "behind a box with nothing on its line, pulldown-cmark begins a new block and comrak goes on with the \
                 item's paragraph: rule FL302 tells of such boxes",
        example: "- [ ]\n[r]:t",
        is_in: |text| {
            lines(text).any(|line| {
                let line = line.trim_end();
                ["[ ]", "[\t]", "[x]", "[X]"].iter().any(|mark| line.ends_with(mark))
            })
        },
    },
    Difference {
        name: "carriage-return",
        reason: "a carriage return alone ends a line, but for pulldown-cmark not everywhere",
        example: "    n\n\rU",
        is_in: |text| text.replace("\r\n", "").contains('\r'),
    },
    Difference {
        name: "html-below-a-container",
        reason: "a tag on a line of its own below the paragraph of an item or a quote goes on with that paragraph, as it \
                 does in commonmark.js; for comrak, as for cmark, it begins a block",
        example: "- \\\n<b>",
        is_in: |text| lines(text).skip(1).any(|line| inner(line).starts_with('<')),
    },
    Difference {
        name: "footnote",
        reason: "comrak moves notes to the end of the text and drops those that nothing refers to; ours stand where they \
                 are written",
        example: "[^1]:",
        is_in: |text| text.contains("[^"),
    },
    Difference {
        name: "table-form",
        reason: "the engines ask different things of a table of one column, whose head has no pipe or nothing else, whose second line lacks a dash or \
                 has a tab, or whose rows are indented like code",
        example: "\"\n|-",
        is_in: |text| {
            let lines: Vec<&str> = lines(text).map(inner).collect();
            let is_bare = |head: &str| !head.contains('|') || head.trim_matches(['|', ' ', '\t']).is_empty();
            let is_odd = |pair: &[&str]| {
                is_delimiter(pair[1])
                    && (is_bare(pair[0]) || lacks_dash(pair[1]) || is_narrow(pair[1]) || pair[1].contains('\t'))
            };
            let is_table = |line: &&str| is_delimiter(line) && line.contains('|');
            let is_indented = |line: &str| line.starts_with(['\t', ' ']);
            lines.windows(2).any(is_odd) || (lines.iter().any(is_table) && self::lines(text).any(is_indented))
        },
    },
    Difference {
        name: "table-below-a-line",
        reason: "a table whose head does not begin with a pipe ends no paragraph for pulldown-cmark, and does for comrak",
        example: "x\na | b\n|---|---|",
        is_in: |text| {
            let lines: Vec<&str> = lines(text).map(inner).collect();
            lines.windows(3).any(|three| {
                !three[0].trim().is_empty()
                    && !three[1].starts_with('|')
                    && three[1].contains('|')
                    && is_delimiter(three[2])
            })
        },
    },
    Difference {
        name: "definition-above-a-table",
        reason: "a definition of a link directly above a table is one for pulldown-cmark, and a paragraph for comrak",
        example: "[r]: t\n| a | b |\n|---|---|",
        is_in: |text| {
            let lines: Vec<&str> = lines(text).map(inner).collect();
            lines.windows(3).any(|three| three[0].contains("]:") && is_delimiter(three[2]))
        },
    },
    Difference {
        name: "tilde-in-a-word",
        reason: "tildes within a word, or beside punctuation or a control character, open and close for one engine and not \
                 for the other",
        example: "~6~m",
        is_in: |text| {
            let is_odd = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
            let between: Vec<&str> = text.split('~').collect();
            between.windows(2).any(|pair| {
                let sides = (pair[0].chars().next_back(), pair[1].chars().next());
                let is_within = sides.0.zip(sides.1).is_some_and(|(a, b)| !a.is_whitespace() && !b.is_whitespace());
                is_within || sides.0.is_some_and(is_odd) || sides.1.is_some_and(is_odd)
            })
        },
    },
    Difference {
        name: "open-backticks",
        reason: "behind backticks that nothing closes, comrak overlooks that later ones are closed",
        example: "``\n`Feature: x`  \n`Feature: x`",
        is_in: |text| {
            let mut open = Vec::new();
            for run in text.split(|c| c != '`').map(str::len).filter(|&length| length > 0) {
                match open.iter().position(|&length| length == run) {
                    Some(place) => _ = open.swap_remove(place),
                    None => open.push(run),
                }
            }
            !open.is_empty()
        },
    },
    Difference {
        name: "control-character",
        reason: "a vertical tab or a form feed is white space for pulldown-cmark where only spaces and tabs should be, and a \
                 zero ends an address",
        example: "#\u{b}",
        is_in: |text| text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')),
    },
    Difference {
        name: "number-at-the-end",
        reason: "a number with its dot, and nothing behind it in the text, is an item; for comrak it is words",
        example: "2.",
        is_in: |text| text.ends_with(['.', ')']),
    },
    Difference {
        name: "tab-before-closing-signs",
        reason: "the signs that close a heading may stand behind a tab for comrak alone",
        example: "# e\t#",
        is_in: |text| text.contains("\t#"),
    },
    Difference {
        name: "young-punctuation",
        reason: "characters that a newer Unicode made punctuation open and close emphasis for one engine alone",
        example: "*\u{113d5}*\u{468}",
        is_in: |text| {
            let is_young = |c| matches!(c, '\u{2e00}'..='\u{2e7f}' | '\u{10000}'..='\u{1efff}');
            text.contains(|c: char| is_young(c) && !c.is_alphanumeric())
        },
    },
];

/// The names of the disagreements that `text` may hold.
#[must_use]
pub fn differences(text: &str) -> Vec<&'static str> {
    DIFFERENCES.iter().filter(|difference| (difference.is_in)(text)).map(|difference| difference.name).collect()
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split("\r\n").flat_map(|part| part.split(['\n', '\r']))
}

/// `line` without the marks of quotes and lists before it.
fn inner(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '*' | '+'))
}

/// Whether `line` may be the second one of a table.
fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.contains(['-', ':']) && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Whether this second line of a table has one cell.
fn is_narrow(line: &str) -> bool {
    line.contains('|') && !line.trim().trim_matches('|').contains('|')
}

/// Whether a cell of this second line of a table has no dash.
fn lacks_dash(line: &str) -> bool {
    line.trim().trim_matches('|').split('|').any(|cell| !cell.contains('-'))
}
