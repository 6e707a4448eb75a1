//! The site: everything that ledgers say, read once, and the files made of it.
//!
//! Three steps. *Reading* (`read.rs`): every file by itself, on all processors; what is kept is an [`entry`]. *Joining*:
//! what rests on several files, such as findings between them, who needs whom and the order of lists. *Making*: each
//! file of the site is a function of the joined site ([`SiteFile`]), so that a build makes them all and a preview only
//! the one that is looked at. Same input, same bytes out, whatever the number of threads.
//!
//! Owns what is on each page and where it goes. Does not find files, and knows nothing of the command line.

mod address;
mod blocked;
mod body;
mod columns;
mod constants;
mod dashboards;
mod data;
mod direction;
mod earlier;
mod entry;
mod facet;
mod file;
mod graph;
mod group;
mod inline;
mod inlining;
mod item_ids;
mod lane_fields;
mod links;
mod lists;
mod local;
mod log;
mod members;
mod others;
mod outline;
mod pages;
mod pagination;
mod parts;
mod periods;
mod portable;
mod problem;
mod read;
mod records;
mod register;
mod relations;
mod repository;
mod rows;
mod selection;
mod settings;
mod status_words;
mod template_failure;
mod templates;
mod text;
mod unchanged;
mod value_list;
mod view;
mod words;
mod write;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use ledgerline_core::Progress;
use ledgerline_core::ledger::Date;
use ledgerline_core::project::{FindingCounts, LedgerSummary};

use crate::assets::Assets;
use crate::between::Top;
use crate::config::SiteConfig;
use crate::discover::Source;
use crate::input::SourceFile;
use crate::messages::{Messages, SiteLanguage};
use crate::report::{Failure, Place};
use crate::theme::{Theme, ThemeTemplate};
use dashboards::Dashboard;
use earlier::{Earlier, Found, SameSettings};
use entry::{Entry, LedgerEntry};
use links::LinkMap;
use lists::Lists;
use local::LocalFiles;
use members::Members;
use read::Reading;
use relations::Relations;
use settings::SettingsFiles;
use templates::Templates;
use view::frame::Layout;

pub(crate) use file::SiteFile;
pub(crate) use others::{Other, read as read_others};
pub(crate) use templates::{built_in, template_names};
pub(crate) use unchanged::Unchanged;
pub(crate) use write::{Before, SiteSummary, write_site};

/// What a site is made of.
pub(crate) struct SiteInput {
    /// The name of the project.
    pub(crate) project_name: String,
    /// The folder of the project.
    pub(crate) root: PathBuf,
    /// How far it reaches.
    pub(crate) top: Top,
    /// Other folders with ledgers.
    pub(crate) sources: Vec<Source>,
    /// The ledgers, sorted by path.
    pub(crate) files: Vec<SourceFile>,
    /// Ledgers of other sites.
    pub(crate) others: Vec<Other>,
    /// The lists of ledgers that somebody keeps by hand: they have no pages, but what is wrong with them is told.
    pub(crate) dashboards: Vec<SourceFile>,
    /// The day that counts as today.
    pub(crate) today: Option<Date>,
    /// The embedded web assets.
    pub(crate) assets: &'static Assets,
    /// Whether pages reload when the site changes.
    pub(crate) live_reload: bool,
    /// Whether there will be a next version, which takes over what is the same.
    pub(crate) is_followed: bool,
    /// What the project says about its site.
    pub(crate) config: SiteConfig,
    /// What the project changes about its looks.
    pub(crate) theme: Theme,
}

/// Everything that a site shows, read and joined.
pub(crate) struct Site {
    /// The folder of the project.
    root: PathBuf,
    lists: Lists,
    /// Other folders with ledgers.
    sources: Vec<Source>,
    layout: Layout,
    /// The words of the site.
    messages: Arc<Messages>,
    templates: Templates,
    today: Option<Date>,
    assets: &'static Assets,
    /// What the project says about its site.
    config: SiteConfig,
    /// What the project changes about its looks.
    theme: Theme,
    settings: SettingsFiles,
    /// The ledger files, sorted by path. Places of ledgers, here and elsewhere, are places in this list.
    files: Vec<SourceFile>,
    /// What is kept of each of them.
    entries: Vec<Entry>,
    /// Ledgers of other sites. Their places in lists come behind those of the files.
    others: Vec<Other>,
    /// The dashboards of which there is anything to say.
    dashboards: Vec<Dashboard>,
    relations: Relations,
    links: LinkMap,
    /// The groups that are not empty, in the order of lists.
    groups: Vec<Members>,
    /// What the rules between files found, for the next version, if there will be one.
    found: Option<Found>,
}

