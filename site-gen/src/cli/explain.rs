//! The options of `ledgerline explain`.

use clap::Args;

/// Explain a rule: what it finds, why it matters and what to do
#[derive(Args, Debug)]
#[command(after_help = EXPLAIN_EXAMPLES)]
pub(crate) struct ExplainArgs {
    /// Codes, names or families of rules
    #[arg(value_name = "RULE", required = true)]
    pub(crate) rules: Vec<String>,
}

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  ledgerline explain FL303
  ledgerline explain unknown-status bad-date
  ledgerline explain FL3                         the rules about checklists";
