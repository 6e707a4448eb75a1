//! Which settings a ledger has: the project's words and levels, the overrides that match its path, and its template.
//!
//! The template is the one that an override names, else the one of `[ledgers]`, else the nearest `_template.md` from the
//! ledger's folder up to its ledger folder, else the built-in one in the first of the languages.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::gitignore::Gitignore;
use ledgerline_core::ledger::{Vocabulary, fold};

use super::fault::{Fault, advice, listed};
use super::templates::{Origin, TEMPLATE_NAME, Template};
use super::{Config, FileSettings, Written};
use crate::discover::from_here;
use crate::report::Failure;

/// Gives each ledger of a project its settings. Ledgers with the same settings share them.
#[derive(Debug)]
pub(crate) struct Resolver {
    root: PathBuf,
    /// The folders that ledgers are in.
    places: Vec<PathBuf>,
    config: Option<Config>,
    vocabulary: Vocabulary,
    /// The template of those that neither an override nor a file beside them gives one.
    usual: Template,
    /// The template of `[ledgers]`.
    of_all: Option<Template>,
    overrides: Vec<Override>,
    /// The folders of sources that name a template.
    of_sources: Vec<(PathBuf, Template)>,
    cache: Mutex<Cache>,
}

#[derive(Debug)]
struct Override {
    paths: Gitignore,
    template: Option<Template>,
}

#[derive(Debug, Default)]
struct Cache {
    made: Vec<(Key, Arc<FileSettings>)>,
    /// The template that counts in a folder, if one lies in it or above it.
    beside: HashMap<PathBuf, Option<Template>>,
    /// What could not be read.
    failures: Vec<Failure>,
}

/// What makes two ledgers have the same settings.
#[derive(Debug, PartialEq)]
struct Key {
    origin: Origin,
    /// The places of the overrides that match.
    overrides: Vec<usize>,
}

impl Resolver {
    /// The settings of the project in `root`, with ledgers in `places`.
    ///
    /// # Errors
    /// [`Failure`] if a template that `config` names cannot be read, a pattern is none, or a required field or section is
    /// in no template.
    pub(crate) fn new(root: &Path, places: &[PathBuf], config: Option<Config>) -> Result<Self, Failure> {
        let mut vocabulary = Vocabulary::english().clone();
        let mut usual = Template::built_in();
        let mut of_all = None;
        let mut overrides = Vec::new();
        let mut of_sources = Vec::new();
        if let Some(config) = &config {
            let said = &config.said;
            let english = std::mem::take(&mut vocabulary.statuses);
            for language in &said.languages {
                let words = language.words();
                words.add_to(&mut vocabulary);
                vocabulary.statuses.extend(words.statuses.unwrap_or_default());
            }
            for mut status in english {
                // Where a language spells a status of its own like this, it means its own.
                status.aliases.retain(|alias| !is_spelling(&vocabulary, alias));
                if !is_spelling(&vocabulary, &fold(&status.name)) {
                    vocabulary.statuses.push(status);
                }
            }
            said.words.add_to(&mut vocabulary);
            if let Some(statuses) = &said.words.statuses {
                vocabulary.statuses.clone_from(statuses);
            }
            if let Some(first) = said.languages.first() {
                usual = Template { origin: Origin::Language(first.name), text: first.template.into() };
            }
            of_all = said.template.as_ref().map(|written| template(root, config, written)).transpose()?;
            for said in &said.overrides {
                let template = said.template.as_ref().map(|written| template(root, config, written)).transpose()?;
                overrides.push(Override { paths: config.patterns(root, &said.paths)?, template });
            }
            for said in &said.sources {
                let Some(written) = &said.template else { continue };
                let folder = config.folder(root, &said.path, &said.shown())?;
                of_sources.push((folder, template(root, config, written)?));
            }
        }
        let resolver = Self {
            root: root.to_path_buf(),
            places: places.to_vec(),
            config,
            vocabulary,
            usual,
            of_all,
            overrides,
            of_sources,
            cache: Mutex::default(),
        };
        resolver.check_required()?;
        Ok(resolver)
    }

