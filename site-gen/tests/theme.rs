//! `ledgerline theme`, and what a theme does to a site: the parts that one begins with, overrides, and what is said of
//! those that are broken.

mod support;

use support::Project;

#[test]
fn the_parts_to_begin_with_are_written_once() {
    let project = Project::clean();
    project.run(["theme", "init"]).is(
        0,
        "wrote `theme/README.md`\nwrote `theme/style.css`\nwrote `theme/messages.ftl`\nwrote `theme/templates/base.html`\n\
         `ledgerline serve` shows what becomes of it while you write\n",
        "",
    );
    project.write("theme/style.css", "mine");
    project.run(["theme", "init"]).is(0, "", "note: 4 files were there already and left alone\n");
    assert_eq!(project.read("theme/style.css"), "mine");
    let answer = project.run(["theme", "init", "--all"]);
    assert!(answer.out.contains("wrote `theme/templates/ledger.html`\n"), "{}", answer.out);
    assert!(project.read("theme/templates/base.html").contains("{% extends \"built-in/base.html\" %}"), "left alone");
}

#[test]
fn the_parts_go_where_the_configuration_says() {
    let project = Project::clean().file("ledgerline.toml", "[site]\ntheme = \"looks\"\n");
    project.run(["theme", "init"]).fails_with(["cannot use the theme in `looks`", "ledgerline.toml:2:9"]);
    project.write("looks/README.md", "");
    assert_eq!(project.run(["theme", "init"]).code, 0);
    assert_eq!(project.names("looks"), ["README.md", "messages.ftl", "style.css", "templates"]);
    project.write("ledgerline.toml", "[site]\ntheme = \"../looks\"\n");
    project.run(["theme", "init"]).fails_with(["`../looks` leads out of the project"]);
    project.write("ledgerline.toml", "[site]\ntheme = \"ledgerline.toml\"\n");
    project.run(["theme", "init"]).fails_with(["`ledgerline.toml` is not a folder"]);
}

#[test]
fn what_is_built_in_can_be_looked_at() {
    let project = Project::clean().file("ledgerline.toml", "[site]\nlanguage = \"de\"\n");
    let list = project.run(["theme", "show"]).out;
    for part in [
        "ledger.html\n  The page of one ledger",
        "  blocks: policy, title, assets, head, header, nav, content, footer\n",
        "  components: row\n",
    ] {
        assert!(list.contains(part), "no {part:?} in {list}");
    }
    assert!(project.run(["theme", "show", "home.html"]).out.starts_with("{#- The home page"));
    assert!(project.run(["theme", "show", "style.css"]).out.contains("--color-accent:"));
    assert!(project.run(["theme", "show", "messages.ftl"]).out.contains("\noverview = Übersicht\n"));
    project
        .run(["theme", "show", "hom.html"])
        .fails_with(["there is no template `hom.html`", "did you mean `home.html`?"]);
    let variables = project.run(["theme", "variables", "ledger.html"]).out;
    assert!(variables.starts_with("## `ledger.html`\n") && variables.contains("\n## Frame\n"), "{variables}");
    project.run(["theme", "variables", "parts/row.html"]).fails_with(["has no variables of its own"]);
}

#[cfg(embedded_assets)]
mod built {
    use super::support::Project;

    #[track_caller]
    fn build(project: &Project) {
        let answer = project.run(["build"]);
        assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    }

    #[test]
    fn a_theme_as_it_begins_changes_nothing_but_its_style() {
        let project = Project::clean();
        build(&project);
        let before = project.read("site/ledgers/search.html");
        for all in [false, true] {
            if all {
                assert_eq!(project.run(["theme", "init", "--all"]).code, 0);
            } else {
                assert_eq!(project.run(["theme", "init"]).code, 0);
            }
            build(&project);
            let after = project.read("site/ledgers/search.html");
            let style = after.lines().find(|line| line.contains("assets/theme-")).expect("there is a style sheet");
            assert_eq!(after.replace(&format!("{style}\n"), ""), before, "with all templates: {all}");
        }
    }

