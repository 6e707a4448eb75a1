//! How much a project makes of each rule.

/// How much a rule counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Level {
    /// It is not asked.
    Off,
    /// Its findings are notes, which never fail a check.
    Note,
    /// Its findings are warnings.
    Warning,
    /// Its findings are errors.
    Error,
}

impl Level {
    /// Every level, the least first.
    pub const ALL: [Self; 4] = [Self::Off, Self::Note, Self::Warning, Self::Error];

    /// The level in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level of this name.
    #[must_use]
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// The rules to which a project gives another level than their own, by code.
///
/// ```
/// use ledgerline_core::settings::{Level, Levels};
///
/// let mut levels = Levels::default();
/// levels.set("FL303", Level::Error);
/// assert_eq!(levels.get("FL303"), Some(Level::Error));
/// assert_eq!(levels.get("FL301"), None);
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Levels {
    /// Sorted by code.
    rows: Vec<(String, Level)>,
}

impl Levels {
    /// The level given to the rule `code`; `None` where it has its own.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<Level> {
        let place = self.rows.binary_search_by(|(known, _)| known.as_str().cmp(code)).ok()?;
        Some(self.rows[place].1)
    }

    /// Gives the rule `code` a level; the last one given counts.
    pub fn set(&mut self, code: &str, level: Level) {
        match self.rows.binary_search_by(|(known, _)| known.as_str().cmp(code)) {
            Ok(place) => self.rows[place].1 = level,
            Err(place) => self.rows.insert(place, (code.to_owned(), level)),
        }
    }

    /// Every level given, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Level)> {
        self.rows.iter().map(|(code, level)| (code.as_str(), *level))
    }
}
