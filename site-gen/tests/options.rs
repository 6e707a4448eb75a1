//! Options of `ledgerline check` that change what counts: exit codes, quiet, the day, and the versions before.

mod support;

use std::process::Command;

use support::{CLEAN, Project};

/// A project with one warning and one note.
fn project() -> Project {
    let text = CLEAN.replace("In Progress", "In Progres").replace("### Stakeholder Feedback\n- It is quick\n\n", "");
    Project::empty().file("ledgers/a.md", text)
}

fn git(project: &Project, args: &[&str]) {
    let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").args(identity).args(args).current_dir(project.path("")).output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn exit_codes_can_be_chosen() {
    let code = |args: &[&str]| project().command("").arg("check").args(args).status().unwrap().code();
    assert_eq!(code(&[]), Some(1));
    assert_eq!(code(&["--max-warnings", "0"]), Some(1));
    assert_eq!(code(&["--max-warnings", "1"]), Some(0));
    assert_eq!(code(&["--exit-zero"]), Some(0));
    assert_eq!(code(&["--exit-zero", "nowhere.md", "ledgers"]), Some(2));
    let project = project().file("ledgers/b.md", CLEAN.replace("2025-03-01", "2025-02-30"));
    assert_eq!(project.run(["check", "--max-warnings", "9"]).code, 1, "an error is no warning");
    project.run(["check", "--max-warnings", "many"]).fails_with(["invalid value 'many'"]);
    project.run(["check", "--max-warnings", "1", "--exit-zero"]).fails_with(["cannot be used with"]);
}

