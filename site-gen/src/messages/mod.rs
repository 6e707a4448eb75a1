//! The words of the site in the language of its readers: one catalogue a language, in the form of Project Fluent.
//!
//! Owns which message stands for a key, its plural forms, and how numbers are written. Does not know where a message is
//! shown: what stands in HTML is escaped there, after it was put together. Values are never read as Fluent.
//!
//! A catalogue is built of layers: English, the language of the site, and what a project puts in their place.

mod catalogue;
mod form;
mod language;
mod markup;
mod script;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentMessage, FluentValue};

pub(crate) use catalogue::CatalogueFault;
use catalogue::{Bundle, Catalogue};
use form::Form;
pub(crate) use language::{COUNT, SiteLanguage, names};

/// The messages of one site.
pub(crate) struct Messages {
    language: &'static SiteLanguage,
    bundle: Bundle,
    forms: HashMap<Box<str>, Form>,
    /// Worked out when a script first needs it.
    categories: OnceLock<script::Categories>,
}

/// What is put into a message.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    /// A text, shown as it is.
    Text(&'a str),
    /// A number: it chooses plural forms and is shown with its digits grouped.
    Number(usize),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl Messages {
    /// The messages in `language`. What is in `own`, a text in the form of a catalogue, takes the place of what is built in.
    ///
    /// # Errors
    /// Everything in `own` that is not understood, or that no page would ever show, in the order of the text.
    pub(crate) fn new(language: &'static SiteLanguage, own: Option<&str>) -> Result<Self, Vec<CatalogueFault>> {
        match own {
            None => Ok(Self::built_in(language)),
            Some(own) => Ok(Self::of(language, Catalogue::with(language, own)?)),
        }
    }

    /// The messages in `language` as they are built in.
    pub(crate) fn built_in(language: &'static SiteLanguage) -> Self {
        Self::of(language, Catalogue::built_in(language))
    }

    fn of(language: &'static SiteLanguage, catalogue: Catalogue) -> Self {
        Self { language, forms: catalogue.forms(), bundle: catalogue.bundle, categories: OnceLock::new() }
    }

    /// The language that they are in.
    pub(crate) fn language(&self) -> &'static SiteLanguage {
        self.language
    }

    /// The message `key`, which takes no value. A key that is not there, which a test excludes, stands for itself.
    pub(crate) fn text<'a>(&'a self, key: &'a str) -> &'a str {
        match self.forms.get(key) {
            Some(Form::Constant(text)) => text,
            _ => {
                debug_assert!(false, "there is no message `{key}` without values");
                key
            }
        }
    }

    /// The message `key`, if it is there and takes no value.
    pub(crate) fn constant(&self, key: &str) -> Option<&str> {
        match self.forms.get(key) {
            Some(Form::Constant(text)) => Some(text),
            _ => None,
        }
    }

    /// The message `key`, which tells how many there are: `2 ledgers`.
    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", Value::Number(count))])
    }

    /// The message `key` with `values` in it.
    pub(crate) fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        match self.forms.get(key) {
            None => {
                debug_assert!(false, "there is no message `{key}`");
                key.to_owned()
            }
            Some(Form::Constant(text)) => text.to_string(),
            Some(Form::Simple(parts, _)) => self.filled(parts, values),
            Some(Form::Choice) => {
                let mut all = FluentArgs::with_capacity(values.len());
                for &(name, value) in values {
                    match value {
                        Value::Text(text) => all.set(name, FluentValue::from(text)),
                        Value::Number(number) => all.set(name, FluentValue::from(number)),
                    }
                }
                self.formatted(key, &all)
            }
        }
    }

    /// The parts of the message `key` before and behind the one value that it takes.
    pub(crate) fn around<'a>(&'a self, key: &'a str) -> (&'a str, &'a str) {
        match self.forms.get(key) {
            Some(Form::Simple(parts, _)) => form::around(parts),
            _ => (self.text(key), ""),
        }
    }

    /// The same as safe HTML: for what is written by the thousand.
    pub(crate) fn around_html<'a>(&'a self, key: &'a str) -> (&'a str, &'a str) {
        match self.forms.get(key) {
            Some(Form::Simple(_, (before, behind))) => (before, behind),
            _ => ("", ""),
        }
    }

    /// A number with its digits in groups of three, as the language writes it: `10,000` or `10.000`.
    pub(crate) fn grouped(&self, number: usize) -> String {
        language::grouped(number, self.language.separator)
    }

    /// What is shown of a range of a list: `151–300 of 1,234`. `first` counts from 1.
    pub(crate) fn range(&self, first: usize, last: usize, total: usize) -> String {
        self.with("range", &[("first", first.into()), ("last", last.into()), ("total", total.into())])
    }

    /// `items` one after the other, as in a sentence without an end.
    pub(crate) fn list(&self, items: &[String]) -> String {
        items.join(self.text("list-separator"))
    }

    /// The month `number`, from 1, of `year`: `June 2025`.
    pub(crate) fn month(&self, number: u8, year: i32) -> String {
        self.with("month-of-year", &[("month", self.month_name(number).into()), ("year", (&year.to_string()).into())])
    }

    fn month_name(&self, number: u8) -> &str {
        const KEYS: [&str; 12] = [
            "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
            "month-10", "month-11", "month-12",
        ];
        self.text(KEYS[usize::from(number).clamp(1, 12) - 1])
    }

    /// The short name of the month `number`, from 1: `Jun`.
    pub(crate) fn short_month(&self, number: u8) -> &str {
        const KEYS: [&str; 12] = [
            "month-short-1",
            "month-short-2",
            "month-short-3",
            "month-short-4",
            "month-short-5",
            "month-short-6",
            "month-short-7",
            "month-short-8",
            "month-short-9",
            "month-short-10",
            "month-short-11",
            "month-short-12",
        ];
        self.text(KEYS[usize::from(number).clamp(1, 12) - 1])
    }

    /// The short month `number`, from 1, of `year`: `Jun 2025`.
    pub(crate) fn short_month_of(&self, number: u8, year: i32) -> String {
        let year = year.to_string();
        self.with("short-month-of-year", &[("month", self.short_month(number).into()), ("year", (&year).into())])
    }

    fn filled(&self, parts: &[form::Part], values: &[(&str, Value<'_>)]) -> String {
        let mut text = String::new();
        for part in parts {
            match part {
                form::Part::Text(words) => text.push_str(words),
                form::Part::Value(name) => match values.iter().find(|(given, _)| **given == **name) {
                    Some((_, Value::Text(value))) => text.push_str(value),
                    Some((_, Value::Number(number))) => text.push_str(&self.grouped(*number)),
                    None => {}
                },
            }
        }
        text
    }

    fn formatted(&self, key: &str, values: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.as_ref().and_then(FluentMessage::value) else { return key.to_owned() };
        // What goes wrong leaves a name in braces in the text; that no built-in message does so, a test holds.
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }
}

/// A number whose place in the text is left open, for scripts to fill.
fn open_number(number: usize) -> FluentValue<'static> {
    let options = FluentNumberOptions { currency: Some(language::OPEN.to_owned()), ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(number as f64, options))
}
