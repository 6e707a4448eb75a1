//! The findings on a site are those of `ledgerline check`, on the same files and the same day.
#![cfg(embedded_assets)]

mod support;

use std::collections::BTreeSet;

use support::{CLEAN, Project};

/// The file, the code, the severity and the line of a finding.
type Finding = (String, String, String, usize);

const DASHBOARD: &str =
    "# Active features\n\n## In Progress\n\n- [Stuck](stuck.md)\n- [Gone](gone.md)\n- [Search](search.md)\n";

/// A project in which something of every sort is wrong: in one file, between files, by the day, and in files without
/// pages of their own.
fn project() -> Project {
    let ledger = |title: &str, status: &str, rest: &str| {
        CLEAN
            .replace("# Search in titles", &format!("# {title}"))
            .replace("In Progress", status)
            .replace("main", "feat/shared")
            + rest
    };
    Project::empty()
        .file("ledgerline.toml", "[ledgers]\npaths = [\".ai/ledgers\", \"plans\"]\n\n[rules]\nFL304 = \"error\"\n")
        .file(".ai/ledgers/search.md", CLEAN)
        .file(
            ".ai/ledgers/stuck.md",
            ledger("Stuck", "Blocked", "\n[lost](nowhere.md) and [a cycle](../../plans/a.md)\n"),
        )
        .file(".ai/ledgers/typo.md", ledger("Typo", "Doen", "\n- [ x] box\n"))
        .file(".ai/ledgers/allowed.md", ledger("Allowed", "Doen", "\n<!-- ledgerline: allow-file FL703 one -->\n"))
        .file(".ai/ledgers/_active.md", DASHBOARD)
        .file(".ai/ledgers/latin.md", b"# Caf\xe9\n")
        .file("plans/a.md", "# A\n\n**Status:** In Progress\n**Depends on:** [B](b/b.md)\n")
        .file("plans/b/b.md", "# B\n\n**Status:** In Progress\n**Depends on:** [A](../a.md)\n")
        .file("plans/b/_active.md", b"# Active \xff\n")
        .file("plans/b-c.md", ledger("Branches", "In Progress", ""))
}

fn of_check(project: &Project, today: &str) -> BTreeSet<Finding> {
    let answer = project.run(["check", "--format", "json", "--today", today]);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    let findings = report["findings"].as_array().unwrap().iter().map(|finding| {
        let text = |name: &str| finding[name].as_str().unwrap().to_owned();
        let line = finding["range"]["start"]["line"].as_u64().unwrap();
        (text("path"), text("code"), text("severity"), line as usize)
    });
    findings.collect()
}

/// What stands in `text` between `before` and `after`, and the rest.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<(&'t str, &'t str)> {
    text.split_once(before)?.1.split_once(after)
}

/// The findings on a piece of a page, which are those of `file`.
fn on_page(file: &str, page: &str) -> Vec<Finding> {
    let findings = page.split("<li class=\"finding\" data-severity=\"").skip(1).map(|item| {
        let (severity, rest) = item.split_once('"').unwrap();
        let (code, rest) = between(rest, "<code>", "</code>").unwrap();
        let (line, _) = between(rest, "<span class=\"finding-line\">line ", "</span>").unwrap();
        (file.to_owned(), code.to_owned(), severity.to_owned(), line.parse().unwrap())
    });
    findings.collect()
}

fn on_site(project: &Project, today: &str) -> BTreeSet<Finding> {
    project.run(["build", "--today", today]);
    let mut found = BTreeSet::new();
    for (file, page) in [
        (".ai/ledgers/search.md", "search"),
        (".ai/ledgers/stuck.md", "stuck"),
        (".ai/ledgers/typo.md", "typo"),
        (".ai/ledgers/allowed.md", "allowed"),
        (".ai/ledgers/latin.md", "latin"),
        ("plans/a.md", "a"),
        ("plans/b/b.md", "b/b"),
        ("plans/b-c.md", "b-c"),
    ] {
        found.extend(on_page(file, &project.read(&format!("site/ledgers/{page}.html"))));
    }
    let home = project.read("site/index.html");
    for section in home.split("<section class=\"findings\"").skip(1) {
        let (file, rest) = between(section, "<bdi>", "</bdi>").unwrap();
        found.extend(on_page(file, rest.split("</section>").next().unwrap()));
    }
    found
}

#[test]
fn a_site_says_what_the_check_says() {
    let project = project();
    for today in ["2025-03-10", "2025-09-01", "2025-01-01"] {
        let (site, check) = (on_site(&project, today), of_check(&project, today));
        let missing: Vec<_> = check.difference(&site).collect();
        let more: Vec<_> = site.difference(&check).collect();
        assert!(missing.is_empty() && more.is_empty(), "{today}: not on the site {missing:#?}, only there {more:#?}");
    }
    let codes =
        |today: &str| -> BTreeSet<String> { of_check(&project, today).into_iter().map(|(_, code, ..)| code).collect() };
    let silent = codes("2025-09-01");
    for code in ["FL001", "FL204", "FL301", "FL404", "FL701", "FL703", "FL705", "FL707"] {
        assert!(silent.contains(code), "the project has no {code}: {silent:?}");
    }
    assert!(codes("2025-01-01").contains("FL208") && !codes("2025-03-10").contains("FL404"));
}

#[test]
fn a_site_counts_what_it_shows_and_is_the_same_on_the_same_day() {
    let project = project();
    let first = project.run(["build", "--today", "2025-09-01"]);
    let home = project.read("site/index.html");
    let summary = project.run(["check", "--today", "2025-09-01"]);
    let counts = first.out.lines().find_map(|line| between(line, "the ledgers have ", ";")).unwrap().0;
    assert!(summary.out.contains(counts), "{counts} is not in\n{}", summary.out);
    project.run(["build", "--today", "2025-09-01"]);
    assert_eq!(project.read("site/index.html"), home);

    let of_epoch = project.command("").arg("build").env("SOURCE_DATE_EPOCH", "1756684800").output().unwrap();
    assert_eq!(of_epoch.status.code(), Some(1));
    assert_eq!(project.read("site/index.html"), home, "the same day by the environment");
}
