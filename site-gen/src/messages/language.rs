//! The languages that a site can be in: their names, their catalogues, and how they write numbers.

use fluent_bundle::FluentValue;

/// A language.
#[derive(Debug)]
pub(crate) struct SiteLanguage {
    /// Its tag, as in the HTML attribute `lang`.
    pub(crate) name: &'static str,
    /// Its catalogue.
    pub(crate) catalogue: &'static str,
    /// What stands between groups of three digits.
    pub(super) separator: char,
}

// By its name: whole catalogues would be compared otherwise, for every ledger.
impl PartialEq for SiteLanguage {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for SiteLanguage {}

/// How many there are.
pub(crate) const COUNT: usize = LANGUAGES.len();

/// Every language; the first has every message, and is that of sites that name none.
pub(super) static LANGUAGES: [SiteLanguage; 3] = [
    SiteLanguage { name: "en", catalogue: include_str!("../../messages/en.ftl"), separator: ',' },
    SiteLanguage { name: "de", catalogue: include_str!("../../messages/de.ftl"), separator: '.' },
    SiteLanguage { name: "ko", catalogue: include_str!("../../messages/ko.ftl"), separator: ',' },
];

/// Their names.
pub(crate) fn names() -> Vec<&'static str> {
    LANGUAGES.iter().map(|language| language.name).collect()
}

impl SiteLanguage {
    /// The language called `name`.
    pub(crate) fn find(name: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.name == name)
    }

    /// The language of sites that name none, in which everything is that has no other: the messages of rules, too.
    pub(crate) fn english() -> &'static Self {
        &LANGUAGES[0]
    }
}

/// `number` with `separator` before every third digit from the end.
pub(super) fn grouped(number: usize, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// What marks a number as one that a script fills in; it takes the place of a currency, of which messages have none.
pub(super) const OPEN: &str = "open";

/// How Fluent is to write values in the language of `separator`; nothing where it knows by itself.
pub(super) fn formatter<M>(separator: char) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    fn number(value: &FluentValue<'_>, separator: char) -> Option<String> {
        let FluentValue::Number(number) = value else { return None };
        if number.options.currency.as_deref() == Some(OPEN) {
            return Some("{count}".to_owned());
        }
        // Counts are whole, and far below what a float can hold.
        Some(grouped(number.value as usize, separator))
    }
    match separator {
        '.' => |value, _| number(value, '.'),
        _ => |value, _| number(value, ','),
    }
}
