//! What a project, or a language, calls things: statuses, fields, sections, parts of decisions and other words.

use ledgerline_core::Stage;
use ledgerline_core::ledger::{FieldKind, PartKind, Role, StatusWord, Vocabulary, fold};
use toml::de::DeTable;

use super::fault::{Fault, advice, listed};
use super::{Written, values};

/// Words to be added to a vocabulary.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    /// The statuses; `None` where nothing is said about them.
    pub(super) statuses: Option<Vec<StatusWord>>,
    fields: Vec<(FieldKind, Vec<String>)>,
    sections: Vec<(Role, Vec<String>)>,
    parts: Vec<(PartKind, Vec<String>)>,
    lists: Vec<(&'static str, Vec<String>)>,
}

impl Words {
    /// The words of the table `top`.
    pub(super) fn of(top: &DeTable<'_>, faults: &mut Vec<Fault>) -> Self {
        let list = |name: &str| Vocabulary::LISTS.iter().map(|list| list.name).find(|list| *list == name);
        Self {
            statuses: statuses(top, faults),
            fields: named(top, "fields", &FieldKind::called, true, faults),
            sections: named(top, "sections", &Role::called, true, faults),
            parts: named(top, "decision-parts", &PartKind::called, true, faults),
            // A word may be in several lists: they are not looked up in the same places.
            lists: named(top, "words", &list, false, faults),
        }
    }

    /// Adds all but the statuses to `vocabulary`.
    pub(super) fn add_to(&self, vocabulary: &mut Vocabulary) {
        for (kind, names) in &self.fields {
            names.iter().for_each(|name| vocabulary.name_field(name, *kind));
        }
        for (role, names) in &self.sections {
            names.iter().for_each(|name| vocabulary.name_section(name, *role));
        }
        for (kind, names) in &self.parts {
            names.iter().for_each(|name| vocabulary.name_part(name, *kind));
        }
        for (list, words) in &self.lists {
            if let Some(known) = vocabulary.list_mut(list) {
                for word in words.iter().map(|word| fold(word)) {
                    if !known.contains(&word) {
                        known.push(word);
                    }
                }
            }
        }
    }
}

/// The names under `key`, by what they mean. Where they are `unique`, a name may have one meaning only.
fn named<T: Copy + PartialEq>(
    top: &DeTable<'_>,
    key: &str,
    meaning: &dyn Fn(&str) -> Option<T>,
    unique: bool,
    faults: &mut Vec<Fault>,
) -> Vec<(T, Vec<String>)> {
    let mut all = Vec::new();
    let mut seen: Vec<(String, String)> = Vec::new();
    for (name, value) in values::table(top, key).into_iter().flatten() {
        let Some(kind) = meaning(name.get_ref()) else { continue };
        let words = values::list(value).unwrap_or_default().values;
        for word in &words {
            let folded = fold(&word.value);
            if folded.is_empty() {
                faults.push(no_letter(word));
            } else if let Some((_, other)) =
                seen.iter().find(|(known, owner)| unique && *known == folded && owner != name.get_ref())
            {
                let message = format!("“{}” stands for `{other}` already", word.value);
                faults.push(Fault::new(message, "a name can mean one thing only", word.bytes.clone()));
            }
            seen.push((folded, name.get_ref().to_string()));
        }
        all.push((kind, words.into_iter().map(|word| word.value).collect()));
    }
    all
}

fn no_letter(word: &Written) -> Fault {
    let message = format!("“{}” has no letter and no digit", word.value);
    Fault::new(message, "names are compared by their letters and digits alone", word.bytes.clone())
}

