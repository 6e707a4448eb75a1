//! What a project asks of its ledgers: that `ledgerline.toml` and templates change what `check` says, and what is said
//! when they cannot.

mod support;

use support::{CLEAN, Project};

/// A ledger that a small template asks for.
const SMALL: &str = "# Tea\n\n**State:** Brewing\n**Pot:** blue\n\n## Steps\n\n1. Boil water\n\n## Taste\n\nGood.\n";
const TEMPLATE: &str =
    "# [Drink]\n\n**State:** Ready\n**Pot:** [colour]\n\n## Steps\n\n1. [First]\n\n## Taste\n\nSay how it tastes.\n";
const STATUSES: &str = "[[statuses]]\nname = \"Brewing\"\nstage = \"active\"\n\
                        [[statuses]]\nname = \"Ready\"\nstage = \"done\"\naliases = [\"Drunk\"]\n";

fn checked(project: &Project) -> String {
    let answer = project.run(["check"]);
    format!("{}{}", answer.err, answer.out)
}

#[test]
fn a_template_of_the_project_takes_the_place_of_the_built_in_one() {
    let project = Project::empty()
        .file("ledgers/tea.md", SMALL)
        .file("plan/ledger.md", TEMPLATE)
        .file("ledgerline.toml", format!("{STATUSES}[ledgers]\ntemplate = \"plan/ledger.md\"\n"));
    assert_eq!(checked(&project), "checked 1 ledger: all clean\n");
    project.write("ledgers/tea.md", SMALL.replace("blue", "[colour]").replace("## Taste\n\nGood.\n", ""));
    let told = checked(&project);
    assert!(told.contains("“[colour]” is a placeholder of the template"), "{told}");
    assert!(told.contains("the section “Taste” is missing"), "{told}");
}

#[test]
fn a_template_beside_the_ledgers_counts_for_what_is_below_it() {
    let project = Project::empty()
        .file("ledgers/search.md", CLEAN)
        .file("ledgers/drinks/_template.md", TEMPLATE)
        .file("ledgers/drinks/hot/tea.md", SMALL)
        .file("ledgerline.toml", STATUSES.to_owned() + "[[statuses]]\nname = \"In Progress\"\nstage = \"active\"\n");
    assert_eq!(checked(&project), "checked 2 ledgers: all clean\n");
    // The same from below and by name.
    for arguments in [["check", "tea.md"], ["check", "."], ["check", "../hot/tea.md"]] {
        let answer = project.run_in("ledgers/drinks/hot", arguments);
        assert_eq!(answer.out, "checked 1 ledger: all clean\n", "{arguments:?} {}", answer.err);
    }
    project.write("ledgers/drinks/_template.md", b"\xff");
    let answer = project.run(["check"]);
    answer.fails_with(["error: the template `ledgers/drinks/_template.md` is not UTF-8"]);
    assert_eq!(answer.err.matches("the template").count(), 1);
}

#[test]
fn overrides_give_folders_their_own_template_and_levels() {
    let config = format!(
        "{STATUSES}[[statuses]]\nname = \"In Progress\"\nstage = \"active\"\n\
         [rules]\nmissing-section = \"error\"\n\
         [[overrides]]\npaths = [\"drinks/\"]\ntemplate = \"t.md\"\nrules = {{ FL103 = \"off\" }}\n\
         [[overrides]]\npaths = [\"ledgers/drinks/cold/\"]\nrules = {{ FL103 = \"warn\" }}\n"
    );
    let short = SMALL.replace("## Taste\n\nGood.\n", "");
    let project = Project::empty()
        .file("t.md", TEMPLATE)
        .file("ledgerline.toml", config)
        .file("ledgers/search.md", CLEAN)
        .file("ledgers/drinks/tea.md", &short)
        .file("ledgers/drinks/cold/ice.md", &short);
    let told = checked(&project);
    assert!(
        told.starts_with("warning[FL103]: the section “Taste” is missing\n --> ledgers/drinks/cold/ice.md"),
        "{told}"
    );
    assert!(told.contains("\nchecked 3 ledgers: 1 warning\n"), "{told}");
}

#[test]
fn required_fields_and_sections_are_exactly_those_named() {
    let ledger = "# Tea\n\n**Status:** Planning\n\n## Progress Log\n\n### 2025-01-02 - Began\n- Did it\n";
    let project = Project::empty()
        .file("ledgers/tea.md", ledger)
        .file("ledgerline.toml", "[required]\nfields = [\"status\"]\nsections = [\"Progress Log\"]\n");
    assert_eq!(checked(&project), "checked 1 ledger: all clean\n");
    project.write("ledgerline.toml", "[required]\nfields = [\"Owner\"]\nsections = [\"Acceptance Criteria\"]\n");
    let told = checked(&project);
    assert!(told.contains("the field “Owner” is missing"), "{told}");
    assert!(told.contains("the section “Acceptance Criteria” is missing"), "{told}");
    assert!(told.contains("1 error, "), "{told}");
    project.write("ledgerline.toml", "[required]\nfields = [\"Staus\"]\nsections = [\"Progres Log\", \"Tea\"]\n");
    project.run(["check"]).fails_with([
        "error: no template has a field “Staus”\n --> ledgerline.toml:2:11\n",
        "= help: did you mean `Status`?\n",
        "error: no template has a section “Progres Log”\n --> ledgerline.toml:3:13\n",
        "= help: did you mean `Progress Log`?\n",
        "error: no template has a section “Tea”\n",
    ]);
}

