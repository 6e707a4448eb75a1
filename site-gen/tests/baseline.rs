//! `ledgerline check --baseline` and `--write-baseline`: what is known, what is new, and what is found no longer.

mod support;

use support::{CLEAN, Project};

/// A ledger with one error.
fn faulty() -> String {
    CLEAN.replace("2025-03-01", "2025-02-30")
}

/// A project with one error in each of two ledgers, and their baseline.
fn project() -> Project {
    let project = Project::empty().file("ledgers/a.md", faulty()).file("ledgers/b.md", faulty());
    project.run(["check", "--write-baseline", "known.json"]).is(0, "wrote `known.json`: 2 findings\n", "");
    project
}

#[test]
fn a_baseline_has_one_line_a_finding() {
    let text = project().read("known.json");
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 7, "{text}");
    assert_eq!((lines[1], lines[2]), ("  \"version\": 1,", "  \"findings\": ["));
    let start = "    {\"path\":\"ledgers/a.md\",\"code\":\"FL206\",\"fingerprint\":\"";
    assert!(lines[3].starts_with(start) && lines[3].ends_with("\"},"), "{text}");
    assert!(lines[4].starts_with("    {\"path\":\"ledgers/b.md\",") && lines[4].ends_with("\"}"), "{text}");
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
}

#[test]
fn known_findings_do_not_count_and_new_ones_do() {
    let project = project();
    let clean = "checked 2 ledgers: nothing new (2 findings of the baseline)\n";
    project.run(["check", "--baseline", "known.json"]).is(0, clean, "");
    let here = ["check", "--baseline", "../known.json"];
    assert_eq!(project.run_in("ledgers", here).out, clean, "from another folder");

    project.write("ledgers/c.md", faulty());
    let answer = project.run(["check", "--baseline", "known.json"]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains(" --> ledgers/c.md:6:14\n") && !answer.out.contains("a.md"), "{}", answer.out);
    assert!(answer.out.contains("\nchecked 3 ledgers: 1 error (2 findings of the baseline)\n"), "{}", answer.out);
}

#[test]
fn findings_are_known_again_on_another_line() {
    let project = project();
    project.write("ledgers/a.md", faulty().replacen("\n\n", "\n\nA few words more.\n\nAnd these.\n\n", 1));
    assert_eq!(project.run(["check", "--baseline", "known.json"]).code, 0);
}

#[test]
fn programs_get_known_findings_with_a_mark() {
    let project = project().file("ledgers/c.md", faulty());
    let json = |form: &str| {
        let answer = project.run(["check", "--baseline", "known.json", "--format", form]);
        assert_eq!(answer.code, 1);
        serde_json::from_str::<serde_json::Value>(&answer.out).unwrap()
    };
    let report = json("json");
    let marks: Vec<_> = report["findings"].as_array().unwrap().iter().map(|found| &found["baseline"]).collect();
    assert_eq!(marks, [true, true, false]);
    assert_eq!((&report["summary"]["errors"], &report["summary"]["baseline"]), (&1.into(), &2.into()));
    let report = json("sarif");
    let results = report["runs"][0]["results"].as_array().unwrap();
    let states: Vec<_> = results.iter().map(|found| &found["baselineState"]).collect();
    assert_eq!(states, ["unchanged", "unchanged", "new"]);
    assert_eq!(json("gitlab").as_array().unwrap().len(), 1);
}

#[test]
fn what_is_found_no_longer_is_stale() {
    let project = project();
    project.write("ledgers/a.md", CLEAN);
    let note = "note: 1 finding of the baseline is found no longer; `--write-baseline` brings it up to date\n";
    let out = "checked 2 ledgers: nothing new (1 finding of the baseline)\n";
    project.run(["check", "--baseline", "known.json"]).is(0, out, note);
    project.run(["check", "--baseline", "known.json", "--quiet"]).is(0, "", "");
    let answer = project.run(["check", "--baseline", "known.json", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((&report["stale"][0]["path"], &report["stale"][0]["code"]), (&"ledgers/a.md".into(), &"FL206".into()));
    // Of a file that is not looked at nobody knows.
    project.run(["check", "ledgers/b.md", "--baseline", "known.json"]).is(
        0,
        "checked 1 ledger: nothing new (1 finding of the baseline)\n",
        "",
    );
    std::fs::remove_file(project.path("ledgers/a.md")).unwrap();
    assert_eq!(project.run(["check", "--baseline", "known.json"]).err, note);
    project.run(["check", "--write-baseline", "known.json"]).is(0, "wrote `known.json`: 1 finding\n", "");
}

#[test]
fn writing_for_some_files_keeps_the_others() {
    let project = project();
    project.write("ledgers/a.md", CLEAN);
    project.run(["check", "ledgers/a.md", "--write-baseline", "known.json"]).is(
        0,
        "wrote `known.json`: 1 finding\n",
        "",
    );
    assert!(project.read("known.json").contains("ledgers/b.md"));
}

#[test]
fn a_baseline_that_is_none() {
    let project = project();
    project.run(["check", "--baseline", "nowhere.json"]).fails_with([
        "error: cannot read the baseline `nowhere.json`: no such file or directory\n",
        "help: `ledgerline check --write-baseline nowhere.json` makes one\n",
    ]);
    project.write("broken.json", "{\n  \"version\": 1,\n  \"findings\": [{]\n}\n");
    project
        .run(["check", "--baseline", "broken.json"])
        .fails_with(["error: this is no baseline: ", "broken.json:3:17"]);
    project.write("empty.json", "");
    project.run(["check", "--baseline", "empty.json"]).fails_with(["error: this is no baseline: "]);
    project.write("other.json", "{\"version\": 2}");
    project.run(["check", "--baseline", "other.json"]).fails_with(["is of version 2, and not of 1"]);
    project.write("lacks.json", "{\"version\": 1, \"findings\": [{\"path\": \"a\"}]}");
    project.run(["check", "--baseline", "lacks.json"]).fails_with(["error: this is no baseline: missing field `code`"]);
    project.run(["check", "--write-baseline", "no/such.json"]).fails_with(["cannot write the baseline `no/such.json`"]);
}

#[test]
fn two_branches_that_mend_different_things_merge() {
    let mut project = Project::empty();
    for name in ["a", "b", "c", "d", "e", "f"] {
        project = project.file(&format!("ledgers/{name}.md"), faulty());
    }
    let write = || project.run(["check", "--write-baseline", "known.json"]);
    write();
    let base = project.read("known.json");
    let without = |name: &str| {
        project.write(&format!("ledgers/{name}.md"), CLEAN);
        write();
        project.write(&format!("ledgers/{name}.md"), faulty());
        project.read("known.json")
    };
    for (name, text) in [("base", base.clone()), ("ours", without("b")), ("theirs", without("e"))] {
        project.write(name, text);
    }
    let output = std::process::Command::new("git")
        .args(["merge-file", "-p", "ours", "base", "theirs"])
        .current_dir(project.path(""))
        .output()
        .unwrap();
    assert!(output.status.success());
    let merged = String::from_utf8(output.stdout).unwrap();
    assert_eq!(merged.lines().count(), base.lines().count() - 2);
    assert!(serde_json::from_str::<serde_json::Value>(&merged).is_ok());
}
