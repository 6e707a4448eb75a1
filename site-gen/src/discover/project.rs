//! A project: its folder, its name and its ledgers.

use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::root::{is_project, root_of};
use super::{Found, FoundFile, Walk, from_here, relative_to, slugs};
use crate::config::{self, Config, FILE_NAME, Written};
use crate::input::SourceFile;
use crate::report::{Failure, reason};

/// The folders that ledgers are kept in, below the project's folder.
pub(crate) const LEDGER_FOLDERS: [&str; 3] = [".ai/ledgers", "docs/ledgers", "ledgers"];

/// A project: its folder, its name and where its ledgers are.
#[derive(Debug)]
pub(crate) struct Project {
    /// Its folder, absolute and without links.
    pub(crate) root: PathBuf,
    /// Its name.
    pub(crate) name: String,
    /// The files and folders that its ledgers are in; absolute; all of them exist.
    pub(crate) places: Vec<PathBuf>,
    /// What is left out.
    pub(crate) exclude: Gitignore,
}

impl Project {
    /// The project in the folder `root`, or the one that the working folder is in.
    ///
    /// # Errors
    /// [`Failure`] if there is no such folder or if its `ledgerline.toml` is not understood.
    pub(crate) fn find(root: Option<&Path>) -> Result<Self, Failure> {
        let root = match root {
            Some(given) => folder(given)?,
            None => root_of(&working_folder()?),
        };
        let path = config::file_in(&root);
        let config = path.map(|path| Config::read(&path, from_here(&path))).transpose()?;
        let places = places(&root, config.as_ref())?;
        let exclude = exclude(&root, config.as_ref())?;
        let from_folder = || Some(root.file_name()?.to_string_lossy().into_owned());
        let name = config.and_then(|config| config.name).or_else(from_folder);
        Ok(Self { name: name.unwrap_or_else(|| "Ledgers".to_owned()), root, places, exclude })
    }

    /// The project in `folder`, if the folder is one.
    pub(crate) fn at(folder: &Path) -> Option<Result<Self, Failure>> {
        is_project(folder).then(|| Self::find(Some(folder)))
    }

    /// Looks for the ledgers.
    ///
    /// # Errors
    /// [`Failure`] if there is not one.
    pub(crate) fn ledgers(&self) -> Result<Found, Failure> {
        let walk = Walk { within: self.root.clone(), exclude: self.exclude.clone() };
        let mut found = Found::default();
        for place in &self.places {
            if place.is_dir() {
                walk.folder(place, &mut found);
            } else {
                let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
                found.files.push(FoundFile { path: place.clone(), relative: name });
            }
        }
        if found.files.is_empty() && found.failures.is_empty() {
            return Err(self.nothing_found());
        }
        Ok(found)
    }

    /// The ledgers with their page names, paths shown as seen from the project's folder.
    pub(crate) fn sources(&self, files: Vec<FoundFile>) -> Vec<SourceFile> {
        let relative: Vec<&str> = files.iter().map(|file| file.relative.as_str()).collect();
        let slugs = slugs(&relative);
        let named = files.into_iter().zip(slugs);
        named
            .map(|(file, slug)| {
                let shown = relative_to(&self.root, &file.path);
                SourceFile::new(file.path, shown, slug)
            })
            .collect()
    }

    /// The folder `name` of the project, as seen from the working folder.
    pub(crate) fn below(&self, name: &str) -> PathBuf {
        PathBuf::from(from_here(&self.root.join(name)))
    }

    fn nothing_found(&self) -> Failure {
        let root = self.root.display();
        if self.places.is_empty() {
            let folders = LEDGER_FOLDERS.map(|folder| format!("`{folder}`")).join(", ");
            return Failure::new(format!("there are no ledgers in `{root}`: none of {folders} is there")).help(
                format!("make a folder `{}` for them, or name their folder in a `{FILE_NAME}`", LEDGER_FOLDERS[0]),
            );
        }
        let places: Vec<_> = self.places.iter().map(|place| format!("`{}`", relative_to(&self.root, place))).collect();
        Failure::new(format!("there are no ledgers in {} of `{root}`", places.join(", ")))
            .help("a ledger is a file that ends in `.md`; `README.md` and `_….md` are not ledgers")
    }
}