/// The messages in the site's language, with those of its theme.
fn messages(input: &SiteInput) -> Result<Messages, Failure> {
    let own = input.theme.messages.as_ref();
    Messages::new(input.config.language, own.map(|own| own.text.as_str())).map_err(|faults| {
        let told = faults.into_iter().map(|fault| {
            let failure = Failure::new(fault.message).help(fault.help);
            let place =
                |own: &ThemeTemplate| Place { shown: own.shown.clone(), text: own.text.clone(), bytes: fault.bytes };
            match own {
                Some(own) => failure.at(place(own)),
                None => failure,
            }
        });
        Failure::all(told.collect())
    })
}

/// The language of the text of ledgers, as `lang` has it, where the project's `config` says that it is another than that of
/// the site with these `messages`; else empty.
fn text_language(messages: &Messages, config: &SiteConfig) -> &'static str {
    let is_english = messages.language() == SiteLanguage::english();
    if !is_english && config.ledger_languages.is_empty() { SiteLanguage::english().name } else { "" }
}

impl Site {
    /// Reads and joins what the site is made of. What is the same as in the version `before` is taken over.
    ///
    /// # Errors
    /// If a template or a message is not understood.
    pub(crate) fn read(input: SiteInput, before: Option<&Self>) -> anyhow::Result<Self> {
        let messages = Arc::new(messages(&input)?);
        let name = input.config.title.clone().unwrap_or(input.project_name);
        let layout = Layout::new(name, input.assets, input.live_reload, &input.config, &input.theme);
        let links =
            LinkMap::new(&input.files, LocalFiles::new(input.top.clone(), &input.root, &input.config, &input.sources));
        let SiteInput { today, is_followed, .. } = input;
        let earlier = Earlier::of(before, &input.files, &input.config, today);
        let reading = Reading {
            top: &input.top,
            links: &links,
            today,
            is_followed,
            messages: &messages,
            text_language: text_language(&messages, &input.config),
            kept: &AtomicUsize::new(0),
        };
        let read = read::read(&input.files, &input.dashboards, reading, &earlier);
        Ok(Self {
            root: input.root,
            lists: Lists::default(),
            layout,
            templates: Templates::compile(&messages, &input.theme)?,
            messages,
            theme: input.theme,
            today: input.today,
            assets: input.assets,
            config: input.config,
            sources: input.sources,
            settings: SettingsFiles::new(&input.files),
            groups: members::sorted(&read.entries, &input.others),
            relations: Relations::new(read.entries.len(), &read.dependencies),
            links,
            files: input.files,
            entries: read.entries,
            others: input.others,
            dashboards: read.dashboards,
            found: is_followed.then_some(read.found),
        })
    }

    /// Whether every file of it is the same as that of `other`, as far as the project's own files say. Pictures, which are
    /// read when they are asked for, are not compared.
    pub(crate) fn shows_the_same(&self, other: &Self) -> bool {
        self.has_the_same_frame(other)
            && self.others == other.others
            && self.entries.iter().zip(&other.entries).all(|(one, other)| one.shows_the_same(other))
            && self.dashboards.iter().map(Dashboard::told).eq(other.dashboards.iter().map(Dashboard::told))
    }

    /// Whether all is the same that pages of ledgers have in common: the files that there are and how they are read, what the
    /// project says about its site, the day.
    fn has_the_same_frame(&self, other: &Self) -> bool {
        let mut settings = SameSettings::default();
        let mut are_same_files = |(one, other): (&SourceFile, &SourceFile)| {
            let places = one.path == other.path && one.shown == other.shown && one.slug == other.slug;
            places && one.among == other.among && settings.are_same(&one.settings, &other.settings)
        };
        self.today == other.today
            && self.layout.project == other.layout.project
            && self.config == other.config
            && self.sources == other.sources
            && self.theme == other.theme
            && self.files.len() == other.files.len()
            && self.files.iter().zip(&other.files).all(&mut are_same_files)
    }

