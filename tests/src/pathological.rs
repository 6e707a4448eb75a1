//! Families of texts that have made Markdown parsers quadratic or worse: those that cmark's own tests name, those of the
//! extensions that are on, and those of the shapes that ledgers have.

/// A family: a text for every size.
pub struct Family {
    /// What it is, in cmark's words where it is one of cmark's.
    pub name: &'static str,
    /// Its text of a size; twice the size is twice the text, or nearly so.
    pub text: fn(usize) -> String,
}

/// The families of cmark's `pathological_tests.py`.
pub const CMARK: &[Family] = &[
    Family { name: "nested strong emph", text: |n| format!("{}b{}", "*a **a ".repeat(n), " a** a*".repeat(n)) },
    Family { name: "many emph closers with no openers", text: |n| "a_ ".repeat(n) },
    Family { name: "many emph openers with no closers", text: |n| "_a ".repeat(n) },
    Family { name: "many link closers with no openers", text: |n| "a]".repeat(n) },
    Family { name: "many link openers with no closers", text: |n| "[a".repeat(n) },
    Family { name: "mismatched openers and closers", text: |n| "*a_ ".repeat(n) },
    Family { name: "openers that closers of another kind pass over", text: |n| "*a ".repeat(n) + &"_a*_ ".repeat(n) },
    Family { name: "openers and closers multiple of 3", text: |n| format!("a**b{}", "c* ".repeat(n)) },
    Family { name: "link openers and emph closers", text: |n| "[ a_".repeat(n) },
    Family { name: "pattern [ (]( repeated", text: |n| "[ (](".repeat(n) },
    Family { name: "pattern ![[]() repeated", text: |n| "![[]()".repeat(n) },
    Family { name: "hard link/emph case", text: |n| "**x [a*b**c*](d)\n".repeat(n) },
    Family { name: "nested brackets", text: |n| format!("{}a{}", "[".repeat(n), "]".repeat(n)) },
    Family { name: "nested block quotes", text: |n| "> ".repeat(n) + "a" },
    // The text itself grows with the square of its depth.
    Family {
        name: "deeply nested lists",
        text: |n| (0..(n as f64).sqrt() as usize).map(|depth| format!("{}* a\n", "  ".repeat(depth))).collect(),
    },
    Family { name: "U+0000 in input", text: |n| "abc\0de\0".repeat(n) },
    Family {
        name: "backticks",
        text: |n| (1..=(n as f64).sqrt() as usize).map(|run| format!("e{}", "`".repeat(run))).collect(),
    },
    Family { name: "unclosed links A", text: |n| "[a](<b".repeat(n) },
    Family { name: "unclosed links B", text: |n| "[a](b".repeat(n) },
    Family { name: "unclosed <!--", text: |n| format!("</{}", "<!--".repeat(n)) },
    Family { name: "empty lines in deeply nested lists", text: |n| "- ".repeat(n) + "x" + &"\n".repeat(n) },
    Family {
        name: "empty lines in deeply nested lists in blockquote",
        text: |n| format!("> {}x\n{}", "- ".repeat(n), ">\n".repeat(n)),
    },
    Family { name: "emph in deep blockquote", text: |n| ">".repeat(n) + &"a*".repeat(n) },
    Family {
        name: "reference collisions",
        text: |n| format!("{}\n{}", "[Aa]: b\n[aA]: c\n".repeat(n), "[aa] ".repeat(n)),
    },
    Family {
        name: "many references",
        text: |n| (0..n).map(|number| format!("[{number}]: u\n")).collect::<String>() + &"[0] ".repeat(n / 16),
    },
];

