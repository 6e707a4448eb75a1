//! Gives an item another text. Its box and what is nested in it stay.

use crate::ledger::Ledger;
use crate::settings::Settings;

use super::bullet::Bullet;
use super::facts::Kind;
use super::lines::replacement;
use super::value::{one_line, says};
use super::{EditError, Facts, Plan, find, fragment};

pub(super) fn plan(ledger: &Ledger<'_>, at: usize, text: &str, settings: &Settings) -> Result<Plan, EditError> {
    let text = one_line(text)?;
    let source = ledger.source();
    let found = find::item(ledger, at)?;
    let item = found.item();
    if let Some(bullet) = Bullet::of(source, item) {
        let alone = Bullet { indent: String::new(), ..bullet };
        let facts = fragment::inside(&alone.line(text), found.section, ledger, &settings.vocabulary);
        let list = Kind::List { depth: 0, first: alone.number() };
        says(&facts, &[(list, ""), (Kind::Item { depth: 0, state: alone.state() }, text)])?;
    }
    let span = item.text_span;
    let touches = span.is_empty() && !source[..span.start].ends_with([' ', '\t']);
    let new = if touches { format!(" {text}") } else { text.to_owned() };
    let edits = if span.of(source) == text { Vec::new() } else { vec![replacement(source, span, new)] };

    let mut wanted = Facts::of(ledger);
    wanted.loosen(ledger, found.section.body);
    let place = wanted.item_place(item.span.start).ok_or(EditError::NoItem)?;
    wanted.body[place].say(text);
    Ok(Plan { edits, wanted })
}