fn working_folder() -> Result<PathBuf, Failure> {
    let folder = std::env::current_dir().and_then(|folder| folder.canonicalize());
    folder.map_err(|error| Failure::new(format!("cannot use the working folder: {}", reason(&error))))
}

fn folder(given: &Path) -> Result<PathBuf, Failure> {
    let shown = given.display();
    let path = given
        .canonicalize()
        .map_err(|error| Failure::new(format!("cannot use `{shown}` as the project's folder: {}", reason(&error))))?;
    if path.is_dir() { Ok(path) } else { Err(Failure::new(format!("`{shown}` is not a folder"))) }
}

fn places(root: &Path, config: Option<&Config>) -> Result<Vec<PathBuf>, Failure> {
    let Some((config, paths)) = config.and_then(|config| Some((config, config.paths.as_ref()?))) else {
        return usual_places(root);
    };
    if paths.values.is_empty() {
        let message = "`paths` of `[ledgers]` names no folder";
        return Err(Failure::new(message).help("name one, or leave the line out").at(config.place(&paths.bytes)));
    }
    let mut places = Vec::new();
    for written in &paths.values {
        let place = place(root, config, written)?;
        // The same folder twice would give every ledger two pages.
        if !places.iter().any(|other| place.starts_with(other)) {
            places.retain(|other: &PathBuf| !other.starts_with(&place));
            places.push(place);
        }
    }
    Ok(places)
}

fn usual_places(root: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut places = Vec::new();
    for folder in LEDGER_FOLDERS {
        let place = root.join(folder);
        let Ok(target) = place.canonicalize() else { continue };
        if !target.starts_with(root) {
            return Err(Failure::new(format!("`{folder}` is a link that leads out of the project"))
                .help(format!("use the folder that it leads to, `{}`, with `--root`", target.display())));
        }
        if target.is_dir() {
            places.push(place);
        }
    }
    Ok(places)
}

fn place(root: &Path, config: &Config, written: &Written) -> Result<PathBuf, Failure> {
    let value = &written.value;
    let fail = |message: String, help: &str| Failure::new(message).help(help).at(config.place(&written.bytes));
    let given = Path::new(value);
    if !given.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        let message = format!("`{value}` leads out of the project");
        return Err(fail(message, "write a path below the folder of this file, without `..`"));
    }
    let path = root.join(given.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>());
    let metadata = path.metadata().map_err(|error| {
        let message = format!("cannot look for ledgers in `{value}`: {}", reason(&error));
        fail(message, "paths are relative to the folder of this file")
    })?;
    if !metadata.is_dir() && !metadata.is_file() {
        return Err(fail(format!("`{value}` is neither a file nor a folder"), "name a folder of ledgers"));
    }
    if path.canonicalize().is_ok_and(|target| !target.starts_with(root)) {
        return Err(fail(format!("`{value}` is a link that leads out of the project"), "name a folder below this one"));
    }
    Ok(path)
}

fn exclude(root: &Path, config: Option<&Config>) -> Result<Gitignore, Failure> {
    let mut builder = GitignoreBuilder::new(root);
    for (config, written) in
        config.iter().flat_map(|config| config.exclude.iter().map(move |written| (config, written)))
    {
        builder.add_line(None, &written.value).map_err(|error| {
            let message = format!("`{}` is not a pattern: {error}", written.value);
            Failure::new(message).help("write patterns as in a `.gitignore`").at(config.place(&written.bytes))
        })?;
    }
    builder.build().map_err(|error| Failure::new(format!("the patterns of `exclude` cannot be used: {error}")))
}
