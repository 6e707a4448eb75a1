//! `ledgerline template`: what is derived, and what is said of a template that contradicts itself.

mod support;

use support::{CLEAN, Project};

const BAD: &str = "\
# Feature\n\n**Status:** Planing\n**Owner:** Everyone\n**Assignee:** [Name]\n**:** [What]\n\n\
## Context\n\n#### Deep\n\n[Text]\n\n## Background\n\n[Text]\n\n## Progress Log\n\n## Work Log\n\n\
## Decisions\n\n### Decision 1: [Title]\n\n[Text]\n\n## 🚀\n\n[Text]\n";

#[test]
fn the_built_in_templates_are_clean() {
    for language in ["en", "de", "ko"] {
        let project = Project::clean();
        let template = project.run(["template", "init", "--language", language]).out;
        project.write("ledgers/_template.md", &template);
        if language != "en" {
            project.write("ledgerline.toml", format!("[ledgers]\nlanguages = [\"{language}\"]\n"));
        }
        project.run(["template", "check", "ledgers/_template.md"]).is(
            0,
            "checked ledgers/_template.md: all clean\n",
            "",
        );
        let shown = project.run(["template", "show", "ledgers/_template.md"]).out;
        assert!(shown.contains("(branch): feat/"), "{shown}");
        assert_eq!(shown.matches(", checklist)\n").count(), 9, "{shown}");
        assert_eq!(shown.lines().filter(|line| line.starts_with("  line ")).count(), 28, "{shown}");
    }
    Project::clean()
        .run(["template", "init", "--language", "tlh"])
        .fails_with(["there is no template in the language"]);
}

#[test]
fn every_contradiction_is_told() {
    let project = Project::clean().file("t.md", BAD);
    let answer = project.run(["template", "check", "t.md"]);
    assert_eq!(answer.code, 1, "{}", answer.err);
    let mut codes: Vec<&str> =
        answer.out.lines().filter_map(|line| line.split_once("[FLT")?.1.split(']').next()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["03", "04", "05", "06", "07", "08", "09", "11", "12"], "{}", answer.out);
    for part in [
        "error[FLT05]: no status is called “Planing”\n --> t.md:3:13\n",
        "  = help: did you mean “Planning”?\n",
        "warning[FLT11]: “Everyone” counts as unwritten wherever it stands alone in a ledger\n",
        "error[FLT08]: “Progress Log” and “Work Log” are both logs\n",
        "error[FLT07]: “Deep” is of rank 4, but stands in one of rank 2\n",
        "checked t.md: 7 errors, 2 warnings\n",
    ] {
        assert!(answer.out.contains(part), "no {part:?} in\n{}", answer.out);
    }
    project.write("t.md", "Nothing yet.\n");
    let answer = project.run(["template", "check", "t.md"]);
    assert!(answer.out.contains("[FLT01]") && answer.out.contains("[FLT02]"), "{}", answer.out);
    project.write("t.md", "# [T]\n\n## Decisions\n\n### [Title]\n\n**Options**: [a]\n**Alternatives**: [b]\n");
    let answer = project.run(["template", "check", "t.md"]);
    assert!(answer.out.contains("error[FLT10]: “Options” and “Alternatives” are the same key\n"), "{}", answer.out);
}

