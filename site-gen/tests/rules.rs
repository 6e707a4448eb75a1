//! `ledgerline rules` and `ledgerline explain`.

mod support;

use support::Project;

#[test]
fn rules_are_listed_by_family() {
    let answer = Project::empty().run(["rules"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.starts_with("FL0 Text\n  FL001 error     invalid-utf8 "), "{}", answer.out);
    assert!(answer.out.contains("\nFL3 Checklists\n  FL301 warning "), "{}", answer.out);
    assert!(answer.out.contains("\nFLT Templates\n  FLT01 error "), "{}", answer.out);
    for rule in ledgerline_core::rules::all().chain(ledgerline_core::template::RULES.iter().copied()) {
        assert!(answer.out.contains(rule.code) && answer.out.contains(rule.name), "{}", rule.code);
    }
}

#[test]
fn severities_are_those_of_the_project() {
    let project = Project::empty().file("ledgerline.toml", "[rules]\nFL303 = \"error\"\nFL204 = \"off\"\n");
    let answer = project.run(["rules"]);
    assert!(answer.out.contains("  FL303 error ") && answer.out.contains("  FL204 off "), "{}", answer.out);
    let answer = project.run(["rules", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(list["version"], 1);
    let rule = list["rules"].as_array().unwrap().iter().find(|rule| rule["code"] == "FL303").unwrap();
    assert_eq!((&rule["severity"], &rule["default_severity"]), (&"error".into(), &"warning".into()));
    assert_eq!((&rule["family"], &rule["name"]), (&"FL3".into(), &"done-with-open-items".into()));
}

#[test]
fn a_rule_is_explained_by_code_and_by_name() {
    let by_code = Project::empty().run(["explain", "fl901"]);
    let by_name = Project::empty().run(["explain", "Unused-Suppression"]);
    assert_eq!((by_code.code, &by_code.out), (0, &by_name.out));
    let start = "FL901 unused-suppression (warning, can be mended with `--fix`)\n\nA comment allows a finding that is not there.\n";
    assert!(by_code.out.starts_with(start), "{}", by_code.out);
    for part in ["\nWhat it finds\n", "\nWhy it matters\n", "\nExample\n    # Search\n", "\nWhat to do\n"] {
        assert!(by_code.out.contains(part), "{part:?} in {}", by_code.out);
    }
    assert!(by_code.out.lines().all(|line| line.starts_with("    ") || line.chars().count() <= 80), "{}", by_code.out);
}

#[test]
fn a_fault_of_a_template_is_explained_as_a_rule_is() {
    let project = Project::empty();
    let answer = project.run(["explain", "FLT03"]);
    assert_eq!((answer.code, &answer.out), (0, &project.run(["explain", "nameless-field"]).out));
    assert!(answer.out.starts_with("FLT03 nameless-field (error)\n\nA field has no name"), "{}", answer.out);
    for part in ["\nWhat it finds\n", "\nWhy it matters\n", "\nExample\n    # [Feature Name]\n", "\nWhat to do\n"] {
        assert!(answer.out.contains(part), "{part:?} in {}", answer.out);
    }
    assert!(project.run(["explain", "flt"]).out.starts_with("FLT Templates\n  FLT01 "));
    project
        .run(["explain", "FLT99"])
        .fails_with(["there is no rule `FLT99`", "help: the rules of FLT (Templates) are `FLT01`, "]);
    project.run(["explain", "FL399"]).fails_with(["help: the rules of FL3 (Checklists) are `FL301`, `FL302`, "]);
}

#[test]
fn headings_are_bold_where_there_are_colours() {
    let answer = Project::empty().run(["explain", "FL901", "--color", "always"]);
    assert!(answer.out.contains("\u{1b}[1mWhat it finds\u{1b}[0m"), "{:?}", answer.out);
}

#[test]
fn several_rules_and_families_at_once() {
    let answer = Project::empty().run(["explain", "FL901", "FL204", "FL3"]);
    assert_eq!(answer.code, 0);
    let at = |part: &str| answer.out.find(part).unwrap_or_else(|| panic!("{part} in {}", answer.out));
    assert!(at("FL901 unused") < at("FL204 unknown") && at("FL204 unknown") < at("FL3 Checklists"));
}

#[test]
fn an_unknown_rule_names_the_nearest_and_the_others_are_explained() {
    let answer = Project::empty().run(["explain", "unknwon-status", "FL204", "nonsense"]);
    answer.fails_with([
        "error: there is no rule `unknwon-status`\nhelp: did you mean `unknown-status`?\n",
        "error: there is no rule `nonsense`\nhelp: `ledgerline rules` lists all of them\n",
    ]);
    assert!(answer.out.starts_with("FL204 unknown-status"), "{}", answer.out);
    Project::empty().run(["explain"]).fails_with(["<RULE>"]);
}
