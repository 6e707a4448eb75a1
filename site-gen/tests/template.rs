//! `ledgerline template`: what is derived, and what is said of a template that contradicts itself.

mod support;

use support::Project;

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