#[test]
fn quiet_leaves_out_notes_and_summary() {
    let answer = project().run(["check", "--quiet"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    assert!(answer.out.starts_with("warning[FL204]") && answer.out.ends_with("did you mean “In Progress”?\n\n"));
    assert!(!answer.out.contains("note[FL") && !answer.out.contains("checked"), "{}", answer.out);
    Project::clean().run(["check", "-q"]).is(0, "", "");
    let answer = project().run(["check", "-q", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((report["findings"].as_array().unwrap().len(), &report["summary"]["notes"]), (1, &0.into()));
}

#[test]
fn the_day_is_that_of_the_option_the_environment_or_the_clock() {
    let project = Project::empty().file("ledgers/a.md", CLEAN.replace("2025-03-04", "2025-03-20"));
    let day = |args: &[&str], epoch: Option<&str>| {
        let mut command = project.command("");
        command.args(["check", "--format", "json"]).args(args).env_remove("SOURCE_DATE_EPOCH");
        command.envs(epoch.map(|epoch| ("SOURCE_DATE_EPOCH", epoch)));
        let report: serde_json::Value = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
        let findings = report["findings"].as_array().unwrap().iter();
        (report["today"].as_str().unwrap().to_owned(), findings.filter(|found| found["code"] == "FL208").count())
    };
    assert_eq!(day(&["--today", "2025-03-10"], None), ("2025-03-10".into(), 2));
    assert_eq!(day(&["--today", "2025-03-20"], Some("0")), ("2025-03-20".into(), 0));
    assert_eq!(day(&[], Some("1741564800")), ("2025-03-10".into(), 2));
    assert!(day(&[], None).0.as_str() > "2025-12");
    project.run(["check", "--today", "tomorrow"]).fails_with(["write a day as YYYY-MM-DD, such as 2025-03-01"]);
    project.run(["check", "--today", "2025-02-30"]).fails_with(["write a day as YYYY-MM-DD"]);
    let output = project.command("").arg("check").env("SOURCE_DATE_EPOCH", "noon").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("error: `SOURCE_DATE_EPOCH` is not a time: `noon`\n"), "{told}");
}

/// A repository in which three ledgers were done, of which two are planned again in the working tree.
fn repository() -> Project {
    let done = CLEAN.replace("In Progress", "Completed").replace("- [ ]", "- [x]");
    let project = Project::empty();
    std::fs::remove_dir(project.path(".git")).unwrap();
    let config = "[[statuses]]\nname = \"Planned\"\nstage = \"planned\"\nnext = [\"In Progress\"]\n\n\
        [[statuses]]\nname = \"In Progress\"\nstage = \"active\"\nnext = [\"Completed\"]\n\n\
        [[statuses]]\nname = \"Completed\"\nstage = \"done\"\nnext = [\"In Progress\"]\n";
    let project = project
        .file("ledgerline.toml", config)
        .file("ledgers/a ü.md", &done)
        .file("ledgers/b.md", &done)
        .file("ledgers/c.md", &done);
    git(&project, &["init", "-q"]);
    git(&project, &["add", "-A"]);
    git(&project, &["commit", "-q", "-m", "first"]);
    let planned = CLEAN.replace("In Progress", "Planned");
    project.write("ledgers/a ü.md", &planned);
    project.write("ledgers/c.md", &planned);
    project.write("ledgers/new.md", &planned);
    project
}

/// The paths of the ledgers whose status may not follow that before.
fn backwards(project: &Project, folder: &str, args: &[&str]) -> Vec<String> {
    let mut command = project.command(folder);
    let output = command.args(["check", "--format", "json"]).args(args).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let findings = report["findings"].as_array().unwrap().iter().filter(|found| found["code"] == "FL212");
    findings.map(|found| found["path"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn earlier_versions_come_from_git() {
    let project = repository();
    assert_eq!(backwards(&project, "", &["--against", "HEAD"]), ["ledgers/a ü.md", "ledgers/c.md"]);
    assert_eq!(backwards(&project, "ledgers", &["--against", "HEAD", "c.md"]), ["c.md"]);
    assert_eq!(backwards(&project, "", &[]), [""; 0]);
}

#[test]
fn a_revision_that_is_none() {
    let project = repository();
    let help = "help: name a commit, a branch or a tag; a CI job may have to fetch it first\n";
    project
        .run(["check", "--against", "nowhere"])
        .fails_with(["error: `nowhere` is no commit that git knows in", help]);
    project.run(["check", "--against=--help"]).fails_with(["error: `--help` is no commit", help]);
    project.run(["check", "--against", "HEAD:ledgers"]).fails_with(["is no commit", help]);
    Project::clean().run(["check", "--against", "HEAD"]).fails_with(["is no commit", help]);
    let output = project.command("").args(["check", "--against", "HEAD"]).env("PATH", "").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("error: cannot run `git`, which `--against` needs: "), "{told}");
}

#[cfg(unix)]
#[test]
fn odd_names_and_links_have_their_own_earlier_versions() {
    use std::os::unix::fs::symlink;

    let project = repository();
    let done = project.read("ledgers/b.md");
    project.write("drafts/x.md", &done);
    project.write("ledgers/n\nl.md", &done);
    symlink("../drafts/x.md", project.path("ledgers/link.md")).unwrap();
    git(&project, &["add", "-A"]);
    git(&project, &["commit", "-q", "-m", "second"]);
    let planned = project.read("ledgers/new.md");
    project.write("drafts/x.md", &planned);
    project.write("ledgers/n\nl.md", &planned);
    // A line end in a name cannot be asked for, and keeps no other file from being asked for.
    assert_eq!(backwards(&project, "", &["--against", "HEAD"]), ["ledgers/link.md"]);
}

#[test]
fn numbers_and_paths_that_are_none_are_refused_in_words() {
    let project = Project::clean();
    project
        .run(["check", "--max-warnings", "few"])
        .fails_with(["'--max-warnings <N>': write a whole number, such as 10"]);
    project.run(["serve", "--port", "http"]).fails_with(["'--port <N>': write a number from 0 to 65535, such as 8080"]);
    project.run(["check", ".ai/ledgers/serch.md", "search"]).fails_with([
        "error: there is no file or folder `.ai/ledgers/serch.md`\nhelp: did you mean `.ai/ledgers/search.md`?\n",
        "error: there is no file or folder `search`\nhelp: did you mean `.ai/ledgers/search.md`?\n",
    ]);
    project.run(["check", "nothing-like-it.md"]).is(2, "", "error: there is no file or folder `nothing-like-it.md`\n");
}
