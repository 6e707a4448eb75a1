//! Ledgers of several folders in one site: packages of a monorepo, and repositories that are checked out beside it.

mod support;

use support::{CLEAN, Project};

fn ledger(title: &str, links: &str) -> String {
    CLEAN
        .replace("# Search", &format!("# {title}"))
        .replace("### Problem Statement", &format!("### Problem Statement\n{links}"))
}

/// A repository with two packages that have ledgers of the same names.
fn monorepo() -> Project {
    Project::empty()
        .file("ledgerline.toml", "[[source]]\nname = \"Web shop\"\npath = \"packages/web\"\n\n[[source]]\nname = \"api\"\npath = \"packages/api\"\nledgers = [\"plans\"]\n")
        .file(".ai/ledgers/a.md", ledger("Own", "See [the shop](../../packages/web/docs/ledgers/a.md)."))
        .file("packages/web/docs/ledgers/a.md", ledger("Shop", "See [the plan](../../../api/plans/v1/a.md)."))
        .file("packages/api/plans/v1/a.md", ledger("Plan", "See [none](b.md)."))
}

#[test]
fn all_are_checked_and_links_between_them_are_known() {
    let answer = monorepo().run(["check"]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("packages/api/plans/v1/a.md"), "{}", answer.out);
    assert_eq!(answer.out.matches("[FL701]").count(), 1, "{}", answer.out);
    // One by one they are of the same project.
    let project = monorepo();
    let answer = project.run(["check", "packages/web/docs/ledgers/a.md"]);
    assert!(!answer.out.contains("FL701"), "{}", answer.out);
}

#[cfg(embedded_assets)]
#[test]
fn each_has_pages_of_its_own() {
    let project = monorepo();
    assert_eq!(project.run(["build"]).code, 0);
    let links_to = |page: &str, link: &str| {
        let text = project.read(&format!("site/ledgers/{page}"));
        assert!(text.contains(&format!("href=\"{link}\"")), "{page} has no {link}");
    };
    links_to("a.html", "../ledgers/web-shop/a.html");
    links_to("web-shop/a.html", "../../ledgers/api/v1/a.html");
    let of = |slug: &str| -> serde_json::Value {
        serde_json::from_str(&project.read(&format!("site/api/v1/ledgers/{slug}.json"))).unwrap()
    };
    assert_eq!(of("web-shop/a")["ledger"]["source"], "Web shop");
    assert_eq!(of("api/v1/a")["ledger"]["file"], "packages/api/plans/v1/a.md");
    assert!(of("a")["ledger"].get("source").is_none());
    assert!(project.read("site/about.html").contains("Web shop"));
}

#[cfg(embedded_assets)]
#[test]
fn lists_and_the_board_tell_sources_apart() {
    let project = monorepo();
    assert_eq!(project.run(["build"]).code, 0);
    let list = project.read("site/list/index.html");
    assert_eq!(list.matches(" data-source=\"Web shop\"").count(), 1, "{list}");
    assert_eq!(list.matches("<li class=\"row-source\"><bdi>Web shop</bdi></li>").count(), 1, "{list}");
    assert_eq!(list.matches(" data-source=").count(), 2, "the project's own have none");
    assert!(project.read("site/board.html").contains("href=\"board-sources.html\">Lanes by source</a>"));
    let board = project.read("site/board-sources.html");
    let lanes: Vec<&str> = board
        .lines()
        .filter(|line| line.contains("class=\"lane-title\""))
        .map(|line| line.split("<bdi>").nth(1).unwrap().split("</bdi>").next().unwrap())
        .collect();
    assert_eq!(lanes, ["Web shop", "api", "This project"]);
    let alone = Project::clean();
    assert_eq!(alone.run(["build"]).code, 0);
    assert!(!alone.path("site/board-sources.html").exists());
    assert!(!alone.read("site/list/index.html").contains("class=\"row-source\""));
}

