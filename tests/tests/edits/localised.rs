//! A ledger in another language is edited in that language: nothing English comes into it.

use ledgerline_core::ledger::{Date, FieldKind, PartKind, Role, StatusWord, Vocabulary, fold};
use ledgerline_core::text::apply;
use ledgerline_core::{Operation, Settings, Stage, edit};

const TEMPLATE: &str = "# [Name]\n\n**Stand:** Geplant\n**Geändert:** JJJJ-MM-TT\n\n## Planung\n\n### Risiken\n\
    - **Risiko 1**: [Was schiefgehen kann]\n  - *Maßnahme*: [Was dagegen hilft]\n\n## Verlauf\n\n\
    ### JJJJ-MM-TT: [Was geschah]\n- [Was]\n\n## Entscheidungen\n\n### Entscheidung 1 – [Titel]\n\
    **Anlass:** [Warum]  \n**Beschluss:** [Was]\n\n## Danach\n\n- [ ] [Was bleibt]\n";

fn settings() -> Settings {
    let mut words = Vocabulary::english().clone();
    for (name, kind) in [("Stand", FieldKind::Status), ("Geändert", FieldKind::Updated)] {
        words.fields.insert(fold(name), kind);
    }
    let sections = [
        ("Risiken", Role::Risks),
        ("Verlauf", Role::Log),
        ("Entscheidungen", Role::Decisions),
        ("Danach", Role::FollowUps),
    ];
    for (name, role) in sections {
        words.sections.insert(fold(name), role);
    }
    for (name, kind) in [("Anlass", PartKind::Context), ("Beschluss", PartKind::Decision)] {
        words.parts.insert(fold(name), kind);
    }
    words.decision_words = vec![fold("Entscheidung")];
    words.mitigation_words = vec![fold("Maßnahme")];
    let word = |name: &str, stage: Stage| StatusWord { name: name.to_owned(), stage, aliases: vec![], next: vec![] };
    words.statuses = vec![word("Geplant", Stage::Planned), word("Abgelegt", Stage::Archived)];
    Settings::new(Some(TEMPLATE), words)
}

#[test]
fn operations_speak_the_language_of_the_template() {
    let settings = settings();
    let mut text = "# Suche\n\n**Stand:** Geplant\n\n## Planung\n\nWorte.\n".to_owned();
    let date = Date::from_parts(2025, 7, 1);
    let parts = vec![(PartKind::Decision, "Zählen.".to_owned()), (PartKind::Context, "Langsam.".to_owned())];
    let operations = [
        Operation::AddRisk { text: "Zu spät".into(), mitigation: Some("Anfangen".into()) },
        Operation::AddLogEntry { date: date.unwrap(), title: "Begonnen".into(), body: vec!["Los".into()] },
        Operation::AddDecision { title: "Rang".into(), parts },
        Operation::AddFollowUp { text: "Messen".into() },
        Operation::Archive { today: date, note: Some("Vorbei".into()) },
    ];
    for operation in operations {
        let edits = edit(&text, &operation, &settings).unwrap_or_else(|why| panic!("{operation:?}: {why}"));
        text = apply(&text, &edits).unwrap();
    }
    let wanted = "# Suche\n\n**Stand:** Abgelegt\n**Geändert:** 2025-07-01\n\n## Planung\n\nWorte.\n\n### Risiken\n\n\
        - **Risiko 1**: Zu spät\n  - *Maßnahme*: Anfangen\n\n## Verlauf\n\n### 2025-07-01: Begonnen\n\n- Los\n\n\
        ### 2025-07-01: Abgelegt\n\n- Vorbei\n\n## Entscheidungen\n\n### Entscheidung 1 – Rang\n\
        **Anlass:** Langsam.  \n**Beschluss:** Zählen.\n\n## Danach\n\n- [ ] Messen\n";
    assert_eq!(text, wanted);
    let nameless = Operation::AddDecision { title: "Rang".into(), parts: vec![(PartKind::Reasoning, "Darum.".into())] };
    assert_eq!(edit(&text, &nameless, &settings).unwrap_err().code(), "not-found");
    let unknown = Operation::SetStatus { status: "Done".into(), today: None };
    assert_eq!(edit(&text, &unknown, &settings).unwrap_err().code(), "invalid-value");
}
