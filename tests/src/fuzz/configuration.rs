//! Projects with words, a template and levels of their own.

use ledgerline_core::ledger::{FieldKind, PartKind, Role, Stage, StatusWord, Vocabulary, fold};
use ledgerline_core::rules::{self, Severity};
use ledgerline_core::settings::Level;
use ledgerline_core::{CheckOptions, Ledger, Operation, Settings, check, edit};

use crate::invariants;
use crate::seen::spliced;

/// Gives the words of the first text, one a line, meanings by turns, takes the second for the template, and reads, checks
/// and edits the third with that.
pub fn configuration(data: &[u8]) {
    let [words, template, source] = super::texts(data);
    let mut settings = Settings::new(Some(&template), vocabulary(&words));
    invariants::hold_with(&source, &settings);
    // A template is a ledger too.
    invariants::hold_with(&template, &settings);
    let again = Settings::new(Some(&template), vocabulary(&words));
    assert_eq!(again, settings, "the same configuration gives the same settings");

    let ledger = Ledger::parse_with(&source, &settings.vocabulary);
    let field = ledger.fields.first().map_or("Status", |field| field.name.as_str());
    let operation = Operation::SetField { name: field.to_owned(), value: "Done".to_owned() };
    if let Ok(edits) = edit(&source, &operation, &settings) {
        invariants::hold_with(&spliced(&source, &edits), &settings);
    }

    // A level changes how much a finding counts and never what else is found.
    let options = CheckOptions::new(&settings);
    let found: Vec<_> = check(&ledger, &options).into_iter().map(|finding| (finding.rule.code, finding.span)).collect();
    for (place, rule) in rules::all().enumerate() {
        settings.levels.set(rule.code, if place % 2 == 0 { Level::Off } else { Level::Error });
    }
    for finding in check(&ledger, &CheckOptions::new(&settings)) {
        assert_eq!(finding.severity, Severity::Error, "{} has the level it was given", finding.rule.code);
        let known = found.contains(&(finding.rule.code, finding.span));
        // A waiver of what is off has nothing left to waive.
        assert!(
            known || finding.rule.code.starts_with("FL9"),
            "{} is found only when others are off",
            finding.rule.code
        );
    }
}

fn vocabulary(words: &str) -> Vocabulary {
    let mut vocabulary = Vocabulary::english().clone();
    for (place, word) in words.lines().filter(|word| !fold(word).is_empty()).take(40).enumerate() {
        let turn = place / 5;
        match place % 5 {
            0 => vocabulary.name_field(word, FieldKind::ALL[turn % FieldKind::ALL.len()]),
            1 => vocabulary.name_section(word, Role::ALL[turn % Role::ALL.len()]),
            2 => vocabulary.name_part(word, PartKind::ALL[turn % PartKind::ALL.len()]),
            3 => vocabulary.statuses.push(StatusWord::new(word, Stage::ALL[turn % Stage::ALL.len()], &[])),
            _ => {
                let list = match turn % 4 {
                    0 => &mut vocabulary.mitigation_words,
                    1 => &mut vocabulary.decision_words,
                    2 => &mut vocabulary.title_prefixes,
                    _ => &mut vocabulary.not_yet_words,
                };
                list.push(fold(word));
            }
        }
    }
    vocabulary
}
