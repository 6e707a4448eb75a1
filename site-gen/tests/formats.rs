//! `ledgerline check --format …`: what programs and services read, held to the schemas that others publish.

mod support;

use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;
use support::{Answer, CLEAN, Project};

/// A project with an error, a warning with a fix, and a note.
fn project() -> Project {
    let text = CLEAN
        .replace("2025-03-01", "2025-02-30")
        .replace("**Branch:**", "**Branch:** <!-- ledgerline: allow FL303 as agreed -->")
        .replace("### Stakeholder Feedback\n- It is quick\n\n", "");
    Project::clean().file(".ai/ledgers/größe & co.md", text)
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.out).unwrap_or_else(|error| panic!("{error}:\n{}", answer.out))
}

fn assert_valid(schema: &Value, instance: &Value) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let faults: Vec<_> =
        validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{}\n{instance:#}", faults.join("\n"));
}

/// The schema as OASIS published it: serde-sarif carries it, so that it is locked with the workspace and not copied.
fn official_sarif_schema() -> &'static Value {
    static SCHEMA: LazyLock<Value> = LazyLock::new(read_official_sarif_schema);
    &SCHEMA
}

fn read_official_sarif_schema() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").unwrap();
    let manifest = std::path::Path::new(package["manifest_path"].as_str().unwrap());
    let text = std::fs::read(manifest.with_file_name("src").join("schema.json")).unwrap();
    let mut schema: Value = serde_json::from_slice(&text).unwrap();
    // It has a pattern with a bracket too many, for a member that we do not write; a strict validator refuses it.
    for of in ["run", "toolComponent"] {
        schema["definitions"][of]["properties"]["language"].as_object_mut().unwrap().remove("pattern").unwrap();
    }
    schema
}

fn own_schema() -> Value {
    serde_json::from_str(include_str!("../schema/check-report.schema.json")).unwrap()
}

#[test]
fn concise_is_one_line_a_finding_and_the_rest_goes_elsewhere() {
    let answer = project().run(["check", "--format", "concise"]);
    let lines: Vec<_> = answer.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", answer.out);
    assert_eq!(lines[1], ".ai/ledgers/größe & co.md:6:14: error[FL206] 2025-02-30 is not a day of the calendar");
    assert_eq!(answer.err, "");
}

