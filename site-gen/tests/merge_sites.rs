//! `ledgerline build --merge`: ledgers of other sites in lists and on the board.

#![cfg(embedded_assets)]

mod support;

use support::{CLEAN, Project};

/// The list that the site of another project publishes, at `address` if it says so.
fn published(address: Option<&str>) -> String {
    let url = address.map_or_else(String::new, |address| format!("[site]\nurl = \"{address}\"\n"));
    let project = Project::empty()
        .file("ledgerline.toml", format!("[project]\nname = \"Pier\"\n{url}"))
        .file("ledgers/v2/crane.md", CLEAN.replace("# Search", "# Crane"));
    assert_eq!(project.run(["build"]).code, 0);
    project.read("site/api/v1/ledgers.json")
}

#[test]
fn ledgers_of_another_site_are_listed_and_lead_there() {
    let project = Project::clean().file("pier.json", published(Some("https://pier.example/at/")));
    let answer = project.run(["build", "--merge", "pier.json"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let page = "https://pier.example/at/ledgers/v2/crane.html";
    for file in ["index.html", "list/index.html", "board.html", "board-folders.html", "board-sources.html"] {
        let text = project.read(&format!("site/{file}"));
        assert!(text.contains(&format!("href=\"{page}\"")), "{file}");
        assert!(text.contains("<bdi>Pier</bdi>"), "{file}");
    }
    assert!(project.read("site/list/index.html").contains(" data-source=\"Pier\""));
    // What programs read is of this project alone, or sites that list each other would never end.
    assert!(!project.read("site/api/v1/ledgers.json").contains("crane"));
    assert!(!project.read("site/llms.txt").contains("Crane"));
    assert!(!project.path("site/ledgers/v2").exists());
}

#[test]
fn counts_say_what_they_count() {
    let blocked = CLEAN.replace("**Status:** In Progress", "**Status:** Blocked");
    let list = published(Some("https://pier.example/at/")).replace("\"active\"", "\"blocked\"");
    let project = Project::empty().file(".ai/ledgers/search.md", blocked).file("pier.json", list);
    assert_eq!(project.run(["build", "--merge", "pier.json"]).code, 0);
    let home = project.read("site/index.html");
    for part in ["2 ledgers, 1 of them of another project", "done in this project", "Of this project alone"] {
        assert!(home.contains(part), "{part}: {home}");
    }
    assert!(home.contains("Blocked, and why <span class=\"group-count\">1</span>"), "{home}");
    assert!(home.contains("<span class=\"tile-count\">2</span> <span class=\"tile-label\">Blocked"), "{home}");
    for page in ["list/index.html", "board.html"] {
        assert!(project.read(&format!("site/{page}")).contains("2 ledgers, 1 of them of another project"), "{page}");
    }
    let badge = project.read("site/badges/ledgers.svg");
    assert!(badge.contains("1 · 1 blocked"), "{badge}");
    // Without others nothing is said of them.
    assert_eq!(project.run(["build"]).code, 0);
    assert!(!project.read("site/index.html").contains("this project"));
}

/// With sources of its own as well, the list that a panel leads to has what the panel counts.
#[test]
fn panels_lead_to_what_they_count_where_there_are_sources() {
    let blocked = CLEAN.replace("**Status:** In Progress", "**Status:** Blocked");
    let list = published(Some("https://pier.example/at/")).replace("\"active\"", "\"blocked\"");
    let source = "[[source]]\nname = \"Web & shop\"\npath = \"packages/web\"\n";
    let mut project = Project::empty().file("ledgerline.toml", source).file("pier.json", list);
    for number in 0..4 {
        project = project
            .file(&format!("ledgers/{number}.md"), &blocked)
            .file(&format!("packages/web/ledgers/{number}.md"), &blocked);
    }
    // Enough to be fetched as JSON, which says what the filter of the list finds.
    for number in 0..80 {
        project = project.file(&format!("ledgers/more/{number}.md"), CLEAN);
    }
    assert_eq!(project.run(["build", "--merge", "pier.json"]).code, 0);
    let home = project.read("site/index.html");
    assert!(home.contains("Blocked, and why <span class=\"group-count\">8</span>"), "{home}");
    assert!(home.contains("href=\"list/index.html?stage=blocked&amp;source=&amp;source=Web%20%26%20shop\""), "{home}");
    let rows: serde_json::Value = serde_json::from_str(&project.read("site/rows.json")).unwrap();
    let of = |row: &&serde_json::Value| {
        row["stage"] == "blocked" && ["", "Web & shop"].contains(&row["source"].as_str().unwrap_or_default())
    };
    assert_eq!(rows["rows"].as_array().unwrap().iter().filter(of).count(), 8);
}

#[test]
fn where_the_site_is_may_be_said_on_the_command_line() {
    let project = Project::clean().file("pier.json", published(None));
    project.run(["build", "--merge", "pier.json"]).fails_with([
        "error: cannot merge `pier.json`: it does not say where its site is",
        "help: set `url` of `[site]` there",
    ]);
    assert_eq!(project.run(["build", "--merge", "pier.json=http://localhost:8000"]).code, 0);
    assert!(project.read("site/index.html").contains("href=\"http://localhost:8000/ledgers/v2/crane.html\""));
    project.run(["build", "--merge", "pier.json=ftp://x"]).fails_with(["`ftp://x` is no address of a site"]);
}

#[test]
fn what_is_no_list_is_refused() {
    let project = Project::clean()
        .file("latin.json", b"{\"project\": \"Caf\xe9\"}")
        .file("folder.json/x", "")
        .file("newer.json", "{\"version\": 2}")
        .file("page.json", "<!DOCTYPE html>")
        .file("evil.json", r#"{"version":1,"project":"P","site":"https://e.example","ledgers":[{"slug":"a","title":"A","page":"javascript:alert(1)"}]}"#);
    for (file, why) in [
        ("newer.json", "it is of version 2, and this ledgerline reads version 1"),
        ("page.json", "it is not JSON"),
        ("latin.json", "it is not UTF-8"),
        ("folder.json", "is a directory"),
        ("evil.json", "it says that the page of `a` is `javascript:alert(1)`, which is not in its site"),
        ("none.json", "no such file"),
        ("https://pier.example/api/v1/ledgers.json", "ledgerline asks no other machine for anything"),
    ] {
        project.run(["build", "--merge", file]).fails_with([&format!("error: cannot merge `{file}`: "), why]);
    }
    assert!(!project.path("site").exists());
}

#[test]
fn a_hostile_list_is_text() {
    let hostile = r#"<img src=x onerror=alert(1)>\" onload=\"alert(2)"#;
    let json = format!(
        r#"{{"version":1,"project":"{hostile}","site":"https://e.example","ledgers":[{{"slug":"{hostile}","title":"{hostile}","status":"{hostile}","stage":"blocked","owner":"{hostile}","summary":"{hostile}","page":"x{hostile}.html"}}]}}"#
    );
    let project = Project::clean().file("evil.json", json);
    assert_eq!(project.run(["build", "--merge", "evil.json"]).code, 0);
    for file in
        ["index.html", "list/index.html", "board.html", "board-folders.html", "board-sources.html", "board-owners.html"]
    {
        let text = project.read(&format!("site/{file}"));
        assert!(text.contains("&lt;img") && !text.contains("<img") && !text.contains("\" onload="), "{file}");
    }
}
