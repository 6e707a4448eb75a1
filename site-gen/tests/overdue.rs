//! What is due and when it is late: rows, cards and the roadmap say so in words, in every language of the site.

#![cfg(embedded_assets)]

mod support;

use support::Project;

const TODAY: &str = "2025-06-10";

/// A site of ledgers with these names, statuses and due days.
fn site(language: &str, ledgers: &[(&str, &str, &str)]) -> Project {
    let config = format!("[site]\nlanguage = \"{language}\"\n");
    let project =
        ledgers.iter().fold(Project::empty().file("ledgerline.toml", config), |project, (name, status, due)| {
            let text = format!("# {name}\n\n**Status:** {status}\n**Created:** 2025-05-01\n**Due:** {due}\n");
            project.file(&format!("ledgers/{name}.md"), text)
        });
    assert_eq!(project.run(["build", "--today", TODAY]).code, 0);
    project
}

/// The line of `page` with a due day that comes behind the link to the ledger `name`.
fn due(page: &str, name: &str) -> Option<String> {
    let rest = page.split(&format!("ledgers/{name}.html")).nth(1)?.split("</ul>").next()?;
    rest.split("<li class=\"row-due\"").nth(1).map(|rest| rest.split("</li>").next().unwrap_or_default().to_owned())
}

#[test]
fn rows_and_cards_say_what_is_late_in_words_and_with_a_sign() {
    for (language, late, coming) in
        [("en", "Overdue since", "Due"), ("de", "Überfällig seit", "Fällig"), ("ko", "기한 지남", "기한")]
    {
        let project = site(
            language,
            &[
                ("past", "In Progress", "2025-06-09"),
                ("today", "In Progress", TODAY),
                ("coming", "Blocked", "2025-07-01"),
                ("over", "Complete", "2025-06-09"),
            ],
        );
        for page in ["index.html", "list/index.html", "list/active.html", "board.html"] {
            // What the home page says first is said in panels.
            let text = project.read(&format!("site/{page}"));
            let rows = text.split("class=\"groups\"").last().unwrap();
            let past = due(rows, "past").unwrap();
            assert!(
                past.starts_with(" data-late><svg") && past.contains(&format!("<span>{late}</span>")),
                "{page}: {past}"
            );
            let today = due(rows, "today").unwrap();
            assert!(today.starts_with(&format!("><span>{coming}</span>")), "{page}: {today}");
        }
        let own = |name: &str| project.read(&format!("site/ledgers/{name}.html"));
        let said = format!("</svg>{late} <time datetime=\"2025-06-09\"");
        assert!(
            own("past").contains("<span class=\"ledger-late\"><svg") && own("past").contains(&said),
            "{}",
            own("past")
        );
        assert!(["today", "coming", "over"].iter().all(|name| !own(name).contains("ledger-late")));
        let home = project.read("site/index.html");
        let rows = home.split("class=\"groups\"").last().unwrap();
        assert!(due(rows, "coming").unwrap().starts_with(&format!("><span>{coming}</span>")));
        assert_eq!(due(rows, "over"), None, "that day no longer matters");
    }
}

#[test]
fn the_roadmap_marks_what_is_late() {
    for (language, late) in [("en", "overdue"), ("de", "überfällig"), ("ko", "기한 지남")] {
        let project = site(language, &[("past", "In Progress", "2025-06-09"), ("coming", "In Progress", "2025-07-01")]);
        let roadmap = project.read("site/timeline/roadmap.html");
        assert_eq!(roadmap.matches("y=\"4\">!</text>").count(), 1, "{roadmap}");
        let rows: Vec<&str> = roadmap.split("<tr><th scope=\"row\">").skip(1).collect();
        let told =
            |name: &str| rows.iter().find(|row| row.contains(&format!("ledgers/{name}.html"))).unwrap().contains(late);
        assert!(told("past") && !told("coming"), "{language}: {rows:?}");
    }
}

#[test]
fn the_rows_that_scripts_read_say_it_too() {
    let numbers: Vec<String> = (0..81).map(|number| format!("l{number}")).collect();
    let ledgers: Vec<(&str, &str, &str)> = numbers
        .iter()
        .enumerate()
        .map(|(at, name)| (name.as_str(), "In Progress", if at % 2 == 0 { "2025-06-09" } else { "2025-06-11" }))
        .collect();
    let rows: serde_json::Value = serde_json::from_str(&site("en", &ledgers).read("site/rows.json")).unwrap();
    for row in rows["rows"].as_array().unwrap() {
        assert_eq!(row.get("late").is_some(), row["due"] == "2025-06-09", "{row}");
    }
}
