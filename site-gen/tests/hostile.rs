//! Ledgers and file names that try to be commands, markup or control sequences, in every form of report.

mod support;

use serde_json::Value;
use support::Project;

/// What terminals, CI services and XML readers would obey, and what would end a line, a property or a section.
const TEXT: &str = "# A\u{1b}]0;t\u{7}]]><x a=\"b\">%0A::error::x\u{202e}\u{9b}2J ##[add-mask]x\n\n\
    **Status:** \u{1b}[31mOo]]>%0A::stop-commands::t,line=1\u{2066}\u{fffe}\n\
    ::add-mask::y\n  ::set-output name=a::b ##vso[task.setvariable]c\n\
    **Created:** ::error file=z::w%0D%0A]]&gt;\n";

fn project() -> Project {
    let mut project = Project::empty().file("ledgers/::error file=a,line=1::b%0A##[x]]]>&.md", TEXT);
    if cfg!(unix) {
        project = project
            .file("ledgers/\u{1b}[2J\u{202e}\n::error::n.md", TEXT)
            .file("ledgers/quote\"<tag a='b'>\\.md", TEXT);
    }
    project
}

/// The report in `form`, as written into the log of a GitHub job.
fn report(form: &str) -> String {
    let project = project();
    let mut command = project.command("");
    let output = command.args(["check", "--format", form]).env("GITHUB_ACTIONS", "true").output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{form}");
    assert!(output.stderr.is_empty(), "{form}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let is_harmless = |c: char| {
        let turns = ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
        c == '\n' || !(c.is_control() || turns || c == '\u{feff}')
    };
    let found: Vec<_> = text.chars().filter(|&c| !is_harmless(c)).collect();
    assert!(found.is_empty(), "{form}: {found:?}");
    text
}

/// Whether a line of `text` would be taken for a command by GitHub or Azure.
fn has_command(text: &str) -> bool {
    text.contains("##[") || text.contains("##vso[") || text.lines().any(|line| line.trim_start().starts_with("::"))
}

#[test]
fn text_and_concise_have_no_commands() {
    for form in ["text", "concise"] {
        let text = report(form);
        assert!(text.contains("FL204"), "{text}");
        assert!(!has_command(&text), "{text}");
    }
}

#[test]
fn a_patch_to_look_at_has_no_commands() {
    let text = format!("{TEXT}\n<!-- ledgerline: allow FL303 so be it -->\n::add-mask::z\n");
    let project = Project::empty().file("ledgers/a.md", text);
    let mut command = project.command("");
    let output = command.args(["check", "--diff"]).env("GITHUB_ACTIONS", "true").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("-<!-- ledgerline") && text.contains("add-mask"), "{text}");
    assert!(!has_command(&text) && !text.contains('\u{1b}') && !text.contains('\u{202e}'), "{text}");
}

#[test]
fn every_github_command_is_ours() {
    for line in report("github").lines() {
        let rest = ["::error file=ledgers/", "::warning file=ledgers/", "::notice file=ledgers/"];
        assert!(rest.iter().any(|start| line.starts_with(start)), "{line}");
        let (properties, message) = line[2..].split_once("::").unwrap();
        let keys: Vec<_> = properties.split(',').map(|property| property.split('=').next().unwrap()).collect();
        assert!(matches!(
            keys[..],
            [_, "line", "endLine", "col", "endColumn", "title"] | [_, "line", "endLine", "title"]
        ));
        let help = message.split("%0A").nth(1);
        assert!(message.matches("%0A").count() <= 1 && help.is_none_or(|help| help.starts_with("help: ")), "{line}");
    }
}

#[test]
fn json_forms_are_read_back_as_they_are_on_disk() {
    let report: Value = serde_json::from_str(&report("json")).unwrap();
    let paths: Vec<_> =
        report["findings"].as_array().unwrap().iter().map(|finding| finding["path"].as_str().unwrap()).collect();
    assert!(paths.contains(&"ledgers/::error file=a,line=1::b%0A##[x]]]>&.md"), "{paths:?}");
    if cfg!(unix) {
        assert!(paths.contains(&"ledgers/\u{1b}[2J\u{202e}\n::error::n.md"), "{paths:?}");
    }
}

#[test]
fn code_quality_and_sarif_show_no_control_characters() {
    for form in ["gitlab", "sarif"] {
        let report: Value = serde_json::from_str(&report(form)).unwrap();
        let shown = match form {
            "gitlab" => report.as_array().unwrap().iter().map(|issue| &issue["description"]).collect::<Vec<_>>(),
            _ => {
                let results = report["runs"][0]["results"].as_array().unwrap();
                results.iter().map(|result| &result["message"]["text"]).collect()
            }
        };
        for text in shown {
            let text = text.as_str().unwrap();
            assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || "\u{202e}\u{2066}".contains(c)), "{text:?}");
        }
    }
}

#[test]
fn sarif_addresses_are_addresses() {
    let report: Value = serde_json::from_str(&report("sarif")).unwrap();
    for result in report["runs"][0]["results"].as_array().unwrap() {
        let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte)), "{uri}");
    }
}

#[test]
fn junit_stays_well_formed() {
    let text = report("junit");
    assert!(!text.contains("]]>"), "{text}");
    let report = quick_junit::Report::deserialize_from_str(&text).unwrap();
    assert!(report.failures > 0 && report.test_suites.len() == project().names("ledgers").len());
}
