//! Messages for the scripts of pages: as JSON, with a place left open for each value.
//!
//! What depends on a number is given once for each plural category of the language; the script asks its browser which one
//! is right, so that both follow the same rules.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentMessage, FluentValue};
use serde_json::Value as Json;

use super::{Messages, catalogue, open_number};

/// How far to look for a number of each category. Every language has all that whole numbers can have by then.
const NUMBERS: usize = 200;

/// The plural categories of a language, each with the first number that is of it.
pub(super) type Categories = Vec<(String, usize)>;

impl Messages {
    /// Messages as a JSON object: each by the name that a script knows it by, and by its key here.
    pub(crate) fn for_scripts<'k>(&self, messages: impl IntoIterator<Item = (&'k str, &'k str)>) -> String {
        let messages = messages.into_iter().map(|(name, key)| (name.to_owned(), self.for_script(key)));
        Json::Object(messages.collect()).to_string()
    }

    fn for_script(&self, key: &str) -> Json {
        let mut names = BTreeSet::new();
        let message = self.bundle.get_message(key);
        if let Some(pattern) = message.as_ref().and_then(FluentMessage::value) {
            catalogue::values(pattern, &mut names);
        }
        let with = |number: usize| {
            let mut values = FluentArgs::new();
            for &name in &names {
                match name {
                    "count" => values.set(name, open_number(number)),
                    name => values.set(name, FluentValue::from(format!("{{{name}}}"))),
                }
            }
            self.formatted(key, &values)
        };
        if !names.contains("count") {
            return Json::String(with(0));
        }
        let forms = self.categories().iter().map(|(category, number)| (category.clone(), Json::String(with(*number))));
        Json::Object(forms.collect())
    }

    /// The plural categories of the language, in the order in which counting comes to them.
    fn categories(&self) -> &Categories {
        self.categories.get_or_init(|| {
            let mut categories = Categories::new();
            for number in 0..NUMBERS {
                let category = self.category(number);
                if categories.iter().all(|(known, _)| *known != category) {
                    categories.push((category, number));
                }
            }
            categories
        })
    }

    /// The plural category of `number`.
    fn category(&self, number: usize) -> String {
        let mut values = FluentArgs::new();
        values.set("count", FluentValue::from(number));
        self.formatted("plural-category", &values)
    }
}
