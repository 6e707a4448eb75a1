//! What a ledger says, as properties and fuzz targets look at it: a second opinion on the core's own check after an edit.

use ledgerline_core::ledger::{Decision, FieldKind, Item, ItemState, MarkKind, Risk};
use ledgerline_core::text::apply;
use ledgerline_core::{
    CheckOptions, EditError, Ledger, Operation, Settings, Severity, TextEdit, check, edit as core_edit,
};

/// Puts the splices together by hand, as a second opinion on `apply`.
///
/// # Panics
/// If they are not sorted and disjoint, or do not expect what is there.
#[must_use]
pub fn spliced(source: &str, edits: &[TextEdit]) -> String {
    let mut result = source.to_owned();
    let mut before = source.len();
    for edit in edits.iter().rev() {
        assert!(edit.span.end <= before, "splices are sorted and disjoint");
        assert_eq!(edit.span.of(source), edit.expected, "a splice expects what is there");
        result.replace_range(edit.span.range(), &edit.replacement);
        before = edit.span.start;
    }
    assert_eq!(apply(source, edits).as_deref(), Ok(result.as_str()));
    result
}

/// What an item says: the state and the kind of its mark, and its text.
pub type Seen = (Option<ItemState>, Option<MarkKind>, String);

/// What every item says, nested ones too.
#[must_use]
pub fn items(ledger: &Ledger<'_>) -> Vec<Seen> {
    let mut seen = Vec::new();
    ledger.for_each_item(&mut |_, item: &Item| {
        let mark = item.mark.as_ref();
        seen.push((mark.map(|mark| mark.state), mark.map(|mark| mark.kind), item.text.clone()));
    });
    seen
}

/// Names and values of the fields, values as written.
#[must_use]
pub fn fields(ledger: &Ledger<'_>) -> Vec<(String, String)> {
    ledger.fields.iter().map(|field| (field.name.clone(), field.value_span.of(ledger.source()).to_owned())).collect()
}

/// As [`fields`], without the day of the last change, which a log entry may raise.
#[must_use]
pub fn fields_but_updated(ledger: &Ledger<'_>) -> Vec<(String, String)> {
    let others = ledger.fields.iter().filter(|field| field.kind != FieldKind::Updated);
    others.map(|field| (field.name.clone(), field.value_span.of(ledger.source()).to_owned())).collect()
}

/// The title and every heading.
#[must_use]
pub fn headings(ledger: &Ledger<'_>) -> Vec<String> {
    let title = ledger.title.iter().map(|title| title.text.clone());
    title.chain(ledger.sections.iter().map(|section| section.heading.text.clone())).collect()
}

/// Carries out `operation` with the built-in settings, and checks what holds of all: only the splices change, and the
/// line ends stay of one kind.
///
/// # Errors
/// The refusal.
///
/// # Panics
/// If something does not hold.
pub fn done(source: &str, operation: &Operation) -> Result<String, EditError> {
    let edits = core_edit(source, operation, Settings::built_in())?;
    assert_eq!(core_edit(source, operation, Settings::built_in()), Ok(edits.clone()), "the same answer every time");
    let edited = spliced(source, &edits);
    let is_crlf = |text: &str| !text.replace("\r\n", "").contains(['\r', '\n']);
    if source.contains("\r\n") && is_crlf(source) {
        assert!(is_crlf(&edited), "CRLF stays CRLF: {edited:?}");
    }
    if !source.contains('\r') {
        assert!(!edited.contains('\r'), "no carriage return comes from nowhere");
    }
    Ok(edited)
}

/// How many errors are found in `source`.
#[must_use]
pub fn errors(source: &str) -> usize {
    let findings = check(&Ledger::parse(source), &CheckOptions::default());
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// What the log says: dates and titles.
#[must_use]
pub fn log(ledger: &Ledger<'_>) -> Vec<(Option<String>, String)> {
    ledger.log.iter().map(|entry| (entry.date.map(|date| date.to_string()), entry.title.clone())).collect()
}

/// What a decision says: its number, its title, and the kinds and values of its parts.
pub type DecisionSeen = (Option<u32>, String, Vec<(String, String)>);

/// What the decisions say.
#[must_use]
pub fn decisions(ledger: &Ledger<'_>) -> Vec<DecisionSeen> {
    let parts = |decision: &Decision| {
        decision.parts.iter().map(|part| (part.kind.name().to_owned(), part.value.clone())).collect()
    };
    ledger.decisions.iter().map(|one| (one.number, one.title.clone(), parts(one))).collect()
}

/// What the risks say.
#[must_use]
pub fn risks(ledger: &Ledger<'_>) -> Vec<(String, Option<String>)> {
    let mitigation = |risk: &Risk| risk.mitigation.as_ref().map(|one| one.text.clone());
    ledger.risks.iter().map(|risk| (risk.text.clone(), mitigation(risk))).collect()
}

/// The place at which `after` has one thing more than `before`, all others being the same.
///
/// # Panics
/// If that is not how they differ.
#[track_caller]
pub fn inserted<T: PartialEq + std::fmt::Debug>(before: &[T], after: &[T]) -> usize {
    assert_eq!(after.len(), before.len() + 1, "one comes: {before:?} {after:?}");
    let place = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    assert_eq!(before[place..], after[place + 1..], "all others stay");
    place
}
