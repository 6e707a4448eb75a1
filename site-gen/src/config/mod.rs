//! `ledgerline.toml`: what a project says about itself, and the settings that follow from it for each ledger.
//!
//! Owns the meaning of its keys and the way from them to the engine's settings. Does not look for the file.

#[cfg(test)]
mod any_text;
mod base_url;
mod derived;
mod fault;
mod form;
mod json;
mod json_schema;
mod key;
mod keys;
mod languages;
mod levels;
mod paths;
mod read;
mod reference;
mod resolve;
mod resolved;
mod show;
mod site;
mod social_image;
mod templates;
mod values;
mod words;

use std::ops::Range;
use std::path::{Path, PathBuf};

use ledgerline_core::settings::{Level, Thresholds};

use crate::report::Place;
pub(crate) use base_url::BaseUrl;
pub(crate) use derived::Derived;
pub(crate) use fault::did_you_mean;
pub(crate) use json::SettingsJson;
pub(crate) use json_schema::json_schema;
use languages::Language;
pub(crate) use languages::template as built_in_template;
pub(crate) use reference::reference;
pub(crate) use resolve::Resolver;
pub(crate) use resolved::FileSettings;
pub(crate) use site::SiteConfig;
pub(crate) use templates::{Origin, TEMPLATE_NAME, Template};
use words::Words;

/// The name of the file.
pub(crate) const FILE_NAME: &str = "ledgerline.toml";

/// Its other name, for projects that keep their configuration out of sight; it counts where the first is not there.
const HIDDEN_FILE_NAME: &str = ".ledgerline.toml";

/// The configuration in `folder`. Anything of its name is meant to be read, even if it turns out to be a folder.
pub(crate) fn file_in(folder: &Path) -> Option<PathBuf> {
    let files = [FILE_NAME, HIDDEN_FILE_NAME].map(|name| folder.join(name));
    files.into_iter().find(|path| path.symlink_metadata().is_ok())
}

/// Whether `path` is where the project in `root` has, or may have, its configuration.
pub(crate) fn is_file_of(root: &Path, path: &Path) -> bool {
    path.parent() == Some(root) && path.file_name().is_some_and(|name| name == FILE_NAME || name == HIDDEN_FILE_NAME)
}

/// What a `ledgerline.toml` says.
#[derive(Debug)]
pub(crate) struct Config {
    /// Its path as shown.
    pub(crate) shown: String,
    /// Its text, to point into.
    pub(crate) text: String,
    /// What the text says.
    pub(crate) said: Said,
}

/// What the text of a `ledgerline.toml` says.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// `[project] name`
    pub(crate) name: Option<String>,
    /// `[ledgers] paths`: files and folders, relative to the folder of the file.
    pub(crate) paths: Option<WrittenList>,
    /// `[ledgers] exclude`: patterns as in a `.gitignore`.
    pub(crate) exclude: Vec<Written>,
    /// `[[source]]`
    pub(crate) sources: Vec<SaidSource>,
    /// `[site] output`: a folder, relative to the folder of the file.
    pub(crate) output: Option<Written>,
    /// `[site] theme`: a folder, relative to the folder of the file.
    pub(crate) theme: Option<Written>,
    /// `[site] image`: a file, relative to the folder of the file.
    image: Option<Written>,
    /// The other keys of `[site]`.
    pub(crate) site: SiteConfig,
    /// `[ledgers] template`: a file, relative to the folder of the file.
    template: Option<Written>,
    /// `[ledgers] languages`
    languages: Vec<&'static Language>,
    /// `[[statuses]]`, `[fields]`, `[sections]`, `[decision-parts]` and `[words]`
    words: Words,
    /// `[required] fields`
    required_fields: Option<Vec<Written>>,
    /// `[required] sections`
    required_sections: Option<Vec<Written>>,
    /// `[rules]`: codes and levels.
    levels: Vec<(&'static str, Level)>,
    /// `[[overrides]]`
    overrides: Vec<Override>,
    /// `[thresholds]`
    thresholds: Thresholds,
}

/// One of `[[overrides]]`.
#[derive(Debug, Default, PartialEq)]
struct Override {
    paths: Vec<Written>,
    template: Option<Written>,
    levels: Vec<(&'static str, Level)>,
}

/// One of `[[source]]`.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct SaidSource {
    /// What it is called.
    pub(crate) name: Written,
    /// Its folder, relative to the folder of the file or absolute.
    pub(crate) path: Written,
    /// Files and folders, relative to its folder.
    pub(crate) ledgers: Option<WrittenList>,
    /// A file, relative to the folder of the file.
    template: Option<Written>,
    /// The page of its repository.
    pub(crate) repository: Option<BaseUrl>,
    /// The branch that links to edit lead to.
    pub(crate) branch: Option<String>,
}

/// A text and where it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// The text.
    pub(crate) value: String,
    /// Its bytes in the file, quotes included.
    pub(crate) bytes: Range<usize>,
}

/// A list of texts and where it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct WrittenList {
    /// The texts.
    pub(crate) values: Vec<Written>,
    /// The bytes of the list in the file, brackets included.
    pub(crate) bytes: Range<usize>,
}

impl Config {
    /// The place of `bytes`, for a message.
    pub(crate) fn place(&self, bytes: &Range<usize>) -> Place {
        Place { shown: self.shown.clone(), text: self.text.clone(), bytes: bytes.clone() }
    }
}
