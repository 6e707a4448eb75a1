//! What is told of some languages, and what holds for every text.

use std::time::{Duration, Instant};

use ledgerline_core::Ledger;
use ledgerline_core::html::{RenderOptions, render};

use super::*;

/// The pieces of `text` in a short form: `keyword:fn`, one behind the other.
fn told(language: &str, text: &str) -> String {
    let pieces = highlight(language, text);
    let told = pieces
        .iter()
        .map(|piece| format!("{}:{}", piece.class.trim_start_matches("hl-"), &text[piece.start..piece.end]))
        .collect::<Vec<_>>();
    told.join(" | ")
}

#[test]
fn words_strings_and_comments_are_told_apart() {
    assert_eq!(
        told("rust", "#[test]\nfn take<'a>(c: &'a str) -> Option<char> { Some('\\'') } // \"x\"\n"),
        "meta:#[test] | keyword:fn | variable:'a | variable:'a | type:Option | constant:Some | string:'\\'' | comment:// \"x\""
    );
    assert_eq!(told("rs", "let s = r#\"a \"b\" c\"#;"), "keyword:let | string:r#\"a \"b\" c\"#");
    assert_eq!(
        told("ts", "await load(`a ${b}\nc`, 'd', 0x1f);"),
        "keyword:await | function:load | string:`a ${b}\nc` | string:'d' | number:0x1f"
    );
    assert_eq!(
        told("SQL", "select COUNT(*) from t where a = 'it''s' -- b"),
        "keyword:select | function:COUNT | keyword:from | keyword:where | string:'it' | string:'s' | comment:-- b"
    );
    assert_eq!(
        told("py", "@cache\ndef f(x):\n    \"\"\"a\n    b\"\"\"\n    return None  # c"),
        "meta:@cache | keyword:def | function:f | string:\"\"\"a\n    b\"\"\" | keyword:return | constant:None | comment:# c"
    );
}

#[test]
fn keys_are_told_from_values() {
    assert_eq!(
        told("json", "{ \"a\" : \"b\", \"c\": [1.5, true] }"),
        "key:\"a\" | string:\"b\" | key:\"c\" | number:1.5 | constant:true"
    );
    assert_eq!(
        told("yaml", "- name: a#b # c\n  on: [\"d\"]\n  url: http://e\n"),
        "key:name | comment:# c | key:on | string:\"d\" | key:url"
    );
    assert_eq!(told("toml", "[a.b]\nc-d = 'e'\nf == g\n"), "type:[a.b] | key:c-d | string:'e'");
}

#[test]
fn commands_and_their_variables_are_told() {
    assert_eq!(
        told("sh", "A=1 cargo-x run \"$B\" | wc -l # c\necho ${D}#e\n"),
        "variable:A | number:1 | function:cargo-x | string:\"$B\" | function:wc | comment:# c | function:echo | variable:${D}"
    );
    assert_eq!(told("console", "$ ls 'a'\nls is here\n"), "meta:$ | function:ls | string:'a'");
}

#[test]
fn tags_lines_and_marks_are_told() {
    assert_eq!(
        told("html", "<!-- a --><p class=\"b\">c &amp; d</p>"),
        "comment:<!-- a --> | type:p | key:class | string:\"b\" | constant:&amp; | type:p"
    );
    assert_eq!(told("diff", "@@ 1 @@\n-a\n+b\n c\n"), "meta:@@ 1 @@ | deleted:-a | inserted:+b");
    assert_eq!(
        told("md", "# a\n- [x] b `c`\n<!-- d\ne -->\n**f:** g\n"),
        "keyword:# a | key:- [x] | string:`c` | comment:<!-- d | comment:e --> | type:**f:**"
    );
}

#[test]
fn what_is_not_known_or_too_long_has_no_pieces() {
    assert!(highlight("mermaid", "graph TD").is_empty() && highlight("", "fn f() {}").is_empty());
    assert!(highlight("rust", &"fn ".repeat(LONGEST)).is_empty());
}

/// Texts that make a scanner look far ahead at every step, if it does not know when to stop.
#[test]
fn no_text_takes_long_and_pieces_are_in_order() {
    const LENGTH: usize = LONGEST / 2;
    let bits = [
        "#[", "${", "'", "\"", "`", "/*", "<!--", "<", "&", "@", "-", "[", "{", "r#\"", "\\", "**", "$", "é", "\n",
        " ", "1.", "a", "a=", "漢'", "#", "\"\"\"", "'\\u{", "--[[", "a:", ": ", "<a ", "(",
    ];
    let names =
        ["rust", "ts", "php", "sh", "json", "yaml", "toml", "css", "sql", "lua", "html", "md", "diff", "console"];
    for name in names {
        for bit in bits {
            for text in [bit.repeat(LENGTH / bit.len()), format!("{bit}x").repeat(LENGTH / (bit.len() + 1))] {
                let begun = Instant::now();
                let pieces = highlight(name, &text);
                let taken = begun.elapsed();
                assert!(taken < Duration::from_secs(2), "{name}, {bit:?}: {taken:?}");
                let mut end = 0;
                for piece in pieces {
                    assert!(end <= piece.start && piece.start < piece.end, "{name}, {bit:?}: {piece:?} after {end}");
                    assert!(text.is_char_boundary(piece.start) && text.is_char_boundary(piece.end), "{name}, {bit:?}");
                    end = piece.end;
                }
            }
        }
    }
}

/// Whatever is coloured, the page has the text of the block and nothing else.
#[test]
fn no_text_is_changed_and_none_gets_out_of_its_block() {
    let hostile = [
        "</code></pre><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'</span>&lt;\u{202e} /* <!-- # \\",
        "let a = \"<b>\"; // </span></code> 'é\r\n\tfn x(){} `${1}` @a #[b] $c",
    ];
    for name in
        ["rust", "ts", "sh", "console", "json", "yaml", "toml", "sql", "css", "html", "md", "diff", "php", "none"]
    {
        for text in hostile {
            let source = format!("# A\n\n````{name}\n{text}\n- {text}\n+{text}\n````\n");
            let ledger = Ledger::parse(&source);
            let plain = render(&ledger, &RenderOptions::default());
            let coloured = render(&ledger, &RenderOptions { highlight: Some(&highlight), ..RenderOptions::default() });
            let opened = coloured.matches("<span class=\"hl-").count();
            assert_eq!(opened, coloured.matches("</span>").count(), "{name}: {coloured}");
            assert_eq!(without_spans(&coloured), plain, "{name}");
        }
    }
}

fn without_spans(html: &str) -> String {
    let mut text = String::new();
    for part in html.replace("</span>", "").split("<span class=\"hl-") {
        text.push_str(if text.is_empty() { part } else { part.split_once("\">").map_or(part, |(_, rest)| rest) });
    }
    text
}
