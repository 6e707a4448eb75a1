//! `ledgerline template`: what a template comes to, and where it contradicts itself.

use std::io::Write as _;
use std::path::Path;

use ledgerline_core::project::FindingCounts;
use ledgerline_core::rules::fingerprints;
use ledgerline_core::{Ledger, template};

use super::Verdict;
use crate::cli::{TemplateArgs, TemplateCommand, TemplateFormat};
use crate::config::{Derived, FileSettings, Origin, Template, built_in_template};
use crate::discover::{Here, Project, from_here, root_of};
use crate::report::format::text;
use crate::report::{Failure, FileNames, FileReport, Results, Terminal, counts};

/// Runs what `args` ask for.
pub(super) fn run(root: Option<&Path>, args: &TemplateArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    match &args.command {
        TemplateCommand::Check(args) => check(root, args.file.as_deref(), terminal),
        TemplateCommand::Show(args) => {
            let (settings, shown) = settings(root, args.file.as_deref())?;
            let derived = Derived::new(&settings, &shown);
            let text = match args.format {
                TemplateFormat::Text => derived.tree(),
                TemplateFormat::Json => {
                    format!("{}\n", serde_json::to_string_pretty(&derived).map_err(anyhow::Error::from)?)
                }
            };
            print(&text, terminal);
            Ok(Verdict::Clean)
        }
        TemplateCommand::Init(args) => {
            let template = built_in_template(&args.language).ok_or_else(|| {
                Failure::new(format!("there is no template in the language `{}`", args.language))
                    .help("there are `en`, `de` and `ko`")
            })?;
            print(template, terminal);
            Ok(Verdict::Clean)
        }
    }
}

fn print(text: &str, terminal: &Terminal) {
    // If nobody reads any more, there is nobody to tell.
    let _ = terminal.raw().write_all(text.as_bytes());
}

/// The settings that follow from the template `file`, or from the one that the project's ledgers follow, and what the
/// template is called.
fn settings(root: Option<&Path>, file: Option<&Path>) -> Result<(std::sync::Arc<FileSettings>, String), Failure> {
    let path = file.map(|file| Here::new().absolute(file));
    let project = match (root, &path) {
        (None, Some(path)) => Project::find(Some(&root_of(path.parent().unwrap_or(path))))?,
        _ => Project::find(root)?,
    };
    let settings = match (file, path) {
        (Some(file), Some(path)) => {
            project.settings.settings_with(Template::read(&path, &file.display().to_string())?, &path)
        }
        _ => {
            let place = project.places.iter().find(|place| place.is_dir());
            project.settings.settings(&place.unwrap_or(&project.root).join("ledger.md"))
        }
    };
    if let Some(failure) = project.settings.take_failures().into_iter().next() {
        return Err(failure);
    }
    let shown = match &settings.template.origin {
        Origin::BuiltIn => "the built-in template".to_owned(),
        Origin::Language(name) => format!("the built-in template for the language {name}"),
        Origin::File(path) => from_here(path),
    };
    Ok((settings, shown))
}

fn check(root: Option<&Path>, file: Option<&Path>, terminal: &Terminal) -> Result<Verdict, Failure> {
    let (settings, shown) = settings(root, file)?;
    let source = &*settings.template.text;
    let found = template::check(source, &settings.vocabulary);
    let counted = FindingCounts::of(&found);
    let ledger = Ledger::parse_with(source, &settings.vocabulary);
    let prints = fingerprints(&ledger, &found);
    let names = FileNames { shown: shown.clone(), path: shown.clone() };
    let mut report = FileReport::new(names);
    report.add(source, found, &prints);
    let results = Results { files: vec![report], ..Results::default() };
    let mut out = terminal.findings();
    // Writing to our own streams does not fail.
    let _ = text(&results, &terminal.renderer(), &mut out);
    let _ = writeln!(out, "checked {shown}: {}", counts(counted).unwrap_or_else(|| "all clean".to_owned()));
    Ok(match counted {
        FindingCounts { errors: 0, warnings: 0, .. } => Verdict::Clean,
        _ => Verdict::Findings,
    })
}