#[test]
fn json_says_everything_and_follows_its_schema() {
    let answer = project().run(["check", "--format", "json", "--today", "2025-03-20"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    let report = json(&answer);
    assert_valid(&own_schema(), &report);
    assert_eq!(report["today"], "2025-03-20");
    let summary = &report["summary"];
    assert_eq!([&summary["checked"], &summary["errors"], &summary["warnings"], &summary["notes"]], [2, 1, 1, 1]);
    let date = report["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == "FL206").unwrap();
    assert_eq!(date["path"], ".ai/ledgers/größe & co.md");
    let text = std::fs::read_to_string(project().path(".ai/ledgers/größe & co.md")).unwrap();
    let offset = text.find("2025-02-30").unwrap();
    assert_eq!(date["range"]["start"], serde_json::json!({"offset": offset, "line": 6, "column": 14}));
    assert_eq!(date["range"]["end"], serde_json::json!({"offset": offset + 10, "line": 6, "column": 24}));
    let with_fix = report["findings"].as_array().unwrap().iter().find(|finding| finding["fix"].is_object()).unwrap();
    assert_eq!((&with_fix["code"], &with_fix["fix"]["safety"]), (&"FL901".into(), &"safe".into()));
}

/// What a comment allows counts for nothing, and whoever wants to can see it: of one file and between files.
#[test]
fn what_comments_allow_is_in_the_reports_that_programs_read() {
    let comments = "<!-- ledgerline: allow FL204: our own word -->\n<!-- ledgerline: allow FL703 -->\n\n## Context\n";
    let shared = CLEAN.replace("main", "feat/x");
    let allowed = shared.replace("In Progress", "Simmering").replace("## Context\n", comments);
    let project = Project::empty().file("ledgers/a.md", shared).file("ledgers/b.md", allowed);
    let answer = project.run(["check"]);
    assert!(answer.out.contains("checked 2 ledgers: 1 warning (2 suppressed)\n"), "{}", answer.out);
    let report = json(&project.run(["check", "--format", "json"]));
    assert_valid(&own_schema(), &report);
    assert_eq!((&report["summary"]["suppressed"], &report["summary"]["warnings"]), (&2.into(), &1.into()));
    let told = |member: &str| -> Vec<(String, Value, u64)> {
        let list = report[member].as_array().unwrap().iter();
        let told = list.map(|one| {
            let line = one["range"]["start"]["line"].as_u64().unwrap();
            (one["code"].as_str().unwrap().to_owned(), one["reason"].clone(), line)
        });
        told.collect()
    };
    assert_eq!(told("suppressed"), [("FL703".into(), Value::Null, 3), ("FL204".into(), "our own word".into(), 5)]);
    assert_eq!(told("findings").iter().map(|(code, ..)| code).collect::<Vec<_>>(), ["FL902"]);

    let report = json(&project.run(["check", "--format", "sarif"]));
    assert_valid(official_sarif_schema(), &report);
    let results = report["runs"][0]["results"].as_array().unwrap();
    let suppressions = |code: &str| &results.iter().find(|one| one["ruleId"] == code).unwrap()["suppressions"];
    let in_source = serde_json::json!([{ "kind": "inSource", "justification": "our own word" }]);
    assert_eq!(suppressions("FL204"), &in_source);
    assert_eq!(suppressions("FL703"), &serde_json::json!([{ "kind": "inSource" }]));
    assert_eq!(suppressions("FL902"), &Value::Null);
    for form in ["concise", "github", "gitlab", "junit"] {
        let answer = project.run(["check", "--format", form]);
        assert!(!answer.out.contains("FL204") && answer.out.contains("FL902"), "{form}: {}", answer.out);
    }
    let fixed = json(&project.run(["check", "--fix", "--format", "json"]));
    assert_eq!(fixed["suppressed"], json(&project.run(["check", "--format", "json"]))["suppressed"]);
}

#[test]
fn the_documented_example_follows_the_schema() {
    let text = include_str!("../FORMATS.md");
    let start = text.find("```json\n").unwrap() + "```json\n".len();
    let example = &text[start..start + text[start..].find("```").unwrap()];
    assert_valid(&own_schema(), &serde_json::from_str(example).unwrap());
}

#[test]
fn a_wrong_report_does_not_follow_the_schema() {
    let mut report = json(&project().run(["check", "--format", "json"]));
    report["findings"][0]["severity"] = "fatal".into();
    assert!(!jsonschema::is_valid(&own_schema(), &report));
    assert!(!jsonschema::is_valid(official_sarif_schema(), &report));
}

#[test]
fn what_could_not_be_read_is_in_the_report_and_on_standard_error() {
    let project = Project::clean();
    std::fs::File::create(project.path(".ai/ledgers/huge.md")).unwrap().set_len(17 << 20).unwrap();
    let answer = project.run(["check", "--format", "json"]);
    answer.fails_with(["`.ai/ledgers/huge.md` is larger than 16 MiB"]);
    let report = json(&answer);
    assert_valid(&own_schema(), &report);
    assert_eq!(report["summary"]["unreadable"], 1);
    assert_eq!(report["failures"].as_array().unwrap().len(), 1);
    let report = json(&project.run(["check", "--format", "sarif"]));
    assert_valid(official_sarif_schema(), &report);
    assert_eq!(report["runs"][0]["invocations"][0]["executionSuccessful"], false);
    let answer = project.run(["check", "--format", "github"]);
    assert!(answer.out.starts_with("::error title=ledgerline::`.ai/ledgers/huge.md` is larger than"), "{}", answer.out);
    let answer = project.run(["check", "--format", "junit"]);
    let report = quick_junit::Report::deserialize_from_str(&answer.out).unwrap();
    assert_eq!((report.errors, report.failures), (1, 0));
}

#[test]
fn sarif_follows_the_official_schema() {
    let answer = project().run(["check", "--format", "sarif"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    let report = json(&answer);
    assert_valid(official_sarif_schema(), &report);
    // A second opinion, which shares no code with the first: what it reads has all that was written.
    let read: serde_sarif::sarif::Sarif = serde_json::from_str(&answer.out).unwrap();
    let run = &read.runs[0];
    let results = run.results.as_ref().unwrap();
    assert_eq!(results.len(), 3);
    let rules = run.tool.driver.rules.as_ref().unwrap();
    for result in results {
        let index = usize::try_from(result.rule_index.unwrap()).unwrap();
        assert_eq!(result.rule_id.as_ref(), Some(&rules[index].id));
    }
    let date = &report["runs"][0]["results"][1];
    let place = &date["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], ".ai/ledgers/gr%C3%B6%C3%9Fe%20%26%20co.md");
    let region = serde_json::json!({"startLine": 6, "startColumn": 14, "endLine": 6, "endColumn": 24});
    assert_eq!(place["region"], region);
    assert_eq!((&date["level"], &date["baselineState"]), (&"error".into(), &Value::Null));
    assert_eq!(date["partialFingerprints"]["ledgerlineFinding/v1"].as_str().unwrap().len(), 16);
}

#[test]
fn a_fix_in_sarif_is_what_fix_does() {
    let project = project();
    let report = json(&project.run(["check", "--format", "sarif"]));
    let results = report["runs"][0]["results"].as_array().unwrap();
    let fix = &results.iter().find(|result| result["ruleId"] == "FL901").unwrap()["fixes"][0];
    let replacement = &fix["artifactChanges"][0]["replacements"][0];
    let region = &replacement["deletedRegion"];
    let text = project.read(".ai/ledgers/größe & co.md");
    let offset = |line: &Value, column: &Value| {
        let before: usize = text.split_inclusive('\n').take(line.as_u64().unwrap() as usize - 1).map(str::len).sum();
        let columns = text[before..].chars().take(column.as_u64().unwrap() as usize - 1);
        before + columns.map(char::len_utf8).sum::<usize>()
    };
    let start = offset(&region["startLine"], &region["startColumn"]);
    let end = offset(&region["endLine"], &region["endColumn"]);
    let inserted = replacement["insertedContent"]["text"].as_str().unwrap();
    let by_hand = format!("{}{inserted}{}", &text[..start], &text[end..]);
    project.run(["check", "--fix"]);
    assert_eq!(project.read(".ai/ledgers/größe & co.md"), by_hand);
}

#[test]
fn github_has_one_command_a_line() {
    let answer = project().run(["check", "--format", "github"]);
    let lines: Vec<_> = answer.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", answer.out);
    assert_eq!(
        lines[1].split("%0A").next().unwrap(),
        "::error file=.ai/ledgers/größe & co.md,line=6,endLine=6,col=14,endColumn=24,title=FL206 bad-date\
         ::2025-02-30 is not a day of the calendar"
    );
    assert!(lines[0].starts_with("::warning file=") && lines[2].starts_with("::notice file="), "{}", answer.out);
}

#[test]
fn gitlab_has_what_code_quality_asks_for() {
    let issues = json(&project().run(["check", "--format", "gitlab"]));
    let issues = issues.as_array().unwrap();
    let mut fingerprints: Vec<_> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!((issues.len(), fingerprints.len()), (3, 3));
    let severities: Vec<_> = issues.iter().map(|issue| issue["severity"].as_str().unwrap()).collect();
    assert_eq!(severities, ["minor", "major", "info"]);
    assert_eq!(issues[1]["check_name"], "bad-date");
    assert_eq!(issues[1]["description"], "FL206: 2025-02-30 is not a day of the calendar");
    let location = serde_json::json!({"path": ".ai/ledgers/größe & co.md", "lines": {"begin": 6, "end": 6}});
    assert_eq!(issues[1]["location"], location);
    let nothing = json(&Project::clean().run(["check", "--format", "gitlab"]));
    assert_eq!(nothing, serde_json::json!([]));
}

#[test]
fn junit_is_read_by_others() {
    let answer = project().run(["check", "--format", "junit"]);
    let report = quick_junit::Report::deserialize_from_str(&answer.out).unwrap();
    assert_eq!((report.tests, report.failures, report.errors), (3, 2, 0));
    let suites: Vec<_> = report.test_suites.iter().map(|suite| suite.name.as_str().to_owned()).collect();
    assert_eq!(suites, [".ai/ledgers/größe & co.md", ".ai/ledgers/search.md"]);
    let failed = &report.test_suites[0].test_cases[1];
    assert_eq!(failed.name.as_str(), "FL206: 2025-02-30 is not a day of the calendar");
}

#[test]
fn paths_for_services_begin_at_the_top_of_the_repository() {
    let project = Project::empty().file("packages/a/ledgers/x.md", "no title\n");
    let answer = project.run_in("packages/a", ["check", "--format", "github"]);
    assert!(answer.out.starts_with("::error file=packages/a/ledgers/x.md,"), "{}", answer.out);
    let report = json(&project.run_in("packages/a", ["check", "--format", "json"]));
    assert_eq!(report["findings"][0]["path"], "ledgers/x.md");
    let answer = project.run(["--root", "packages/a", "check", "--format", "github"]);
    assert!(answer.out.starts_with("::error file=packages/a/ledgers/x.md,"), "{}", answer.out);
}

#[test]
fn a_report_in_a_file_leaves_room_for_a_summary() {
    let project = project();
    let answer = project.run(["check", "--format", "sarif", "--output", "out.sarif"]);
    assert!(answer.out.starts_with("checked 2 ledgers: 1 error, 1 warning, 1 note\n"), "{}", answer.out);
    assert_eq!(answer.code, 1);
    let report: Value = serde_json::from_str(&project.read("out.sarif")).unwrap();
    assert_valid(official_sarif_schema(), &report);
    project.run(["check", "-q", "-o", "out.txt", "--exit-zero"]).is(0, "", "");
    assert!(project.read("out.txt").contains("error[FL206]") && !project.read("out.txt").contains('\u{1b}'));
    project.run(["check", "-o", "no/such/folder"]).fails_with(["error: cannot write the report into `no/such/folder`"]);
}

#[test]
fn a_form_that_is_none() {
    project()
        .run(["check", "--format", "xml"])
        .fails_with(["invalid value 'xml'", "[possible values: text, concise, json"]);
    project().run(["check", "--format", "jsn"]).fails_with(["a similar value exists: 'json'"]);
}

#[test]
fn reports_are_the_same_whatever_the_number_of_threads() {
    let mut project = Project::empty();
    for number in 0..300 {
        project = project.file(&format!("ledgers/{number:03}.md"), "no title\n\n- [x ] odd\n");
    }
    for form in ["text", "concise", "json", "sarif", "github", "gitlab", "junit"] {
        let with = |threads| {
            let mut command = project.command("");
            command.args(["check", "--format", form]).env("RAYON_NUM_THREADS", threads).output().unwrap().stdout
        };
        assert!(with("1") == with("7"), "{form}");
    }
}
