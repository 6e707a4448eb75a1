//! `ledgerline.toml`: where it is found, what it says, and what is said when it is wrong.

mod support;

use support::{CLEAN, Project};

fn with_config(text: &str) -> Project {
    Project::empty().file("ledgerline.toml", text).file("plans/a.md", CLEAN).file("plans/old/b.md", CLEAN)
}

#[test]
fn paths_and_patterns() {
    let checked = |text: &str| with_config(text).run(["check"]).out;
    assert_eq!(checked("[ledgers]\npaths = [\"plans\"]\n"), "checked 2 ledgers: all clean\n");
    assert_eq!(checked("[ledgers]\npaths = [\"./plans\", \"plans/old\"]\n"), "checked 2 ledgers: all clean\n");
    assert_eq!(checked("[ledgers]\npaths = [\"plans/a.md\"]\n"), "checked 1 ledger: all clean\n");
    assert_eq!(checked("[ledgers]\npaths = [\".\"]\nexclude = [\"old/\"]\n"), "checked 1 ledger: all clean\n");
    assert_eq!(
        checked("[ledgers]\npaths = [\"plans\"]\nexclude = [\"*\", \"!a.md\"]"),
        "checked 1 ledger: all clean\n"
    );
}

#[test]
fn it_is_found_from_the_folders_below() {
    let project = with_config("[ledgers]\npaths = [\"plans\"]\n");
    assert_eq!(project.run_in("plans/old", ["check"]).out, "checked 2 ledgers: all clean\n");
}

#[test]
fn without_paths_the_usual_folders_count() {
    let project = with_config("[project]\nname = \"X\"\n").file("docs/ledgers/c.md", CLEAN);
    assert_eq!(project.run(["check"]).out, "checked 1 ledger: all clean\n");
}

#[test]
fn an_unknown_key() {
    with_config("[ledgers]\npath = [\"plans\"]\n").run(["check"]).is(
        2,
        "",
        "error: `[ledgers]` has no key `path`\n \
         --> ledgerline.toml:2:1\n  \
         |\n\
         2 | path = [\"plans\"]\n  \
         | ^^^^\n  \
         |\n  \
         = help: did you mean `paths`?\n",
    );
}

#[test]
fn a_wrong_type() {
    with_config("[ledgers]\npaths = \"plans\"\n").run(["build"]).fails_with([
        "error: `paths` of `[ledgers]` must be a list of texts; here is a string\n --> ledgerline.toml:2:9\n",
        "= help: write it as a list: `paths = [\"…\", \"…\"]`\n",
    ]);
}

#[test]
fn what_is_not_toml() {
    let project = with_config("[ledgers\n");
    project.run_in("plans", ["check"]).fails_with(["error: this is not TOML: ", "--> ../ledgerline.toml:1:9\n"]);
    let project = with_config("").file("ledgerline.toml", b"name = \"\xff\"");
    project.run(["check"]).fails_with(["error: `ledgerline.toml` is not UTF-8: byte 8, on line 1"]);
}

#[test]
fn a_path_that_is_not_there_or_not_ours() {
    let said = |path: &str| with_config(&format!("[ledgers]\npaths = [\"plans\", \"{path}\"]\n")).run(["check"]);
    said("plan").fails_with(["cannot look for ledgers in `plan`: no such file", " --> ledgerline.toml:2:19\n"]);
    said("../x").fails_with(["error: `../x` leads out of the project\n", " --> ledgerline.toml:2:19\n"]);
    said("/etc").fails_with(["error: `/etc` leads out of the project\n"]);
    said(" ").fails_with(["error: this is empty\n"]);
}

#[test]
fn a_pattern_that_is_none() {
    let said = |pattern: &str| {
        with_config(&format!("[ledgers]\npaths = [\"plans\"]\nexclude = [\"{pattern}\"]\n")).run(["check"])
    };
    said("a{").fails_with([
        "error: `a{` is not a pattern: unclosed alternate group; missing '}'\n",
        " --> ledgerline.toml:3:12\n",
        "= help: patterns are those of a `.gitignore`; `[{]` stands for a brace itself\n",
    ]);
    // These would match nothing, and nobody would know why.
    said("./plans/old").fails_with(["error: `./plans/old` matches nothing: ", "= help: write `/plans/old`; "]);
    said("!./plans/old").fails_with(["error: `!./plans/old` matches nothing: "]);
    said("../old").fails_with(["error: `../old` matches nothing: ", "without `..`\n"]);
}

#[test]
fn no_path_at_all() {
    with_config("[ledgers]\npaths = []\n")
        .run(["check"])
        .fails_with(["error: `paths` of `[ledgers]` names no folder\n", " --> ledgerline.toml:2:9\n"]);
}

#[test]
fn a_folder_of_its_name() {
    Project::clean()
        .file("ledgerline.toml/x", "")
        .run(["check"])
        .fails_with(["error: `ledgerline.toml` cannot be read"]);
}
