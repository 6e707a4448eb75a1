//! A calendar date.

use std::fmt;

/// A real day of the Gregorian calendar, years 0000 to 9999. Text such as `2025-02-30` is not a `Date`.
///
/// ```
/// use ledgerline_core::ledger::Date;
///
/// let day: Date = "2024-02-29".parse().unwrap();
/// assert_eq!(day.to_string(), "2024-02-29");
/// assert!("2025-02-29".parse::<Date>().is_err());
/// assert_eq!("2024-03-01".parse::<Date>().unwrap().days_since(day), 1);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(time::Date);

/// A text is not a real `YYYY-MM-DD` day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a calendar date of the form YYYY-MM-DD")
    }
}

impl std::error::Error for NotADate {}

impl Date {
    /// The date of a year, a month from 1 and a day from 1, if there is such a day.
    #[must_use]
    pub fn from_parts(year: u16, month: u8, day: u8) -> Option<Self> {
        if year > 9999 {
            return None;
        }
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(i32::from(year), month, day).ok().map(Self)
    }

    /// The date that `text` begins with: ten characters `YYYY-MM-DD` that no digit or letter follows, so that a time
    /// or a remark may come after it.
    ///
    /// ```
    /// use ledgerline_core::ledger::Date;
    ///
    /// assert!(Date::at_start("2025-06-25 14:30").is_some());
    /// assert!(Date::at_start("2025-06-251").is_none());
    /// ```
    #[must_use]
    pub fn at_start(text: &str) -> Option<Self> {
        let follows = text.get(10..)?.chars().next();
        if follows.is_some_and(|c| c.is_alphanumeric() && c != 'T') {
            return None;
        }
        text.get(..10)?.parse().ok()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The date `days` days after this one, or before it where `days` is negative, if that is a `Date`.
    ///
    /// ```
    /// use ledgerline_core::ledger::Date;
    ///
    /// let day: Date = "2024-03-01".parse().unwrap();
    /// assert_eq!(day.plus_days(-1), "2024-02-29".parse().ok());
    /// assert_eq!(day.plus_days(i64::MAX), None);
    /// ```
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let day = i64::from(self.0.to_julian_day()).checked_add(days)?;
        let date = time::Date::from_julian_day(i32::try_from(day).ok()?).ok()?;
        (0..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// Whole days from `earlier` to this date; negative if `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(earlier.0.to_julian_day())
    }
}

impl std::str::FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(NotADate);
        }
        let number = |digits: &[u8]| {
            digits
                .iter()
                .try_fold(0_u16, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
        };
        let parts = (|| Some((number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?)))();
        let (year, month, day) = parts.ok_or(NotADate)?;
        Self::from_parts(year, month as u8, day as u8).ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = u16::try_from(self.year()).unwrap_or_default();
        let (century, of_century) = (digits((year / 100) as u8), digits((year % 100) as u8));
        let (month, day) = (digits(self.month()), digits(self.day()));
        let text =
            [century[0], century[1], of_century[0], of_century[1], b'-', month[0], month[1], b'-', day[0], day[1]];
        f.write_str(str::from_utf8(&text).unwrap_or_default())
    }
}

/// The two digits of a number below 100.
fn digits(number: u8) -> [u8; 2] {
    [b'0' + number / 10 % 10, b'0' + number % 10]
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