fn statuses(top: &DeTable<'_>, faults: &mut Vec<Fault>) -> Option<Vec<StatusWord>> {
    let tables = values::tables(top, "statuses")?;
    let mut words: Vec<StatusWord> = Vec::new();
    let mut nexts: Vec<Vec<Written>> = Vec::new();
    // Every spelling, with the status that it stands for.
    let mut spellings: Vec<(String, String)> = Vec::new();
    let mut has_list = false;
    for (table, _) in tables {
        has_list = true;
        let Some(name) = values::text(table, "name") else { continue };
        let stage = values::text(table, "stage");
        let stage = stage.and_then(|stage| Stage::called(&stage.value));
        let aliases = values::texts(table, "aliases").unwrap_or_default().values;
        for spelling in std::iter::once(&name).chain(&aliases) {
            let folded = fold(&spelling.value);
            if folded.is_empty() {
                faults.push(no_letter(spelling));
                continue;
            }
            if let Some((_, owner)) = spellings.iter().find(|(known, _)| *known == folded) {
                let message = format!("“{}” is a spelling of the status “{owner}” already", spelling.value);
                faults.push(Fault::new(message, "a spelling can stand for one status only", spelling.bytes.clone()));
            }
            spellings.push((folded, name.value.clone()));
        }
        let aliases: Vec<String> = aliases.into_iter().map(|alias| alias.value).collect();
        // A stage that is not there is a fault of form.
        words.push(StatusWord::new(&name.value, stage.unwrap_or(Stage::Planned), &aliases));
        nexts.push(values::texts(table, "next").unwrap_or_default().values);
    }
    if !has_list {
        return None;
    }
    let names: Vec<String> = words.iter().map(|word| word.name.clone()).collect();
    for (word, next) in words.iter_mut().zip(nexts) {
        for written in next {
            let folded = fold(&written.value);
            match spellings.iter().find(|(known, _)| *known == folded) {
                Some((_, name)) => word.next.push(name.clone()),
                None => {
                    let known = || names.iter().map(String::as_str);
                    let help = advice(&written.value, known(), || format!("use one of {}", listed(known())));
                    let message = format!("there is no status “{}” that could follow “{}”", written.value, word.name);
                    faults.push(Fault::new(message, help, written.bytes));
                }
            }
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use ledgerline_core::Stage;
    use ledgerline_core::ledger::{FieldKind, Role, Vocabulary};
    use toml::de::DeTable;

    use super::{Fault, Words};

    fn words(text: &str) -> (Words, Vec<Fault>) {
        let mut faults = Vec::new();
        let words = Words::of(DeTable::parse(text).unwrap().get_ref(), &mut faults);
        (words, faults)
    }

    #[test]
    fn names_join_those_that_are_known() {
        let (words, faults) = words(
            "[fields]\nstatus = [\"Zustand\"]\n[sections]\nlog = [\"2. Verlauf (neu)\"]\n[words]\nmitigation = [\"Abhilfe\"]\n",
        );
        assert!(faults.is_empty());
        let mut vocabulary = Vocabulary::english().clone();
        words.add_to(&mut vocabulary);
        assert_eq!(vocabulary.field_kind("ZUSTAND"), FieldKind::Status);
        assert_eq!(vocabulary.field_kind("Status"), FieldKind::Status);
        assert_eq!(vocabulary.role("Verlauf"), Role::Log);
        assert!(vocabulary.mitigation_words.iter().any(|word| word == "abhilfe"));
    }

    #[test]
    fn a_name_means_one_thing() {
        let (_, faults) = words("[fields]\nstatus = [\"Stand\"]\nupdated = [\"stand\", \"…\"]\n");
        let messages: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(messages, ["“stand” stands for `status` already", "“…” has no letter and no digit"]);
    }

    #[test]
    fn statuses_follow_each_other_by_any_spelling() {
        let (words, faults) = words(
            "[[statuses]]\nname = \"Open\"\nstage = \"planned\"\nnext = [\"fertig\"]\n\
             [[statuses]]\nname = \"Done\"\nstage = \"done\"\naliases = [\"Fertig\"]\n",
        );
        assert!(faults.is_empty(), "{faults:?}");
        let statuses = words.statuses.unwrap();
        assert_eq!(statuses[0].next, ["Done"]);
        assert_eq!((statuses[1].stage, statuses[1].aliases.as_slice()), (Stage::Done, &["fertig".to_owned()][..]));
    }

    #[test]
    fn statuses_that_contradict_each_other() {
        let (_, faults) = words(
            "[[statuses]]\nname = \"Open\"\nstage = \"planned\"\nnext = [\"Dune\"]\n\
             [[statuses]]\nname = \"Done\"\nstage = \"done\"\naliases = [\"open\"]\n",
        );
        let told: Vec<_> = faults.iter().map(|fault| (fault.message.as_str(), fault.help.as_str())).collect();
        assert_eq!(
            told,
            [
                ("“open” is a spelling of the status “Open” already", "a spelling can stand for one status only"),
                ("there is no status “Dune” that could follow “Open”", "did you mean `Done`?"),
            ]
        );
    }
}
