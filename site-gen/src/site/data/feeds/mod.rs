//! Feeds of log entries, as Atom and as JSON Feed: of the site, of each stage and of each ledger.
//!
//! Owns which entries are in which feed. A feed names pages by their full addresses, which are also what makes an entry the
//! same in every version of the feed: without `[site] url` there are no feeds.

mod atom;
mod json;

use std::borrow::Cow;
use std::cmp::Reverse;

use ledgerline_core::Stage;
use ledgerline_core::ledger::Date;

use super::super::address;
use super::super::entry::LedgerEntry;
use super::super::group::Group;
use super::super::records::EntryRecord;
use super::super::view::frame::Alternate;
use super::super::{Site, SiteFile};
use super::absolute;
use crate::config::BaseUrl;

/// How many entries a feed has: the newest.
const ENTRIES: usize = 50;

const ATOM: &str = "application/atom+xml";
const JSON: &str = "application/feed+json";

/// The feed of the whole site, without its ending.
const ALL: &str = "feeds/all";

/// A feed.
struct Feed<'a> {
    title: Cow<'a, str>,
    /// Who writes: the project.
    author: &'a str,
    /// The full address of the page that shows the same.
    page: String,
    /// The full address of the feed, without its ending.
    address: String,
    /// Its last change; for want of any, the first day there is.
    updated: String,
    /// The newest first.
    entries: Vec<FeedEntry<'a>>,
}

/// One entry of a feed.
struct FeedEntry<'a> {
    /// Its full address, which is also its name.
    url: String,
    title: String,
    text: &'a str,
    day: Date,
    stage: Option<&'static str>,
}

/// Where a feed of the site or of a stage is, from the root of the site.
pub(in super::super) struct FeedAddress {
    pub(in super::super) stage: Option<Stage>,
    pub(in super::super) atom: String,
    pub(in super::super) json: String,
}

/// The feeds of the site and of its stages, if there are any.
pub(in super::super) fn of_site(site: &Site) -> Vec<FeedAddress> {
    if site.config.url.is_none() {
        return Vec::new();
    }
    let stages = std::iter::once(None).chain(Stage::ALL.into_iter().map(Some));
    let feeds = stages.map(|stage| {
        let name = stage.map_or_else(|| ALL.to_owned(), |stage| of_stage(stage.name()));
        FeedAddress { stage, atom: atom_of(&name), json: json_of(&name) }
    });
    feeds.collect()
}

/// What pages at the distance `root` say of the feeds of the site, which is called `title`.
pub(in super::super) fn links_of_site(root: &str, title: &str) -> [Alternate; 2] {
    links(root, title, ALL)
}

/// What the list of a stage, at the distance `root`, says of the feeds of that stage, if the site has feeds.
pub(in super::super) fn links_of_stage(site: &Site, stage: Stage, root: &str) -> Option<[Alternate; 2]> {
    let name = of_stage(stage.name());
    site.config.url.as_ref().map(|_| links(root, &title_of_stage(site, stage), &name))
}

/// What the page of `ledger`, at the distance `root`, says of the feeds of that ledger, if the site has feeds.
pub(in super::super) fn links_of_ledger(site: &Site, ledger: &LedgerEntry, root: &str) -> Option<[Alternate; 2]> {
    let name = of_ledger(&ledger.summary.slug);
    site.config.url.as_ref().map(|_| links(root, &ledger.summary.title, &name))
}

/// What is said of the feed called `name` in both forms.
fn links(root: &str, title: &str, name: &str) -> [Alternate; 2] {
    [(ATOM, atom_of(name)), (JSON, json_of(name))].map(|(media_type, address)| Alternate {
        media_type,
        title: title.to_owned(),
        href: format!("{root}{address}"),
    })
}

fn of_stage(stage: &str) -> String {
    format!("feeds/stage-{stage}")
}

fn of_ledger(slug: &str) -> String {
    format!("feeds/ledgers/{slug}")
}

fn atom_of(name: &str) -> String {
    format!("{name}.atom")
}

fn json_of(name: &str) -> String {
    format!("{name}.json")
}

