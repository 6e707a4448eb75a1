//! Well-formed ledgers in every style of line ends, bullets, fields and marks.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// How a ledger is written.
#[derive(Clone, Debug)]
struct Style {
    /// Used in turn, one a line.
    line_ends: &'static [&'static str],
    byte_order_mark: bool,
    final_line_end: bool,
    bullet: &'static str,
    field: &'static str,
    field_break: &'static str,
    front_matter: bool,
}

/// A ledger with a title, fields, checklists with every kind of neighbour, a log, decisions and risks.
pub fn ledger() -> impl Strategy<Value = String> {
    (style(), vec(field(), 0..6), vec(block(), 0..10), any::<bool>()).prop_map(|(style, fields, blocks, closing)| {
        let mut lines: Vec<String> = Vec::new();
        if style.front_matter {
            lines
                .extend(["---", "branch: feat/x", "due: '2025-12-24'", "tags:", "  - a", "---", ""].map(str::to_owned));
        }
        lines.extend(["# Søk 🔍 search".to_owned(), String::new()]);
        let mut names = Vec::new();
        for (name, value) in fields {
            if names.contains(&name) {
                continue;
            }
            names.push(name);
            lines.push(
                style.field.replace("NAME", name).replace("VALUE", value).trim_end().to_owned() + style.field_break,
            );
        }
        lines.push(String::new());
        for block in blocks {
            lines.extend(block.replace("BULLET", style.bullet).split('\n').map(str::to_owned));
            lines.push(String::new());
        }
        if closing {
            lines.extend(["---", "", "*The end of it.*"].map(str::to_owned));
        }
        let mut text = if style.byte_order_mark { "\u{feff}".to_owned() } else { String::new() };
        let last = lines.len() - 1;
        for (index, line) in lines.iter().enumerate() {
            text.push_str(line);
            if index < last || style.final_line_end {
                text.push_str(style.line_ends[index % style.line_ends.len()]);
            }
        }
        text
    })
}

fn style() -> impl Strategy<Value = Style> {
    let line_ends: &[&'static [&'static str]] = &[&["\n"], &["\n"], &["\r\n"], &["\n", "\r\n", "\r\n"]];
    let fields =
        &["**NAME:** VALUE", "**NAME**: VALUE", "- **NAME**: VALUE", "* **NAME:** VALUE", "__NAME:__ VALUE"][..];
    (
        select(line_ends),
        any::<bool>(),
        any::<bool>(),
        select(&["-", "*", "+"][..]),
        select(fields),
        select(&["", "", "  ", "\\"][..]),
        proptest::bool::weighted(0.2),
    )
        .prop_map(|(line_ends, byte_order_mark, final_line_end, bullet, field, field_break, front_matter)| Style {
            line_ends,
            byte_order_mark,
            final_line_end,
            bullet,
            field,
            field_break,
            front_matter,
        })
}

fn field() -> impl Strategy<Value = (&'static str, &'static str)> {
    select(
        &[
            ("Branch", "feat/search"),
            ("Summary", "Find *things*, `quickly` & [well](a.md)."),
            ("Status", "Planning"),
            ("Status", "✅ COMPLETED & PUSHED"),
            ("Created", "2025-06-20"),
            ("Updated", "2025-06-25 10:30"),
            ("Last Updated", "2025-06-25"),
            ("Assignee", "Ada 🦀"),
            ("상태", "개발 중"),
            ("Notes", ""),
        ][..],
    )
}

/// Blocks that stand alone, each with what may be mistaken for another.
fn block() -> impl Strategy<Value = &'static str> {
    select(
        &[
            "## Context\n\nWords with `- [ ] code` and **Status:** bold.",
            "## Success Criteria\nBULLET [ ] open\nBULLET [x] done 🦀\nBULLET [X] done\n  BULLET [ ] nested\n    BULLET [x] deep",
            "## Success Criteria\n\nBULLET [ ] loose\n\nBULLET [x] loose too\n\n  more words\n\nBULLET plain",
            "### Acceptance Criteria\n1. [ ] numbered\n2. [x] numbered\n   BULLET [ ] nested",
            "## Testing Strategy\n\n### Unit Tests\nBULLET ✅ sign\nBULLET ⬜ sign\nBULLET [ ] box",
            "## Fence\n\n```md\n- [ ] fenced\n# no title\n**Status:** no\n```\n\nBULLET [ ] real\n  ```\n  - [x] fenced\n  ```",
            "## Odd\nBULLET [ x] a\nBULLET [] b\nBULLET [~] c\nBULLET [x]d\nBULLET [ ]",
            "## Quote\n\n> - [ ] quoted\n> # no title\n\nBULLET [ ] real",
            "<!--\n- [ ] hidden\n**Status:** hidden\n-->",
            "## Progress Log\n\n### 2025-06-25 - Begun\n- one\n- two\n\n### 2025-06-26 — 漢字",
            "## Technical Decisions\n\n### Decision 1: Trie\n**Context**: a  \n**Options**: b\n**Decision**: c",
            "### Risks & Mitigations\nBULLET **Risk 1**: slow\n  BULLET *Mitigation*: cache",
            "| a | b |\n|---|---|\n| [ ] | [x] |",
            "### Follow-up Items\nBULLET [ ] same\nBULLET [ ] same\nBULLET [x] same",
            "Under\nlined\n---\n\nBULLET [ ] last",
            "## Context\n\nText [ ] not a box\n[x] nor this\n\n    - [ ] indented",
        ][..],
    )
}