#[cfg(embedded_assets)]
#[test]
fn another_repository_is_linked_to_its_own_pages_and_what_lies_beside_it_is_not_looked_at() {
    let place = Project::empty()
        .file("main/.git/HEAD", "")
        .file("main/ledgerline.toml", "[site]\nrepository = \"https://github.com/o/main\"\n\n[[source]]\nname = \"other\"\npath = \"../other\"\nrepository = \"https://github.com/o/other\"\nbranch = \"trunk\"\n\n[[source]]\nname = \"third\"\npath = \"../third\"\n")
        .file("main/ledgers/a.md", ledger("Own", "[b](../../other/ledgers/b.md) [code](../src/x.rs) ![p](../../private/p.png) ![q](../../other/q.png)"))
        .file("main/src/x.rs", "")
        .file("other/.git/HEAD", "")
        .file("other/q.png", "q")
        .file("other/ledgers/b.md", ledger("Other", "[code](../lib.rs)"))
        .file("other/lib.rs", "")
        .file("third/ledgers/c.md", ledger("Third", "[code](../lib.rs)"))
        .file("third/lib.rs", "")
        .file("private/p.png", "p");
    assert_eq!(place.run_in("main", ["build", "--out", "../public"]).code, 0);
    let page = |name: &str| place.read(&format!("public/ledgers/{name}.html"));
    assert!(page("a").contains("href=\"../ledgers/other/b.html\""));
    assert!(page("a").contains("https://github.com/o/main/blob/main/src/x.rs"));
    assert!(page("a").contains("https://github.com/o/main/edit/main/ledgers/a.md"));
    assert!(page("other/b").contains("https://github.com/o/other/blob/trunk/lib.rs"));
    assert!(page("other/b").contains("https://github.com/o/other/edit/trunk/ledgers/b.md"));
    assert!(!page("third/c").contains("https://github.com"), "nobody said where its repository is");
    assert_eq!(place.names("public/files"), ["other"], "the picture beside them is not copied");
}

#[test]
fn what_cannot_be_a_source_is_told_with_its_place() {
    let refused = |toml: &str, parts: [&str; 2]| {
        let project = Project::clean().file("ledgerline.toml", toml).file("packages/web/notes.txt", "");
        let project = project.file("packages/api/ledgers/x.md", CLEAN);
        project.run(["check"]).fails_with(parts);
    };
    let source = |name: &str, path: &str| format!("[[source]]\nname = \"{name}\"\npath = \"{path}\"\n");
    refused(
        &source("x", "../nowhere"),
        ["cannot use `../nowhere` as the folder of the source “x”: no such file", "ledgerline.toml:3"],
    );
    refused(&source("x", "packages/web/notes.txt"), ["it is not a folder", "ledgerline.toml:3"]);
    refused(
        &source("x", "packages/web"),
        ["there are no ledgers in the source “x”: none of `.ai/ledgers`", "name their folder with `ledgers`"],
    );
    refused(&source("x", "."), ["the ledgers of the source “x” are already there", "name them once"]);
    refused(
        &format!("{}{}", source("Api", "packages/api"), source("API", ".")),
        ["the source “API” has the same pages as the source “Api”", "give it a name of its own"],
    );
    refused(
        &format!("{}ledgers = [\"../../.ai/ledgers\"]\n", source("x", "packages/web")),
        ["`../../.ai/ledgers` leads out of the project", "write a path below"],
    );
    refused("[[source]]\nname = \"x\"\n", ["`[[source]]` lacks `path`", "add a line"]);
}

#[cfg(unix)]
#[test]
fn links_in_a_source_lead_no_further_than_the_source() {
    let project = monorepo().file("secret/s.md", CLEAN);
    std::os::unix::fs::symlink("../../../../secret/s.md", project.path("packages/web/docs/ledgers/s.md")).unwrap();
    let answer = project.run(["check"]);
    assert!(answer.err.contains("packages/web/docs/ledgers/s.md` is left out"), "{}", answer.err);
}
