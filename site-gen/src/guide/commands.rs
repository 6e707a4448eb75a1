//! The commands, as the command line describes them.

use std::fmt::Write as _;

use clap::{Arg, Command, CommandFactory as _};

use crate::cli::Cli;

/// Every command with its arguments, as Markdown.
pub(super) fn text() -> String {
    let mut cli = Cli::command();
    cli.build();
    let mut text = paragraphs(&cli);
    text.push_str(&list("Options of every command", &cli, Arg::is_global_set));
    for command in cli.get_subcommands().filter(|command| command.get_name() != "help") {
        add(&mut text, command, 2);
    }
    text
}

fn add(text: &mut String, command: &Command, rank: usize) {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let _ = writeln!(text, "\n{} `{name}`\n\n{}", "#".repeat(rank), paragraphs(command));
    let mut own = command.clone();
    let usage = own.render_usage().to_string();
    let _ = writeln!(text, "```sh\n{}\n```", usage.strip_prefix("Usage: ").unwrap_or(&usage).trim());
    text.push_str(&list("", command, |arg| !arg.is_global_set()));
    if let Some(after) = command.get_after_help() {
        let after = after.to_string();
        let _ = writeln!(text, "```text\n{}\n```", after.trim());
    }
    for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
        add(text, command, rank + 1);
    }
}

/// What a command says of itself.
fn paragraphs(command: &Command) -> String {
    let about = command.get_long_about().or(command.get_about()).map(ToString::to_string).unwrap_or_default();
    format!("{}\n", sentences(&about))
}

/// A table of those arguments of `command` that `is_wanted` lets through; nothing if there are none.
fn list(title: &str, command: &Command, is_wanted: impl Fn(&Arg) -> bool) -> String {
    let is_shown = |arg: &&Arg| !arg.is_hide_set() && !matches!(arg.get_id().as_str(), "help" | "version");
    let arguments: Vec<&Arg> = command.get_arguments().filter(is_shown).filter(|arg| is_wanted(arg)).collect();
    if arguments.is_empty() {
        return String::new();
    }
    let mut text = if title.is_empty() { String::new() } else { format!("\n## {title}\n") };
    for argument in arguments {
        let written = argument.to_string();
        let written = written.trim_end_matches("...").trim();
        let help = argument.get_long_help().or(argument.get_help()).map(ToString::to_string).unwrap_or_default();
        let _ = write!(text, "- `{written}`: {}", sentences(&help).replace("\n\n", " "));
        let values: Vec<String> = argument
            .get_possible_values()
            .iter()
            .filter(|value| !value.is_hide_set())
            .map(|value| format!("`{}`", value.get_name()))
            .collect();
        let takes_value = argument.get_action().takes_values();
        if takes_value && !values.is_empty() {
            let _ = write!(text, " One of {}.", values.join(", "));
        }
        text.push('\n');
    }
    text.push('\n');
    text
}

/// `text` with a full stop behind each paragraph that has none, as help texts are written without.
fn sentences(text: &str) -> String {
    let paragraph = |text: &str| {
        let text = text.trim();
        if text.is_empty() || text.ends_with(['.', ':', '?']) { text.to_owned() } else { format!("{text}.") }
    };
    text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::{sentences, text};
    use crate::cli::Cli;

    #[test]
    fn every_command_and_option_is_there() {
        fn look(command: &clap::Command, text: &str) {
            for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
                let name = command.get_bin_name().unwrap_or_default();
                assert!(text.contains(&format!("# `{name}`\n")), "{name}");
                for argument in command.get_arguments().filter_map(|argument| argument.get_long()) {
                    assert!(text.contains(&format!("`--{argument}")), "{name} --{argument}");
                }
                look(command, text);
            }
        }
        let mut cli = Cli::command().disable_help_flag(true).disable_version_flag(true);
        cli.build();
        look(&cli, &text());
    }

    #[test]
    fn help_texts_become_sentences() {
        assert_eq!(sentences("Check it\n\nAll of it. Really"), "Check it.\n\nAll of it. Really.");
    }
}
