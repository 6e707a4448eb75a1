//! `ledgerline diff`: two files, and what changed since a commit.

mod support;

use serde_json::{Value, json};
use support::{CLEAN, Project};

/// A project under git with the clean ledger in its first commit.
fn committed() -> Project {
    let project = Project::clean();
    std::fs::remove_dir(project.path(".git")).unwrap();
    project.git(["init", "-q"]);
    project.git(["add", "-A"]);
    project.git(["commit", "-qm", "first"]);
    project
}

#[test]
fn two_files() {
    let project = Project::empty().file("a.md", CLEAN).file("b.md", CLEAN.replace("- [x] ", "- [ ] "));
    project.run(["diff", "a.md", "a.md"]).is(0, "nothing changed\n", "");
    let answer = project.run(["diff", "a.md", "b.md"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    assert!(answer.out.starts_with("b.md (was a.md)\n  "), "{}", answer.out);
    assert!(answer.out.contains("” was reopened\n"), "{}", answer.out);
    assert!(answer.out.contains("\nchanged: 1 ledger, "), "{}", answer.out);
}

#[test]
fn since_the_last_commit() {
    let project = committed();
    project.run(["diff"]).is(0, "nothing changed\n", "");
    project.write(".ai/ledgers/search.md", CLEAN.replacen("**Summary:** ", "**Summary:** New. ", 1));
    project.write(".ai/ledgers/added.md", CLEAN);
    let answer = project.run(["diff"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    assert!(answer.out.starts_with(".ai/ledgers/added.md: new\n\n.ai/ledgers/search.md\n  4: the field “Summary” "));
    assert!(answer.out.ends_with("\n\nchanged: 2 ledgers, 1 change\n"), "{}", answer.out);

    let below = project.run_in(".ai", ["diff", "ledgers/search.md", "--from", "HEAD"]);
    assert!(below.out.starts_with("ledgers/search.md\n  4: "), "{}{}", below.out, below.err);
    assert!(below.out.ends_with("changed: 1 ledger, 1 change\n"), "{}", below.out);
}

#[test]
fn what_was_renamed_or_removed() {
    let project = committed().file(".ai/ledgers/other.md", "# Other\n");
    project.git(["add", "-A"]);
    project.git(["commit", "-qm", "second"]);
    project.git(["mv", ".ai/ledgers/search.md", ".ai/ledgers/find.md"]);
    project.git(["rm", "-q", ".ai/ledgers/other.md"]);
    project.write(".ai/ledgers/find.md", CLEAN.replacen("# ", "# New ", 1));
    let answer = project.run(["diff"]);
    assert!(
        answer.out.starts_with(".ai/ledgers/find.md: renamed from .ai/ledgers/search.md\n  1: the title “"),
        "{}",
        answer.out
    );
    assert!(answer.out.contains("\n.ai/ledgers/other.md: removed\n"), "{}", answer.out);
    let one = project.run(["diff", ".ai/ledgers/other.md"]);
    one.is(1, ".ai/ledgers/other.md: removed\n\nchanged: 1 ledger\n", "");
    project.run(["diff", "--from", "HEAD~1", ".ai/ledgers/other.md"]).fails_with(["there is no file or folder"]);
}

/// The report, held to the schema that is published.
fn report(answer: &support::Answer) -> Value {
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    let schema: Value = serde_json::from_str(include_str!("../schema/diff-report.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
    assert!(faults.is_empty(), "{}\n{report:#}", faults.join("\n"));
    report
}

#[test]
fn for_programs() {
    let project = committed();
    let status = CLEAN.lines().find(|line| line.starts_with("**Status:**")).unwrap();
    project.write(".ai/ledgers/search.md", CLEAN.replace(status, "**Status:** Blocked"));
    let answer = project.run(["diff", "--format", "json"]);
    let report = report(&answer);
    assert_eq!((answer.code, &report["version"]), (1, &1.into()));
    let ledger = &report["ledgers"][0];
    assert_eq!((&ledger["change"], &ledger["path"]), (&"changed".into(), &".ai/ledgers/search.md".into()));
    let change = &ledger["changes"][0];
    assert_eq!((&change["kind"], &change["to"]), (&"status-changed".into(), &"blocked".into()));
    assert_eq!((&change["new"]["line"], &change["new"]["column"]), (&5.into(), &1.into()));
}

#[test]
fn programs_are_told_what_each_thing_said_before_and_says_now() {
    let old = "# A\n\n**Status:** Planning\n**Due:** 2025-03-01\n\n## Tests\n- [ ] fast\n\n## Progress Log\n";
    let new = "# B\n\n**Status:** Complete\n**Due:** 2025-04-01\n**Team:** Web\n\n## Tests\n- [x] fast\n\n\
               ## Progress Log\n\n### 2025-03-05 - Begun\n- x\n";
    let project = Project::empty().file("old.md", old).file("new.md", new);
    let report = report(&project.run(["diff", "--format", "json", "old.md", "new.md"]));
    assert_eq!(report["ledgers"][0]["renamed"], false);
    let changes = report["ledgers"][0]["changes"].as_array().unwrap();
    let said: Vec<[&Value; 3]> =
        changes.iter().map(|change| ["kind", "before", "after"].map(|member| &change[member])).collect();
    let item = |state: &str| json!({ "name": "fast", "state": state, "section": "Tests" });
    assert_eq!(
        said,
        [
            [&json!("title-renamed"), &json!({ "name": "A" }), &json!({ "name": "B" })],
            [
                &json!("status-changed"),
                &json!({ "name": "Status", "value": "Planning", "stage": "planned" }),
                &json!({ "name": "Status", "value": "Complete", "stage": "done" }),
            ],
            [
                &json!("field-changed"),
                &json!({ "name": "Due", "value": "2025-03-01", "date": "2025-03-01" }),
                &json!({ "name": "Due", "value": "2025-04-01", "date": "2025-04-01" }),
            ],
            [&json!("field-added"), &json!(null), &json!({ "name": "Team", "value": "Web" })],
            [&json!("item-ticked"), &item("open"), &item("done")],
            [&json!("log-entry-added"), &json!(null), &json!({ "name": "Begun", "date": "2025-03-05" })],
        ]
    );
}

#[test]
fn programs_are_told_what_could_not_be_compared() {
    let project = committed();
    let answer = project.run(["diff", "--format", "json", "nowhere.md"]);
    let report = report(&answer);
    assert_eq!((answer.code, &report["ledgers"]), (2, &json!([])));
    assert_eq!(report["failures"][0]["message"], "there is no file or folder `nowhere.md`");
}

#[test]
fn what_cannot_be_compared() {
    let project = Project::clean();
    std::fs::remove_dir(project.path(".git")).unwrap();
    let answer = project.command("").env("GIT_CEILING_DIRECTORIES", project.path("..")).arg("diff").output().unwrap();
    assert_eq!(answer.status.code(), Some(2));
    let said = String::from_utf8(answer.stderr).unwrap();
    assert!(said.contains("is in no git repository") && said.contains("name two files"), "{said}");

    let project = committed();
    project.run(["diff", ".ai/ledgers/serch.md"]).fails_with(["help: did you mean `.ai/ledgers/search.md`?\n"]);
    project.run(["diff", "--from", "no-such"]).fails_with(["git knows no commit `no-such`"]);
    project.run(["diff", "--from=--output=x"]).fails_with(["git knows no commit `--output=x`"]);
    project.run(["diff", "nowhere.md"]).fails_with(["there is no file or folder `nowhere.md`", "at `HEAD` either"]);
    assert_eq!(project.names(""), [".ai", ".git"]);
}

#[test]
fn two_revisions() {
    let project = committed().file(".ai/ledgers/export.md", "# Export\n");
    project.git(["add", "-A"]);
    project.git(["mv", ".ai/ledgers/search.md", ".ai/ledgers/find.md"]);
    project.write(".ai/ledgers/find.md", CLEAN.replacen("# ", "# New ", 1));
    project.git(["commit", "-qam", "second"]);
    // What came after is not looked at.
    project.git(["mv", ".ai/ledgers/find.md", ".ai/ledgers/seek.md"]);
    project.git(["commit", "-qm", "third"]);
    project.write(".ai/ledgers/export.md", "# Others\n");
    let answer = project.run(["diff", "--from", "HEAD~2", "--to", "HEAD~1"]);
    let told = ".ai/ledgers/export.md: new\n\n\
                .ai/ledgers/find.md: renamed from .ai/ledgers/search.md\n  1: the title “Search” became “New Search”\n\n\
                changed: 2 ledgers, 1 change\n";
    answer.is(1, told, "");
    // The other way round.
    let answer = project.run(["diff", "--from", "HEAD~1", "--to", "HEAD~2", ".ai/ledgers"]);
    assert!(
        answer.out.starts_with(".ai/ledgers/export.md: removed\n\n.ai/ledgers/search.md: renamed from "),
        "{}",
        answer.out
    );
    project.run(["diff", "--to", "HEAD"]).is(0, "nothing changed\n", "");
    let report = report(&project.run(["diff", "--from", "HEAD~2", "--to", "HEAD~1", "--format", "json"]));
    assert_eq!(report["ledgers"][1]["changes"][0]["after"], json!({ "name": "New Search" }));
    // A path that is in one of them is no slip, wherever it is now.
    let one = project.run(["diff", "--from", "HEAD~1", "--to", "HEAD", ".ai/ledgers/find.md"]);
    one.is(1, ".ai/ledgers/find.md: removed\n\nchanged: 1 ledger\n", "");
    project.run(["diff", "--to", "HEAD~1", "nowhere.md"]).fails_with(["there is no file or folder `nowhere.md`"]);
    project.run(["diff", "--to", "no-such"]).fails_with(["git knows no commit `no-such`"]);
}

#[test]
fn a_repository_without_a_commit_has_nothing_to_compare_with() {
    let project = Project::clean();
    std::fs::remove_dir(project.path(".git")).unwrap();
    project.git(["init", "-q"]);
    project.run(["diff"]).fails_with(["git knows no commit `HEAD`", "help: nothing is committed yet: "]);
}

#[test]
fn text_of_a_ledger_cannot_reach_the_terminal() {
    let project = committed();
    project.write(".ai/ledgers/search.md", CLEAN.replacen("**Summary:** ", "**Summary:** \x1b[31m ", 1));
    let answer = project.run(["diff"]);
    assert!(answer.code == 1 && !answer.out.contains('\x1b'), "{:?}", answer.out);
}

#[test]
fn paths_that_are_not_there_are_told_once_and_nothing_else() {
    let project = committed();
    let said = "error: there is no file or folder `a.md` or `b.md`\n\
                help: git knows none at `HEAD` either: see that each path is spelt right\n";
    project.run(["diff", "a.md", "b.md"]).is(2, "", said);
    project.run(["diff", "a.md", ".ai/ledgers/search.md"]).is(2, "", &said.replace(" or `b.md`", ""));
    project.run(["diff", ".ai", "b.md"]).is(2, "", &said.replace("`a.md` or ", ""));
    project.run(["diff", "--from", "HEAD", "a.md"]).is(2, "", &said.replace(" or `b.md`", ""));
    let outside = Project::empty();
    std::fs::remove_dir(outside.path(".git")).unwrap();
    let mut command = outside.command("");
    command.env("GIT_CEILING_DIRECTORIES", outside.path("..")).args(["diff", "a.md", "b.md"]);
    let said = String::from_utf8(command.output().unwrap().stderr).unwrap();
    assert_eq!(
        said,
        "error: there is no file or folder `a.md` or `b.md`\n\
         help: name two files that are there to compare them with each other\n"
    );
    // One that is gone was there.
    std::fs::remove_file(project.path(".ai/ledgers/search.md")).unwrap();
    project.write("b.md", CLEAN);
    let answer = project.run(["diff", ".ai/ledgers/search.md", "a.md"]);
    answer.fails_with(["there is no file or folder `a.md`\n"]);
    assert!(answer.out.starts_with(".ai/ledgers/search.md: removed\n"), "{}", answer.out);
}

#[test]
fn files_of_another_repository_are_not_taken_for_new_ones() {
    let (project, other) = (committed(), committed());
    let path = other.path(".ai/ledgers/search.md");
    let path = path.to_str().unwrap();
    // By itself it is compared in its own repository.
    project.run(["diff", path]).is(0, "nothing changed\n", "");
    let answer = project.run(["diff", ".ai", path]);
    answer.fails_with(["search.md` is not in the repository `.`", "help: compare what is in one repository at a time"]);
    assert_eq!(answer.out, "");
}

#[test]
fn what_is_not_utf8_is_told_with_what_to_do() {
    let project = committed().file("a.md", b"# \xff\n").file("b.md", CLEAN);
    for paths in [["a.md", "b.md"], ["b.md", "a.md"]] {
        project.run(["diff", paths[0], paths[1]]).is(
            2,
            "",
            "error: `a.md` is not UTF-8: byte 2, on line 1, is not part of any character\n\
             help: save it in the UTF-8 encoding\n",
        );
    }
    project.write(".ai/ledgers/search.md", b"# \xff\n");
    project.run(["diff"]).is(
        2,
        "",
        "error: `.ai/ledgers/search.md` is not UTF-8: byte 2, on line 1, is not part of any character\n\
         help: save it in the UTF-8 encoding\n",
    );
    project.git(["commit", "-qam", "broken"]);
    project.write(".ai/ledgers/search.md", CLEAN);
    project.run(["diff"]).fails_with([
        "`.ai/ledgers/search.md` was not UTF-8 at ",
        ": byte 2 is",
        "help: compare with",
    ]);
}

#[test]
fn a_ledger_that_git_does_not_know_yet_is_known_by_what_it_says() {
    let project = committed();
    std::fs::remove_file(project.path(".ai/ledgers/search.md")).unwrap();
    project.write(".ai/ledgers/find/new.md", CLEAN.replace("- [x] ", "- [ ] "));
    // A ledger of the same template and nothing else in common.
    project.write(".ai/ledgers/export.md", "# Export\n\n**Branch:** feat/export\n\n## Progress Log\n");
    let answer = project.run(["diff"]);
    assert!(answer.out.starts_with(".ai/ledgers/export.md: new\n\n"), "{}", answer.out);
    assert!(answer.out.contains("\n.ai/ledgers/find/new.md: renamed from .ai/ledgers/search.md\n  "), "{}", answer.out);
    assert!(answer.out.contains("” was reopened\n") && !answer.out.contains("removed"), "{}", answer.out);
    // Nothing but the name is another one.
    project.write(".ai/ledgers/find/new.md", CLEAN);
    std::fs::remove_file(project.path(".ai/ledgers/export.md")).unwrap();
    project.run(["diff"]).is(
        1,
        ".ai/ledgers/find/new.md: renamed from .ai/ledgers/search.md\n\nchanged: 1 ledger\n",
        "",
    );
    let report = report(&project.run(["diff", "--format", "json"]));
    let ledger = &report["ledgers"][0];
    assert_eq!((&ledger["change"], &ledger["renamed"]), (&"changed".into(), &true.into()));
    assert_eq!(ledger["oldPath"], ".ai/ledgers/search.md");
}

#[test]
fn a_ledger_that_is_put_where_nobody_looks_for_one_is_gone() {
    let project = committed().file(".ai/ledgers/other.md", "# Other\n");
    project.git(["add", "-A"]);
    project.git(["commit", "-qm", "second"]);
    project.git(["mv", ".ai/ledgers/search.md", "attic.md"]);
    project.run(["diff"]).is(1, ".ai/ledgers/search.md: removed\n\nchanged: 1 ledger\n", "");
    // All of them may be.
    std::fs::remove_dir_all(project.path(".ai")).unwrap();
    let answer = project.run(["diff"]);
    assert!(answer.out.ends_with("\n\nchanged: 2 ledgers\n"), "{}{}", answer.out, answer.err);
    project.git(["commit", "-qam", "third"]);
    project.run(["diff"]).fails_with(["there are no ledgers in"]);
}
