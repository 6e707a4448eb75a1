//! `ledgerline merge`: by itself, and as git's merge driver.

mod support;

use support::{CLEAN, Project};

const BASE: &str = "# Search\n\n**Status:** Planning\n\n## Success Criteria\n- [ ] fast\n- [ ] exact\n";

fn three(ours: &str, theirs: &str) -> Project {
    Project::empty().file("base.md", BASE).file("ours.md", ours).file("theirs.md", theirs)
}

#[test]
fn boxes_on_adjacent_lines() {
    let project = three(&BASE.replace("[ ] fast", "[x] fast"), &BASE.replace("[ ] exact", "[x] exact"));
    let merged = BASE.replace("[ ]", "[x]");
    project.run(["merge", "base.md", "ours.md", "theirs.md"]).is(0, &merged, "");
    project.run(["merge", "base.md", "ours.md", "theirs.md", "--output", "ours.md"]).is(0, "", "");
    assert_eq!(project.read("ours.md"), merged);
}

#[test]
fn a_conflict_is_written_and_told() {
    let project = three(&BASE.replace("Planning", "Done"), &BASE.replace("Planning", "Blocked"));
    let answer = project.run([
        "merge",
        "base.md",
        "ours.md",
        "theirs.md",
        "-o",
        "out.md",
        "--path",
        "s.md",
        "--marker-size",
        "9",
    ]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    assert!(answer.err.contains("s.md:3: both sides changed the field “Status”"), "{}", answer.err);
    let lines = "<<<<<<<<< ours\n**Status:** Done\n||||||||| base\n**Status:** Planning\n=========\n**Status:** Blocked\n>>>>>>>>> theirs";
    assert_eq!(project.read("out.md"), BASE.replace("**Status:** Planning", lines));

    let answer = project.run(["merge", "base.md", "ours.md", "theirs.md", "--take-ours"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, BASE.replace("Planning", "Done").as_str()));
    assert!(answer.err.contains("ours.md:3: both sides changed the field “Status”: ours was taken"), "{}", answer.err);
}

#[test]
fn the_words_are_those_of_the_project() {
    let base = "# Suche\n\n**Stand:** Plan\n**Aktualisiert:** 2025-06-01\n";
    let project = Project::empty()
        .file("ledgerline.toml", "[fields]\nupdated = [\"Aktualisiert\"]\n")
        .file("base.md", base)
        .file("ours.md", base.replace("06-01", "06-03"))
        .file("theirs.md", base.replace("06-01", "06-05"));
    project.run(["merge", "base.md", "ours.md", "theirs.md"]).is(0, &base.replace("06-01", "06-05"), "");
}

#[test]
fn what_cannot_be_read_leaves_the_output_alone() {
    let project = three(BASE, BASE).file("bad.md", b"\xff");
    project.run(["merge", "base.md", "bad.md", "theirs.md", "-o", "ours.md"]).fails_with(["`bad.md` is not UTF-8"]);
    project.run(["merge", "base.md", "ours.md", "none.md", "-o", "ours.md"]).fails_with(["`none.md` cannot be read"]);
    assert_eq!(project.read("ours.md"), BASE);
}

/// As `ledgerline merge --help` tells it.
#[test]
fn as_the_merge_driver_of_git() {
    let project = Project::clean().file(".gitattributes", ".ai/ledgers/**/*.md merge=ledgerline\n");
    std::fs::remove_dir(project.path(".git")).unwrap();
    let driver =
        format!("'{}' merge %O %A %B --output %A --path %P --marker-size %L", env!("CARGO_BIN_EXE_ledgerline"));
    project.git(["init", "-q", "-b", "main"]);
    project.git(["config", "merge.ledgerline.driver", &driver]);
    project.write(".ai/ledgers/search.md", CLEAN.replace("[x]", "[ ]"));
    project.git(["add", "-A"]);
    project.git(["commit", "-qm", "first"]);
    let open = project.read(".ai/ledgers/search.md");
    let [first, second] = [0, 1].map(|index| open.match_indices("[ ]").nth(index).unwrap().0);
    let ticked = |at: usize| {
        let mut text = open.clone();
        text.replace_range(at..at + 3, "[x]");
        text
    };
    project.git(["checkout", "-qb", "theirs"]);
    project.write(".ai/ledgers/search.md", ticked(second));
    project.git(["commit", "-qam", "theirs"]);
    project.git(["checkout", "-q", "main"]);
    project.write(".ai/ledgers/search.md", ticked(first));
    project.git(["commit", "-qam", "ours"]);
    project.git(["merge", "-q", "theirs", "-m", "both"]);
    let merged = project.read(".ai/ledgers/search.md");
    assert_eq!(merged.matches("[x]").count(), 2);
    assert_eq!(merged.len(), open.len());
}
