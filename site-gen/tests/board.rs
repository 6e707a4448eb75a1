//! The board: its lanes, and what they count.

#![cfg(embedded_assets)]

mod support;

use support::Project;

/// The lanes of a board: the title of each, its count and the titles of its cards.
fn lanes(board: &str) -> Vec<(String, String, Vec<String>)> {
    let between = |text: &str, from: &str, to: &str| -> Vec<String> {
        text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap().to_owned()).collect()
    };
    board
        .split("<section class=\"lane\"")
        .skip(1)
        .map(|lane| {
            let title = between(lane, "<bdi>", "</bdi>").swap_remove(0);
            let count = between(lane, "group-count\">", "<").swap_remove(0);
            let links = between(lane, "<a class=\"card-title\"", "</a>");
            (title, count, links.iter().map(|link| link.split_once('>').unwrap().1.to_owned()).collect())
        })
        .collect()
}

fn ledger(title: &str, fields: &str) -> String {
    format!("# {title}\n\n**Status:** In Progress\n{fields}")
}

#[test]
fn a_ledger_is_in_the_lane_of_each_of_its_values() {
    let project = Project::empty()
        .file("ledgerline.toml", "[site]\nlanes = [\"Team\"]\n")
        .file("ledgers/a.md", ledger("A", "**Owner:** Ada, Ben\n**Team:** Web; Api\n"))
        .file("ledgers/b.md", ledger("B", "**Owner:** Ben\n**Team:** Web\n"))
        .file("ledgers/c.md", ledger("C", "**Owner:** []\n"));
    assert_eq!(project.run(["build"]).code, 0);
    let owners = project.read("site/board-owners.html");
    let is = |title: &str, count: &str, cards: &[&str]| {
        (title.to_owned(), count.to_owned(), cards.iter().map(|&card| card.to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(lanes(&owners), [is("Ada", "1", &["A"]), is("Ben", "2", &["A", "B"]), is("No owner", "1", &["C"])]);
    assert!(owners.contains("<p class=\"hero-facts\">3 ledgers<"), "each is counted once");
    assert!(owners.contains(">1 of them is in several lanes<"), "and it is said where lanes count more");
    let teams = project.read("site/board-by-team.html");
    assert_eq!(lanes(&teams), [is("Api", "1", &["A"]), is("Web", "2", &["A", "B"]), is("Not said", "1", &["C"])]);
    assert!(!project.read("site/board.html").contains("several lanes"));
}

#[test]
fn a_lane_that_has_not_all_leads_to_the_list_of_one_value() {
    let mut project = Project::empty();
    for number in 0..160 {
        project = project.file(&format!("ledgers/{number}.md"), ledger("Many", "**Owner:** [Ada L.]\n"));
    }
    project = project.file("ledgers/both.md", ledger("Both", "**Owner:** Ada L., Ben\n"));
    assert_eq!(project.run(["build"]).code, 0);
    let board = project.read("site/board-owners.html");
    assert!(board.contains("href=\"list/index.html?stage=active&amp;owner=Ada%20L.\""), "{board}");
    assert!(project.read("site/rows.json").contains("\"owner\":\"[Ada L.]\",\"owners\":\"Ada L.\""));
}
