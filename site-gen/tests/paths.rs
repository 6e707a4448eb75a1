//! Names and links of files that are meant to lead somewhere else, or that only some systems can have: every ledger gets a
//! page that every system can have, and nothing outside of the project is read.

#![cfg(all(embedded_assets, unix))]

mod support;

use std::collections::BTreeMap;
use std::os::unix::fs::symlink;
use std::path::Path;

use support::{CLEAN, Project};
use unicode_normalization::UnicodeNormalization as _;

/// Names of ledgers below `ledgers/` that this system can have.
fn names() -> Vec<String> {
    let longest = "n".repeat(252);
    let deep = format!("{}/{}/{}", "folder-".repeat(30), "é".repeat(120), "x".repeat(200));
    let mut names: Vec<String> = [
        "CON.md",
        "con.md",
        "nul.md",
        "nul.v2.md",
        "aux .md",
        "COM1/a.md",
        "lpt9.md",
        "%2e%2e%2fetc%2fpasswd.md",
        "...dots/a.md",
        " .md",
        "a\nb.md",
        "quote\"'<b>.md",
        "back\\slash.md",
        "a:b|c?d*e.md",
        "Caf\u{e9}.md",
        "Cafe\u{301}.md",
        "A.md",
        "a.md",
        "\u{ff21}.md",
        "ß.md",
        "SS.md",
        "tail. .md",
        "a.html/b.md",
        "a.json/b.md",
        "-.md",
        "~$lock.md",
        "\u{202e}dm.a.md",
        "a#b.md",
        "javascript:alert(1).md",
        "index.md",
        "raw/index.md",
    ]
    .map(str::to_owned)
    .into();
    names.push(format!("{longest}.md"));
    names.push(format!("{}.md", "日".repeat(84)));
    names.push(format!("{deep}.md"));
    names
}

fn files(folder: &Path, prefix: &str, into: &mut Vec<String>) {
    for entry in folder.read_dir().unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), &format!("{path}/"), into);
        } else {
            assert!(entry.file_type().unwrap().is_file(), "{path} is neither a file nor a folder");
            into.push(path);
        }
    }
}

/// Why no system should be asked to write a file called `name`.
fn fault(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let is_port = |port: &str| stem.strip_prefix(port).is_some_and(|number| number.chars().count() == 1);
    if name.len() > 130 {
        Some("is long")
    } else if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || is_port("com") || is_port("lpt") {
        Some("is a device")
    } else if name.contains(|c: char| c.is_control() || "<>:\"/\\|?*%#'\u{202e}".contains(c)) {
        Some("has a character that means something")
    } else if name.ends_with(['.', ' ']) || name == ".." {
        Some("has an end that is cut")
    } else {
        None
    }
}

#[test]
fn every_name_becomes_one_that_all_systems_have() {
    let mut project = Project::empty();
    for (number, name) in names().iter().enumerate() {
        project = project.file(&format!("ledgers/{name}"), CLEAN.replace("# Search", &format!("# Number {number}.")));
    }
    let answer = project.run(["build"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    let mut found = Vec::new();
    files(&project.path("site"), "", &mut found);
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in &found {
        for part in path.split('/') {
            assert_eq!(fault(part), None, "{path}");
        }
        // As systems compare names that take upper and lower case, or two normal forms, for one.
        let folded: String = path.nfkc().collect::<String>().to_lowercase().nfkc().collect();
        assert_eq!(seen.insert(folded, path), None, "{path}");
    }
    let pages: Vec<String> = found
        .iter()
        .filter(|path| path.starts_with("ledgers/"))
        .map(|path| project.read(&format!("site/{path}")))
        .collect();
    assert_eq!(pages.len(), names().len());
    for number in 0..pages.len() {
        assert_eq!(
            pages.iter().filter(|page| page.contains(&format!("<h1 dir=\"auto\">Number {number}.</h1>"))).count(),
            1
        );
    }
    assert_eq!(project.names(""), [".git", "ledgers", "site"], "nothing is written elsewhere");
}

#[test]
fn links_out_of_the_project_are_not_followed() {
    let outside =
        Project::clean().file("secret.md", CLEAN.replace("Search", "Secret")).file("folder/inner.md", "# Secret\n");
    let project = Project::clean();
    symlink(outside.path("secret.md"), project.path(".ai/ledgers/file.md")).unwrap();
    symlink(outside.path("folder"), project.path(".ai/ledgers/folder")).unwrap();
    symlink(project.path(".ai"), project.path(".ai/ledgers/round")).unwrap();
    symlink("nowhere.md", project.path(".ai/ledgers/nowhere.md")).unwrap();
    let answer = project.run(["build"]);
    for link in ["file.md", "folder"] {
        let wanted = format!("`.ai/ledgers/{link}` is left out: it is a link that leads out of the project");
        assert!(answer.err.contains(&wanted), "{}", answer.err);
    }
    assert_eq!(answer.code, 2, "a link in a circle and one to nowhere are told: {}", answer.err);
    let mut found = Vec::new();
    files(&project.path("site"), "", &mut found);
    for path in found.iter().filter(|path| !path.starts_with("assets/")) {
        assert!(!project.read(&format!("site/{path}")).contains("Secret"), "{path}");
    }
    assert_eq!(project.names("site/ledgers"), ["search.html"]);
}

#[test]
fn configurations_that_lead_out_are_refused() {
    for toml in [
        "[ledgers]\npaths = [\"..\"]\n",
        "[ledgers]\npaths = [\"a/../../b\"]\n",
        "[ledgers]\npaths = [\"/etc\"]\n",
        "[ledgers]\ntemplate = \"../t.md\"\n",
        "[site]\noutput = \"../site\"\n",
        "[site]\noutput = \"/tmp/site\"\n",
        "[[overrides]]\npaths = [\"x\"]\ntemplate = \"/etc/passwd\"\n",
        "[[source]]\nname = \"x\"\npath = \".ai\"\nledgers = [\"../../x\"]\n",
    ] {
        let answer = Project::clean().file("ledgerline.toml", toml).run(["build"]);
        answer.fails_with(["leads out of the project", "write a path below the folder of this file, without `..`"]);
    }
    let project = Project::clean();
    symlink("/etc", project.path("plans")).unwrap();
    let answer = project.file("ledgerline.toml", "[ledgers]\npaths = [\"plans\"]\n").run(["build"]);
    answer.fails_with(["`plans` is a link that leads out of the project"]);
}

#[test]
fn a_name_of_a_source_is_no_path() {
    for name in ["../../x", "/etc", "CON", "a/b", "..", "<b>", "\u{202e}"] {
        let toml = format!("[[source]]\nname = {name:?}\npath = \"web\"\n");
        let toml = toml.replace("\\u{202e}", "\\u202e");
        let project = Project::clean().file("ledgerline.toml", &toml).file("web/ledgers/a.md", CLEAN);
        let answer = project.run(["build"]);
        assert_eq!(answer.code, 0, "{toml}{}", answer.err);
        let folders = project.names("site/ledgers");
        assert_eq!(folders.len(), 2, "{name}: {folders:?}");
        for folder in folders {
            assert_eq!(fault(&folder), None, "{folder}");
        }
        assert_eq!(project.names(""), [".ai", ".git", "ledgerline.toml", "site", "web"]);
    }
}
