//! A project: its folder, its name and its ledgers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::gitignore::Gitignore;

use super::root::{is_project, root_of};
use super::{Found, FoundFile, Source, Walk, from_here, is_dashboard, pages, relative_to, source};
use crate::between::Top;
use crate::config::{self, Config, FILE_NAME, Resolver, SiteConfig, Written};
use crate::input::{Among, SourceFile};
use crate::report::{Failure, reason};
use crate::theme::{self, ThemeFolder};

/// The folders that ledgers are kept in, below the project's folder.
pub(crate) const LEDGER_FOLDERS: [&str; 3] = [".ai/ledgers", "docs/ledgers", "ledgers"];

/// Where the site goes if nobody says, below the project's folder.
const DEFAULT_OUTPUT: &str = "site";

/// A project: its folder, its name and where its ledgers are.
#[derive(Debug)]
pub(crate) struct Project {
    /// Its folder, absolute and without links.
    pub(crate) root: PathBuf,
    /// Its name.
    pub(crate) name: String,
    /// The files and folders that its ledgers are in, those of its sources too; absolute; all of them exist.
    pub(crate) places: Vec<PathBuf>,
    /// Other folders with ledgers.
    pub(crate) sources: Vec<Source>,
    /// What is left out.
    pub(crate) exclude: Gitignore,
    /// What it asks of its ledgers.
    pub(crate) settings: Resolver,
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
        let mut places = places(&root, config.as_ref())?;
        let sources = source::sources(&root, config.as_ref(), &places)?;
        places.extend(sources.iter().flat_map(|source| source.places.iter().cloned()));
        let exclude = exclude(&root, config.as_ref())?;
        let written_name = config.as_ref().and_then(|config| config.said.name.clone());
        let settings = Resolver::new(&root, &places, config)?;
        let from_folder = || Some(root.file_name()?.to_string_lossy().into_owned());
        let name = written_name.or_else(from_folder);
        Ok(Self { name: name.unwrap_or_else(|| "Ledgers".to_owned()), root, places, sources, exclude, settings })
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
        let found = self.look();
        if found.files.is_empty() && found.failures.is_empty() {
            return Err(self.nothing_found());
        }
        Ok(found)
    }

    /// Looks for the ledgers, of which there may be none yet.
    pub(crate) fn look(&self) -> Found {
        let mut found = Found::default();
        for place in &self.places {
            let source = self.sources.iter().find(|source| source.places.contains(place));
            if place.is_dir() {
                let within = source.map_or(&self.root, |source| &source.folder).clone();
                let walk = Walk { within, exclude: self.exclude.clone(), settings: &self.settings, source };
                walk.folder(place, &mut found);
            } else {
                let name = place.file_name().unwrap_or_default().to_string_lossy();
                let name = source.map_or_else(|| name.clone().into_owned(), |source| format!("{}/{name}", source.slug));
                let settings = self.settings.settings(place);
                let files = if is_dashboard(place) { &mut found.dashboards } else { &mut found.files };
                let source = source.map(|source| Arc::clone(&source.name));
                files.push(FoundFile { path: place.clone(), relative: name, settings, source, given: None });
                found.has_links |= place.is_symlink();
            }
        }
        found.leave_out_twins();
        found.failures.append(&mut self.settings.take_failures());
        found
    }

    /// How far it reaches, with its sources.
    pub(crate) fn top(&self) -> Top {
        Top::with_sources(&self.root, &self.sources)
    }

    /// The ledgers with their page names, paths shown as seen from the project's folder.
    pub(crate) fn sources(&self, files: Vec<FoundFile>) -> Vec<SourceFile> {
        let relative: Vec<&str> = files.iter().map(|file| file.relative.as_str()).collect();
        let pages = pages(&relative);
        let top = self.top();
        let named = files.into_iter().zip(pages);
        named
            .map(|(file, (slug, page))| {
                let shown = relative_to(&self.root, &file.path);
                let among = Among { path: top.path(&file.path), page, is_dashboard: false };
                SourceFile::new(file.path, shown, slug).with(file.settings).among(among).of(file.source)
            })
            .collect()
    }

    /// The dashboards, which have no pages, paths shown as seen from the project's folder.
    pub(crate) fn dashboards(&self, files: Vec<FoundFile>) -> Vec<SourceFile> {
        let top = self.top();
        let named = files.into_iter().map(|file| {
            let shown = relative_to(&self.root, &file.path);
            let among = Among { path: top.path(&file.path), page: String::new(), is_dashboard: true };
            SourceFile::new(file.path, shown, String::new()).with(file.settings).among(among)
        });
        named.collect()
    }

    /// What the project says about its site, without its picture.
    pub(crate) fn site(&self) -> SiteConfig {
        self.settings.config().map(|config| config.said.site.clone()).unwrap_or_default()
    }

    /// What the project says about its site, with its picture.
    ///
    /// # Errors
    /// [`Failure`] if the configuration names a picture that cannot be used.
    pub(crate) fn whole_site(&self) -> Result<SiteConfig, Failure> {
        let image = self.settings.config().map(|config| config.social_image(&self.root)).transpose()?;
        Ok(SiteConfig { image: image.flatten(), ..self.site() })
    }

    /// The files besides ledgers that the configuration names: what becomes of the site depends on them.
    pub(crate) fn named_files(&self) -> Vec<PathBuf> {
        // What leads out of the project is told when it is used.
        let image = self.settings.config().and_then(|config| config.social_image_file(&self.root).ok()?);
        self.settings.template_files().into_iter().chain(image).collect()
    }

    /// The folder that the site is written into if nobody says another one, as seen from the working folder.
    ///
    /// # Errors
    /// [`Failure`] if the configuration names one that is not in the project.
    pub(crate) fn output(&self) -> Result<PathBuf, Failure> {
        let written = self.settings.config().and_then(|config| Some((config, config.said.output.as_ref()?)));
        let folder = match written {
            Some((config, output)) => config.below(&self.root, output)?,
            None => self.root.join(DEFAULT_OUTPUT),
        };
        Ok(PathBuf::from(from_here(&folder)))
    }

    /// The folder of the site's theme: the one that the configuration names, or the usual one, which need not be there.
    ///
    /// # Errors
    /// [`Failure`] if the configuration names one that is not there or not in the project.
    pub(crate) fn theme(&self) -> Result<ThemeFolder, Failure> {
        let written = self.settings.config().and_then(|config| Some((config, config.said.theme.as_ref()?)));
        let path = match written {
            Some((config, theme)) => {
                let (path, metadata) = config.existing(&self.root, theme, "use the theme in")?;
                if !metadata.is_dir() {
                    let failure = Failure::new(format!("`{}` is not a folder", theme.value));
                    return Err(failure.help("name the folder of a theme").at(config.place(&theme.bytes)));
                }
                path
            }
            None => self.root.join(theme::FOLDER),
        };
        Ok(ThemeFolder { shown: from_here(&path), path })
    }

    /// That there are no ledgers, and where they would be.
    pub(crate) fn nothing_found(&self) -> Failure {
        let root = self.root.display();
        if self.places.is_empty() {
            let folders = LEDGER_FOLDERS.map(|folder| format!("`{folder}`")).join(", ");
            let first = LEDGER_FOLDERS[0];
            return Failure::new(format!("there are no ledgers in `{root}`: none of {folders} is there")).help(format!(
                "make a folder `{first}` and begin one with `ledgerline template init > {first}/name.md`, or name their folder \
                 in a `{FILE_NAME}`"
            ));
        }
        let places: Vec<_> = self.places.iter().map(|place| format!("`{}`", relative_to(&self.root, place))).collect();
        Failure::new(format!("there are no ledgers in {} of `{root}`", places.join(", ")))
            .help(
                "a ledger is a file that ends in `.md`; `README.md` and `_….md` are not ledgers; `ledgerline template init` \
                 prints one to begin with",
            )
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
    let Some((config, paths)) = config.and_then(|config| Some((config, config.said.paths.as_ref()?))) else {
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

pub(super) fn usual_places(root: &Path) -> Result<Vec<PathBuf>, Failure> {
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
    let (path, metadata) = config.existing(root, written, "look for ledgers in")?;
    if !metadata.is_dir() && !metadata.is_file() {
        let message = format!("`{}` is neither a file nor a folder", written.value);
        return Err(Failure::new(message).help("name a folder of ledgers").at(config.place(&written.bytes)));
    }
    Ok(path)
}

fn exclude(root: &Path, config: Option<&Config>) -> Result<Gitignore, Failure> {
    match config {
        Some(config) => config.patterns(root, &config.said.exclude),
        None => Ok(Gitignore::empty()),
    }
}
