//! The sources of a project: other folders with ledgers that its configuration names, each with a name of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::project::usual_places;
use super::{LEDGER_FOLDERS, slug, wanted_pages};
use crate::config::{BaseUrl, Config, SaidSource, SiteConfig, Written};
use crate::report::Failure;

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// What it is called.
    pub(crate) name: Arc<str>,
    /// The folder of its pages: its name as a part of a page name.
    pub(crate) slug: String,
    /// Its folder, absolute and without links.
    pub(crate) folder: PathBuf,
    /// The files and folders that its ledgers are in; absolute; all of them exist.
    pub(crate) places: Vec<PathBuf>,
    /// The page of its repository, if that is another one than the project's.
    pub(crate) repository: Option<BaseUrl>,
    /// The branch that links to edit lead to.
    pub(crate) branch: String,
}

impl SaidSource {
    /// What it is called in messages.
    pub(crate) fn shown(&self) -> String {
        format!("the source “{}”", self.name.value)
    }
}

/// The sources that `config` names, for the project in `root`, which has ledgers of its own in `own` places.
///
/// # Errors
/// [`Failure`] if one is not there, has no ledgers, or has those of another one.
pub(super) fn sources(root: &Path, config: Option<&Config>, own: &[PathBuf]) -> Result<Vec<Source>, Failure> {
    let mut sources: Vec<Source> = Vec::new();
    let Some(config) = config else { return Ok(sources) };
    for said in &config.said.sources {
        let fail =
            |at: &Written, message: String, help: &str| Failure::new(message).help(help).at(config.place(&at.bytes));
        let folder = config.folder(root, &said.path, &said.shown())?;
        let slug = slug::part(&said.name.value);
        if let Some(other) = sources.iter().find(|other| wanted_pages(&[&other.slug]) == wanted_pages(&[&slug])) {
            let message = format!("{} has the same pages as the source “{}”", said.shown(), other.name);
            return Err(fail(
                &said.name,
                message,
                "give it a name of its own: letters and digits count, case does not",
            ));
        }
        let places = places(&folder, config, said)?;
        if places.is_empty() {
            let folders = LEDGER_FOLDERS.map(|folder| format!("`{folder}`")).join(", ");
            let message = format!("there are no ledgers in {}: none of {folders} is there", said.shown());
            return Err(fail(&said.path, message, "name their folder with `ledgers`"));
        }
        let of_others = sources.iter().flat_map(|other| &other.places).chain(own);
        // The same file twice would have two pages.
        if of_others.into_iter().any(|other| places.iter().any(|place| overlap(place, other))) {
            let message = format!("the ledgers of {} are already there", said.shown());
            let help = "they are in `paths` of `[ledgers]`, in the usual folders, or in another source; name them once";
            return Err(fail(&said.path, message, help));
        }
        sources.push(Source {
            name: said.name.value.as_str().into(),
            slug,
            folder,
            places,
            repository: said.repository.clone(),
            branch: said.branch.clone().unwrap_or_else(|| SiteConfig::default().branch),
        });
    }
    Ok(sources)
}

fn places(folder: &Path, config: &Config, said: &SaidSource) -> Result<Vec<PathBuf>, Failure> {
    match &said.ledgers {
        Some(written) => {
            let places = written.values.iter().map(|written| config.existing(folder, written, "look for ledgers in"));
            let mut places = places.map(|place| Ok(place?.0)).collect::<Result<Vec<_>, Failure>>()?;
            places.sort();
            places.dedup_by(|next, before| next.starts_with(before));
            Ok(places)
        }
        None => usual_places(folder),
    }
}

fn overlap(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let (one, other) = (real(one), real(other));
    one.starts_with(&other) || other.starts_with(&one)
}
