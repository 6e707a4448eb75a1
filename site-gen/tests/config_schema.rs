//! The JSON Schema of `ledgerline.toml`: published as it is, and of one mind with the reader.

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::Project;

/// Configurations that are in order.
const VALID: &[&str] = &[
    "",
    "[project]\nname = \"Tea\"\n",
    "[ledgers]\npaths = [\"plans\"]\nexclude = [\"old/\"]\nlanguages = [\"de\", \"ko\"]\n",
    "[[statuses]]\nname = \"Open\"\nstage = \"planned\"\naliases = [\"New\"]\nnext = [\"Done\"]\n\
     [[statuses]]\nname = \"Done\"\nstage = \"done\"\n",
    "[fields]\nstatus = [\"Zustand\"]\ndepends-on = [\"braucht\"]\n[sections]\nlog = [\"Verlauf\"]\n\
     [decision-parts]\noptions = [\"Wege\"]\n[words]\nmitigation = [\"Abhilfe\"]\ntitle-prefix = [\"Vorhaben\"]\n",
    "[required]\nfields = [\"Status\"]\nsections = []\n",
    "[rules]\nFL204 = \"off\"\nempty-section = \"info\"\nFL501 = \"warning\"\n",
    "[[overrides]]\npaths = [\"archive/\"]\nrules = { FL103 = \"off\" }\n",
    "[thresholds]\nstale-days = 14\nsummary-length = 200\nmax-bytes = 65536\n",
    "[[source]]\nname = \"Own\"\npath = \"plans\"\nledgers = [\".\"]\nbranch = \"trunk\"\n",
    "[site]\noutput = \"public\"\n",
    "[site]\ntitle = \"T\"\ndescription = \"D.\"\nurl = \"https://example.org\"\nhelp = false\n",
    "[site]\nlanguage = \"ko\"\n",
    "[site]\nimage = \"art/a.png\"\nimage-alt = \"A pier\"\n",
    "[site]\nrepository = \"http://git.local:3000/o/r\"\nbranch = \"trunk\"\n",
];

/// Configurations that are not.
const INVALID: &[&str] = &[
    "name = \"Tea\"\n",
    "project = \"Tea\"\n",
    "[project]\nname = 3\n",
    "[project]\nname = \"  \"\n",
    "[ledgers]\npaths = \"plans\"\n",
    "[ledgers]\npaths = [1]\n",
    "[ledgers]\nlanguages = [\"tlh\"]\n",
    "[statuses]\nname = \"Open\"\n",
    "[[statuses]]\nname = \"Open\"\n",
    "[[statuses]]\nname = \"Open\"\nstage = \"opened\"\n",
    "[fields]\nstate = [\"Zustand\"]\n",
    "[fields]\nstatus = \"Zustand\"\n",
    "[sections]\nother = [\"x\"]\n",
    "[words]\nmitigations = [\"x\"]\n",
    "[required]\nfields = true\n",
    "[rules]\nFL204 = \"fatal\"\n",
    "[rules]\nFL999 = \"off\"\n",
    "[[overrides]]\nrules = { FL103 = \"off\" }\n",
    "[[overrides]]\npaths = [\"x\"]\nlevels = {}\n",
    "[thresholds]\nstale-days = 0\n",
    "[thresholds]\nstale-days = 1.5\n",
    "[[source]]\npath = \"x\"\n",
    "[source]\nname = \"x\"\npath = \"x\"\n",
    "[site]\nout = \"x\"\n",
    "[site]\nhelp = \"yes\"\n",
    "[site]\nimage = true\n",
    "[site]\nimage-alt = \"\"\n",
    "[site]\nlanguage = \"fr\"\n",
    "[site]\nlanguage = [\"de\"]\n",
    "[site]\nurl = \"example.org\"\n",
    "[site]\nurl = \"https://example.org/?a\"\n",
    "[site]\nrepository = \"git@example.org:o/r.git\"\n",
];

fn schema() -> Value {
    serde_json::from_str(&Project::empty().run(["config", "schema"]).out).unwrap()
}

#[test]
fn the_published_schema_is_the_one_that_the_code_gives() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/ledgerline.schema.json");
    let now = Project::empty().run(["config", "schema"]).out;
    if std::env::var_os("LEDGERLINE_UPDATE").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let published = fs::read_to_string(path).unwrap();
    assert!(published == now, "run `LEDGERLINE_UPDATE=1 cargo test -p ledgerline --test config_schema`");
}

