//! Whole sites, written into a folder and looked at from outside.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Site, SiteInput, SiteSummary, write_site};
use crate::assets::{Asset, Assets};
use crate::config::SiteConfig;
use crate::input::{Among, SourceFile};
use crate::messages::SiteLanguage;
use crate::theme::Theme;

static ASSETS: Assets = Assets {
    files: &[
        Asset { logical: "reload.js", file_name: "reload-3.js", bytes: b"3" },
        Asset { logical: "site.css", file_name: "site-1.css", bytes: b"1" },
        Asset { logical: "site.js", file_name: "site-2.js", bytes: b"2" },
    ],
};

/// A built site: every file's bytes by its path, and what the build said.
struct Built {
    files: BTreeMap<String, Vec<u8>>,
    summary: SiteSummary,
}

impl Built {
    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
    }
}

fn build(ledgers: &[(&str, &[u8])], live_reload: bool) -> Built {
    build_as(ledgers, live_reload, SiteConfig::default())
}

fn build_as(ledgers: &[(&str, &[u8])], live_reload: bool, config: SiteConfig) -> Built {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<SourceFile> = ledgers
        .iter()
        .enumerate()
        .map(|(at, (slug, bytes))| {
            let path = folder.path().join(format!("{at}.md"));
            fs::write(&path, bytes).unwrap();
            let among = Among { path: format!("ledgers/{slug}.md"), page: (*slug).to_owned(), is_dashboard: false };
            SourceFile::new(path, format!("ledgers/{slug}.md"), (*slug).to_owned()).among(among)
        })
        .collect();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let site = Site::read(
        SiteInput {
            project_name: "Tea & <Cake>".to_owned(),
            root: folder.path().to_path_buf(),
            top: crate::between::Top::of(folder.path()),
            sources: Vec::new(),
            others: Vec::new(),
            files,
            dashboards: Vec::new(),
            today: None,
            assets: &ASSETS,
            live_reload,
            is_followed: false,
            config: SiteConfig { help: false, ..config },
            theme: Theme::default(),
        },
        None,
    );
    let summary = write_site(&site.unwrap(), &out, None).unwrap();
    let mut written = BTreeMap::new();
    collect(&out, "", &mut written);
    Built { files: written, summary }
}

