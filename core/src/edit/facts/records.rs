//! The facts of the records that a ledger keeps: log entries, decisions and risks, as written.

use crate::ledger::Ledger;

/// What a decision says: number, title, keys and values.
pub(in crate::edit) type DecisionFact = (Option<u32>, String, Vec<(String, String)>);

/// What a risk says, and what is done about it.
pub(in crate::edit) type RiskFact = (String, Option<String>);

pub(super) fn log(ledger: &Ledger<'_>) -> Vec<(String, String)> {
    let date = |entry: &crate::ledger::LogEntry| entry.date.map_or_else(String::new, |date| date.to_string());
    ledger.log.iter().map(|entry| (date(entry), entry.title_span.of(ledger.source()).to_owned())).collect()
}

pub(super) fn decisions(ledger: &Ledger<'_>) -> Vec<DecisionFact> {
    let source = ledger.source();
    ledger
        .decisions
        .iter()
        .map(|decision| {
            let parts =
                decision.parts.iter().map(|part| (part.key.clone(), part.value_span.of(source).to_owned())).collect();
            (decision.number, decision.title_span.of(source).to_owned(), parts)
        })
        .collect()
}

pub(super) fn risks(ledger: &Ledger<'_>) -> Vec<RiskFact> {
    let source = ledger.source();
    ledger
        .risks
        .iter()
        .map(|risk| risk_fact(risk.text_span.of(source), risk.mitigation.as_ref().map(|one| one.span.of(source))))
        .collect()
}

/// Marks at the beginning are left out: it depends on what stands before a text whether they are read as its own.
pub(in crate::edit) fn risk_fact(text: &str, mitigation: Option<&str>) -> RiskFact {
    let bare = |text: &str| text.trim_start_matches(['*', '_', ' ', ':', '：']).to_owned();
    (bare(text), mitigation.map(bare))
}