    /// The settings of the ledger at `path`, which must be absolute and without `..`.
    pub(crate) fn settings(&self, path: &Path) -> Arc<FileSettings> {
        // Links may make the way to the project's folder another one than the one that was asked about.
        let followed = (!path.starts_with(&self.root))
            .then(|| Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?)))
            .flatten();
        let path = followed.as_deref().unwrap_or(path);
        let overrides = self.matching(path);
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let of_override = overrides.iter().rev().find_map(|&at| self.overrides[at].template.as_ref());
        let of_source =
            self.of_sources.iter().find(|(folder, _)| path.starts_with(folder)).map(|(_, template)| template);
        let template = match of_override.or(of_source).or(self.of_all.as_ref()) {
            Some(template) => template.clone(),
            None => self.beside(path, &mut cache).unwrap_or_else(|| self.usual.clone()),
        };
        let key = Key { origin: template.origin.clone(), overrides };
        if let Some((_, made)) = cache.made.iter().find(|(known, _)| *known == key) {
            return Arc::clone(made);
        }
        let made = self.make(template, &key.overrides);
        cache.made.push((key, Arc::clone(&made)));
        made
    }

    /// The settings that the ledger at `path` would have if it followed `template`.
    pub(crate) fn settings_with(&self, template: Template, path: &Path) -> Arc<FileSettings> {
        self.make(template, &self.matching(path))
    }

    /// What could not be read since this was asked for the last time.
    pub(crate) fn take_failures(&self) -> Vec<Failure> {
        std::mem::take(&mut self.cache.lock().unwrap_or_else(PoisonError::into_inner).failures)
    }

    /// The configuration, if the project has one.
    pub(crate) fn config(&self) -> Option<&Config> {
        self.config.as_ref()
    }

    /// The files that settings depend on, besides the configuration and what lies beside the ledgers.
    pub(crate) fn template_files(&self) -> Vec<PathBuf> {
        let files = self.templates().filter_map(|template| match &template.origin {
            Origin::File(path) => Some(path.clone()),
            Origin::BuiltIn | Origin::Language(_) => None,
        });
        files.collect()
    }

    /// The templates that the configuration names.
    pub(crate) fn templates(&self) -> impl Iterator<Item = &Template> {
        let of_overrides = self.overrides.iter().filter_map(|over| over.template.as_ref());
        let of_sources = self.of_sources.iter().map(|(_, template)| template);
        self.of_all.iter().chain(of_overrides).chain(of_sources)
    }

    fn make(&self, template: Template, overrides: &[usize]) -> Arc<FileSettings> {
        let Some(config) = &self.config else {
            return match template.origin {
                Origin::BuiltIn => FileSettings::built_in(),
                _ => Arc::new(FileSettings::new(
                    template,
                    self.vocabulary.clone(),
                    None,
                    None,
                    std::iter::empty(),
                    ledgerline_core::settings::Thresholds::default(),
                )),
            };
        };
        let said = &config.said;
        let of_overrides = overrides.iter().flat_map(|&at| &said.overrides[at].levels);
        Arc::new(FileSettings::new(
            template,
            self.vocabulary.clone(),
            said.required_fields.as_deref().map(names),
            said.required_sections.as_deref().map(names),
            said.levels.iter().chain(of_overrides).copied(),
            said.thresholds,
        ))
    }

    /// The overrides that match the ledger at `path`.
    fn matching(&self, path: &Path) -> Vec<usize> {
        let Ok(relative) = path.strip_prefix(&self.root) else { return Vec::new() };
        let matches = |over: &Override| over.paths.matched_path_or_any_parents(relative, false).is_ignore();
        (0..self.overrides.len()).filter(|&at| matches(&self.overrides[at])).collect()
    }

    /// The nearest template beside the ledger at `path`, up to its ledger folder.
    fn beside(&self, path: &Path, cache: &mut Cache) -> Option<Template> {
        let folder = path.parent()?;
        if let Some(known) = cache.beside.get(folder) {
            return known.clone();
        }
        let top = self.places.iter().find(|place| folder.starts_with(place)).map_or(folder, PathBuf::as_path);
        let found = folder.ancestors().take_while(|above| above.starts_with(top)).find_map(|above| {
            let path = above.join(TEMPLATE_NAME);
            if !path.is_file() {
                return None;
            }
            match Template::read(&path, &from_here(&path)) {
                Ok(template) => Some(template),
                Err(failure) => {
                    if !cache.failures.iter().any(|known| known.message == failure.message) {
                        cache.failures.push(failure);
                    }
                    None
                }
            }
        });
        cache.beside.insert(folder.to_path_buf(), found.clone());
        found
    }

    /// Whether all that is required is in some template.
    fn check_required(&self) -> Result<(), Failure> {
        let Some(config) = &self.config else { return Ok(()) };
        let said = &config.said;
        if said.required_fields.is_none() && said.required_sections.is_none() {
            return Ok(());
        }
        let mut templates: Vec<Template> = self.templates().cloned().collect();
        if self.of_all.is_none() {
            let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
            templates.extend(self.places.iter().filter_map(|place| self.beside(&place.join("a.md"), &mut cache)));
            templates.push(self.usual.clone());
        }
        let made: Vec<FileSettings> = templates
            .into_iter()
            .map(|template| {
                let vocabulary = self.vocabulary.clone();
                FileSettings::new(template, vocabulary, None, None, std::iter::empty(), said.thresholds)
            })
            .collect();
        let mut faults = Vec::new();
        let mut missing = |written: &Written, what: &str, names: Vec<&str>| {
            let help = advice(&written.value, names.iter().copied(), || {
                format!("the template has {}", listed(names.iter().copied()))
            });
            let message = format!("no template has a {what} “{}”", written.value);
            faults.push(Fault::new(message, help, written.bytes.clone()));
        };
        for written in said.required_fields.iter().flatten() {
            let is_known = |made: &FileSettings| {
                made.schema.field_called(&written.value, &made.vocabulary).is_some()
                    || made.vocabulary.field_kind(&written.value) != ledgerline_core::ledger::FieldKind::Other
            };
            if !made.iter().any(is_known) {
                let names = made[0].schema.fields.iter().map(|field| field.name.as_str()).collect();
                missing(written, "field", names);
            }
        }
        for written in said.required_sections.iter().flatten() {
            let is_known = |made: &FileSettings| made.schema.section_called(&written.value, &made.vocabulary).is_some();
            if !made.iter().any(is_known) {
                let names = made[0].schema.sections.iter().map(|section| section.name.as_str()).collect();
                missing(written, "section", names);
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(config.failure(faults)) }
    }
}

/// Whether a status is spelt like this, in the form of `fold`.
fn is_spelling(vocabulary: &Vocabulary, folded: &str) -> bool {
    vocabulary
        .statuses
        .iter()
        .any(|word| fold(&word.name) == folded || word.aliases.iter().any(|alias| alias == folded))
}

fn names(written: &[Written]) -> Vec<String> {
    written.iter().map(|name| name.value.clone()).collect()
}

fn template(root: &Path, config: &Config, written: &Written) -> Result<Template, Failure> {
    let (path, metadata) = config.existing(root, written, "use the template")?;
    if !metadata.is_file() {
        let message = format!("the template `{}` is not a file", written.value);
        return Err(Failure::new(message).help("name a Markdown file").at(config.place(&written.bytes)));
    }
    Template::read(&path, &written.value).map_err(|failure| failure.at(config.place(&written.bytes)))
}
