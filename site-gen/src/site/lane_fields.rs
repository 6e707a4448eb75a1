//! The fields that a board has lanes by: those that the project names, or those that say the same in many ledgers.

use std::collections::{BTreeMap, BTreeSet};

use ledgerline_core::ledger::FieldKind;
use ledgerline_core::project::LedgerSummary;

use super::Site;
use super::value_list;

/// How many values a field may have to be found out: with more, lanes tell no more than a list.
const MOST_VALUES: usize = 8;
/// How many fields are found out at most.
const MOST_FIELDS: usize = 3;
/// How long a value may be, in characters: longer ones are sentences.
const LONGEST: usize = 40;

/// A field, and the page of the board that has lanes by it.
pub(super) struct LaneField {
    /// Its name as most ledgers write it.
    pub(super) name: String,
    pub(super) address: String,
}

impl LaneField {
    /// What `summary` says in it: several values where it is a list, none where it says nothing.
    pub(super) fn values<'a>(&self, summary: &'a LedgerSummary) -> Vec<&'a str> {
        let said = summary.fields.iter().filter(|(_, name, _)| name.eq_ignore_ascii_case(&self.name));
        let mut values = Vec::new();
        for value in said.flat_map(|(_, _, value)| value_list::values(value)) {
            if !value.is_empty() && !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }
}

/// What is known of a field of a name.
#[derive(Default)]
struct Known<'a> {
    /// How many ledgers have it with something in it.
    count: usize,
    /// Its values, one more than there may be at most.
    values: BTreeSet<&'a str>,
    has_long_value: bool,
}

/// The fields that the boards of `site` have lanes by.
pub(super) fn lane_fields(site: &Site) -> Vec<LaneField> {
    let mut known: BTreeMap<&str, Known<'_>> = BTreeMap::new();
    let mut ledgers = 0;
    for summary in (0..site.listed()).filter_map(|at| site.summary(at)) {
        ledgers += 1;
        for (kind, name, value) in &summary.fields {
            if !matches!(kind, FieldKind::Other) || value.trim().is_empty() {
                continue;
            }
            let field = known.entry(name).or_default();
            field.count += 1;
            for value in value_list::values(value) {
                field.has_long_value |= value.chars().nth(LONGEST).is_some();
                if field.values.len() <= MOST_VALUES {
                    field.values.insert(value);
                }
            }
        }
    }
    let names: Vec<&str> = match &site.config.lanes {
        Some(lanes) => {
            let find = |lane: &String| known.keys().find(|name| name.eq_ignore_ascii_case(lane)).copied();
            lanes.iter().filter_map(find).collect()
        }
        None => found_out(&known, ledgers),
    };
    let mut fields: Vec<LaneField> = Vec::new();
    for name in names {
        if !fields.iter().any(|field| field.name.eq_ignore_ascii_case(name)) {
            let address = address(name, &fields);
            fields.push(LaneField { name: name.to_owned(), address });
        }
    }
    fields
}

/// The names of fields that a third of all `ledgers` have and that repeat themselves, those of most ledgers first.
fn found_out<'a>(known: &BTreeMap<&'a str, Known<'_>>, ledgers: usize) -> Vec<&'a str> {
    let repeats =
        |field: &Known<'_>| (2..=MOST_VALUES).contains(&field.values.len()) && field.count >= 2 * field.values.len();
    let mut fields: Vec<_> = known
        .iter()
        .filter(|(_, field)| repeats(field) && !field.has_long_value && field.count * 3 >= ledgers)
        .map(|(name, field)| (std::cmp::Reverse(field.count), *name))
        .collect();
    fields.sort_unstable();
    fields.into_iter().take(MOST_FIELDS).map(|(_, name)| name).collect()
}

/// The address of the board by the field `name`, which is that of none of `others`.
fn address(name: &str, others: &[LaneField]) -> String {
    let plain: String = name
        .chars()
        .filter_map(|c| match c {
            'a'..='z' | '0'..='9' => Some(c),
            'A'..='Z' => Some(c.to_ascii_lowercase()),
            ' ' | '-' | '_' => Some('-'),
            _ => None,
        })
        .take(40)
        .collect();
    let plain = plain.trim_matches('-');
    let address = format!("board-by-{plain}.html");
    if plain.is_empty() || others.iter().any(|other| other.address == address) {
        return format!("board-by-field-{}.html", others.len() + 1);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain_and_differ() {
        let mut fields: Vec<LaneField> = Vec::new();
        for (name, wanted) in [
            ("Target Team", "board-by-target-team.html"),
            ("../Target?Team", "board-by-targetteam.html"),
            ("우선순위", "board-by-field-3.html"),
            ("TARGET TEAM", "board-by-field-4.html"),
        ] {
            let address = address(name, &fields);
            assert_eq!(address, wanted);
            fields.push(LaneField { name: name.to_owned(), address });
        }
    }

    #[test]
    fn fields_that_repeat_are_found_out() {
        let known = |count, values: &[&'static str], has_long_value| Known {
            count,
            values: values.iter().copied().collect(),
            has_long_value,
        };
        let fields = BTreeMap::from([
            ("Priority", known(8, &["High", "Low"], false)),
            ("Team", known(9, &["A", "B", "C"], false)),
            ("Contact", known(9, &["a", "b", "c", "d", "e"], false)),
            ("Rare", known(3, &["x"], false)),
            ("Motto", known(9, &["x", "y"], true)),
            ("Few", known(3, &["x", "y"], false)),
        ]);
        assert_eq!(found_out(&fields, 10), ["Team", "Priority"]);
    }
}
