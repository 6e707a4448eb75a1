//! `-` in the place of a file: what is piped in is checked, mended, edited and compared like a file.

mod support;

use serde_json::Value;
use support::{CLEAN, Project};

const FILE: &str = ".ai/ledgers/search.md";

fn misspelt() -> String {
    CLEAN.replace("**Status:** In Progress", "**status:** in progress")
}

#[test]
fn what_is_piped_in_is_checked() {
    let project = Project::clean();
    project.pipe(CLEAN, ["check", "-"]).is(0, "checked 1 ledger: all clean\n", "");
    let answer = project.pipe(CLEAN.replace("2025-03-01", "2025-02-30"), ["check", "-", "--format", "concise"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    assert!(answer.out.starts_with("<stdin>:6:14: error[FL206] 2025-02-30 is not a day"), "{}", answer.out);
    // Without a name it may be the ledger that lies in the project: it shares no branch with that one.
    assert!(!answer.out.contains("FL7"), "{}", answer.out);
    project.run(["check", "-", "-"]).is(1, &project.pipe("", ["check", "-"]).out, "");
}

#[test]
fn a_name_says_what_is_asked_of_it_and_where_it_stands() {
    let text = CLEAN.replace("**Branch:** main", "**Branch:** feat/search");
    let project = Project::empty()
        .file(FILE, &text)
        .file("ledgerline.toml", "[[overrides]]\npaths = [\".ai/ledgers/variants/**\"]\nrules = { FL206 = \"off\" }\n");
    let text = text.replace("2025-03-01", "2025-02-30");
    let args = |name| ["check", "-", "--format", "concise", "--stdin-filename", name];
    let answer = project.pipe(&text, args(FILE));
    assert!(answer.code == 1 && answer.out.starts_with(&format!("{FILE}:6:14: error[FL206]")), "{}", answer.out);
    assert_eq!(answer.out.lines().count(), 1, "{}", answer.out);
    // A copy shares its branch with the ledger that is there.
    let answer = project.pipe(&text, args(".ai/ledgers/variants/copy.md"));
    assert!(!answer.out.contains("FL206") && answer.out.contains("FL703"), "{}", answer.out);
    let answer = project.pipe(CLEAN, ["check", "--stdin-filename", FILE]);
    answer.fails_with(["`--stdin-filename` does nothing without standard input", "`ledgerline check - "]);
}

#[test]
fn forms_for_programs_name_it_too() {
    let project = Project::clean();
    let text = CLEAN.replace("2025-03-01", "2025-02-30");
    let args = |form| ["check", "-", "--stdin-filename", FILE, "--format", form];
    let report: Value = serde_json::from_str(&project.pipe(&text, args("json")).out).unwrap();
    assert_eq!(report["findings"][0]["path"], FILE);
    assert!(project.pipe(&text, args("github")).out.starts_with("::error file=.ai/ledgers/search.md,line=6,"));
    let sarif: Value = serde_json::from_str(&project.pipe(&text, args("sarif")).out).unwrap();
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], FILE);
}

#[test]
fn what_is_mended_goes_to_standard_output_and_the_report_beside_it() {
    let project = Project::clean();
    let before = project.read(FILE);
    let text = format!("\u{feff}{}", CLEAN.replace("2025-03-01", "2025-02-30"));
    let answer = project.pipe(&text, ["check", "-", "--fix", "--stdin-filename", FILE]);
    assert_eq!(answer.out, CLEAN.replace("2025-03-01", "2025-02-30"));
    assert!(answer.code == 1 && answer.err.starts_with("error[FL206]"), "{}", answer.err);
    assert!(answer.err.contains("mended 1 fault in 1 ledger; 1 error"), "{}", answer.err);
    assert_eq!(project.read(FILE), before, "the file of that name is left alone");
    project.pipe(CLEAN, ["check", "-", "--fix", "--quiet"]).is(0, CLEAN, "");
    let answer = project.pipe(&text, ["check", "-", "--diff", "--stdin-filename", FILE]);
    assert!(answer.code == 1 && answer.out.starts_with("--- a/.ai/ledgers/search.md\n"), "{}", answer.out);
    // What is no text comes out as it went in.
    let mut command = project.command("");
    command.args(["check", "-", "--fix"]).stdin(std::fs::File::open(project.path(FILE)).unwrap());
    assert_eq!(command.output().unwrap().stdout, before.as_bytes());
}

#[test]
fn what_is_no_text_is_told() {
    let project = Project::clean();
    let answer = project.pipe(b"# \xff\n", ["check", "-"]);
    assert!(answer.code == 1 && answer.out.starts_with("error[FL001]"), "{}{}", answer.out, answer.err);
    project.pipe(b"# \xff\n", ["edit", "-", "tick", "x"]).fails_with(["`<stdin>` is not UTF-8"]);
}

#[test]
fn an_edit_of_what_is_piped_in_is_piped_out() {
    let project = Project::clean();
    let before = project.read(FILE);
    let edit = |args: [&str; 3]| project.pipe(misspelt(), ["edit", "-", args[0], args[1], args[2]]);
    edit(["set-field", "Status", "Blocked"]).is(0, &misspelt().replace("in progress", "Blocked"), "");
    // What is so already comes out as it is.
    edit(["set-field", "Status", "in progress"]).is(0, &misspelt(), "");
    let answer = edit(["tick", "nothing of that name", "--today=2025-07-01"]);
    answer.fails_with(["cannot edit `<stdin>`: there is no item"]);
    assert_eq!(answer.out, "");
    let answer = project.pipe(CLEAN, ["edit", "-", "rename", "Find", "--diff", "--stdin-filename", FILE]);
    assert!(answer.code == 0 && answer.out.starts_with("--- a/.ai/ledgers/search.md\n"), "{}", answer.out);
    assert_eq!(project.read(FILE), before);
    project
        .run(["edit", FILE, "--stdin-filename", FILE, "tick", "x"])
        .fails_with(["`--stdin-filename` does nothing without standard input"]);
}

#[test]
fn an_edit_knows_the_words_of_the_project_it_is_named_in() {
    let project = Project::empty()
        .file("de/ledgerline.toml", "[ledgers]\nlanguages = [\"de\"]\n")
        .file("de/ledgers/a.md", "# A\n");
    let args = ["edit", "-", "--stdin-filename", "de/ledgers/b.md", "set-status", "done", "--today", "2025-07-01"];
    let answer = project.pipe("# B\n\n**Status:** Geplant\n", args);
    assert!(answer.code == 0 && answer.out.contains("**Aktualisiert:** 2025-07-01"), "{}{}", answer.out, answer.err);
}

#[test]
fn what_is_piped_in_is_compared_with_a_file() {
    let project = Project::clean();
    let old = CLEAN.replace("**Status:** In Progress", "**Status:** Planning");
    let answer = project.pipe(&old, ["diff", "-", FILE]);
    assert!(answer.code == 1 && answer.out.starts_with(&format!("{FILE} (was <stdin>)\n  5: ")), "{}", answer.out);
    let answer = project.pipe(&old, ["diff", FILE, "-"]);
    assert!(answer.out.contains("went from “In Progress” (active) to “Planning” (planned)"), "{}", answer.out);
    project.pipe("", ["diff", "-", "-"]).fails_with(["standard input is only there once"]);
    project.pipe("", ["diff", "-"]).fails_with(["standard input can be compared with a file alone"]);
    project.pipe("", ["diff", "-", "nowhere.md"]).fails_with(["`nowhere.md` cannot be read: no such file"]);
}