#[test]
fn what_is_derived_is_shown_as_a_tree_and_as_json() {
    let template = "# [T]\n\n**Status:** Planning\n**Team:** [Who]\n\n## Goals\n\n- [ ] [Goal 1]\n\n### Why\n\n[Text]\n\n\
                    ## Diary\n\n### YYYY-MM-DD - [What]\n- [What]\n\n\
                    ## Choices\n\n### [Title]\n**Context**: [Why]\n**Choice**: [What]\n**Cost**: [How much]\n";
    let project =
        Project::clean().file("t.md", template).file("ledgerline.toml", "[required]\nfields = [\"Status\"]\n");
    project.run(["template", "show", "t.md"]).is(
        0,
        "t.md\n\nfields\n  Status (status): Planning\n  Team (other, optional): [Who]\n\n\
         sections\n  Goals (other, checklist)\n    Why (other, prose)\n  Diary (log, log)\n  Choices (decisions, decisions)\n\n\
         keys of a decision\n  Context (context)\n  Choice (decision)\n  Cost (other)\n\n\
         placeholders\n  line 4: [Who]\n  line 8: [Goal 1]\n  line 12: [Text]\n  line 17: [What]\n  line 22: [Why]\n  \
         line 23: [What]\n  line 24: [How much]\n",
        "",
    );
    let json = project.run(["template", "show", "--format", "json", "t.md"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["sections"][1]["parent"], 0);
    assert_eq!(json["sections"][0]["text"], "- [ ] [Goal 1]");
    assert_eq!(json["decisionKeys"][2]["key"], "Cost");
}

/// A template without a fault, but for its status.
fn template(status: &str) -> String {
    format!("# [T]\n\n**Status:** {status}\n\n## Goals\n\n[Text]\n\n## Progress Log\n")
}

#[test]
fn all_templates_in_use_are_checked() {
    let configuration = "[[overrides]]\npaths = [\".ai/ledgers/small/**\"]\ntemplate = \"planning/small.md\"\n\n\
                         [[overrides]]\npaths = [\".ai/ledgers/tiny/**\"]\ntemplate = \"planning/./small.md\"\n";
    let project = Project::clean()
        .file("ledgerline.toml", configuration)
        .file("planning/small.md", template("Smal"))
        .file("planning/unused.md", template("Unused"))
        .file(".ai/ledgers/small/a.md", CLEAN)
        .file(".ai/ledgers/api/a.md", CLEAN)
        .file(".ai/ledgers/api/_template.md", template("Planing"))
        .file(".ai/ledgers/api/v2/_template.md", template("Planning"))
        // Nothing follows it: the override names another one.
        .file(".ai/ledgers/small/_template.md", template("Overruled"));
    let answer = project.run(["template", "check", "--format", "concise"]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    assert_eq!(
        answer.out,
        ".ai/ledgers/api/_template.md:3:13: error[FLT05] no status is called “Planing”\n\
         planning/small.md:3:13: error[FLT05] no status is called “Smal”\n"
    );
    let answer = project.run(["template", "check"]);
    let summary: Vec<&str> = answer.out.lines().filter(|line| line.starts_with("checked ")).collect();
    assert_eq!(
        summary,
        [
            "checked .ai/ledgers/api/_template.md: 1 error",
            "checked .ai/ledgers/api/v2/_template.md: all clean",
            "checked planning/small.md: 1 error",
        ]
    );
    // The template of all ledgers overrules those beside them.
    project.write("ledgerline.toml", "[ledgers]\ntemplate = \"planning/small.md\"\n");
    let answer = project.run(["template", "check"]);
    assert!(answer.out.ends_with("checked planning/small.md: 1 error\n"), "{}", answer.out);
    assert!(!answer.out.contains(".ai/ledgers"), "{}", answer.out);
}

#[test]
fn a_template_may_be_there_before_the_first_ledger() {
    let project = Project::empty().file("ledgers/web/_template.md", template("Planing"));
    let answer = project.run(["template", "check"]);
    assert!(answer.out.ends_with("checked ledgers/web/_template.md: 1 error\n"), "{}", answer.out);
    Project::empty().run(["template", "check"]).is(0, "checked the built-in template: all clean\n", "");
}

#[test]
fn a_template_that_cannot_be_read_keeps_no_other_from_being_checked() {
    let project = Project::clean()
        .file(".ai/ledgers/a/_template.md", b"# \xff\n")
        .file(".ai/ledgers/a/a.md", CLEAN)
        .file(".ai/ledgers/b/_template.md", template("Planing"))
        .file(".ai/ledgers/b/a.md", CLEAN);
    let answer = project.run(["template", "check"]);
    answer.fails_with(["the template `.ai/ledgers/a/_template.md` is not UTF-8"]);
    assert_eq!(answer.err.matches("error:").count(), 1, "{}", answer.err);
    assert!(answer.out.contains("checked .ai/ledgers/b/_template.md: 1 error\n"), "{}", answer.out);
    let answer = project.run(["template", "check", "nowhere.md", ".ai/ledgers/b/_template.md"]);
    answer.fails_with(["the template `nowhere.md` cannot be read: no such file or directory"]);
    assert!(answer.out.contains("checked .ai/ledgers/b/_template.md: 1 error\n"), "{}", answer.out);
}

#[test]
fn the_text_of_a_template_has_to_be_whole() {
    let project = Project::clean()
        .file("fence.md", template("Planning") + "\n```sh\n\n## More\n")
        .file("merge.md", template("Planning") + "\n<<<<<<< ours\n[A]\n\n=======\n[B]\n>>>>>>> theirs\n");
    let answer = project.run(["template", "check", "fence.md", "merge.md", "./fence.md", "--format", "concise"]);
    assert_eq!(answer.code, 1, "{}", answer.err);
    assert_eq!(
        answer.out,
        "fence.md:11:1: error[FL006] this code block is not closed and swallows the line below it\n\
         merge.md:11:1: error[FL007] a conflict of a merge is not resolved\n"
    );
}

#[test]
fn faults_are_told_in_all_forms() {
    let project = Project::clean().file("docs/t.md", template("Planing"));
    let run = |format| project.run_in("docs", ["template", "check", "t.md", "--format", format]);
    assert_eq!(run("github").out.lines().count(), 1);
    assert!(run("github").out.starts_with("::error file=docs/t.md,line=3,endLine=3,col=13,endColumn=20,title=FLT05 "));
    let report: serde_json::Value = serde_json::from_str(&run("json").out).unwrap();
    let schema: serde_json::Value = serde_json::from_str(include_str!("../schema/check-report.schema.json")).unwrap();
    jsonschema::validate(&schema, &report).unwrap();
    assert_eq!((&report["findings"][0]["code"], &report["summary"]["checked"]), (&"FLT05".into(), &1.into()));
    let sarif: serde_json::Value = serde_json::from_str(&run("sarif").out).unwrap();
    let help = sarif["runs"][0]["tool"]["driver"]["rules"][0]["help"]["markdown"].as_str().unwrap();
    assert!(help.contains("### What it finds"), "{help}");
    project.run(["template", "check", "docs/t.md", "--output", "report.txt"]).is(1, "checked docs/t.md: 1 error\n", "");
    assert!(project.read("report.txt").starts_with("error[FLT05]"));
}

#[test]
fn a_check_says_when_it_rests_on_a_faulty_template() {
    let text = "# [T]\n\n**Status:** Planing\n\n## Progress Log\n\n## Work Log\n";
    let project = Project::clean().file(".ai/ledgers/_template.md", text);
    let warning = "warning: the template `.ai/ledgers/_template.md` has faults (2 errors), and what is asked of ledgers \
                   follows from it: see `ledgerline template check .ai/ledgers/_template.md`\n";
    let answer = project.run(["check", "--quiet"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, warning), "{}", answer.out);
    // It is no finding: what programs read is about ledgers.
    let answer = project.run(["check", "--format", "json"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, warning));
    assert!(!answer.out.contains("FLT"), "{}", answer.out);
    project.write("other/ledgers/a.md", CLEAN);
    let answer = project.run_in("other", ["check"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{}", answer.out);
}
