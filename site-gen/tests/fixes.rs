//! `ledgerline check --fix`, `--unsafe-fixes` and `--diff`: what they change, what they leave, and what they say.

mod support;

use std::fs;

use support::{CLEAN, Project};

/// Where a comment stands that allows nothing, which a safe fix removes.
const COMMENT: &str = "<!-- ledgerline: allow FL204 as agreed -->\n\n";

fn with_comment() -> String {
    CLEAN.replacen("## Context\n", &format!("{COMMENT}## Context\n"), 1)
}

/// A project with one ledger to mend and one without a fault.
fn project() -> Project {
    Project::clean().file(".ai/ledgers/b.md", with_comment())
}

#[test]
fn check_says_what_would_mend_the_findings() {
    let answer = project().run(["check"]);
    let help = "\nhelp: `--fix` mends 1 of them; `ledgerline explain FL901` tells more\n";
    assert!(answer.out.ends_with(help), "{}", answer.out);
}

#[test]
fn fix_mends_and_reports_what_remains() {
    let project = project();
    project.run(["check", "--fix"]).is(0, "checked 2 ledgers: mended 1 fault in 1 ledger; all clean\n", "");
    assert_eq!(project.read(".ai/ledgers/b.md"), CLEAN);
    assert_eq!(project.names(".ai/ledgers"), ["b.md", "search.md"]);
    project.run(["check", "--fix"]).is(0, "checked 2 ledgers: all clean\n", "");

    project.write(".ai/ledgers/b.md", with_comment().replace("2025-03-01", "2025-02-30"));
    let answer = project.run(["check", "--fix"]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("\nchecked 2 ledgers: mended 1 fault in 1 ledger; 1 error\n"), "{}", answer.out);
}

#[test]
fn what_has_no_fix_is_not_touched() {
    let project = project();
    let modified = |name: &str| fs::metadata(project.path(name)).unwrap().modified().unwrap();
    let before = modified(".ai/ledgers/search.md");
    project.run(["check", "--fix"]);
    assert_eq!(modified(".ai/ledgers/search.md"), before);
}

#[test]
fn diff_shows_and_changes_nothing() {
    let project = project();
    let answer = project.run(["check", "--diff"]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.starts_with("--- a/.ai/ledgers/b.md\n+++ b/.ai/ledgers/b.md\n@@ "), "{}", answer.out);
    assert!(answer.out.contains("\n-<!-- ledgerline: allow FL204 as agreed -->\n"), "{}", answer.out);
    assert_eq!(answer.err, "note: this would mend 1 fault in 1 ledger; nothing was changed\n");
    assert_eq!(project.read(".ai/ledgers/b.md"), with_comment());
    Project::clean().run(["check", "--diff"]).is(0, "", "");
}

#[test]
fn git_takes_the_patch() {
    let project = Project::empty()
        .file("docs/ledgers/b ü.md", with_comment().replace('\n', "\r\n"))
        .file("docs/ledgers/c.md", with_comment().trim_end());
    let git = |args: &[&str]| {
        let status = std::process::Command::new("git").args(args).current_dir(project.path("")).output().unwrap();
        assert!(status.status.success(), "{args:?}: {}", String::from_utf8_lossy(&status.stderr));
    };
    fs::remove_dir(project.path(".git")).unwrap();
    git(&["init", "-q"]);
    let patch = project.run_in("docs", ["check", "--diff"]).out;
    project.write("fix.patch", patch);
    git(&["apply", "fix.patch"]);
    assert_eq!(project.read("docs/ledgers/b ü.md"), CLEAN.replace('\n', "\r\n"));
    assert_eq!(project.read("docs/ledgers/c.md"), CLEAN.trim_end());
}

#[test]
fn options_that_do_not_go_together() {
    project().run(["check", "--unsafe-fixes"]).fails_with([
        "error: `--unsafe-fixes` does nothing by itself\n",
        "help: `--fix --unsafe-fixes` carries them out",
    ]);
    project().run(["check", "--fix", "--diff"]).fails_with(["'--fix' cannot be used with '--diff'"]);
    project().run(["check", "--diff", "--format", "json"]).fails_with(["cannot be used with"]);
}

#[test]
fn fixed_files_are_in_the_json_report() {
    let answer = project().run(["check", "--fix", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((report["summary"]["fixed"].as_u64(), report["fixed"][0]["code"].as_str()), (Some(1), Some("FL901")));
}

#[test]
fn a_read_only_file_is_named_and_the_others_are_mended() {
    let project = project().file(".ai/ledgers/c.md", with_comment());
    let path = project.path(".ai/ledgers/b.md");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let answer = project.run(["check", "--fix"]);
    assert_eq!(
        (answer.code, answer.err.as_str()),
        (2, "error: `.ai/ledgers/b.md` is read-only and is left as it is\n")
    );
    assert!(answer.out.contains("\nchecked 3 ledgers: mended 1 fault in 1 ledger; 1 warning\n"), "{}", answer.out);
    assert_eq!(project.read(".ai/ledgers/b.md"), with_comment());
    assert_eq!(project.read(".ai/ledgers/c.md"), CLEAN);
}

#[cfg(unix)]
#[test]
fn a_linked_ledger_stays_a_link() {
    use std::os::unix::fs::symlink;

    let project = Project::clean().file("drafts/next.md", with_comment());
    symlink(project.path("drafts/next.md"), project.path(".ai/ledgers/next.md")).unwrap();
    assert_eq!(project.run(["check", "--fix"]).code, 0);
    assert!(project.path(".ai/ledgers/next.md").symlink_metadata().unwrap().is_symlink());
    assert_eq!(project.read("drafts/next.md"), CLEAN);
}

#[cfg(unix)]
#[test]
fn a_ledger_with_two_names_is_mended_once() {
    use std::os::unix::fs::symlink;

    let mut project = Project::empty();
    for number in 0..50 {
        project = project.file(&format!("ledgers/a{number}.md"), with_comment());
        symlink(format!("a{number}.md"), project.path(&format!("ledgers/b{number}.md"))).unwrap();
    }
    let answer = project.run(["check", "--fix"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    assert_eq!(answer.err.matches("is left out: it is a link to").count(), 50, "{}", answer.err);
    assert!((0..50).all(|number| project.read(&format!("ledgers/a{number}.md")) == CLEAN));
}

#[test]
fn a_path_that_is_not_there_fails_a_diff_too() {
    let answer = project().run(["check", "--diff", "nowhere.md", ".ai/ledgers"]);
    answer.fails_with(["there is no file or folder `nowhere.md`"]);
    assert!(answer.out.starts_with("--- a/.ai/ledgers/b.md\n"), "{}", answer.out);
}