/// What the extensions that are on add, and what cmark's families leave out of HTML and links.
pub const MARKDOWN: &[Family] = &[
    Family { name: "unclosed <?", text: |n| "<?a ".repeat(n) },
    Family { name: "unclosed <!A", text: |n| "<!A ".repeat(n) },
    Family { name: "unclosed <![CDATA[", text: |n| "a <![CDATA[".repeat(n) },
    Family { name: "unclosed <a", text: |n| "<a ".repeat(n) },
    Family { name: "unclosed attribute", text: |n| "<a b='".repeat(n) },
    Family { name: "unclosed autolink", text: |n| "<http://a".repeat(n) },
    Family { name: "unclosed entity", text: |n| "&a".repeat(n) },
    Family { name: "unclosed link title", text: |n| "[a](b \"".repeat(n) },
    Family { name: "unclosed reference title", text: |n| "[a]: b '\n".repeat(n) },
    Family { name: "nested links in parentheses", text: |n| format!("[a]({}", "(".repeat(n)) },
    Family { name: "backslashes", text: |n| "\\".repeat(n) },
    Family { name: "hard breaks", text: |n| "a  \n".repeat(n) },
    Family { name: "code fences", text: |n| "```\n~~~\n".repeat(n) },
    Family { name: "list markers", text: |n| "- * + 1. ".repeat(n) },
    Family { name: "list starts", text: |n| "- a\n* b\n".repeat(n) },
    Family { name: "lazy lines of quotes", text: |n| format!("> {}", "a\n".repeat(n)) },
    Family { name: "lazy lines of deep quotes", text: |n| format!("{}{}", ">".repeat(n), "a\n".repeat(n)) },
    Family { name: "lazy lines of deep lists", text: |n| format!("{}{}", "- ".repeat(n), "a\n".repeat(n)) },
    Family { name: "items in deep quotes", text: |n| format!("{}a\n{}", "> ".repeat(n), "- a\n".repeat(n)) },
    Family { name: "indented lines below a list", text: |n| format!("- a\n{}", "      b\n\n".repeat(n)) },
    Family { name: "setext underlines", text: |n| "a\n=\n".repeat(n) },
    Family { name: "strikethrough", text: |n| "~~a ~b ".repeat(n) },
    Family { name: "strikethrough closers", text: |n| "a~~ ".repeat(n) },
    Family { name: "table cells", text: |n| format!("{}\n{}\n{}", "|a".repeat(n), "|-".repeat(n), "|b".repeat(n)) },
    Family { name: "table heads without a table", text: |n| format!("{}\n{}", "|a".repeat(n), "|-".repeat(n + 1)) },
    Family { name: "table rows without cells", text: |n| format!("|a\n|-\n{}", "|\n".repeat(n)) },
    // A row is filled up to as many cells as its table has columns: here 262,144 cells for 3,600 bytes.
    Family {
        name: "tables of many columns and short rows",
        text: |n| {
            let table = format!("{}\n{}\n{}\n", "|a".repeat(512), "|-".repeat(512), "|b\n".repeat(512));
            table.repeat((n / 1000).max(1))
        },
    },
    Family { name: "tables", text: |n| "|a|\n|-|\n\n".repeat(n) },
    Family { name: "footnote references", text: |n| format!("{}\n\n[^a]: b\n", "[^a]".repeat(n)) },
    Family { name: "footnote definitions", text: |n| (0..n).map(|number| format!("[^{number}]: a\n\n")).collect() },
    Family {
        name: "nested footnotes",
        text: |n| (0..n).map(|number| format!("[^{number}]: [^{}]\n", number + 1)).collect(),
    },
    Family {
        name: "one long address for many references",
        text: |n| format!("[a]: /{}\n\n{}", "b".repeat(n), "[a] ".repeat(n)),
    },
];

