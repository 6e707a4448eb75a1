//! The option with which a command is told which day it is.

use clap::Args;
use ledgerline_core::ledger::Date;

/// The day that a command goes by.
#[derive(Args, Debug)]
pub(crate) struct DayArgs {
    /// The day that counts as today [default: the present day, in UTC]
    ///
    /// `SOURCE_DATE_EPOCH` is honoured where this is not given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) today: Option<Date>,
}

pub(super) fn day(written: &str) -> Result<Date, String> {
    written.parse().map_err(|_| "write a day as YYYY-MM-DD, such as 2025-03-01".to_owned())
}
