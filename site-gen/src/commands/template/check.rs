//! `ledgerline template check`: where templates contradict themselves.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ledgerline_core::rules::fingerprints;
use ledgerline_core::{Ledger, Severity, template};

use super::in_use::{called, of_project};
use super::named;
use crate::cli::TemplateCheckArgs;
use crate::commands::Verdict;
use crate::commands::check::report::{Form, write};
use crate::config::{FileSettings, Origin};
use crate::discover::{Here, Project, relative_to, repository_of};
use crate::report::{Failure, FileNames, FileReport, Results, Terminal, counts};

/// Checks the templates that `args` name, or all that the project's ledgers follow.
pub(super) fn run(root: Option<&Path>, args: &TemplateCheckArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let mut results = Results::default();
    let mut templates = Vec::new();
    if args.files.is_empty() {
        let project = Project::find(root)?;
        (templates, results.failures) = of_project(&project);
    }
    for file in &args.files {
        match named(root, file) {
            Ok(settings) => templates.push(settings),
            Err(failure) => results.failures.push(failure),
        }
    }
    let mut seen: Vec<PathBuf> = Vec::new();
    templates.retain(|settings| match &settings.template.origin {
        Origin::File(path) if !args.files.is_empty() => {
            let is_new = !seen.contains(path);
            seen.push(path.clone());
            is_new
        }
        _ => true,
    });
    results.files = templates.iter().map(report).collect();
    let form = Form {
        format: args.format,
        output: args.output.as_deref(),
        is_aside: false,
        summary: Some(summary(&results.files)).filter(|summary| !summary.is_empty()),
    };
    let written = write(&results, &form, terminal);
    results.failures.iter().for_each(|failure| terminal.failure(failure));
    written?;
    let is_clean = results.new_findings().all(|finding| finding.severity == Severity::Note);
    Ok(match results.failures.is_empty() {
        false => Verdict::CouldNotRun,
        true if is_clean => Verdict::Clean,
        true => Verdict::Findings,
    })
}

fn report(settings: &Arc<FileSettings>) -> FileReport {
    let source = &*settings.template.text;
    let found = template::check(source, &settings.vocabulary);
    let prints = fingerprints(&Ledger::parse_with(source, &settings.vocabulary), &found);
    let shown = called(&settings.template.origin);
    let path = match &settings.template.origin {
        Origin::File(path) => {
            let path = Here::new().absolute(path);
            relative_to(&repository_of(path.parent().unwrap_or(&path)), &path)
        }
        Origin::BuiltIn | Origin::Language(_) => shown.clone(),
    };
    let mut report = FileReport::new(FileNames { shown, path });
    report.add(source, found, &prints);
    report
}

/// A line a template.
fn summary(files: &[FileReport]) -> String {
    let line = |file: &FileReport| {
        let found = counts(file.counts()).unwrap_or_else(|| "all clean".to_owned());
        format!("checked {}: {found}\n", crate::report::visible(&file.names.shown))
    };
    files.iter().map(line).collect()
}
