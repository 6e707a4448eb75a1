//! `ledgerline build`: what it writes, what it says, and what it refuses to touch.

mod support;

use support::Project;
#[cfg(embedded_assets)]
use support::{CLEAN, is_filled};

#[cfg(not(embedded_assets))]
#[test]
fn without_web_assets_it_says_how_to_get_them() {
    for command in ["build", "serve"] {
        Project::clean().run([command]).is(
            2,
            "",
            "error: this ledgerline was built without the web assets\n\
             help: run `cargo xtask assets`, then build it again\n",
        );
    }
}

#[test]
fn folders_that_are_not_ours_are_left_alone() {
    let project = Project::clean().file("site/precious.txt", "x").file("file", "x");
    let refused = |out: &str, why: &str| {
        let answer = project.run(["build", "--out", out]);
        answer.fails_with([why, "help: "]);
        assert_eq!(answer.out, "");
    };
    refused("site", "error: will not replace the folder `site`: it was not made by ledgerline and is not empty\n");
    refused("file", "error: cannot write the site to `file`: a file of this name is there\n");
    refused(".", "error: cannot write the site to `.`: it is the project's folder\n");
    refused("..", "error: cannot write the site to `..`: it holds the project's folder\n");
    refused(".ai", "error: cannot write the site to `.ai`: it holds the ledgers\n");
    refused(".ai/ledgers", "error: cannot write the site to `.ai/ledgers`: it is a folder of ledgers\n");
    refused(".ai/ledgers/site", "error: cannot write the site to `.ai/ledgers/site`: it lies in a folder of ledgers\n");
    assert_eq!(project.run(["build"]).code, 2);
    assert_eq!(project.read("site/precious.txt"), "x");
    assert_eq!(project.names(""), [".ai", ".git", "file", "site"]);
}

#[test]
fn a_file_in_the_way() {
    let answer = Project::clean().file("file", "x").run(["build", "--out", "file/site"]);
    answer.fails_with([
        "error: cannot write the site to `file/site`: not a directory\n",
        "help: name a folder with `--out` that lies where you may write\n",
    ]);
}