#[test]
fn it_is_a_schema_of_its_dialect() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::meta::is_valid(&schema));
}

#[test]
fn schema_and_reader_are_of_one_mind() {
    let schema = jsonschema::validator_for(&schema()).unwrap();
    let project = Project::clean().file("plans/search.md", support::CLEAN);
    for (texts, valid) in [(VALID, true), (INVALID, false)] {
        for text in texts {
            let value: Value = toml::from_str(text).unwrap();
            assert_eq!(schema.is_valid(&value), valid, "{text}");
            project.write("ledgerline.toml", text);
            let answer = project.run(["config", "show"]);
            assert_eq!(answer.code == 0, valid, "{text}{}", answer.err);
        }
    }
}

/// Every block of TOML in the documentation is in order, and the long one has every key.
#[test]
fn the_documentation_is_true_and_whole() {
    let schema = schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut whole = Value::Null;
    for file in ["CONFIGURATION.md", "../README.md"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        for block in text.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default()) {
            let value: Value = toml::from_str(block).unwrap();
            assert!(validator.is_valid(&value), "{file}\n{block}");
            let project = Project::clean().file("ledgerline.toml", block);
            let template = project.run(["template", "init"]).out;
            let project = project
                .file("planning/features/a.md", support::CLEAN)
                .file("old/a.md", support::CLEAN)
                .file("planning/template.md", &template)
                .file("planning/small.md", &template)
                .file("planning/web.md", &template)
                .file("packages/web/plans/a.md", support::CLEAN);
            assert_eq!(project.run(["config", "show"]).code, 0, "{file}\n{block}");
            if whole.is_null() {
                whole = value;
            }
        }
    }
    let keys = |of: &Value| of["properties"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for table in keys(&schema) {
        let of = &schema["properties"][&table];
        let (of, written) =
            if of["type"] == "array" { (&of["items"], &whole[&table][0]) } else { (of, &whole[&table]) };
        assert!(!written.is_null(), "`{table}` is not documented");
        // Names that something else knows are shown by some examples.
        if !matches!(table.as_str(), "fields" | "sections" | "decision-parts" | "rules") {
            for key in keys(of) {
                assert!(!written[&key].is_null(), "`{key}` of `{table}` is not documented");
            }
        }
    }
}

#[test]
fn what_is_shown_can_be_taken_over() {
    let schema = jsonschema::validator_for(&schema()).unwrap();
    for languages in ["", "\"ko\"", "\"de\", \"ko\""] {
        let config = format!("[ledgers]\nlanguages = [{languages}]\n[rules]\nFL204 = \"info\"\n");
        let project = Project::clean().file("ledgerline.toml", config);
        let shown = project.run(["config", "show", ".ai/ledgers/search.md"]).out;
        assert!(schema.is_valid(&toml::from_str(&shown).unwrap()), "{shown}");
        let json = project.run(["config", "show", "--format", "json"]).out;
        let text = project.run(["config", "show"]).out;
        let same = if languages.is_empty() { text } else { format!("{text}[site]\noutput = \"x\"\n") };
        project.write(
            "ledgerline.toml",
            same.replacen("[ledgers]\n", &format!("[ledgers]\nlanguages = [{languages}]\n"), 1),
        );
        let again: Value = serde_json::from_str(&project.run(["config", "show", "--format", "json"]).out).unwrap();
        let mut first: Value = serde_json::from_str(&json).unwrap();
        // What the template said is now said by the configuration.
        first["required"] = again["required"].clone();
        assert_eq!(first, again);
    }
}

#[test]
fn settings_are_shown_for_the_file_that_is_named() {
    let project = Project::clean()
        .file("ledgers/b/_template.md", "# [T]\n\n**Status:** Planning\n")
        .file("ledgerline.toml", "[[overrides]]\npaths = [\"b/\"]\nrules = { FL303 = \"off\" }\n");
    let usual = project.run(["config", "show"]).out;
    assert!(usual.contains("# template: the built-in one\n") && !usual.contains("FL303"), "{usual}");
    let own = project.run(["config", "show", "ledgers/b/new.md"]).out;
    assert!(own.starts_with("# What is asked of `ledgers/b/new.md`.\n"), "{own}");
    assert!(own.contains("template = \"ledgers/b/_template.md\"\n") && own.contains("FL303 = \"off\"\n"), "{own}");
    assert!(own.contains("[required]\nfields = [\"Status\"]\nsections = []\n"), "{own}");
}