/// What ledgers have: one of each kind many times, and one of each grown long.
pub const LEDGERS: &[Family] = &[
    Family { name: "equal headings", text: |n| format!("# T\n\n{}", "## a\n".repeat(n)) },
    Family {
        name: "headings whose numbers collide",
        text: |n| (0..n).map(|number| format!("## a\n## a-{number}\n")).collect(),
    },
    Family { name: "ever deeper headings", text: |n| "# a\n## b\n### c\n#### d\n##### e\n###### f\n".repeat(n) },
    // What may be a slip of a known name is compared with all of them.
    Family { name: "a long status", text: |n| format!("# T\n\n**Status:** {}", "Dnoe ".repeat(n)) },
    Family { name: "a long name of a field", text: |n| format!("# T\n\n**{}:** a", "Stauts ".repeat(n)) },
    Family { name: "a long heading", text: |n| format!("# T\n\n## {}\n", "Contxet ".repeat(n)) },
    Family { name: "long headings", text: |n| format!("# T\n\n## {}\n", "Contxet ".repeat(20)).repeat(n / 20 + 1) },
    Family { name: "a long waiver", text: |n| format!("# T\n\n<!-- ledgerline: allow {} a -->\n", "unkown".repeat(n)) },
    Family { name: "many waivers", text: |n| "<!-- ledgerline: allow FL301 a -->\n".repeat(n) },
    Family { name: "a long branch", text: |n| format!("# T\n\n**Branch:** {}", "a/..".repeat(n)) },
    Family { name: "a long date", text: |n| format!("# T\n\n**Created:** {}", "2025-13-".repeat(n)) },
    Family { name: "links", text: |n| "[a](b.md#c) ".repeat(n) },
    Family { name: "titles", text: |n| "# T\n".repeat(n) },
    Family { name: "fields", text: |n| format!("# T\n\n{}", "**Status:** Done\n".repeat(n)) },
    Family { name: "field keys without a value", text: |n| format!("# T\n\n{}", "**a:** ".repeat(n)) },
    Family { name: "fields in a list", text: |n| format!("# T\n\n{}", "- **Owner:** a\n".repeat(n)) },
    Family { name: "front matter", text: |n| format!("---\n{}---\n", "a: b\n".repeat(n)) },
    Family { name: "front matter that is not closed", text: |n| format!("---\n{}", "a: b\n".repeat(n)) },
    Family { name: "rules", text: |n| "---\n".repeat(n) },
    Family { name: "closing lines", text: |n| "---\n\n*a*\n\n".repeat(n) },
    Family { name: "open items", text: |n| format!("# T\n\n## Success Criteria\n\n{}", "- [ ] a\n".repeat(n)) },
    Family { name: "odd boxes", text: |n| format!("# T\n\n## Success Criteria\n\n{}", "- [ x] a\n".repeat(n)) },
    Family { name: "nested items", text: |n| format!("# T\n\n## Success Criteria\n\n{}a", "- [ ] ".repeat(n)) },
    Family { name: "boxes in one item", text: |n| format!("# T\n\n## Success Criteria\n\n- {}", "[ ] ".repeat(n)) },
    Family { name: "log entries", text: |n| format!("# T\n\n## Progress Log\n\n{}", "### 2025-06-25 - a\n".repeat(n)) },
    Family {
        name: "decisions",
        text: |n| format!("# T\n\n## Technical Decisions\n\n{}", "### Decision 1: a\n**Context**: b\n".repeat(n)),
    },
    Family {
        name: "risks",
        text: |n| format!("# T\n\n## Risks\n\n{}", "- **Risk 1**: a\n  - *Mitigation*: b\n".repeat(n)),
    },
    Family { name: "risks with arrows", text: |n| format!("# T\n\n## Risks\n\n- **Risk**: {}", "→ ".repeat(n)) },
    Family { name: "comments", text: |n| "<!-- a -->\n".repeat(n) },
    Family {
        name: "placeholders",
        text: |n| format!("# [Feature Name]\n\n## Context\n\n{}", "[What] YYYY-MM-DD\n".repeat(n)),
    },
    Family { name: "a title in brackets", text: |n| format!("# {}", "[".repeat(n)) },
    Family { name: "paragraphs", text: |n| format!("# T\n\n## Context\n\n{}", "a\n\n".repeat(n)) },
    Family { name: "lone carriage returns", text: |n| "- [ ] a\r".repeat(n) },
    Family { name: "wide white space", text: |n| format!("# T\n\n**Status:** a{}b", "\u{3000}".repeat(n)) },
];

/// Every family.
pub fn all() -> impl Iterator<Item = &'static Family> {
    [CMARK, MARKDOWN, LEDGERS].into_iter().flatten()
}
