//! The words of the site for its templates: `t` gives a message, `rich` one with markup of its own, and `words` those that a
//! script needs, as JSON.
//!
//! Owns how a template asks for words, and which script needs which. What a message says is the business of `messages`.

use std::sync::Arc;

use ledgerline_core::html::escape;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::messages::{Messages, Value as Given};

/// What is said on every page.
const PAGE: &[&str] = &["link-copied", "copied", "link-to-item"];

/// What the filter of the home page says.
const HOME: &[&str] = &[
    "found-ledgers",
    "found-of-page",
    "found-among-page",
    "found-of-group",
    "excuse-from-disk",
    "excuse-not-loaded",
    "results-left-out",
    "only-these-stages",
    "items-done-of",
    "due",
    "errors",
    "warnings",
];

/// What the list of all ledgers says, and the board.
const LIST: &[&str] = &[
    "found-ledgers",
    "found-among-page",
    "found-of-group",
    "excuse-from-disk",
    "excuse-not-loaded",
    "only-these-stages",
    "items-done-of",
    "due",
    "errors",
    "warnings",
    "facet-stage",
    "facet-status",
    "facet-folder",
    "facet-source",
    "facet-owner",
    "facet-risk",
    "facet-moved",
    "facet-created",
    "facet-progress",
    "facet-findings",
    "facet-errors",
    "facet-warnings",
    "no-folder",
    "own-source",
    "no-owner",
    "risk-overdue",
    "risk-soon",
    "risk-silent",
    "neither",
    "in-7-days",
    "in-30-days",
    "in-90-days",
    "longer-ago",
    "no-day",
    "progress-begun",
    "progress-nearly",
    "progress-all",
    "progress-nothing",
    "no-items",
    "not-said",
    "sort-moved",
    "sort-longest",
    "sort-title",
    "sort-status",
    "sort-newest",
    "sort-oldest",
    "sort-due",
    "sort-progress",
    "sort-least",
    "sort-findings",
    "group-none",
];

/// What scripts say, as JSON in a quoted attribute.
pub(super) struct ScriptWords {
    page: String,
    home: String,
    list: String,
}

impl ScriptWords {
    /// What they say with these `messages`.
    pub(super) fn new(messages: &Messages) -> Self {
        let [page, home, list] =
            [PAGE, HOME, LIST].map(|keys| escape(&messages.for_scripts(keys.iter().map(|key| (*key, *key)))));
        Self { page, home, list }
    }

    /// What the script called `name` says, if there is one.
    pub(super) fn of(&self, name: &str) -> Option<&str> {
        match name {
            "page" => Some(&self.page),
            "home" => Some(&self.home),
            "list" => Some(&self.list),
            _ => None,
        }
    }
}

/// Registers the functions that give words.
pub(super) fn register(messages: &Arc<Messages>, words: ScriptWords, tera: &mut Tera) {
    let of = Arc::clone(messages);
    tera.register_function("t", move |given: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let key: &str = given.must_get("key")?;
        if given.iter().count() == 1 {
            return Ok(Value::from(of.text(key)));
        }
        let values = values(&given)?;
        Ok(Value::from(of.with(key, &borrowed(&values))))
    });
    let of = Arc::clone(messages);
    tera.register_function("rich", move |given: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let href: Option<&str> = given.get("href")?;
        let values = values(&given)?;
        Ok(Value::safe_string(&of.html(given.must_get("key")?, &borrowed(&values), href.unwrap_or_default())))
    });
    tera.register_function("words", move |given: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let name = given.must_get("of")?;
        let words = words.of(name).ok_or_else(|| Error::message(format!("there are no words of `{name}`")))?;
        Ok(Value::safe_string(words))
    });
}

/// A value of a message, as a template gives it.
enum Owned {
    Text(String),
    Number(usize),
}

/// The values of a message: whatever a template gives but the key and the address of a link.
fn values(given: &Kwargs) -> TeraResult<Vec<(&str, Owned)>> {
    let mut values = Vec::new();
    for (name, value) in given.iter() {
        let Some(name) = name.as_str().filter(|name| !matches!(*name, "key" | "href")) else { continue };
        values.push(match value.as_str() {
            Some(text) => (name, Owned::Text(text.to_owned())),
            None => (name, Owned::Number(given.must_get(name)?)),
        });
    }
    Ok(values)
}

fn borrowed<'a>(values: &'a [(&'a str, Owned)]) -> Vec<(&'a str, Given<'a>)> {
    let given = values.iter().map(|(name, value)| match value {
        Owned::Text(text) => (*name, Given::Text(text)),
        Owned::Number(number) => (*name, Given::Number(*number)),
    });
    given.collect()
}
