//! The options of `ledgerline rules`.

use clap::{Args, ValueEnum};

/// List the rules by family, with their codes, names and severities
///
/// The severities are those of this project; a `*` stands beside rules that can mend what they find.
#[derive(Args, Debug)]
#[command(after_help = RULES_EXAMPLES)]
pub(crate) struct RulesArgs {
    /// In which form the rules are listed
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub(crate) format: RulesFormat,
}

/// The form of a list of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

const RULES_EXAMPLES: &str = "\
Examples:
  ledgerline rules
  ledgerline rules --format json";
