//! `ledgerline config`: what the configuration comes to, and what it may hold.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Verdict;
use crate::cli::{ConfigArgs, ConfigCommand, ShowArgs, ShowFormat};
use crate::config::{Origin, SettingsJson, Template, json_schema};
use crate::discover::{Here, Project, from_here, relative_to, root_of};
use crate::report::{Failure, Terminal};

/// Runs what `args` ask for.
pub(super) fn run(root: Option<&Path>, args: &ConfigArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let text = match &args.command {
        ConfigCommand::Show(args) => shown(root, args)?,
        ConfigCommand::Schema => pretty(&json_schema())?,
    };
    // If nobody reads any more, there is nobody to tell.
    let _ = terminal.raw().write_all(text.as_bytes());
    Ok(Verdict::Clean)
}

fn shown(root: Option<&Path>, args: &ShowArgs) -> Result<String, Failure> {
    let asked = args.path.as_deref().map(|path| Here::new().absolute(path));
    let project = match (root, &asked) {
        (None, Some(path)) => Project::find(Some(&root_of(&folder_of(path))))?,
        _ => Project::find(root)?,
    };
    let path = asked.unwrap_or_else(|| {
        let place = project.places.iter().find(|place| place.is_dir());
        place.unwrap_or(&project.root).join("ledger.md")
    });
    let settings = project.settings.settings(&path);
    if let Some(failure) = project.settings.take_failures().into_iter().next() {
        return Err(failure);
    }
    match args.format {
        ShowFormat::Json => pretty(&SettingsJson::new(&settings)),
        ShowFormat::Toml => {
            let of = match &args.path {
                Some(_) => format!("`{}`", from_here(&path)),
                None => "a ledger of the project".to_owned(),
            };
            Ok(settings.to_toml(&of, &called(&settings.template, &project.root)))
        }
    }
}

/// The nearest folder above `path` that is there.
fn folder_of(path: &Path) -> PathBuf {
    path.ancestors().skip(1).find(|folder| folder.is_dir()).unwrap_or(Path::new("/")).to_path_buf()
}

/// Where a template comes from, in words or as a path.
fn called(template: &Template, root: &Path) -> String {
    match &template.origin {
        Origin::BuiltIn => "the built-in one".to_owned(),
        Origin::Language(name) => format!("the built-in one for the language `{name}`"),
        Origin::File(path) => relative_to(root, path),
    }
}

fn pretty(value: &impl serde::Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(anyhow::Error::from)?;
    Ok(format!("{text}\n"))
}
