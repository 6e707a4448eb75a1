//! `ledgerline check`: what it prints and its exit codes.

mod support;

use std::fs;
use std::io::Read as _;
use std::process::Stdio;

use support::{CLEAN, Project};

#[test]
fn a_clean_project() {
    Project::clean().run(["check"]).is(0, "checked 1 ledger: all clean\n", "");
}

#[test]
fn a_finding_has_code_place_line_and_help() {
    let project = Project::clean();
    project.write(".ai/ledgers/search.md", CLEAN.replace("2025-03-01", "2025-02-30"));
    let answer = project.run(["check"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    let mut lines = answer.out.lines();
    assert!(lines.next().unwrap().starts_with("error[FL"), "{}", answer.out);
    assert_eq!(lines.next(), Some(" --> .ai/ledgers/search.md:6:14"));
    assert_eq!(lines.next(), Some("  |"));
    assert_eq!(lines.next(), Some("6 | **Created:** 2025-02-30"));
    assert_eq!(lines.next(), Some("  |              ^^^^^^^^^^"));
    assert!(answer.out.contains("\n  = help: "), "{}", answer.out);
    let end = "\n\nchecked 1 ledger: 1 error\nhelp: `ledgerline explain FL206` tells more\n";
    assert!(answer.out.ends_with(end), "{}", answer.out);
}

#[test]
fn notes_never_fail() {
    let text = CLEAN.replace("### Stakeholder Feedback\n- It is quick\n\n", "");
    let answer = Project::empty().file("ledgers/a.md", text).run(["check"]);
    assert!(answer.out.starts_with("note[FL") && answer.out.contains("\nchecked 1 ledger: 1 note\n"), "{}", answer.out);
    assert_eq!(answer.code, 0);
}

#[test]
fn findings_come_in_the_order_of_the_paths() {
    let mut project = Project::empty();
    for number in (0..600).rev() {
        project = project.file(&format!("ledgers/{number:03}/a.md"), "no title\n");
    }
    let answer = project.run(["check"]);
    let places: Vec<_> = answer.out.lines().filter(|line| line.trim_start().starts_with("--> ")).collect();
    assert!(places.len() >= 600 && places.is_sorted());
    assert!(answer.out.contains("\nchecked 600 ledgers: "));
}

#[test]
fn readmes_are_checked_only_by_name_and_dashboards_never_as_ledgers() {
    let project = Project::clean()
        .file(".ai/ledgers/_active.md", "x")
        .file(".ai/ledgers/ReadMe.md", "x")
        .file(".ai/ledgers/notes.txt", "x");
    assert_eq!(project.run(["check"]).code, 0);
    assert_eq!(project.run(["check", ".ai/ledgers"]).code, 0);
    project.run(["check", ".ai/ledgers/_active.md"]).is(0, "checked no ledger, only dashboards: all clean\n", "");
    assert_eq!(project.run(["check", ".ai/ledgers/ReadMe.md"]).code, 1);
}

#[test]
fn paths_are_shown_as_seen_from_the_working_folder() {
    let project = Project::empty().file("docs/ledgers/v1/a.md", "x").file("src/lib.rs", "");
    let place = |answer: support::Answer| {
        let line = answer.out.lines().find(|line| line.contains("-->")).unwrap().trim().to_owned();
        line.strip_prefix("--> ").unwrap().split(':').next().unwrap().to_owned()
    };
    assert_eq!(place(project.run(["check"])), "docs/ledgers/v1/a.md");
    assert_eq!(place(project.run_in("src", ["check"])), "../docs/ledgers/v1/a.md");
    assert_eq!(place(project.run_in("docs/ledgers/v1", ["check"])), "a.md");
    assert_eq!(place(project.run_in("docs", ["check", "./ledgers"])), "ledgers/v1/a.md");
    assert_eq!(place(project.run(["--root", "docs/../.", "check"])), "docs/ledgers/v1/a.md");
}

#[test]
fn one_bad_file_does_not_keep_the_others_from_being_checked() {
    let project = Project::clean().file(".ai/ledgers/bad.md", b"# Bad\n\nf\xfcr\n");
    let answer = project.run(["check"]);
    answer.is(
        1,
        "error[FL001]: the file is not UTF-8: byte 8 is not part of any character\n \
         --> .ai/ledgers/bad.md:3:2\n  \
         |\n\
         3 | f\u{fffd}r\n  \
         |  ^\n  \
         |\n  \
         = help: save it in the UTF-8 encoding\n\n\
         checked 2 ledgers: 1 error\n\
         help: `ledgerline explain FL001` tells more\n",
        "",
    );
}

#[test]
fn a_path_that_is_not_there_fails_and_the_others_are_checked() {
    let answer = Project::clean().run(["check", "nowhere.md", ".ai/ledgers/search.md"]);
    answer.is(2, "checked 1 ledger: all clean\n", "error: there is no file or folder `nowhere.md`\n");
}

#[test]
fn a_file_that_is_too_large_is_named() {
    let project = Project::clean();
    fs::File::create(project.path(".ai/ledgers/huge.md")).unwrap().set_len(17 << 20).unwrap();
    let message = "error: `.ai/ledgers/huge.md` is larger than 16 MiB, too large for a ledger\n";
    project.run(["check"]).is(2, "checked 1 ledger: all clean (1 more could not be read)\n", message);
    let nothing = "checked nothing: no file could be read\n";
    project.run(["check", ".ai/ledgers/huge.md"]).is(2, nothing, message);
}

#[test]
fn no_ledgers_at_all() {
    Project::empty().run(["check"]).fails_with([
        "error: there are no ledgers in `",
        "none of `.ai/ledgers`, `docs/ledgers`, `ledgers` is there\n",
        "help: make a folder `.ai/ledgers` and begin one with `ledgerline template init > .ai/ledgers/name.md`, or name their \
         folder in a `ledgerline.toml`\n",
    ]);
    let project = Project::empty().file("docs/ledgers/README.md", "x");
    project
        .run(["check"])
        .fails_with(["error: there are no ledgers in `docs/ledgers` of `", "help: a ledger is a file"]);
    project.run(["check", "docs"]).fails_with(["error: there are no ledgers in `", "/docs`\n"]);
}

#[test]
fn a_folder_that_is_a_project_gives_its_ledgers() {
    let project = Project::empty().file("inner/.ai/ledgers/a.md", CLEAN).file("inner/CHANGELOG.md", "no ledger");
    project.run(["check", "inner"]).is(0, "checked 1 ledger: all clean\n", "");
    project.run(["check", "inner", "inner/.ai/ledgers/a.md"]).is(0, "checked 1 ledger: all clean\n", "");
}

#[test]
fn hidden_folders_are_walked_and_foreign_ones_are_not() {
    let project = Project::empty()
        .file("all/.hidden/a.md", CLEAN)
        .file("all/.git/b.md", "x")
        .file("all/node_modules/p/c.md", "x")
        .file("all/site/.ledgerline-site", "")
        .file("all/site/raw/d.md", "x")
        .file("all/.gitignore", "*.md");
    project.run(["check", "all"]).is(0, "checked 1 ledger: all clean\n", "");
}

#[test]
fn wrong_usage() {
    Project::clean().run(["chekc"]).fails_with(["unrecognized subcommand 'chekc'", "'check'"]);
    Project::clean().run(["check", "--colour"]).fails_with(["unexpected argument '--colour'"]);
    Project::clean()
        .run(["--root", "nowhere", "check"])
        .fails_with(["cannot use `nowhere` as the project's folder: no such file or directory"]);
    Project::clean().run(["--root", ".ai/ledgers/search.md", "check"]).fails_with(["is not a folder"]);
}

#[test]
fn colours_are_a_matter_of_choice() {
    let project = Project::empty().file("ledgers/a.md", "x");
    assert!(!project.run(["check"]).out.contains('\u{1b}'));
    assert!(!project.run(["check", "--color", "never"]).out.contains('\u{1b}'));
    assert!(project.run(["check", "--color", "always"]).out.contains("\u{1b}[1m"));
    let forced = project.command("").arg("check").env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(forced.stdout.contains(&0x1b));
    let refused = project.command("").arg("check").env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(!refused.stdout.contains(&0x1b));
}

#[test]
fn nothing_from_a_file_reaches_the_terminal_as_a_control_sequence() {
    let text = "# A\u{1b}]0;title\u{7}\n\n**Status:** \u{1b}[31mOops\u{202e}\n**Created:** \u{9b}2J\n";
    let mut project = Project::empty().file("ledgers/a.md", text);
    if cfg!(unix) {
        project = project.file("ledgers/\u{1b}[2J\u{202e}\n.md", text);
    }
    let answer = project.run(["check"]);
    assert_eq!(answer.code, 1);
    let is_harmless = |c: char| c == '\n' || !(c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c));
    assert!(answer.out.chars().all(is_harmless), "{:?}", answer.out);
    let answer = project.run(["check", "no\u{1b}[2Jwhere"]);
    assert!(answer.err.chars().all(is_harmless), "{:?}", answer.err);
}

#[test]
fn whoever_stops_reading_is_not_an_error() {
    let mut project = Project::empty();
    for number in 0..400 {
        project = project.file(&format!("ledgers/{number}.md"), "x");
    }
    let mut command = project.command("");
    let mut child = command.arg("check").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut start = [0; 8];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
}

#[cfg(unix)]
#[test]
fn links_stay_inside_of_the_project() {
    use std::os::unix::fs::symlink;

    let outside = Project::empty().file("secret.md", "x");
    let project = Project::clean();
    symlink(outside.path("secret.md"), project.path(".ai/ledgers/link.md")).unwrap();
    let answer = project.run(["check"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "checked 1 ledger: all clean\n"));
    assert!(
        answer.err.contains("note: `.ai/ledgers/link.md` is left out: it is a link that leads out of the project"),
        "{}",
        answer.err
    );

    symlink(project.path(".ai/ledgers/search.md"), project.path(".ai/ledgers/inside.md")).unwrap();
    assert_eq!(project.run(["check"]).out, "checked 1 ledger: all clean\n");
    project.write("drafts/next.md", CLEAN);
    symlink(project.path("drafts/next.md"), project.path(".ai/ledgers/next.md")).unwrap();
    assert_eq!(project.run(["check"]).out, "checked 2 ledgers: all clean\n");
    assert_eq!(project.run(["check", ".ai/ledgers"]).out, "checked 2 ledgers: all clean\n");
    symlink(project.path(".ai/ledgers"), project.path(".ai/ledgers/loop")).unwrap();
    project
        .run(["check"])
        .fails_with(["error: cannot look at `.ai/ledgers/loop`: it is a link to a folder that it is itself in"]);
}

/// A ledger and a link to it are one ledger: it shares no branch with itself.
#[cfg(unix)]
#[test]
fn a_link_to_a_ledger_is_no_second_ledger() {
    use std::os::unix::fs::symlink;

    let project = Project::empty().file("ledgers/search.md", CLEAN.replace("main", "feat/search"));
    symlink("search.md", project.path("ledgers/a-link.md")).unwrap();
    std::fs::create_dir(project.path("docs")).unwrap();
    symlink("../ledgers", project.path("docs/ledgers")).unwrap();
    let clean = "checked 1 ledger: all clean\n";
    let note =
        |link: &str| format!("note: `{link}` is left out: it is a link to `ledgers/search.md`, which is here, too\n");
    let of_folder = note("docs/ledgers/a-link.md") + &note("docs/ledgers/search.md") + &note("ledgers/a-link.md");
    project.run(["check"]).is(0, clean, &of_folder);
    project.run(["check", "ledgers"]).is(0, clean, &note("ledgers/a-link.md"));
    project.run(["check", "ledgers/a-link.md", "ledgers/search.md"]).is(0, clean, &note("ledgers/a-link.md"));
    // Who names the link alone is told of the link.
    project.run(["check", "ledgers/a-link.md"]).is(0, clean, "");
    project.run(["check", "ledgers/search.md"]).is(0, clean, "");
    project.write("ledgers/copy.md", CLEAN.replace("main", "feat/search"));
    let answer = project.run(["check", "ledgers/a-link.md", "--format", "concise"]);
    assert!(answer.out.starts_with("ledgers/a-link.md:3:") && answer.out.contains("FL703"), "{}", answer.out);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_looked_at_is_named() {
    use std::os::unix::fs::symlink;

    let project = Project::clean();
    symlink("nowhere", project.path(".ai/ledgers/dangling.md")).unwrap();
    let answer = project.run(["check"]);
    answer.fails_with(["error: cannot look at `.ai/ledgers/dangling.md`: no such file or directory\n"]);
    assert_eq!(answer.out, "checked 1 ledger: all clean\n");
}
