//! `ledgerline template`: what a template comes to, and where it contradicts itself.

mod check;
pub(super) mod in_use;

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use super::Verdict;
use crate::cli::{TemplateArgs, TemplateCommand, TemplateFormat};
use crate::config::{Derived, FileSettings, Template, built_in_template};
use crate::discover::{Here, Project, root_of};
use crate::report::{Failure, Terminal};
use in_use::called;

/// Runs what `args` ask for.
pub(super) fn run(root: Option<&Path>, args: &TemplateArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    match &args.command {
        TemplateCommand::Check(args) => check::run(root, args, terminal),
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
fn settings(root: Option<&Path>, file: Option<&Path>) -> Result<(Arc<FileSettings>, String), Failure> {
    let settings = match file {
        Some(file) => named(root, file)?,
        None => {
            let project = Project::find(root)?;
            let place = project.places.iter().find(|place| place.is_dir());
            let settings = project.settings.settings(&place.unwrap_or(&project.root).join("ledger.md"));
            if let Some(failure) = project.settings.take_failures().into_iter().next() {
                return Err(failure);
            }
            settings
        }
    };
    let shown = called(&settings.template.origin);
    Ok((settings, shown))
}

/// The settings that follow from the template `file`.
fn named(root: Option<&Path>, file: &Path) -> Result<Arc<FileSettings>, Failure> {
    let path = Here::new().absolute(file);
    let project = match root {
        None => Project::find(Some(&root_of(path.parent().unwrap_or(&path))))?,
        Some(_) => Project::find(root)?,
    };
    Ok(project.settings.settings_with(Template::read(&path, &file.display().to_string())?, &path))
}
