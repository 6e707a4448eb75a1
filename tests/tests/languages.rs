//! Ledgers wholly in German and in Korean are understood as well as those in English.

use anyhow::Result;
use ledgerline_core::ledger::{FieldKind, PartKind, Role};
use ledgerline_core::{CheckOptions, Ledger, Stage, check};
use ledgerline_tests::{languages, print, settings};

#[test]
fn nothing_is_found_in_them() -> Result<()> {
    for ledger in languages::ledgers()? {
        let settings = settings::read(&ledger.settings)?;
        // Each is checked on a day soon after its own last entry.
        let read = Ledger::parse_with(&ledger.source, &settings.vocabulary);
        let today = read.date(FieldKind::Updated);
        let findings = check(&read, &CheckOptions { today, ..CheckOptions::new(&settings) });
        assert!(findings.is_empty(), "{}\n{}", ledger.name, print::findings(&findings, &ledger.source));
        assert!(today <= languages::today());
    }
    Ok(())
}

#[test]
fn everything_in_them_is_understood() -> Result<()> {
    for ledger in languages::ledgers()? {
        let name = &ledger.name;
        let settings = settings::read(&ledger.settings)?;
        let read = Ledger::parse_with(&ledger.source, &settings.vocabulary);
        let title = &read.title.as_ref().expect("each has a title").text;
        assert!(!title.contains([':', '：']), "{name}: the word before the title is no part of it: {title}");
        assert_eq!(read.stage(), Some(Stage::Active), "{name}");
        let kinds: Vec<FieldKind> = read.fields.iter().map(|field| field.kind).collect();
        let wanted = [
            FieldKind::Branch,
            FieldKind::Summary,
            FieldKind::Status,
            FieldKind::Created,
            FieldKind::Updated,
            FieldKind::Owner,
        ];
        assert_eq!(kinds, wanted, "{name}");

        let roles: Vec<Role> =
            read.sections.iter().map(|section| section.role).filter(|role| *role != Role::Other).collect();
        let all: Vec<Role> = Role::ALL.iter().copied().filter(|role| *role != Role::Other).collect();
        assert_eq!(roles, all, "{name}: every role, in the order of the template");

        assert_eq!(read.log.len(), 3, "{name}");
        for entry in &read.log {
            assert!(entry.date.is_some() && !entry.title.is_empty(), "{name}: {entry:?}");
            assert!(!entry.title.starts_with([':', '：', '-', '–']), "{name}: {entry:?}");
        }
        let decision = &read.decisions[0];
        let parts: Vec<PartKind> = decision.parts.iter().map(|part| part.kind).collect();
        assert_eq!((decision.number, parts.as_slice()), (Some(1), &PartKind::REQUIRED[..]), "{name}");
        assert!(!decision.title.contains([':', '：']), "{name}: {}", decision.title);

        assert_eq!(read.risks.len(), 2, "{name}");
        for risk in &read.risks {
            let mitigation = risk.mitigation.as_ref().map(|mitigation| mitigation.text.as_str()).unwrap_or_default();
            assert!(!mitigation.is_empty() && !mitigation.contains([':', '：']), "{name}: {risk:?}");
            assert!(!risk.text.contains(mitigation), "{name}: {risk:?}");
        }
        // Signs in the place of boxes count too.
        assert_eq!(read.progress().to_string(), "7/13", "{name}");
    }
    Ok(())
}
