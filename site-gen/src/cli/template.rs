//! The options of `ledgerline template`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Format;

/// Look at the template that ledgers follow
///
/// A template is a Markdown file that looks like a ledger whose texts are placeholders. Its fields, its sections and
/// their order, its checklists, the keys of its decision and its placeholder texts are what ledgers are checked against.
#[derive(Args, Debug)]
pub(crate) struct TemplateArgs {
    #[command(subcommand)]
    pub(crate) command: TemplateCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TemplateCommand {
    Check(TemplateCheckArgs),
    Show(TemplateShowArgs),
    Init(TemplateInitArgs),
}

/// Say where templates contradict themselves
///
/// Besides, a block that is never closed (FL006) and a merge that was never resolved (FL007) are told. Errors and warnings
/// make the exit code 1.
#[derive(Args, Debug)]
#[command(after_help = TEMPLATE_EXAMPLES)]
pub(crate) struct TemplateCheckArgs {
    /// The templates [default: all in use: those that `ledgerline.toml` names, and each `_template.md` beside ledgers]
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// In which form faults are reported
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub(crate) format: Format,

    /// Write the report into a file
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// Print what is derived from a template
#[derive(Args, Debug)]
#[command(after_help = TEMPLATE_EXAMPLES)]
pub(crate) struct TemplateShowArgs {
    /// The template [default: the one that the project's ledgers follow]
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,

    /// The form to print
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub(crate) format: TemplateFormat,
}

/// Print the built-in template, to begin one's own with
#[derive(Args, Debug)]
#[command(after_help = TEMPLATE_EXAMPLES)]
pub(crate) struct TemplateInitArgs {
    /// The language: `en`, `de` or `ko`
    #[arg(long, value_name = "NAME", default_value = "en")]
    pub(crate) language: String,
}

/// In which form a template is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TemplateFormat {
    /// As a tree, for people
    Text,
    /// As JSON
    Json,
}

const TEMPLATE_EXAMPLES: &str = "\
Examples:
  ledgerline template init > .ai/ledgers/_template.md
  ledgerline template check
  ledgerline template check --format github
  ledgerline template show docs/template.md";
