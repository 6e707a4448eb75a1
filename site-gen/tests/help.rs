//! The help texts: complete, and true about defaults and exit codes.

mod support;

use support::Project;

#[test]
fn help_shows_commands_examples_and_exit_codes() {
    let answer = Project::empty().run(["--help"]);
    assert_eq!(answer.code, 0);
    for part in ["check", "build", "serve", "rules", "explain", "Examples:", "Exit codes:", "ledgerline.toml"] {
        assert!(answer.out.contains(part), "{part}");
    }
    for command in ["check", "build", "serve", "rules", "explain", "edit"] {
        let answer = Project::empty().run([command, "--help"]);
        assert!(answer.out.contains("Examples:\n  ledgerline "), "{}", answer.out);
    }
}

#[test]
fn version() {
    Project::empty().run(["--version"]).is(0, &format!("ledgerline {}\n", env!("CARGO_PKG_VERSION")), "");
}

#[test]
fn without_a_command_it_shows_help() {
    Project::empty().run([]).fails_with(["Usage: ledgerline", "check"]);
}
