//! What machines read of a site, judged by readers of their own: schemas, XML, calendars.

#![cfg(embedded_assets)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use support::Project;

/// A ledger with something for every form, some of it hostile.
const HOSTILE: &str = include_str!("support/hostile.md");

/// The sample project's site.
fn sample() -> Project {
    let project = Project::empty();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/sites/sample/project");
    copy(&from, &project.path(""));
    build(project)
}

/// A site of the hostile ledger, with these lines in its configuration.
fn hostile(config: &str) -> Project {
    build(Project::empty().file("ledgers/a.md", HOSTILE).file("ledgerline.toml", config))
}

const URL: &str = "[site]\nurl = \"https://example.org/s\"\ndescription = \"<b>A & B</b>\"\n";

fn build(project: Project) -> Project {
    let answer = project.run(["build", "--out", "site", "--today", "2026-06-30"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    project
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The files below `folder` of the site that end like this.
fn files(project: &Project, folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![project.path("site").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn json(project: &Project, path: &str) -> Value {
    serde_json::from_str(&project.read(&format!("site/{path}"))).unwrap()
}

/// The definition `name` of the published schema, held to what is promised now: no member more, none less.
fn validator(name: &str) -> jsonschema::Validator {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                if members.contains_key("properties") {
                    members.insert("additionalProperties".to_owned(), false.into());
                }
                members.values_mut().for_each(close);
            }
            Value::Array(items) => items.iter_mut().for_each(close),
            _ => {}
        }
    }
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/site-api.schema.json")).unwrap();
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    close(&mut schema);
    schema["anyOf"] = json!([{ "$ref": format!("#/$defs/{name}") }]);
    jsonschema::validator_for(&schema).unwrap()
}

fn assert_valid(validator: &jsonschema::Validator, path: &Path) {
    let value: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
}

#[test]
fn json_is_what_its_schema_says() {
    for project in [sample(), hostile(URL), hostile("[site]\nhelp = false\n")] {
        let api = project.path("site/api/v1");
        assert_valid(&validator("project"), &api.join("project.json"));
        assert_valid(&validator("ledgers"), &api.join("ledgers.json"));
        assert_valid(&validator("findings"), &api.join("findings.json"));
        let of_ledger = validator("ledgerDocument");
        let documents = files(&project, "api/v1/ledgers", ".json");
        assert!(!documents.is_empty());
        documents.iter().for_each(|path| assert_valid(&of_ledger, path));
        for register in ["decisions", "risks", "acceptance", "follow-ups", "lessons", "dependencies"] {
            assert_valid(&validator(&format!("{register}Register")), &api.join(format!("registers/{register}.json")));
        }
    }
}

/// What a ledger says is in its own file, in the list and in the registers.
#[test]
fn nothing_is_lost_on_the_way() {
    let project = sample();
    let all = json(&project, "api/v1/ledgers.json");
    let ledgers = all["ledgers"].as_array().unwrap();
    assert_eq!(json(&project, "api/v1/project.json")["ledgers"], ledgers.len());
    let mut counts = [0; 3];
    for ledger in ledgers {
        let document = json(&project, ledger["data"].as_str().unwrap());
        assert_eq!(&document["ledger"], ledger);
        for (count, name) in counts.iter_mut().zip(["decisions", "risks", "findings"]) {
            *count += document[name].as_array().unwrap().len();
        }
        for link in ["page", "raw"] {
            assert!(project.path("site").join(ledger[link].as_str().unwrap()).is_file(), "{ledger}");
        }
    }
    let entries = |name: &str| json(&project, &format!("api/v1/registers/{name}.json"))["entries"].clone();
    assert_eq!(counts[0], entries("decisions").as_array().unwrap().len());
    assert_eq!(counts[1], entries("risks").as_array().unwrap().len());
    let findings = json(&project, "api/v1/findings.json");
    let of_ledgers = findings["findings"].as_array().unwrap().iter().filter(|finding| !finding["ledger"].is_null());
    assert_eq!(counts[2], of_ledgers.count());
    assert!(counts.iter().all(|&count| count > 5), "{counts:?}");
}

/// Every address in the JSON leads to a file, and to a place in it.
#[test]
fn addresses_lead_somewhere() {
    fn visit(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    match value {
                        Value::String(text) if ["page", "raw", "data", "rule"].contains(&name.as_str()) => {
                            found.insert(text.clone());
                        }
                        value => visit(value, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| visit(item, found)),
            _ => {}
        }
    }
    let project = sample();
    let mut found = BTreeSet::new();
    for path in files(&project, "api/v1", ".json") {
        visit(&serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(), &mut found);
    }
    assert!(found.len() > 300, "{}", found.len());
    found.remove(""); // The schema speaks of these names, too.
    for address in found {
        let (path, anchor) = address.split_once('#').unwrap_or((&address, ""));
        let page = project.read(&format!("site/{path}"));
        assert!(anchor.is_empty() || page.contains(&format!("id=\"{anchor}\"")), "{address}");
    }
}

#[test]
fn xml_is_well_formed_and_says_what_it_is() {
    for project in [sample(), hostile(URL)] {
        for (folder, ending, root) in [("feeds", ".atom", "feed"), ("badges", ".svg", "svg"), ("", "map.xml", "urlset")]
        {
            let files = files(&project, folder, ending);
            assert!(!files.is_empty(), "{ending}");
            for path in files {
                let text = fs::read_to_string(&path).unwrap();
                let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
                assert_eq!(document.root_element().tag_name().name(), root, "{path:?}");
            }
        }
        roxmltree::Document::parse(&project.read("site/favicon.svg")).unwrap();
    }
}

/// What RFC 4287 asks of a feed, and that both forms say the same.
#[test]
fn feeds_have_what_readers_need() {
    let atom = "http://www.w3.org/2005/Atom";
    for project in [sample(), hostile(URL)] {
        for path in files(&project, "feeds", ".atom") {
            let text = fs::read_to_string(&path).unwrap();
            let document = roxmltree::Document::parse(&text).unwrap();
            let feed = document.root_element();
            let text_of = |node: roxmltree::Node<'_, '_>, name: &str| {
                let child = node.children().find(|child| child.has_tag_name((atom, name)));
                child.unwrap_or_else(|| panic!("{path:?}: no {name}")).text().unwrap_or_default().to_owned()
            };
            for name in ["id", "title", "updated", "author"] {
                text_of(feed, name);
            }
            let entries: Vec<_> = feed.children().filter(|child| child.has_tag_name((atom, "entry"))).collect();
            let ids: BTreeSet<String> = entries.iter().map(|&entry| text_of(entry, "id")).collect();
            assert_eq!(ids.len(), entries.len(), "{path:?}: an id twice");
            assert!(ids.iter().all(|id| id.starts_with("https://")), "{ids:?}");
            let days: Vec<String> = entries.iter().map(|&entry| text_of(entry, "updated")).collect();
            assert!(days.is_sorted_by(|a, b| a >= b), "{path:?}");
            assert!(days.first().is_none_or(|newest| *newest == text_of(feed, "updated")), "{path:?}");

            let twin = path.with_extension("json");
            let json: Value = serde_json::from_str(&fs::read_to_string(&twin).unwrap()).unwrap();
            assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
            assert_eq!(json["title"], text_of(feed, "title"));
            assert_eq!(json["feed_url"], text_of(feed, "id").replace(".atom", ".json"), "{path:?}");
            let items = json["items"].as_array().unwrap();
            assert_eq!(items.len(), entries.len());
            for (item, &entry) in items.iter().zip(&entries) {
                assert_eq!(item["id"], text_of(entry, "id"));
                assert_eq!(item["title"], text_of(entry, "title"));
                assert!(item["content_text"].is_string());
                assert_eq!(item["date_published"], text_of(entry, "updated"));
            }
        }
    }
    let project = sample();
    assert_eq!(json(&project, "feeds/all.json")["items"].as_array().unwrap().len(), 50);
    let ledgers = json(&project, "api/v1/ledgers.json")["ledgers"].as_array().unwrap().len();
    assert_eq!(files(&project, "feeds/ledgers", ".json").len(), ledgers);
    let of_one = json(&project, "feeds/ledgers/timetable/tide-windows.json");
    assert_eq!(of_one["home_page_url"], "https://ferries.example/status/ledgers/timetable/tide-windows.html");
    assert_eq!(of_one["items"][0]["tags"], json!(["planned"]));
}

/// The page of a stage and that of a ledger lead to their own feeds besides those of the site, in both forms.
#[test]
fn pages_lead_to_their_feeds() {
    let project = sample();
    for (page, feeds) in [
        ("index.html", &["feeds/all"][..]),
        ("list/planned.html", &["../feeds/all", "../feeds/stage-planned"]),
        ("ledgers/timetable/tide-windows.html", &["../../feeds/all", "../../feeds/ledgers/timetable/tide-windows"]),
    ] {
        let text = project.read(&format!("site/{page}"));
        let told: Vec<&str> = text
            .lines()
            .filter(|line| line.contains("rel=\"alternate\" type=\"application/") && line.contains("feeds/"))
            .map(|line| line.split("href=\"").nth(1).unwrap().trim_end_matches("\">"))
            .collect();
        let wanted: Vec<String> =
            feeds.iter().flat_map(|feed| [format!("{feed}.atom"), format!("{feed}.json")]).collect();
        assert_eq!(told, wanted, "{page}");
    }
}

/// The properties of each event, unfolded, by name.
fn events(calendar: &str) -> Vec<Vec<(String, String)>> {
    assert!(calendar.ends_with("\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
    let unfolded = calendar.replace("\r\n ", "");
    let lines: Vec<(&str, &str)> =
        unfolded.lines().map(|line| line.split_once(':').unwrap_or_else(|| panic!("{line}"))).collect();
    assert_eq!((lines[0], lines[lines.len() - 1]), (("BEGIN", "VCALENDAR"), ("END", "VCALENDAR")));
    let mut events: Vec<Vec<(String, String)>> = Vec::new();
    for (name, value) in lines {
        match (name, value) {
            ("BEGIN", "VEVENT") => events.push(Vec::new()),
            _ => events.iter_mut().last().into_iter().for_each(|event| event.push((name.to_owned(), value.to_owned()))),
        }
    }
    events
}

#[test]
fn the_calendar_has_an_event_for_each_day_ahead() {
    let events = events(&sample().read("site/calendar.ics"));
    assert!(events.len() > 5, "{}", events.len());
    let of = |event: &[(String, String)], name: &str| {
        let found = event.iter().find(|(known, _)| known == name);
        found.unwrap_or_else(|| panic!("no {name}")).1.clone()
    };
    let names: BTreeSet<String> = events.iter().map(|event| of(event, "UID")).collect();
    assert_eq!(names.len(), events.len());
    for event in &events {
        assert!(!of(event, "SUMMARY").is_empty() && of(event, "URL").starts_with("https://ferries.example/status/"));
    }
}

#[test]
fn an_event_is_stamped_with_the_day_its_ledger_was_written_last() {
    let stamps = |fields: &str| {
        let text = format!("# A\n\n**Status:** In Progress\n{fields}**Due:** 2025-09-01\n");
        let project = build(Project::empty().file("ledgers/a.md", text));
        let event = events(&project.read("site/calendar.ics")).remove(0);
        let of = |name: &str| event.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        (of("DTSTAMP"), of("LAST-MODIFIED"))
    };
    let at = |day: &str| Some(format!("{day}T000000Z"));
    let both = "**Created:** 2025-01-02\n**Updated:** 2025-05-06\n";
    assert_eq!(stamps(both), (at("20250506"), at("20250506")));
    assert_eq!(stamps("**Created:** 2025-01-02\n"), (at("20250102"), at("20250102")));
    assert_eq!(stamps(""), (at("20260630"), None), "the day of the build, which is no day of the ledger");
}

#[test]
fn a_text_cannot_leave_its_place() {
    let project = hostile(URL);
    let events = events(&project.read("site/calendar.ics"));
    assert_eq!(events.len(), 1);
    assert!(!project.read("site/llms.txt").replace("\\]", "").contains("](javascript:"));
    let table = project.read("site/api/v1/decisions.csv");
    assert!(table.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{table}");
    for path in files(&project, "", ".svg").into_iter().chain(files(&project, "", ".atom")) {
        let text = fs::read_to_string(path).unwrap();
        assert!(!text.contains("<script") && !text.contains("<img"), "{text}");
    }
}

#[test]
fn badges_say_how_things_stand() {
    let project = sample();
    assert_eq!(json(&project, "badges/ledgers.json")["message"], "31 · 3 blocked");
    let ledger = json(&project, "badges/ledgers/timetable/tide-windows.json");
    assert_eq!(ledger, json!({ "schemaVersion": 1, "label": "status", "message": "Up Next", "color": "#5a6372" }));
    let svg = project.read("site/badges/ledgers/timetable/tide-windows.svg");
    assert!(svg.contains("<title>status: Up Next</title>") && svg.contains("role=\"img\""), "{svg}");
}

#[test]
fn the_sitemap_has_every_page_for_readers() {
    let project = sample();
    let text = project.read("site/sitemap.xml");
    let document = roxmltree::Document::parse(&text).unwrap();
    let told: BTreeSet<String> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "loc")
        .map(|node| node.text().unwrap().strip_prefix("https://ferries.example/status/").unwrap())
        .map(|path| percent_encoding::percent_decode_str(path).decode_utf8().unwrap().into_owned())
        .collect();
    let site = project.path("site");
    let pages: BTreeSet<String> = files(&project, "", ".html")
        .iter()
        .map(|path| path.strip_prefix(&site).unwrap().to_string_lossy().replace('\\', "/"))
        .filter(|path| path != "404.html" && path != "editor.html")
        .collect();
    assert_eq!(told, pages);
    assert!(text.contains("tide-windows.html</loc><lastmod>2026-06-16</lastmod>"), "{text}");
    assert_eq!(
        project.read("site/robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: https://ferries.example/status/sitemap.xml\n"
    );
}

#[test]
fn without_an_address_there_is_nothing_that_needs_one() {
    let project = hostile("");
    for path in ["feeds", "sitemap.xml"] {
        assert!(!project.path("site").join(path).exists(), "{path}");
    }
    let page = project.read("site/ledgers/a.html");
    assert!(!page.contains("og:") && !page.contains("canonical") && !page.contains("application/atom+xml"));
    assert!(project.read("site/api/index.html").contains("There are none: feeds need full addresses."));
    assert_eq!(project.read("site/robots.txt"), "User-agent: *\nAllow: /\n");
    assert!(project.read("site/llms.txt").contains("](raw/a.md)"));
}

#[test]
fn pages_name_their_other_forms() {
    let project = hostile(URL);
    let page = project.read("site/ledgers/a.html");
    for part in [
        "<link rel=\"canonical\" href=\"https:&#x2F;&#x2F;example.org&#x2F;s&#x2F;ledgers&#x2F;a.html\">",
        "href=\"../feeds/ledgers/a.atom\"",
        "href=\"../api/v1/ledgers/a.json\"",
        "property=\"og:title\"",
    ] {
        assert!(page.contains(part) || page.contains(&part.replace("&#x2F;", "/")), "{part}\n{page}");
    }
    let manifest = json(&project, "site.webmanifest");
    assert!(project.path("site").join(manifest["icons"][0]["src"].as_str().unwrap()).is_file());
    assert!(project.path("site").join(manifest["start_url"].as_str().unwrap()).is_file());
}

#[test]
fn what_is_needed_and_not_there_is_told_and_a_sentence_is_one_reason() {
    let ledger = |title: &str, fields: &str| format!("# {title}\n\n**Status:** Blocked\n{fields}\n");
    let project = build(
        Project::empty()
            .file("ledgers/a.md", ledger("A", "**Depends On:** [Gone feed](gone.md)"))
            .file("ledgers/b.md", ledger("B", "**Blocked By:** Our name is asked for; the operator is slow, as ever"))
            .file("ledgers/c.md", ledger("C", "**Blocked By:** A, B")),
    );
    let register: Value = serde_json::from_str(&project.read("site/api/v1/registers/dependencies.json")).unwrap();
    let needs: Vec<(&str, Option<&str>, &str)> = (register["entries"].as_array().unwrap().iter())
        .map(|entry| {
            let needs = &entry["needs"];
            (entry["ledger"].as_str().unwrap(), needs["ledger"].as_str(), needs["name"].as_str().unwrap_or_default())
        })
        .collect();
    assert_eq!(
        needs,
        [
            ("a", None, "Gone feed"),
            ("b", None, "Our name is asked for; the operator is slow, as ever"),
            ("c", Some("a"), needs[2].2),
            ("c", Some("b"), needs[3].2),
        ]
    );
}