    #[test]
    fn every_part_of_a_theme_reaches_the_site() {
        let project = Project::clean()
            .file("theme/templates/base.html", "{% extends \"built-in/base.html\" %}{% block footer %}{{ super() }}<p>{{ frame.project }} & co</p>{% endblock %}")
            .file("theme/templates/about.html", "{% extends \"base.html\" %}{% block content %}<h1>{{ <mine text={ledgers} /> }}</h1>{% endblock %}")
            .file("theme/templates/parts/mine.html", "{% component mine(text: string) %}<em>{{ text }}</em>{% endcomponent mine %}")
            .file("theme/templates/parts/marks.html", "{% component brand(project: string) %}[{{ project }}]{% endcomponent brand %}")
            .file("theme/style.css", "body { color: red }")
            .file("theme/static/fonts/a.woff2", [0xff, 0])
            .file("theme/messages.ftl", "overview = Start & more\n")
            .file("ledgerline.toml", "[project]\nname = \"<P>\"\n");
        build(&project);
        let page = project.read("site/ledgers/search.html");
        for part in [
            "<p>&lt;P&gt; & co</p>",
            "[&lt;P&gt;]",
            "Start &amp; more",
            "<link rel=\"stylesheet\" href=\"../assets/theme-",
        ] {
            assert!(page.contains(part), "no {part} in {page}");
        }
        assert!(project.read("site/about.html").contains("<h1><em>1 ledger</em></h1>"));
        assert!(project.read("site/404.html").contains("../assets/theme-"));
        assert_eq!(std::fs::read(project.path("site/theme/fonts/a.woff2")).unwrap(), [0xff, 0]);
        let style = project.names("site/assets").into_iter().find(|name| name.starts_with("theme-")).unwrap();
        assert_eq!(project.read(&format!("site/assets/{style}")), "body { color: red }");
    }

    /// Each with what the failure says, where, and what to do.
    #[test]
    fn what_is_broken_is_told_with_its_place() {
        let cases = [
            (
                "ledger.html",
                "{% extends \"built-in/ledger.html\" %}\n{% block text %}\n{% if %}\n{% endblock %}",
                "ledger.html:3:",
                "",
            ),
            (
                "ledger.html",
                "{% extends \"built-in/ledger.html\" %}\n{% block text %}\n  {{ boddy.title }}\n{% endblock %}",
                "ledger.html:3:6",
                "ledgerline theme variables",
            ),
            (
                "ledger.html",
                "{% extends \"built-in/ledger.html\" %}\n{% block texts %}{% endblock %}",
                "ledger.html:2:",
                "ledgerline theme show",
            ),
            (
                "ledger.html",
                "{% extends \"built-in/ledger.html\" %}\n{% block text %}{{ body.title | shout }}{% endblock %}",
                "ledger.html:2:",
                "",
            ),
            (
                "ledger.html",
                "{% extends \"built-in/ledger.html\" %}\n{% block text %}{{ <rows /> }}{% endblock %}",
                "ledger.html:2:",
                "components",
            ),
            ("ledger.html", "{% block content %}", "ledger.html:1:", "something is not closed"),
            ("ledger.html", "{% extends \"ledger.html\" %}", "ledger.html:1:", "built-in/ledger.html"),
            ("ledger.html", "{% extends \"basis.html\" %}", "ledger.html:1:13", "built-in/ledger.html"),
            (
                "ledger.html",
                "{% extends \"base.html\" %}\n{% block content %}{{ t(key=body) }}{% endblock %}",
                "ledger.html:2:",
                "",
            ),
        ];
        for (name, text, place, help) in cases {
            let project = Project::clean().file(&format!("theme/templates/{name}"), text);
            let answer = project.run(["build"]);
            answer.fails_with(["error: ", &format!(" --> theme/templates/{place}"), help]);
            assert!(answer.err.lines().next().is_some_and(|line| !line.ends_with('.')), "{}", answer.err);
            assert!(!project.path("site").exists(), "nothing is written");
        }
    }

    #[test]
    fn files_that_nothing_would_use_are_told_all_at_once() {
        let project = Project::clean()
            .file("theme/templates/ledgr.html", "")
            .file("theme/static/a b.png", "")
            .file("theme/messages.ftl", "overvew = Start\n");
        project.run(["build"]).fails_with([
            "`theme/templates/ledgr.html` takes the place of no template",
            "did you mean `ledger.html`?",
            "`theme/static/a b.png` has a name that is no plain address",
        ]);
        std::fs::remove_dir_all(project.path("theme/templates")).unwrap();
        std::fs::remove_dir_all(project.path("theme/static")).unwrap();
        project.run(["build"]).fails_with(["`overvew`", "theme/messages.ftl:1:1"]);
    }
}
