//! The lists of folders and of statuses, which need no script.

#![cfg(embedded_assets)]

mod support;

use support::Project;

fn ledger(title: &str, status: &str) -> String {
    format!("# {title}\n\n**Status:** {status}\n\n## Progress Log\n\n### 2025-01-02 - Begun\n- x\n")
}

/// The addresses of the links in `page` that have `part` in them, in order.
fn links<'p>(page: &'p str, part: &str) -> Vec<&'p str> {
    let all = page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    all.filter(|link| link.contains(part)).collect()
}

#[test]
fn each_folder_has_a_list_that_leads_there_and_back() {
    let project = Project::empty()
        .file("ledgers/v1/Live/a.md", ledger("A", "In Progress"))
        .file("ledgers/v1/Live/b.md", ledger("B", "Complete"))
        .file("ledgers/v2/c.md", ledger("C", "In Progress"))
        .file("ledgers/d.md", ledger("D", "In Progress"));
    assert_eq!(project.run(["build"]).code, 0);
    let list = project.read("site/list/index.html");
    assert_eq!(
        links(&list, "folders/"),
        ["folders/v1-live/index.html", "folders/v2/index.html", "folders/none/index.html"],
        "what says nothing comes last"
    );
    let live = project.read("site/list/folders/v1-live/index.html");
    assert_eq!(live.matches("<li class=\"row\"").count(), 2);
    assert!(live.contains("<bdi>v1/live</bdi> <span class=\"group-count\">2</span>"), "{live}");
    assert!(links(&live, "list/index.html").contains(&"../../../list/index.html?folder=v1/live"), "{live}");
    let page = project.read("site/ledgers/v1/live/a.html");
    assert!(
        page.contains("href=\"../../../list/folders/v1-live/index.html\""),
        "the page of a ledger names its folder"
    );
    assert!(!project.read("site/ledgers/d.html").contains("list/folders"));
    assert_eq!(links(&project.read("site/board-folders.html"), "list/folders/").len(), 3);
}

#[test]
fn statuses_have_lists_however_they_are_written_and_none_is_there_twice() {
    let project = Project::empty()
        .file("ledgerline.toml", "[[statuses]]\nname = \"Building\"\nstage = \"active\"\n\n[[statuses]]\nname = \"Sea Trial\"\nstage = \"active\"\naliases = [\"trial\"]\n\n[[statuses]]\nname = \"Over\"\nstage = \"done\"\n")
        .file("ledgers/a.md", ledger("A", "Building"))
        .file("ledgers/b.md", ledger("B", "Sea Trial"))
        .file("ledgers/c.md", ledger("C", "✅ sea trial"))
        .file("ledgers/d.md", ledger("D", "Over"));
    let answer = project.run(["build"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert_eq!(
        project.names("site/list/statuses"),
        ["building", "sea-trial"],
        "the stage `done` has the same as `Over`"
    );
    let list = project.read("site/list/index.html");
    let way = list.split("<summary>By status</summary>").nth(1).unwrap().split("</details>").next().unwrap();
    assert_eq!(links(way, ""), ["statuses/sea-trial/index.html", "statuses/building/index.html", "done.html"]);
    let trial = project.read("site/list/statuses/sea-trial/index.html");
    assert_eq!(trial.matches("<li class=\"row\"").count(), 2, "{trial}");
    assert!(trial.contains("list/index.html?status=Sea%20Trial"));
    assert!(!project.path("site/list/folders").exists(), "all are in one folder");
}

#[test]
fn long_lists_have_pages_and_too_many_lists_are_said() {
    let mut project = Project::empty();
    for number in 0..90 {
        project = project.file(&format!("ledgers/many/{number}.md"), ledger("M", "In Progress"));
    }
    for number in 0..62 {
        project = project.file(&format!("ledgers/few-{number:02}/a.md"), ledger("F", "In Progress"));
    }
    assert_eq!(project.run(["build"]).code, 0);
    let first = project.read("site/list/folders/many/index.html");
    assert_eq!((first.matches("<li class=\"row\"").count(), links(&first, "index-2.html").len()), (80, 1));
    assert_eq!(project.read("site/list/folders/many/index-2.html").matches("<li class=\"row\"").count(), 10);
    assert_eq!(project.names("site/list/folders").len(), 60);
    let list = project.read("site/list/index.html");
    assert!(list.contains("3 more folders with fewer ledgers have no list of their own."), "{list}");
    assert!(!project.read("site/ledgers/few-61/a.html").contains("list/folders"), "it has none to lead to");
}
