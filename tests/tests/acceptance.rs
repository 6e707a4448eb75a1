//! What must be so of the real ledgers and of the template in wide use, where they are at hand beside the repository,
//! and of the built-in template, which always is.

use ledgerline_core::schema::{BUILT_IN_TEMPLATE, ExpectedSection};
use ledgerline_core::{CheckOptions, Ledger, Schema, Severity, check};
use ledgerline_tests::{place, print, repo};

#[test]
fn real_ledgers_have_no_error_and_no_warning() {
    for file in repo::corpus() {
        let ledger = Ledger::parse(&file.source);
        let mut findings = check(&ledger, &CheckOptions::default());
        findings.retain(|finding| finding.severity > Severity::Note);
        assert!(findings.is_empty(), "{}\n{}", file.name, print::findings(&findings, &file.source));
        // A ledger that is read as nothing has no findings either.
        assert!(ledger.title.is_some() && ledger.stage().is_some(), "{}", file.name);
        assert!(ledger.sections.len() > 20 && ledger.progress().total > 20, "{}", file.name);
        assert!(!ledger.log.is_empty() && !ledger.decisions.is_empty() && !ledger.risks.is_empty(), "{}", file.name);
    }
}

/// Every line that says nothing yet is reported, and nothing else.
#[test]
fn every_placeholder_of_the_template_in_wide_use_is_reported() {
    let Some(source) = repo::wide_template() else { return };
    let findings = check(&Ledger::parse(&source), &CheckOptions::default());
    let others: Vec<_> = findings.iter().filter(|finding| finding.rule.code != "FL109").cloned().collect();
    assert!(others.is_empty(), "{}", print::findings(&others, &source));

    let reported: Vec<usize> = findings.iter().map(|finding| place::position(&source, finding.span.start).0).collect();
    let missing: Vec<&str> = source
        .lines()
        .enumerate()
        .filter(|(index, line)| says_nothing_yet(line) && !reported.contains(&(index + 1)))
        .map(|(_, line)| line)
        .collect();
    assert!(missing.is_empty(), "not reported:\n{}", missing.join("\n"));
    let false_ones: Vec<String> = findings
        .iter()
        .map(|finding| source[finding.span.range()].to_owned())
        .filter(|text| default_texts().contains(&text.as_str()))
        .collect();
    assert!(false_ones.is_empty(), "reported although it may stay: {false_ones:?}");
}

/// Judged by eye, line by line: what a person must still replace.
fn says_nothing_yet(line: &str) -> bool {
    let signs = ["[Feature Name]", "YYYY-MM-DD", "[1-2 sentences", "feat/feature-name", "[Title]", "[Status Update]"];
    let words = [
        "Describe ",
        "Criterion ",
        "User can do X",
        "System behaves Y",
        "Performance meets requirement A",
        "Step 1",
        "Step 2",
        "Step 3",
        "Dependency 1",
        "Dependency 2",
        "**Risk",
        "*Mitigation*",
        "Progress made",
        "Decisions taken",
        "Issues encountered",
        "**Context**",
        "**Options**",
        "**Decision**",
        "**Reasoning**",
        "**Consequences**",
        "Test case",
        "Integration scenario",
        "Manual test case",
        "Environment variable changes",
        "Database migrations",
        "Infrastructure changes",
        "Feedback from stakeholder",
        "What went well",
        "What could be improved",
        "Knowledge gained",
        "Follow-up task",
    ];
    signs.iter().chain(&words).any(|sign| line.contains(sign))
}

/// What may stay as it is: it is true of any feature.
fn default_texts() -> [&'static str; 5] {
    [
        "Planning",
        "API documentation",
        "Tests passing",
        "Created feature ledger",
        "Steps to rollback if issues are discovered:",
    ]
}

/// Known placeholders are kept as fingerprints, so that nothing of that template is in the repository.
#[test]
fn fingerprints_are_those_of_the_template_in_wide_use() {
    let Some(source) = repo::wide_template() else { return };
    let mut wanted: Vec<u64> = Schema::from_template(&source).placeholders.fingerprints().collect();
    wanted.extend(Schema::from_template(BUILT_IN_TEMPLATE).placeholders.fingerprints());
    wanted.sort_unstable();
    wanted.dedup();
    let built_in: Vec<u64> = Schema::built_in().placeholders.fingerprints().collect();
    assert_eq!(built_in, wanted, "core/src/schema/known_placeholders.rs is not what the template says");
}

#[test]
fn the_built_in_template_has_the_structure_of_the_one_in_wide_use() {
    let Some(source) = repo::wide_template() else { return };
    let (wide, own) = (Schema::from_template(&source), Schema::built_in());
    let fields =
        |schema: &Schema| schema.fields.iter().map(|field| (field.kind, field.name.clone())).collect::<Vec<_>>();
    assert_eq!(fields(own), fields(&wide));
    let shape = |section: &ExpectedSection| {
        (section.name.clone(), section.level, section.role, section.parent, section.contents)
    };
    let sections = |schema: &Schema| schema.sections.iter().map(shape).collect::<Vec<_>>();
    assert_eq!(sections(own), sections(&wide));
    assert_eq!(own.decision_parts, wide.decision_parts);
}

/// A fresh ledger is asked to be filled in, and for nothing else.
#[test]
fn the_built_in_template_has_placeholders_and_no_other_finding() {
    let findings = check(&Ledger::parse(BUILT_IN_TEMPLATE), &CheckOptions::default());
    let others: Vec<_> = findings.iter().filter(|finding| finding.rule.code != "FL109").cloned().collect();
    assert!(others.is_empty(), "{}", print::findings(&others, BUILT_IN_TEMPLATE));
    assert_eq!(findings.len(), 33, "counted by eye, line by line");
}
