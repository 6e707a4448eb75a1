//! The timeline by week and by month.

#![cfg(embedded_assets)]

mod support;

use support::Project;

/// 200 ledgers that were written in twice in one week and once in another, and one entry without a day.
fn busy() -> Project {
    let mut project = Project::empty();
    for number in 0..200 {
        let log = "### 2025-03-06 - Last\n- x\n\n### 2025-03-04 - Before\n- x\n\n### 2025-02-04 - First\n- x\n";
        let undated = if number == 7 { "\n### Some day\n- x\n" } else { "" };
        let text = format!("# Ledger {number}\n\n**Status:** In Progress\n\n## Progress Log\n\n{log}{undated}");
        project = project.file(&format!("ledgers/l{number}.md"), text);
    }
    project
}

#[test]
fn everything_is_reached_by_week_and_by_month() {
    let project = busy();
    assert_eq!(project.run(["build"]).code, 0);
    for (name, first, second) in [("weeks", "w-2025-03-03", "w-2025-02-03"), ("months", "m-2025-03", "m-2025-02")] {
        let pages: Vec<String> =
            ["", "-2", "-3"].iter().map(|number| project.read(&format!("site/timeline/{name}{number}.html"))).collect();
        let all = pages.concat();
        assert_eq!(all.matches("class=\"period-ledger\"").count(), 400, "each ledger in each week or month");
        assert_eq!(all.matches(&format!("id=\"{first}\"")).count(), 2, "a period goes on on the next page");
        assert_eq!(all.matches(&format!("id=\"{second}\"")).count(), 2);
        let head = pages[1].split(&format!("id=\"{first}\"")).nth(1).unwrap().split("</h2>").next().unwrap();
        assert!(head.contains("400 entries"), "its count is that of all of it: {head}");
        assert!(pages[0].contains(&format!("rel=\"next\" href=\"{name}-2.html\"")));
        assert!(pages[0].contains("1–150 of 400") && pages[2].contains("301–400 of 400"));
        assert!(pages[0].contains("ledgers/l0.html#l-2025-03-06---last"), "the newest entry of a period");
        assert!(!project.path(&format!("site/timeline/{name}-4.html")).exists());
        let undated = "1 entry without a day is in the list by day";
        assert!(!pages[0].contains(undated) && pages[2].contains(undated));
        let link = pages[2].split(undated).next().unwrap().rsplit("href=\"").next().unwrap();
        let (address, _) = link.split_once("#undated\"").unwrap();
        assert!(project.read(&format!("site/timeline/{address}")).contains("id=\"undated\""));
    }
}

#[test]
fn without_entries_there_is_one_page_that_says_so() {
    let project = Project::empty().file("ledgers/a.md", "# A\n");
    assert_eq!(project.run(["build"]).code, 0);
    assert!(project.read("site/timeline/weeks.html").contains("class=\"empty\""));
    assert!(!project.path("site/timeline/weeks-2.html").exists());
}