fn collect(folder: &Path, prefix: &str, into: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), into);
        } else {
            into.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

fn numbered(count: usize) -> Vec<(String, String)> {
    let words = ["In Progress", "Blocked", "Planning", "Complete", "Under Review", "Whatever"];
    (0..count)
        .map(|at| {
            let (status, day) = (words[at % words.len()], at % 28 + 1);
            let text = format!(
                "# Ledger {at}\n\n**Status:** {status}\n**Updated:** 2025-01-{day:02}\n\n## Progress Log\n\n### 2025-01-{day:02} - Step {at}\n- did it\n"
            );
            (format!("l{at}"), text)
        })
        .collect()
}

fn build_numbered(count: usize) -> Built {
    let ledgers = numbered(count);
    let borrowed: Vec<(&str, &[u8])> = ledgers.iter().map(|(slug, text)| (slug.as_str(), text.as_bytes())).collect();
    build(&borrowed, false)
}

#[test]
fn a_project_without_ledgers_has_a_site() {
    let site = build(&[], false);
    assert!(site.text("index.html").contains("There is no ledger yet"));
    assert_eq!(site.text("ledgers.json"), r#"{"version":1,"project":"Tea & <Cake>","ledgers":[]}"#);
    for page in ["404.html", "editor.html"] {
        assert!(site.text(page).contains("Tea &amp; &lt;Cake&gt;"), "{page}");
    }
    for page in site.files.keys().filter(|path| path.starts_with("registers/") || path.starts_with("timeline/")) {
        assert!(!site.text(page).contains("class=\"record\""), "{page}");
    }
    assert_eq!(site.summary.ledgers, 0);
}

#[test]
fn the_copy_of_a_ledger_has_its_exact_bytes() {
    let source = "\u{feff}# A\r\n\r\n- [x] b\r\n\t";
    let site = build(&[("v1/a", source.as_bytes())], false);
    assert_eq!(site.files["raw/v1/a.md"], source.as_bytes());
    let page = site.text("ledgers/v1/a.html");
    assert!(page.contains(r#"href="../../raw/v1/a.md""#) && page.contains("../../editor.html?ledger=v1/a"));
    assert!(page.contains(r#"href="../../assets/site-1.css""#));
}

#[test]
fn a_file_that_is_no_text_has_a_page_and_stops_nothing() {
    let site = build(&[("bad", b"# Caf\xe9\n"), ("good", b"# Good\n")], false);
    assert!(site.text("ledgers/bad.html").contains("is not UTF-8"));
    assert_eq!(site.files["raw/bad.md"], b"# Caf\xe9\n");
    assert!(site.text("index.html").contains("Cannot be read"));
    assert!(!site.text("ledgers.json").contains("bad"), "an editor can do nothing with it");
    assert_eq!((site.summary.ledgers, site.summary.unreadable), (2, 1));
}

#[test]
fn hostile_text_stays_text() {
    let source = "# <script>alert(1)</script>\n\n**Status:** <b onclick=x>\n**Branch:** \"><img src=x>\n\n## </section><h1>\n\n<iframe></iframe>\n\n[a](javascript:alert(1))\n";
    let site = build(&[("a", source.as_bytes())], false);
    for page in ["index.html", "ledgers/a.html"] {
        let html = site.text(page);
        for markup in ["<script>", "<b onclick", "<img src=x", "<iframe", "href=\"javascript:"] {
            assert!(!html.contains(markup), "{page}: {markup}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{page}");
    }
}

#[test]
fn nothing_is_inline_and_every_page_has_a_policy() {
    let site = build_numbered(7);
    for (path, bytes) in site.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        assert!(html.contains("Content-Security-Policy"), "{path}");
        assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains("reload-3.js"), "{path}");
        assert_eq!(html.matches("<script").count(), html.matches("<script src=").count(), "{path}");
    }
}

#[test]
fn only_a_served_site_reloads() {
    let page = build(&[("a", b"# A\n")], true);
    let html = page.text("ledgers/a.html");
    assert!(html.contains(r#"<script src="../assets/reload-3.js" defer></script>"#));
    assert!(html.contains("connect-src &#39;self&#39;"));
    assert!(!page.text("editor.html").contains("reload-3.js"), "it may hold unsaved changes");
}

#[test]
fn the_page_for_missing_addresses_leads_home_from_any_depth_where_the_site_knows_its_place() {
    let with = |url: Option<&str>, live| {
        let url = url.and_then(crate::config::BaseUrl::parse);
        build_as(&[("a", b"# A\n")], live, SiteConfig { url, ..SiteConfig::default() }).text("404.html").to_owned()
    };
    let placed = with(Some("https://example.org/status"), false);
    for link in ["index.html", "about.html", "api/index.html", "assets/site-1.css"] {
        assert!(placed.contains(&format!("href=\"/status/{link}\"")), "{link}: {placed}");
    }
    assert!(!placed.contains("hidden><a href") && !placed.contains("<noscript>"), "no script is needed: {placed}");
    let preview = with(Some("https://example.org/status"), true);
    assert!(preview.contains("href=\"/index.html\"") && !preview.contains("/status/"), "{preview}");
    let lost = with(None, false);
    assert!(lost.contains("<p data-home-link hidden>") && lost.contains("../../assets/site-1.css"), "{lost}");
    assert!(!lost.contains("about.html") && !lost.contains("api/"), "where nothing is known no link is right: {lost}");
}

#[test]
fn a_large_project_has_lists_that_hold_every_ledger_once() {
    let site = build_numbered(500);
    assert!(site.text("index.html").contains(r#"href="list/active.html""#));
    let lists: String = site
        .files
        .keys()
        .filter(|path| path.starts_with("list/") && *path != "list/index.html")
        .map(|path| site.text(path))
        .collect();
    for at in 0..500 {
        assert_eq!(lists.matches(&format!("ledgers/l{at}.html\"")).count(), 1, "l{at}");
    }
    assert!(site.text("list/active-2.html").contains("Page 2 of 2"));
    let rows: serde_json::Value = serde_json::from_str(site.text("rows.json")).unwrap();
    assert_eq!(rows["rows"].as_array().map(Vec::len), Some(500));
    let small = build_numbered(20);
    assert!(!small.files.contains_key("rows.json"), "all rows are on the page");
    assert_eq!(small.text("list/index.html").matches("class=\"row\"").count(), 20);
}

#[test]
fn a_list_of_several_pages_has_a_file_with_all_records_in_the_same_order() {
    let text = |at: usize| {
        let records: String = (1..=3)
            .map(|of| format!("### Decision {of}: D{at}x{of}\n**Decision**: Because of {at}\n\n"))
            .chain((1..=3).map(|of| format!("### 2025-0{of}-01 - E{at}x{of}\n- Done\n\n")))
            .collect();
        let (decisions, log) = records.split_at(records.find("### 2025").unwrap());
        format!(
            "# L{at}\n\n**Status:** In Progress\n\n### Risks & Mitigations\n- **Risk 1**: R{at}\n\n\
             ## Technical Decisions\n\n{decisions}## Progress Log\n\n{log}"
        )
    };
    let ledgers: Vec<(String, String)> = (0..60).map(|at| (format!("l{at:02}"), text(at))).collect();
    let borrowed: Vec<(&str, &[u8])> = ledgers.iter().map(|(slug, text)| (slug.as_str(), text.as_bytes())).collect();
    let site = build(&borrowed, false);
    for (stem, sign) in [("registers/decisions", "D"), ("timeline/index", "E")] {
        let pages: String =
            [".html", "-2.html"].iter().map(|end| site.text(&format!("{stem}{end}")).to_owned()).collect();
        let file: serde_json::Value = serde_json::from_str(site.text(&format!("{stem}-rows.json"))).unwrap();
        let rows = file["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 180, "{stem}");
        let mut from = 0;
        for row in rows {
            let (title, ledger) = (row["title"].as_str().unwrap(), row["ledger"].as_u64().unwrap());
            let title = &title[title.find(sign).unwrap()..];
            let found = pages[from..].find(title).unwrap_or_else(|| panic!("{stem}: {title} is not behind the others"));
            from += found;
            let slug = file["ledgers"][usize::try_from(ledger).unwrap()]["slug"].as_str().unwrap();
            let link = format!("ledgers/{slug}.html{}", row["anchor"].as_str().unwrap());
            assert!(pages.contains(&link), "{stem}: {link}");
        }
        assert!(site.text(&format!("{stem}-2.html")).contains("-rows.json\" data-root=\"../\""), "{stem}");
    }
    assert!(!site.files.contains_key("registers/risks-rows.json"), "one page has all of them");
    assert!(!site.text("registers/risks.html").contains("data-rows"));
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let with = |threads| {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(|| build_numbered(120)).files
    };
    let (one, many) = (with(1), with(4));
    assert_eq!(one.keys().collect::<Vec<_>>(), many.keys().collect::<Vec<_>>());
    assert!(one == many);
}

#[test]
fn the_counts_are_those_of_what_was_written() {
    let site = build_numbered(130);
    assert_eq!(site.summary.files, site.files.len());
    assert_eq!(site.summary.bytes, site.files.values().map(|bytes| bytes.len() as u64).sum::<u64>());
    assert_eq!(site.summary.pages, site.files.keys().filter(|path| path.ends_with(".html")).count());
}

#[test]
fn a_file_that_is_gone_before_it_is_read_has_a_page_that_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let files = [SourceFile::new(folder.path().join("a.md"), "a.md".to_owned(), "a".to_owned())];
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let site = Site::read(
        SiteInput {
            project_name: "P".to_owned(),
            root: folder.path().to_path_buf(),
            top: crate::between::Top::of(folder.path()),
            sources: Vec::new(),
            others: Vec::new(),
            files: files.to_vec(),
            dashboards: files.to_vec(),
            today: None,
            assets: &ASSETS,
            live_reload: false,
            is_followed: false,
            config: SiteConfig { help: false, ..SiteConfig::default() },
            theme: Theme::default(),
        },
        None,
    );
    let summary = write_site(&site.unwrap(), &out, None).unwrap();
    assert_eq!((summary.ledgers, summary.unreadable), (1, 1));
    let page = fs::read_to_string(out.join("ledgers/a.html")).unwrap();
    assert!(page.contains("has been moved or deleted since"), "{page}");
    assert!(!fs::read_to_string(out.join("index.html")).unwrap().contains("class=\"findings\""));
}

#[test]
fn registers_lead_to_the_place_in_the_ledger() {
    let source = "# One\n\n**Status:** In Progress\n\n## Technical Decisions\n\n### Decision 1: Use <b>\n\n**Decision**: this\n\n\
                  **Reasoning**: that\n\n## Risks & Mitigation\n\n- **Risk 1**: it rains\n  - **Mitigation**: umbrella\n- **Risk 2**: it snows\n";
    let site = build(&[("v1/one", source.as_bytes())], false);
    let decisions = site.text("registers/decisions.html");
    assert!(
        decisions.contains("id=\"r-v1/one--decision-1-use-b\"") && decisions.contains("Use &lt;b&gt;"),
        "{decisions}"
    );
    assert!(decisions.contains("href=\"../ledgers/v1/one.html#l-decision-1-use-b\""), "{decisions}");
    let risks = site.text("registers/risks.html");
    let at = |text: &str| risks.find(text).unwrap_or_else(|| panic!("no {text} in {risks}"));
    assert!(at("it snows") < at("it rains"), "what nothing is done about comes first");
}

#[test]
fn a_large_register_has_pages_that_hold_every_record_once() {
    let ledgers: Vec<(String, String)> = (0..160)
        .map(|at| {
            let text = format!("# Ledger {at}\n\n## Lessons Learned\n\n- lesson {at}a\n- lesson {at}b\n");
            (format!("l{at}"), text)
        })
        .collect();
    let borrowed: Vec<(&str, &[u8])> = ledgers.iter().map(|(slug, text)| (slug.as_str(), text.as_bytes())).collect();
    let site = build(&borrowed, false);
    let pages: String =
        site.files.keys().filter(|path| path.starts_with("registers/lessons")).map(|path| site.text(path)).collect();
    for at in 0..160 {
        assert_eq!(pages.matches(&format!("id=\"r-l{at}--lesson-2\"")).count(), 1, "l{at}");
    }
    assert!(site.text("registers/lessons-2.html").contains("Page 2 of 3"));
}

/// A page says what is found between ledgers, too, and is counted once.
#[test]
fn findings_between_ledgers_are_on_their_pages() {
    let branch = |name: &str| format!("# {name}\n\n**Branch:** feat/x\n**Status:** In Progress\n");
    let (one, two) = (branch("One"), branch("Two"));
    let both = build(&[("a", one.as_bytes()), ("b", two.as_bytes())], false);
    let page = |built: &Built, name: &str| String::from_utf8(built.files[name].clone()).unwrap();
    assert!(page(&both, "ledgers/b.html").contains("FL703"));
    assert!(!page(&both, "ledgers/a.html").contains("FL703"));
    let bytes: usize = both.files.values().map(Vec::len).sum();
    assert_eq!((both.summary.files, both.summary.bytes), (both.files.len(), bytes as u64));
}

#[test]
fn the_board_has_a_column_for_each_stage_and_lanes_where_they_differ() {
    let ledger = |title: &str, status: &str| format!("# {title}\n\n**Status:** {status}\n**Blocked by:** the vendor\n");
    let (one, two, three) = (ledger("One", "Planning"), ledger("Two", "Blocked"), ledger("Three", "Odd"));
    let site = build(&[("x/one", one.as_bytes()), ("y/two", two.as_bytes()), ("three", three.as_bytes())], false);
    let board = site.text("board.html");
    let place = |text: &str| board.find(text).unwrap_or_else(|| panic!("no {text}"));
    assert!(place("<bdi>Planned</bdi>") < place("<bdi>Blocked</bdi>"));
    assert!(place("<bdi>Blocked</bdi>") < place("<bdi>Other status</bdi>"));
    assert!(!board.contains("<bdi>Done</bdi>"), "an empty column is left out");
    assert_eq!(board.matches("card-reason").count(), 1);
    let lanes = site.text("board-folders.html");
    assert_eq!(lanes.matches("class=\"lane\"").count(), 3);
    assert_eq!(lanes.matches("class=\"card\"").count(), 3);
    assert!(!site.files.contains_key("board-owners.html"), "nobody owns anything");
    assert!(!site.files.contains_key("board-stages.html"), "the statuses are the built-in ones");
}

#[test]
fn a_large_board_stays_light_and_leads_to_the_lists() {
    let site = build_numbered(600);
    let board = site.text("board.html");
    assert!(board.matches("class=\"card\"").count() <= 140);
    assert!(board.contains("href=\"list/active.html\""));
}

#[test]
fn the_home_page_says_what_is_stuck_and_what_is_nearly_done() {
    let stuck = "# Stuck\n\n**Status:** Blocked\n**Blocked by:** the *vendor*\n";
    let near = format!(
        "# Near\n\n**Status:** In Progress\n\n## Context\n\n### Success Criteria\n{}- [ ] b\n",
        "- [x] a\n".repeat(4)
    );
    let done = "# Over\n\n**Status:** Complete\n\n## Context\n\n### Success Criteria\n- [x] a\n";
    let site = build(&[("stuck", stuck.as_bytes()), ("near", near.as_bytes()), ("over", done.as_bytes())], false);
    let home = site.text("index.html");
    let panel = |key: &str| {
        let start = home.find(&format!("data-panel=\"{key}\"")).unwrap();
        home[start..].split("</section>").next().unwrap()
    };
    assert!(panel("blocked").contains("ledgers/stuck.html") && panel("blocked").contains("the <em>vendor</em>"));
    assert!(panel("nearly").contains("ledgers/near.html") && panel("nearly").contains("1 item left"));
    assert!(!panel("nearly").contains("ledgers/over.html"));
    assert!(panel("risk").contains("Nothing is late"));
    assert!(!home.contains("class=\"trend\""), "no ledger has a day");
}

/// The page is in the language of the site; a ledger in English is marked as such, unless the project has ledgers in other
/// languages, which nobody tells apart.
#[test]
fn a_page_says_what_language_its_parts_are_in() {
    let ledger: (&str, &[u8]) = ("a", b"# A title\n\n**Summary:** One.\n\n## Context\n\nSome text.\n\n##\n");
    let page = |name: &str, ledger_languages: Vec<&'static str>| {
        let language = SiteLanguage::find(name).unwrap();
        let site = build_as(&[ledger], false, SiteConfig { language, ledger_languages, ..SiteConfig::default() });
        site.text("ledgers/a.html").to_owned()
    };
    let english = page("en", Vec::new());
    assert!(english.contains("<html lang=\"en\">") && !english.contains("class=\"prose\" lang"));
    let german = page("de", Vec::new());
    assert!(german.contains("<html lang=\"de\">") && german.contains("Abschnitt ohne Titel"), "{german}");
    for marked in
        ["<h1 dir=\"auto\" lang=\"en\">", "<div class=\"prose\" lang=\"en\">", "id=\"l-context\" lang=\"en\">"]
    {
        assert!(german.contains(marked), "{marked} in {german}");
    }
    assert!(german.contains("aria-label=\"Link zu diesem Abschnitt: Context\""), "{german}");
    let both = page("de", vec!["de"]);
    assert!(both.contains("<div class=\"prose\">") && !both.contains("dir=\"auto\" lang=\"en\">A title"), "{both}");
}

/// So is what lists, the board and the home page show of it; their own words are not.
#[test]
fn lists_say_what_language_ledgers_are_in() {
    let text = b"# A title\n\n**Status:** Blocked\n**Created:** 2025-01-01\n**Summary:** One.\n\n## Technical Decisions\n\n### Decision 1: Cut\n**Decision**: Yes\n\n## Progress Log\n\n### 2025-01-02 - Begun\n- x\n\n### 2025-01-03\n- y\n\n**Blocked by:** the vendor\n";
    let ledger: (&str, &[u8]) = ("a", text);
    let site = |name: &str, ledger_languages: Vec<&'static str>| {
        let language = SiteLanguage::find(name).unwrap();
        build_as(&[ledger], false, SiteConfig { language, ledger_languages, ..SiteConfig::default() })
    };
    let german = site("de", Vec::new());
    for (page, parts) in [
        (
            "list/index.html",
            &[
                "<h2 class=\"row-title\" dir=\"auto\" lang=\"en\">",
                "<p class=\"row-summary\" dir=\"auto\" lang=\"en\">",
            ][..],
        ),
        ("board.html", &["dir=\"auto\" lang=\"en\">A title</a>", "<span dir=\"auto\" lang=\"en\">"]),
        (
            "index.html",
            &[
                "<a href=\"ledgers/a.html\" dir=\"auto\" lang=\"en\">A title</a>",
                "dir=\"auto\" lang=\"en\">Begun</a><span class=\"timeline-ledger\" dir=\"auto\" lang=\"en\">A title",
                "dir=\"auto\">Eintrag</a><span class=\"timeline-ledger\" dir=\"auto\" lang=\"en\">",
            ],
        ),
        (
            "registers/decisions.html",
            &[
                "<h2 lang=\"en\"><a href",
                "<h3 class=\"record-title\" lang=\"en\">",
                "<dl class=\"record-parts\" lang=\"en\">",
            ],
        ),
        (
            "timeline/index.html",
            &[
                "dir=\"auto\" lang=\"en\">Begun</a>",
                "dir=\"auto\">Eintrag</a>",
                "\"auto\" lang=\"en\" data-ledger-name>",
            ],
        ),
        ("health.html", &["<h2 lang=\"en\"><a href"]),
        ("timeline/roadmap.html", &["<a href=\"../ledgers/a.html\" dir=\"auto\" lang=\"en\">A title</a>"]),
    ] {
        for part in parts {
            assert!(german.text(page).contains(part), "{page} has no {part} in {}", german.text(page));
        }
    }
    for other in [site("en", Vec::new()), site("de", vec!["de"])] {
        for page in ["list/index.html", "board.html", "index.html", "timeline/roadmap.html"] {
            assert!(!other.text(page).contains(" lang=\"en\">A title"), "{page}");
        }
    }
}

#[test]
fn a_ledger_from_right_to_left_runs_so_as_a_whole() {
    let site =
        build(&[("he", "# לוח\n\n## Context\n\nAPI חדש לכל\n".as_bytes()), ("en", b"# A\n\n## Context\n\nB\n")], false);
    let (hebrew, english) = (site.text("ledgers/he.html"), site.text("ledgers/en.html"));
    assert!(
        hebrew.contains("<div class=\"ledger-body\" dir=\"rtl\">") && hebrew.contains("<div class=\"prose\"><p>API")
    );
    assert!(english.contains("<div class=\"ledger-body\">") && !english.contains("rtl"));
}

#[test]
fn no_value_is_read_as_a_message() {
    let source = b"# { $count } <a>x</a>\n\n**Status:** { overview }\n\n## { skip } & <code>\n\n- [ ] { $title }\n";
    let language = SiteLanguage::find("ko").unwrap();
    let site = build_as(&[("a", source)], false, SiteConfig { language, ..SiteConfig::default() });
    let page = site.text("ledgers/a.html");
    for shown in ["{ $count } ", "<bdi>{ overview }</bdi>", "{ skip } &amp; &lt;code&gt;", "{ $title }"] {
        assert!(page.contains(shown), "{shown} in {page}");
    }
    assert!(site.text("list/index.html").contains("{ overview }"));
}