/// Every feed.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let Some(url) = &site.config.url else { return Vec::new() };
    let mut files = Vec::new();
    files.extend(both(ALL, move || across(site, url, ALL, None, |_| true)));
    for stage in Stage::ALL {
        let name = of_stage(stage.name());
        files.extend(both(&name.clone(), move || {
            across(site, url, &name, Some(stage), |ledger| ledger.summary.stage == Some(stage))
        }));
    }
    for (at, ledger) in site.ledgers() {
        let name = of_ledger(&ledger.summary.slug);
        let forms = both(&name.clone(), move || of_one(site, url, &name, ledger));
        files.extend(forms.map(|form| form.of_ledger(at)));
    }
    files
}

/// The feed called `name` in both forms.
fn both<'a>(name: &str, feed: impl Fn() -> Feed<'a> + Clone + Send + Sync + 'a) -> [SiteFile<'a>; 2] {
    let of_json = feed.clone();
    [
        SiteFile::new(atom_of(name), move || Ok(Cow::Owned(atom::write(&feed()).into_bytes()))),
        SiteFile::new(json_of(name), move || Ok(Cow::Owned(json::write(&of_json())?))),
    ]
}

/// The newest entries of the ledgers that are `wanted`; of one day, by ledger and then the later in its ledger first.
fn across<'a>(
    site: &'a Site,
    url: &BaseUrl,
    name: &str,
    stage: Option<Stage>,
    wanted: impl Fn(&LedgerEntry) -> bool,
) -> Feed<'a> {
    let mut newest = Vec::new();
    for (at, ledger) in site.ledgers().filter(|(_, ledger)| wanted(ledger)) {
        let dated = ledger.records.log.iter().enumerate();
        newest
            .extend(dated.filter_map(|(place, entry)| Some((Reverse(entry.date?), at, Reverse(place), ledger, entry))));
    }
    newest.sort_unstable_by_key(|&(day, at, place, ..)| (day, at, place));
    newest.truncate(ENTRIES);
    let entries = newest.into_iter().filter_map(|(.., ledger, entry)| {
        let title = format!("{}: {}", ledger.summary.title, title(site, entry));
        self::entry(url, ledger, entry, title)
    });
    let title = match stage {
        None => Cow::Borrowed(site.layout.project.as_str()),
        Some(stage) => title_of_stage(site, stage).into(),
    };
    feed(site, title, absolute(url, "index.html"), absolute(url, name), site.last_moved(), entries.collect())
}

fn title_of_stage(site: &Site, stage: Stage) -> String {
    format!("{}: {}", site.layout.project, Group::Stage(stage).label(&site.messages))
}

/// The newest entries of `ledger`.
fn of_one<'a>(site: &'a Site, url: &BaseUrl, name: &str, ledger: &'a LedgerEntry) -> Feed<'a> {
    let mut dated: Vec<_> = ledger.records.log.iter().enumerate().filter(|(_, entry)| entry.date.is_some()).collect();
    dated.sort_by_key(|&(place, entry)| Reverse((entry.date, place)));
    dated.truncate(ENTRIES);
    let entries =
        dated.into_iter().filter_map(|(_, entry)| self::entry(url, ledger, entry, title(site, entry).to_owned()));
    let page = absolute(url, &address::ledger_page(&ledger.summary.slug));
    let title = ledger.summary.title.as_str().into();
    feed(site, title, page, absolute(url, name), ledger.summary.last_moved(), entries.collect())
}

fn feed<'a>(
    site: &'a Site,
    title: Cow<'a, str>,
    page: String,
    address: String,
    moved: Option<Date>,
    entries: Vec<FeedEntry<'a>>,
) -> Feed<'a> {
    let newest = entries.first().map(|entry| entry.day).or(moved);
    let updated = newest.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), midnight);
    Feed { title, author: &site.layout.project, page, address, updated, entries }
}

fn entry<'a>(url: &BaseUrl, ledger: &'a LedgerEntry, entry: &'a EntryRecord, title: String) -> Option<FeedEntry<'a>> {
    let page = address::ledger_page(&ledger.summary.slug);
    Some(FeedEntry {
        url: absolute(url, &format!("{page}#l-{}", entry.anchor)),
        title,
        text: &entry.excerpt,
        day: entry.date?,
        stage: ledger.summary.stage.map(Stage::name),
    })
}

fn title<'a>(site: &'a Site, entry: &'a EntryRecord) -> &'a str {
    if entry.title.plain.is_empty() { site.messages.text("untitled-entry") } else { &entry.title.plain }
}

/// The beginning of `day` as RFC 3339 has it.
fn midnight(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
