//! Which day it is: said on the command line, by the build environment, or by the system's clock.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use ledgerline_core::ledger::Date;
use time::OffsetDateTime;

use crate::report::Failure;

/// What reproducible builds say the time with, in seconds since 1970.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// The day that was `given`, that of `SOURCE_DATE_EPOCH`, or the present one, in UTC.
///
/// # Errors
/// [`Failure`] if `SOURCE_DATE_EPOCH` is no time.
pub(super) fn today(given: Option<Date>) -> Result<Option<Date>, Failure> {
    if given.is_some() {
        return Ok(given);
    }
    match env::var_os(EPOCH) {
        Some(written) => {
            let seconds = written.to_str().and_then(|written| written.parse().ok());
            let day = seconds.and_then(day_of).ok_or_else(|| {
                Failure::new(format!("`{EPOCH}` is not a time: `{}`", written.display()))
                    .help("it holds the seconds since 1970; say the day with `--today YYYY-MM-DD` instead")
            })?;
            Ok(Some(day))
        }
        None => Ok(SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|time| day_of(time.as_secs() as i64))),
    }
}

fn day_of(seconds: i64) -> Option<Date> {
    let day = OffsetDateTime::from_unix_timestamp(seconds).ok()?.date();
    Date::from_parts(day.year().try_into().ok()?, day.month().into(), day.day())
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn seconds_become_a_day() {
        assert_eq!(day_of(0).unwrap().to_string(), "1970-01-01");
        assert_eq!(day_of(86_400 * 365 - 1).unwrap().to_string(), "1970-12-31");
        assert_eq!(day_of(-1).unwrap().to_string(), "1969-12-31");
        assert!(day_of(i64::MAX).is_none());
    }
}
