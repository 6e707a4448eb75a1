//! The drawing of who needs whom, where there is more than can be drawn.

#![cfg(embedded_assets)]

mod support;

use support::Project;

fn chain(mut project: Project, name: &str, ledgers: usize) -> Project {
    for number in 0..ledgers {
        let needs =
            if number > 0 { format!("**Depends on:** [the last]({name}{}.md)\n", number - 1) } else { String::new() };
        project = project.file(
            &format!("ledgers/{name}{number}.md"),
            format!("# {name} {number}\n\n**Status:** In Progress\n{needs}"),
        );
    }
    project
}

#[test]
fn of_too_many_the_parts_that_fit_are_drawn() {
    let project = chain(chain(chain(Project::empty(), "long", 70), "middle", 31), "short", 5);
    assert_eq!(project.run(["build"]).code, 0);
    let page = project.read("site/registers/dependencies.html");
    let drawing = page.split("<svg class=\"graph\"").nth(1).expect("a drawing").split("</svg>").next().unwrap();
    assert_eq!(drawing.matches("class=\"graph-box\"").count(), 36);
    assert!(drawing.contains("middle 30") && drawing.contains("short 4") && !drawing.contains("long"));
    assert!(page.contains("Not drawn: 69 dependencies, 70 ledgers; the table below has all."), "{page}");
}

#[test]
fn what_is_one_knot_is_left_to_the_table() {
    let project = chain(Project::empty(), "long", 70);
    assert_eq!(project.run(["build"]).code, 0);
    let page = project.read("site/registers/dependencies.html");
    assert!(!page.contains("<svg class=\"graph\"") && page.contains("69 dependencies are too many to be drawn"));
}
