//! Adds an item to a section's list, or begins one.

use crate::ledger::{Ledger, List, Section};
use crate::settings::Settings;

use super::bullet::{Bullet, counts_up, is_loose, renumber};
use super::facts::{Fact, Kind};
use super::find::{self, Target};
use super::lines::{above, below, directly_below};
use super::style::has_gap_below_headings;
use super::value::{one_line, says};
use super::{EditError, Facts, Plan, fragment};

/// `position`: the place among the section's outermost items that the new one takes; `None` behind the last one, of a
/// list with boxes if there is one.
pub(super) fn plan(
    ledger: &Ledger<'_>,
    target: Target<'_>,
    position: Option<usize>,
    text: &str,
    settings: &Settings,
) -> Result<Plan, EditError> {
    let text = one_line(text)?;
    let (id, section) = find::section(ledger, target, settings)?;
    let mut items = section.lists.iter().flat_map(|list| (0..list.items.len()).map(move |index| (list, index)));
    let adding = Adding { ledger, section, heading: id.0, text, settings };
    match position {
        None => {
            let checklist = section.lists.iter().rfind(|list| list.is_checklist());
            match checklist.or(section.lists.last()) {
                Some(list) => adding.behind_last_of(list),
                None => adding.first(),
            }
        }
        Some(position) => match (items.nth(position), section.lists.last()) {
            (Some((list, index)), _) => adding.before(list, index),
            (None, Some(list)) if section.lists.iter().map(|list| list.items.len()).sum::<usize>() == position => {
                adding.behind_last_of(list)
            }
            (None, None) if position == 0 => adding.first(),
            _ => Err(EditError::NoItem),
        },
    }
}

struct Adding<'a, 's> {
    ledger: &'a Ledger<'s>,
    section: &'a Section,
    /// The section's place among all.
    heading: usize,
    text: &'a str,
    settings: &'a Settings,
}

impl Adding<'_, '_> {
    fn behind_last_of(&self, list: &List) -> Result<Plan, EditError> {
        let source = self.ledger.source();
        let last = list.items.last().ok_or(EditError::NoItem)?;
        let mut bullet = self.bullet_like(list, list.items.len() - 1)?;
        if let Some(number) = bullet.number().filter(|_| counts_up(source, list)) {
            bullet = bullet.numbered(number.saturating_add(1));
        }
        let gap = is_loose(source, list).then(String::new);
        let lines: Vec<String> = gap.into_iter().chain([bullet.line(self.text)]).collect();
        let edit = directly_below(source, last.span.end, &lines);
        let mut wanted = self.wanted();
        let place = wanted.place_at(edit.span.start);
        wanted.body.insert(place, self.fact(&bullet)?);
        Ok(Plan { edits: vec![edit], wanted })
    }

    fn before(&self, list: &List, index: usize) -> Result<Plan, EditError> {
        let source = self.ledger.source();
        let next = &list.items[index];
        let bullet = self.bullet_like(list, index)?;
        let gap = is_loose(source, list).then(String::new);
        let lines: Vec<String> = [bullet.line(self.text)].into_iter().chain(gap).collect();
        let mut edits = vec![above(source, next.span.start, &lines)];
        if let Some(number) = bullet.number().filter(|_| counts_up(source, list)) {
            edits.extend(renumber(source, list, index, number.saturating_add(1)));
        }
        let mut wanted = self.wanted();
        let place = wanted.item_place(next.span.start).ok_or(EditError::Conflict)?;
        wanted.body.insert(place, self.fact(&bullet)?);
        Ok(Plan { edits, wanted })
    }

    /// The first item of a section.
    fn first(&self) -> Result<Plan, EditError> {
        let source = self.ledger.source();
        let expected = find::expected(&self.settings.schema, self.section);
        let bullet = Bullet::for_first(self.ledger, self.section, expected);
        let end = find::own_content_end(self.ledger, self.section);
        let has_gap = end > self.section.heading.span.end || has_gap_below_headings(self.ledger);
        let gap = has_gap.then(String::new);
        let lines: Vec<String> = gap.into_iter().chain([bullet.line(self.text)]).collect();
        let edit = below(source, end, &lines);
        let list = Fact::new(Kind::List { depth: 0, first: bullet.number() }, "");
        let mut wanted = self.wanted();
        let place = wanted.place_at(edit.span.start);
        wanted.insert_inside(place, vec![list, self.fact(&bullet)?], self.heading);
        Ok(Plan { edits: vec![edit], wanted })
    }

    /// How the item at `index` is written, with a box if any item of its list has one.
    fn bullet_like(&self, list: &List, index: usize) -> Result<Bullet, EditError> {
        let of = |index: usize| Bullet::of(self.ledger.source(), &list.items[index]);
        let mut bullet = of(index).ok_or(EditError::Conflict)?;
        if bullet.mark.is_none() {
            bullet.mark = (0..list.items.len()).rev().find_map(|other| of(other)?.mark);
        }
        Ok(bullet)
    }

    /// The item as it will be read, if Markdown takes its text for one.
    fn fact(&self, bullet: &Bullet) -> Result<Fact, EditError> {
        let item = Kind::Item { depth: 0, state: bullet.state() };
        let facts = fragment::inside(&bullet.line(self.text), self.section, self.ledger, &self.settings.vocabulary);
        says(&facts, &[(Kind::List { depth: 0, first: bullet.number() }, ""), (item.clone(), self.text)])?;
        Ok(Fact::new(item, self.text))
    }

    fn wanted(&self) -> Facts {
        let mut wanted = Facts::of(self.ledger);
        wanted.loosen(self.ledger, self.section.body);
        wanted
    }
}
