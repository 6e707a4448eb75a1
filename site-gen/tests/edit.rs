//! `ledgerline edit`: one change, nothing else, and a clear word where it is refused.

mod support;

use support::{CLEAN, Project};

const FILE: &str = ".ai/ledgers/search.md";
const LEDGER: &str = "# Search\r\n\r\n**Status:** Planning\r\n**Updated:** 2025-01-01\r\n\r\n## Success Criteria\r\n\r\n\
    * [ ] index\r\n* [x] rank\r\n* [ ] same\r\n* [ ] same\r\n\r\n## Progress Log\r\n\r\n### 2025-01-01 - Begun\r\n\r\n* one\r\n";

fn project() -> Project {
    Project::empty().file(FILE, LEDGER)
}

/// Runs an edit that must be done, and returns the ledger after it.
#[track_caller]
fn done<const N: usize>(project: &Project, words: [&str; N], told: &str) -> String {
    let mut command = project.command("");
    let output = command.args(["edit", FILE, "--today", "2025-07-01"]).args(words).output().unwrap();
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!((output.status.code(), out.as_str(), err.as_str()), (Some(0), told, ""));
    project.read(FILE)
}

#[test]
fn every_change_is_made_in_the_style_of_the_file() {
    let project = project();
    let told = |what: &str| format!("`{FILE}`: {what}\n");
    let text = done(&project, ["set-status", "active"], &told("the status is “In Progress” now"));
    assert_eq!(
        text,
        LEDGER.replace("Planning", "In Progress").replace("Updated:** 2025-01-01", "Updated:** 2025-07-01")
    );

    project.write(FILE, LEDGER);
    let steps: [(&[&str], &str, &str); 12] = [
        (&["tick", "Index"], "ticked “index”", "* [x] index\r\n"),
        (&["untick", ":9"], "opened “rank”", "* [ ] rank\r\n"),
        (
            &["add-item", "--section", "Success Criteria", "--position", "1", "small"],
            "added “small” to “Success Criteria”",
            "\r\n* [ ] small\r\n* [x] index",
        ),
        (&["rename-item", "small", "tiny"], "“small” is “tiny” now", "* [ ] tiny\r\n"),
        (&["remove-item", "tiny"], "removed “tiny”", "Criteria\r\n\r\n* [x] index"),
        (&["set-field", "Owner", "Ada"], "the field “Owner” is “Ada” now", "**Owner:** Ada\r\n"),
        (
            &["log", "Index", "--body", "Built", "--body", "Measured"],
            "added “Index” of 2025-07-01 to the log",
            "* one\r\n\r\n### 2025-07-01 - Index\r\n\r\n* Built\r\n* Measured\r\n",
        ),
        (
            &["decide", "Trie", "--decision", "A trie", "--context", "Slow"],
            "added the decision “Trie”",
            "### Decision 1: Trie\r\n**Context**: Slow  \r\n**Decision**: A trie\r\n",
        ),
        (
            &["risk", "Late", "--mitigation", "Start"],
            "added the risk “Late”",
            "* **Risk 1**: Late\r\n  * *Mitigation*: Start\r\n",
        ),
        (&["follow-up", "Fuzzy"], "added the follow-up “Fuzzy”", "### Follow-up Items\r\n\r\n* [ ] Fuzzy"),
        (&["set-text", "completion", "Near."], "“completion” has another text now", "## Completion\r\n\r\nNear.\r\n"),
        (&["rename", "Find"], "it is called “Find” now", "# Find\r\n"),
    ];
    for (words, what, part) in steps {
        let mut command = project.command("");
        let output = command.args(["edit", FILE, "--today", "2025-07-01"]).args(words).output().unwrap();
        assert_eq!(
            String::from_utf8(output.stdout).unwrap(),
            told(what),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = project.read(FILE);
        assert!(text.contains(part), "no {part:?} in {text}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "CRLF stays CRLF");
    }
    let text = done(&project, ["archive", "--note", "Lives on"], &told("the status is “Archived” now"));
    assert!(text.contains("### 2025-07-01 - Archived\r\n\r\n* Lives on\r\n"));
    assert_eq!(project.names(".ai/ledgers"), ["search.md"], "nothing is left beside it");
}

#[test]
fn a_difference_is_shown_and_nothing_is_written() {
    let project = project();
    let answer = project.run(["edit", FILE, "tick", ":8", "--diff"]);
    let shown = format!(
        "--- a/{FILE}\n+++ b/{FILE}\n@@ -5,7 +5,7 @@\n \r\n ## Success Criteria\r\n \r\n-* [ ] index\r\n+* [x] index\r\n * [x] rank\r\n * [ ] same\r\n * [ ] same\r\n"
    );
    answer.is(0, &shown, "");
    assert_eq!(project.read(FILE), LEDGER);
}

#[test]
fn what_is_so_already_is_left_alone() {
    let project = project();
    let told = format!("`{FILE}` is as it was: there is nothing to change\n");
    project.run(["edit", FILE, "tick", "rank"]).is(0, &told, "");
    project.run(["edit", FILE, "set-field", "Status", "Planning"]).is(0, &told, "");
    project.run(["edit", FILE, "insert-sections", "--diff"]);
    assert_eq!(project.read(FILE), LEDGER);
    let clean = Project::clean();
    clean.run(["edit", FILE, "insert-sections"]).is(0, &told, "");
    assert_eq!(clean.read(FILE), CLEAN);
}

#[test]
fn a_refusal_says_why_and_what_there_is() {
    let project = project();
    project.run(["edit", FILE, "tick", "same"]).fails_with(["2 items may be meant by “same”", "`:10`, `:11`"]);
    project
        .run(["edit", FILE, "tick", "indx"])
        .fails_with(["there is no item “indx”", "did you mean “index”, on line 8?"]);
    project.run(["edit", FILE, "tick", "one"]).fails_with(["there is no item “one”"]);
    project.run(["edit", FILE, "tick", ":3"]).fails_with(["no item that could be meant begins on line 3"]);
    project.run(["edit", FILE, "set-status", "Doen"]).fails_with([
        "cannot edit `.ai/ledgers/search.md`: unknown status “Doen”: did you mean “Complete”?",
        "the statuses are “Planning”",
    ]);
    project
        .run(["edit", FILE, "add-item", "--section", "Nowhere", "x"])
        .fails_with(["there is no section “Nowhere”", "the sections are “Success Criteria”, “Progress Log”\n"]);
    for near in ["Succes Criteria", "criteria"] {
        let answer = project.run(["edit", FILE, "add-item", "--section", near, "x"]);
        answer.fails_with(["there is no section “", "help: did you mean “Success Criteria”?\n"]);
    }
    project.run(["edit", FILE, "add-item", "--section", "success criteria", "--position", "99", "x"]).fails_with([
        "there is no place 99 in “Success Criteria”\n",
        "help: it has 4 items: say a place from 1 to 5, or leave `--position` out to add it behind them\n",
    ]);
    let nothing_there = ["edit", FILE, "add-item", "--section", "log", "--position", "2", "x"];
    project.run(nothing_there).fails_with(["there is no place 2 in “Progress Log”", "it has no items yet"]);
    let position = ["edit", FILE, "add-item", "--section", "log", "--position", "0", "x"];
    project.run(position).fails_with(["'--position <N>': write a whole number; places count from 1"]);
    project.run(["edit", FILE, "rename-item", "index", "two\nlines"]).fails_with(["it holds a line break"]);
    project.run(["edit", "nowhere.md", "tick", "x"]).fails_with([
        "`nowhere.md` cannot be read: no such file or directory\n",
        "help: `ledgerline template init > nowhere.md` begins a ledger\n",
    ]);
    for near in [".ai/ledgers/serch.md", "search", "search.md"] {
        let answer = project.run(["edit", near, "tick", "x"]);
        answer.fails_with([" cannot be read: no such file", "help: did you mean `.ai/ledgers/search.md`?\n"]);
    }
    project.run(["edit", FILE, "log", "x", "--date", "yesterday"]).fails_with(["write a day as YYYY-MM-DD"]);
    assert_eq!(project.read(FILE), LEDGER);
}

#[test]
fn the_words_of_the_project_count() {
    let config =
        "[[statuses]]\nname = \"Bereit\"\nstage = \"planned\"\n\n[[statuses]]\nname = \"Fertig\"\nstage = \"done\"\n";
    let project = project().file("ledgerline.toml", config);
    project.run(["edit", FILE, "set-status", "fertig", "--today", "2025-07-01"]).is(
        0,
        &format!("`{FILE}`: the status is “Fertig” now\n"),
        "warning: the status is “Fertig” but 3 items are open (FL303): tick what is done, strike out what was dropped, or \
         set another status\n",
    );
    assert!(project.read(FILE).contains("**Status:** Fertig\r\n**Updated:** 2025-07-01\r\n"));
}

#[cfg(unix)]
#[test]
fn a_read_only_file_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;

    let project = project();
    std::fs::set_permissions(project.path(FILE), std::fs::Permissions::from_mode(0o444)).unwrap();
    project.run(["edit", FILE, "tick", "index"]).fails_with(["is read-only and is left as it is"]);
    assert_eq!(project.read(FILE), LEDGER);
}

#[test]
fn a_value_that_cannot_be_one_is_refused() {
    let project = project();
    for (words, told) in [
        (["set-field", "Updated", "2025-13-40"], ["2025-13-40 is not a day of the calendar", "2025-06-25"]),
        (["set-field", "Branch", "feat/search..ranking"], ["no branch of git", "`git branch` shows it"]),
        (["set-field", "Status", "Foo"], ["unknown status “Foo”", "use one of: Planning, "]),
    ] {
        let [what, name, value] = words;
        project.run(["edit", FILE, what, name, value]).fails_with(told);
    }
    assert_eq!(project.read(FILE), LEDGER);
    // Unless the project does not mind.
    let project = project.file("ledgerline.toml", "[rules]\nFL211 = \"off\"\n");
    done(&project, ["set-field", "Branch", "a..b"], &format!("`{FILE}`: the field “Branch” is “a..b” now\n"));
}

#[test]
fn what_a_check_finds_only_since_then_is_told() {
    let project = Project::clean();
    let edit = |args: &[&str]| {
        project.write(FILE, CLEAN);
        let output = project.command("").args(["edit", FILE, "--today", "2025-03-10"]).args(args).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, said) = edit(&["log", "Planned", "--date", "2030-01-01"]);
    assert_eq!(code, Some(0));
    assert!(
        said.contains("warning: the log entry is dated 2030-01-01, 1758 days ahead of today (2025-03-10) (FL208)"),
        "{said}"
    );
    assert_eq!(edit(&["tick", "Merged"]).1, "");
    // What was found before is nobody's fault now, and much of it is only counted.
    project.write(FILE, "# A\n\n## Progress Log\n");
    let answer = project.run(["edit", FILE, "rename", "B"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let answer = project.run(["edit", FILE, "insert-sections"]);
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), 4, "{}", answer.err);
    assert!(lines[3].ends_with(" findings more: `ledgerline check .ai/ledgers/search.md` tells them"), "{}", lines[3]);
}