#[test]
fn levels_change_what_fails() {
    let unknown = CLEAN.replace("In Progress", "Simmering");
    let project = Project::empty().file("ledgers/a.md", unknown);
    assert_eq!(project.run(["check"]).code, 1);
    for (level, code) in [("off", 0), ("info", 0), ("warn", 1), ("error", 1)] {
        project.write("ledgerline.toml", format!("[rules]\nFL204 = \"{level}\"\n"));
        assert_eq!(project.run(["check"]).code, code, "{level}");
    }
}

#[test]
fn a_template_that_is_not_there() {
    let said = |path: &str| {
        let config = format!("[ledgers]\ntemplate = \"{path}\"\n");
        Project::clean().file("ledgerline.toml", config).file("folder/x", "").run(["check"])
    };
    said("t.md").fails_with([
        "error: cannot use the template `t.md`: no such file",
        " --> ledgerline.toml:2:12\n",
        "= help: paths are relative to the folder of this file\n",
    ]);
    said("../t.md").fails_with(["error: `../t.md` leads out of the project\n"]);
    said("folder").fails_with(["error: the template `folder` is not a file\n"]);
}

#[test]
fn every_fault_of_a_configuration_is_told() {
    let config = "[project]\nnam = \"x\"\n[[statuses]]\nname = \"Open\"\nstage = \"plannd\"\nnext = [\"Closed\"]\n\
                  [[statuses]]\nname = \"Done\"\n[[overrides]]\nrules = { FL20 = \"off\" }\n";
    Project::clean().file("ledgerline.toml", config).run(["check"]).fails_with([
        "error: `[project]` has no key `nam`\n --> ledgerline.toml:2:1\n",
        "error: there is no stage `plannd`\n --> ledgerline.toml:5:9\n",
        "= help: did you mean `planned`?\n",
        "error: there is no status “Closed” that could follow “Open”\n --> ledgerline.toml:6:9\n",
        "error: `[[statuses]]` lacks `stage`\n --> ledgerline.toml:7:1\n",
        "error: `[[overrides]]` lacks `paths`\n",
        "error: there is no rule `FL20`\n",
    ]);
}

#[test]
fn the_site_goes_where_the_configuration_says() {
    let project = Project::clean().file("ledgerline.toml", "[site]\noutput = \"public/status\"\n");
    let answer = project.run(["build"]);
    if answer.err.contains("without the web assets") {
        return;
    }
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(support::is_filled(&project.path("public/status")));
    project.write("ledgerline.toml", "[site]\noutput = \"../status\"\n");
    project.run(["build"]).fails_with(["error: `../status` leads out of the project\n"]);
}

#[test]
fn the_site_says_what_the_project_asks_of_each_ledger() {
    let project = Project::clean()
        .file(".ai/ledgers/old/one.md", CLEAN)
        .file(".ai/ledgers/older.md", CLEAN)
        .file("ledgerline.toml", "[[overrides]]\npaths = [\"old/\"]\nrules = { FL303 = \"off\" }\n");
    let answer = project.run(["build"]);
    if answer.err.contains("without the web assets") {
        return;
    }
    let index: serde_json::Value = serde_json::from_str(&project.read("site/ledgers.json")).unwrap();
    let named: Vec<_> = index["ledgers"].as_array().unwrap().iter().map(|one| one["settings"].as_str()).collect();
    assert_eq!(named.iter().flatten().collect::<Vec<_>>(), [&"settings/1.json"], "{index}");
    assert_eq!(project.names("site/settings"), ["1.json"]);
    let written: serde_json::Value = serde_json::from_str(&project.read("site/settings/1.json")).unwrap();
    let shown = project.run(["config", "show", "--format", "json", ".ai/ledgers/old/one.md"]).out;
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(&shown).unwrap());
}

#[test]
fn a_field_of_a_template_whose_value_is_a_status_is_the_status() {
    let template = "# [Name]\n\n**Where it is:** Planning\n\n## Progress Log\n";
    let project = Project::empty()
        .file("ledgers/_template.md", template)
        .file("ledgers/a.md", "# A\n\n**Where it is:** Doen\n\n## Progress Log\n\n- x\n");
    let answer = project.run(["check", "--format", "concise"]);
    assert!(answer.out.starts_with("ledgers/a.md:3:18: warning[FL204] unknown status “Doen”"), "{}", answer.out);
    project.run(["edit", "ledgers/a.md", "set-status", "in progress"]);
    assert!(project.read("ledgers/a.md").contains("**Where it is:** In Progress\n"));
}