#[cfg(embedded_assets)]
#[test]
fn the_site_is_written_and_written_again() {
    let project = Project::clean();
    let answer = project.run(["build"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.starts_with("built `site` from 1 ledger in "), "{}", answer.out);
    assert!(project.read("site/index.html").contains("Search"));
    assert_eq!(project.read("site/raw/search.md"), CLEAN);
    assert!(project.read("site/.ledgerline-site").contains("ledgerline build"));

    project.write("site/stale.html", "");
    project.write(".ai/ledgers/v2/next.md", CLEAN);
    assert_eq!(project.run(["build"]).code, 0);
    assert!(project.path("site/ledgers/v2/next.html").is_file());
    assert!(!project.path("site/stale.html").exists());
    assert_eq!(project.names(""), [".ai", ".git", "site"]);
}

#[cfg(embedded_assets)]
#[test]
fn the_folder_is_told_from_where_one_stands() {
    let project = Project::clean().file("src/lib.rs", "");
    let answer = project.run_in("src", ["build"]);
    assert!(answer.out.starts_with("built `../site` from "), "{}", answer.out);
    assert_eq!(project.run_in("src", ["build", "--out", "deep/public"]).code, 0);
    assert!(project.path("src/deep/public/index.html").is_file());
}

#[cfg(embedded_assets)]
#[test]
fn findings_do_not_fail_a_build_and_a_file_without_text_does() {
    let project = Project::clean().file(".ai/ledgers/empty.md", "");
    let answer = project.run(["build"]);
    assert_eq!(answer.code, 0);
    assert!(answer.out.contains("`ledgerline check` shows them\n"), "{}", answer.out);

    project.write(".ai/ledgers/bad.md", b"\xff");
    let answer = project.run(["build"]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.ends_with("1 ledger could not be read; `ledgerline check` says why\n"), "{}", answer.out);
    assert!(project.path("site/ledgers/search.html").is_file() && project.path("site/ledgers/bad.html").is_file());
}

#[cfg(all(embedded_assets, unix))]
#[test]
fn what_is_the_same_is_not_written_again() {
    use std::os::unix::fs::MetadataExt as _;

    let project = Project::clean().file(".ai/ledgers/other.md", CLEAN);
    assert!(!project.run(["build"]).out.contains("unchanged"));
    let file = |path: &str| std::fs::metadata(project.path(path)).unwrap().ino();
    let (same, changed) = (file("site/raw/search.md"), file("site/raw/other.md"));
    let (text, new) = (project.read("site/ledgers/search.html"), CLEAN.replace("# Search", "# Other"));
    project.write(".ai/ledgers/other.md", &new);
    // What somebody has written into the site does not stay.
    project.write("site/ledgers/search.html", text.replace("Search", "Hacked"));
    let answer = project.run(["build"]);
    assert!(answer.out.contains(" of them unchanged\n"), "{}", answer.out);
    assert_eq!(file("site/raw/search.md"), same);
    assert_ne!(file("site/raw/other.md"), changed);
    assert_eq!(project.read("site/raw/other.md"), new);
    assert!(!project.read("site/ledgers/search.html").contains("Hacked"));
    assert_eq!(project.names(""), [".ai", ".git", "site"]);
}

#[cfg(embedded_assets)]
#[test]
fn a_strict_build_writes_nothing_unless_all_is_in_order() {
    let project = Project::clean();
    assert_eq!(project.run(["build", "--strict"]).code, 0);
    let before = project.read("site/index.html");
    project.write(".ai/ledgers/bad.md", b"\xff");
    project.run(["build", "--strict"]).is(
        1,
        "nothing was written: 1 ledger cannot be read, there is 1 error; `ledgerline check` shows them\n",
        "",
    );
    assert_eq!(project.read("site/index.html"), before);
    assert_eq!(project.names(""), [".ai", ".git", "site"]);
    // The last word counts.
    assert_eq!(project.run(["build", "--strict", "--keep-going"]).code, 1);
    assert!(project.path("site/ledgers/bad.html").is_file());
    assert_eq!(project.run(["build", "--keep-going", "--strict", "--out", "new"]).code, 1);
    assert_eq!(project.names(""), [".ai", ".git", "site"]);
}

#[cfg(all(embedded_assets, unix))]
#[test]
fn a_build_that_watches_follows_changes() {
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};

    let project = Project::clean();
    let mut command = project.command("");
    command.args(["build", "--watch"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut next = |wanted: &str| {
        let line = out.next().unwrap().unwrap();
        assert!(line.starts_with(wanted), "{line}");
    };
    next("built `site` from 1 ledger in ");
    next("waiting for changes");
    // The first is no change, and not built.
    project.write(".ai/ledgers/search.md", CLEAN);
    std::thread::sleep(std::time::Duration::from_millis(300));
    project.write(".ai/ledgers/next.md", CLEAN.replace("# Search", "# Next"));
    next("`.ai/ledgers/next.md` has changed: built `site` from 2 ledgers in ");
    assert!(project.read("site/ledgers/next.html").contains("Next"));

    // What rests on the change is made again, and nothing else: what somebody did to another page meanwhile stays. The ledger
    // between the two names its neighbours, so that it is made again, too.
    project.write(".ai/ledgers/apart.md", CLEAN.replace("# Search", "# Apart"));
    next("`.ai/ledgers/apart.md` has changed: built `site` from 3 ledgers in ");
    let page = "site/ledgers/apart.html";
    project.write(page, "altered");
    project.write(".ai/ledgers/search.md", CLEAN.replace("# Search", "# After"));
    next("`.ai/ledgers/search.md` has changed: built `site` from 3 ledgers in ");
    for changed in ["site/ledgers/search.html", "site/ledgers/next.html", "site/index.html"] {
        assert!(project.read(changed).contains("After"), "{changed}");
    }
    assert_eq!(project.read(page), "altered");
    // A site that another build put there is not the last version.
    assert_eq!(project.run(["build", "--today", "2025-01-01"]).code, 0);
    project.write(page, "altered");
    project.write(".ai/ledgers/search.md", CLEAN.replace("# Search", "# Last"));
    next("`.ai/ledgers/search.md` has changed: built `site` from 3 ledgers in ");
    assert!(project.read("site/ledgers/search.html").contains("Last") && project.read(page).contains("Apart"));
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(project.names(""), [".ai", ".git", "site"]);
}

#[cfg(all(embedded_assets, unix))]
#[test]
fn who_mends_what_a_build_cannot_read_hears_of_it() {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;

    let good = "[project]\nname = \"Good\"\n";
    let project = Project::clean().file("ledgerline.toml", good);
    for command in [&["build", "--watch"][..], &["serve", "--port", "0"]] {
        let mut child =
            project.command("").args(command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut err = BufReader::new(child.stderr.take().unwrap()).lines();
        assert!(out.next().unwrap().unwrap().starts_with("built "));
        out.next().unwrap().unwrap();
        project.write("ledgerline.toml", "[project\n");
        while !err.next().unwrap().unwrap().contains("the last one that could be built") {}
        project.write("ledgerline.toml", good);
        let said = out.next().unwrap().unwrap();
        assert_eq!(said, "`ledgerline.toml` has changed: the site can be built again, and is as it was", "{command:?}");
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[cfg(embedded_assets)]
#[test]
fn a_page_that_is_not_called_as_its_file_is_told() {
    let project = Project::clean().file(".ai/ledgers/Search.md", CLEAN).file(".ai/ledgers/se arch.md", CLEAN);
    let answer = project.run(["build"]);
    assert!(answer.err.contains("the page of `.ai/ledgers/Search.md` is `ledgers/search-2.html`"), "{}", answer.err);
    assert!(answer.err.contains("`.ai/ledgers/search.md` has `ledgers/search.html`"), "{}", answer.err);
    assert!(!answer.err.contains("se arch.md"), "it has a name of its own: {}", answer.err);
    assert!(project.read("site/ledgers/search-2.html").contains("FL704"));
    assert_eq!(Project::clean().run(["build"]).err, "");
}

#[cfg(embedded_assets)]
#[test]
fn the_same_ledgers_give_the_same_bytes() {
    let mut project = Project::clean().file("ledgerline.toml", "[project]\nname = \"Same\"\n");
    for number in 0..40 {
        project = project.file(&format!(".ai/ledgers/{}/{number}.md", number % 7), CLEAN.replace("Search", "Other"));
    }
    assert_eq!(
        project.command("").args(["build", "-o", "one"]).env("RAYON_NUM_THREADS", "1").output().unwrap().status.code(),
        Some(0)
    );
    assert_eq!(
        project.command("").args(["build", "-o", "two"]).env("RAYON_NUM_THREADS", "7").output().unwrap().status.code(),
        Some(0)
    );
    let mut folders = vec![String::new()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        let names = project.names(&format!("one/{folder}"));
        assert_eq!(names, project.names(&format!("two/{folder}")));
        for name in names {
            let path = format!("{folder}/{name}");
            if project.path(&format!("one/{path}")).is_dir() {
                folders.push(path);
            } else {
                let bytes = |of: &str| std::fs::read(project.path(&format!("{of}/{path}"))).unwrap();
                assert!(bytes("one") == bytes("two"), "{path}");
                files += 1;
            }
        }
    }
    assert!(files > 80 && is_filled(&project.path("one/assets")));
}

#[cfg(embedded_assets)]
#[test]
fn names_that_would_fall_together_all_get_pages() {
    let project = Project::empty()
        .file("ledgers/a b.md", CLEAN)
        .file("ledgers/a-b.md", CLEAN)
        .file("ledgers/con.md", CLEAN)
        .file("docs/ledgers/a-b.md", CLEAN);
    assert_eq!(project.run(["build"]).code, 0);
    assert_eq!(project.names("site/ledgers"), ["a-b-2.html", "a-b-3.html", "a-b.html", "con_.html"]);
}

#[cfg(all(embedded_assets, unix))]
#[test]
fn a_link_to_a_folder_of_ours_is_followed() {
    use std::os::unix::fs::symlink;

    let project = Project::clean();
    let server = Project::empty().file("www/.ledgerline-site", "").file("www/old.html", "");
    symlink(server.path("www"), project.path("site")).unwrap();
    assert_eq!(project.run(["build"]).code, 0);
    assert!(server.path("www/index.html").is_file() && !server.path("www/old.html").exists());
    assert!(project.path("site").symlink_metadata().unwrap().is_symlink());
    symlink("nowhere", project.path("dangling")).unwrap();
    project
        .run(["build", "--out", "dangling"])
        .fails_with(["cannot write the site to `dangling`: it is a link that leads nowhere"]);
}

#[cfg(all(embedded_assets, unix))]
#[test]
fn ctrl_c_leaves_the_old_site_and_nothing_else() {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    let mut project = Project::clean();
    assert_eq!(project.run(["build"]).code, 0);
    for number in 0..500 {
        project = project.file(&format!(".ai/ledgers/{number}.md"), CLEAN);
    }
    let mut command = project.command("");
    command.arg("build").env("RAYON_NUM_THREADS", "1").stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    let is_temporary = |name: &String| name.starts_with(".ledgerline-tmp-");
    while !project.names("").iter().any(is_temporary) {
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(130), &b""[..]));
    assert_eq!(project.names(""), [".ai", ".git", "site"]);
    assert_eq!(project.names("site/ledgers"), ["search.html"]);
}