    /// Makes a page by each template, if the project has templates of its own: to hear of what is wrong in them before a
    /// reader does.
    ///
    /// # Errors
    /// What is wrong in a template.
    pub(crate) fn try_templates(&self) -> anyhow::Result<()> {
        if self.theme.templates.is_empty() {
            return Ok(());
        }
        let mut tried: Vec<&str> = Vec::new();
        for file in self.site_files() {
            if let Some(template) = file.template.filter(|template| !tried.contains(template)) {
                tried.push(template);
                file.bytes()?;
            }
        }
        Ok(())
    }

    /// Every file of the site, each address once.
    pub(crate) fn site_files(&self) -> Vec<SiteFile<'_>> {
        pages::all(self)
    }

    /// How many ledgers there are, unreadable ones included, those of other sites not.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// How many ledgers are listed, those of other sites included.
    fn listed(&self) -> usize {
        self.entries.len() + self.others.len()
    }

    /// That many in words; where some are of other sites, how many of them.
    fn listed_in_words(&self) -> String {
        let ledgers = self.messages.count("ledgers", self.listed());
        match self.others.len() {
            0 => ledgers,
            others => {
                self.messages.with("ledgers-and-others", &[("ledgers", (&ledgers).into()), ("count", others.into())])
            }
        }
    }

    /// The ledger of another site at place `at` of lists, if it is one.
    fn other(&self, at: usize) -> Option<&Other> {
        self.others.get(at.checked_sub(self.entries.len())?)
    }

    /// The ledger of this project at place `at` of lists, if it is one and can be read.
    fn ledger(&self, at: usize) -> Option<&LedgerEntry> {
        self.entries.get(at)?.ledger()
    }

    /// The source of the ledger at place `at` of lists, or the project of another site that it is of, if it is of one.
    fn source(&self, at: usize) -> Option<&str> {
        match self.other(at) {
            Some(other) => Some(&other.project),
            None => self.files[at].source.as_deref(),
        }
    }

    /// What is known of the ledger at place `at` of lists, here or in another site.
    fn summary(&self, at: usize) -> Option<&LedgerSummary> {
        match self.other(at) {
            Some(other) => Some(&other.summary),
            None => Some(&self.ledger(at)?.summary),
        }
    }

    /// How many ledgers gave no text.
    pub(crate) fn unreadable(&self) -> usize {
        self.entries.iter().filter(|entry| entry.ledger().is_none()).count()
    }

    /// What the rules found, in the dashboards too.
    pub(crate) fn findings(&self) -> FindingCounts {
        let mut all = FindingCounts::default();
        let of_ledgers = self.entries.iter().map(Entry::counts);
        for FindingCounts { errors, warnings, notes } in
            of_ledgers.chain(self.dashboards.iter().map(|file| file.counts))
        {
            all.errors += errors;
            all.warnings += warnings;
            all.notes += notes;
        }
        all
    }

    /// The ledgers and their places, in the order of the files.
    fn ledgers(&self) -> impl Iterator<Item = (usize, &LedgerEntry)> {
        self.entries.iter().enumerate().filter_map(|(at, entry)| Some((at, entry.ledger()?)))
    }

    /// The language of the text of ledgers, as `lang` has it, where the project says that it is another than that of the
    /// site; else empty.
    fn text_language(&self) -> &'static str {
        text_language(&self.messages, &self.config)
    }

    /// The attribute for the text of a ledger that says so; empty where it need not be said.
    fn lang(&self) -> &'static str {
        // There is one such language: that of the names that are built in.
        if self.text_language().is_empty() { "" } else { " lang=\"en\"" }
    }

    /// The boxes of all ledgers.
    fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        self.ledgers().for_each(|(_, ledger)| progress += ledger.summary.progress);
        progress
    }

    /// The newest day of all ledgers.
    fn last_moved(&self) -> Option<Date> {
        self.ledgers().filter_map(|(_, ledger)| LedgerSummary::last_moved(&ledger.summary)).max()
    }
}
