//! The site: pages made of ledgers, written into a folder.
//!
//! Owns what is on each page and where it goes. Does not find or read files, and knows nothing of the command line.
//! Same input, same bytes out, whatever the number of threads: every page depends on one file, and what speaks of many
//! is made afterwards, in the order of the input.

mod address;
mod blocked;
mod dashboards;
mod digest;
mod group;
mod help;
mod home;
mod index;
mod inline;
mod links;
mod list;
mod output;
mod page;
mod parts;
mod project;
mod settings;
mod templates;
mod text;
mod unreadable;
mod view;

#[cfg(test)]
mod tests;

use std::path::Path;

use ledgerline_core::ledger::Date;
use ledgerline_core::project::FindingCounts;
use ledgerline_core::rules::between;
use rayon::prelude::*;
use serde::Serialize;

use crate::assets::Assets;
use crate::between::{Disk, Top};
use crate::input::SourceFile;
use dashboards::{Dashboard, Dashboards};
use digest::Outcome;
use links::LinkMap;
use output::Output;
use page::PageWriter;
use project::{Members, Project};
use settings::SettingsFiles;
use templates::Templates;
use view::frame::{Frame, PageKind, Site};

/// How many folders deep a missing page may be and still find the style: the site's root is not known there.
const NOT_FOUND_DEPTHS: [&str; 5] = ["", "../", "../../", "../../../", "../../../../"];

/// What a site is made of.
pub(crate) struct SiteInput<'a> {
    /// The name of the project.
    pub(crate) project_name: &'a str,
    /// The folder of the project.
    pub(crate) root: &'a Path,
    /// The ledgers, sorted by path.
    pub(crate) files: &'a [SourceFile],
    /// The lists of ledgers that somebody keeps by hand: they have no pages, but what is wrong with them is told.
    pub(crate) dashboards: &'a [SourceFile],
    /// The day that counts as today.
    pub(crate) today: Option<Date>,
    /// The embedded web assets.
    pub(crate) assets: &'a Assets,
    /// Whether pages reload when the site changes.
    pub(crate) live_reload: bool,
    /// Whether the rules have pages.
    pub(crate) has_help: bool,
}

/// What was written.
pub(crate) struct SiteSummary {
    /// Ledgers, unreadable ones included.
    pub(crate) ledgers: usize,
    /// Pages.
    pub(crate) pages: usize,
    /// Files.
    pub(crate) files: usize,
    /// Bytes in all files.
    pub(crate) bytes: u64,
    /// What the rules found.
    pub(crate) findings: FindingCounts,
    /// Ledgers that gave no text.
    pub(crate) unreadable: usize,
}

/// Writes the whole site into the folder `out`, which holds nothing but our marker.
pub(crate) fn write_site(input: &SiteInput<'_>, out: &Path) -> anyhow::Result<SiteSummary> {
    let site = Site::new(input.project_name, input.assets, input.live_reload, input.has_help);
    let output = Output::new(out);
    make_folders(input.files, &output)?;

    let templates = Templates::compile()?;
    let settings = SettingsFiles::new(input.files);
    settings.write(&output)?;
    let writer = PageWriter {
        site: &site,
        links: &LinkMap::new(input.files),
        templates: &templates,
        output: &output,
        files: input.files,
        settings: &settings,
        today: input.today,
    };
    let (outcomes, dashboards) = write_ledgers(&writer, input)?;
    let project = Project::new(outcomes, dashboards);

    let lists = write_overviews(&site, &project, &templates, &output)?;
    write_fixed_pages(&site, input.assets, &templates, &output)?;
    let help = if input.has_help { help::write(&site, &templates, &output)? } else { 0 };
    for (name, bytes) in input.assets.iter() {
        output.write(&format!("assets/{name}"), bytes)?;
    }

    let (files, bytes) = output.written();
    Ok(SiteSummary {
        ledgers: project.len(),
        // Home, editor and the page for what is missing.
        pages: project.len() + lists + help + 3,
        files,
        bytes,
        findings: project.findings(),
        unreadable: project.unreadable.len(),
    })
}

/// Where what is kept of a file comes from.
#[derive(Clone, Copy)]
enum Origin {
    /// The ledger at this place.
    Ledger(usize),
    /// The dashboard at this place.
    Dashboard(usize),
}

/// Writes the pages of all ledgers, and those again in which something was found that rests on others, too: they are few,
/// and reading every ledger twice would take longer. Gives what is found in the dashboards, too.
fn write_ledgers(writer: &PageWriter<'_>, input: &SiteInput<'_>) -> anyhow::Result<(Vec<Outcome>, Vec<Dashboard>)> {
    let written = (0..writer.files.len()).into_par_iter().map(|at| writer.write(at));
    let mut outcomes = Vec::with_capacity(writer.files.len());
    let mut kept = Vec::with_capacity(writer.files.len());
    for (at, (outcome, facts)) in written.collect::<anyhow::Result<Vec<_>>>()?.into_iter().enumerate() {
        outcomes.push(outcome);
        kept.extend(facts.map(|facts| (writer.files[at].among.path.as_str(), Origin::Ledger(at), facts)));
    }
    let mut dashboards = Dashboards::read(input.dashboards, input.today);
    kept.extend(dashboards.facts().map(|(at, path, facts)| (path, Origin::Dashboard(at), facts)));
    // Which of two ledgers is told of the other goes by their order, which is that of the command line.
    kept.sort_by_key(|&(path, ..)| path);
    let (origins, facts): (Vec<Origin>, Vec<_>) = kept.into_iter().map(|(_, origin, facts)| (origin, facts)).unzip();

    let found = between::check(&facts, &Disk::new(Top::of(input.root)));
    let again = found.places().into_par_iter().filter_map(|place| match origins[place] {
        Origin::Ledger(at) => Some(writer.write_again(at, &found, place).map(|outcome| (at, outcome))),
        Origin::Dashboard(_) => None,
    });
    for (at, outcome) in again.collect::<anyhow::Result<Vec<_>>>()? {
        outcomes[at] = outcome;
    }
    for place in found.places() {
        if let Origin::Dashboard(at) = origins[place] {
            dashboards.tell(at, &found, place);
        }
    }
    Ok((outcomes, dashboards.told()))
}

fn make_folders(files: &[SourceFile], output: &Output<'_>) -> anyhow::Result<()> {
    let pages = files.iter().flat_map(|file| [address::ledger_page(&file.slug), address::raw_file(&file.slug)]);
    let pages: Vec<String> = pages.chain(["assets/".to_owned()]).collect();
    output.make_folders(pages.iter().map(String::as_str))
}

/// Writes home, lists and the files for scripts; gives the number of list pages.
fn write_overviews(
    site: &Site<'_>,
    project: &Project,
    templates: &Templates,
    output: &Output<'_>,
) -> anyhow::Result<usize> {
    let sorted = project.sorted();
    let home = templates.render("home.html", &home::page(site, project, &sorted))?;
    output.write("index.html", home.as_bytes())?;
    if home::is_whole(project) {
        output.write("ledgers.json", &index::ledgers(site.project, project)?)?;
        return Ok(0);
    }
    output.make_folders(["list/"].into_iter())?;
    let lists: Vec<(&Members<'_>, usize)> = sorted
        .iter()
        .flat_map(|members| (1..=list::page_count(members)).map(move |number| (members, number)))
        .collect();
    let write_list = |&(members, number): &(&Members<'_>, usize)| {
        let (address, view) = list::page(site, members, number);
        output.write(&address, templates.render("list.html", &view)?.as_bytes())
    };
    let (for_scripts, for_readers) = rayon::join(
        || {
            output.write("ledgers.json", &index::ledgers(site.project, project)?)?;
            output.write(index::ROWS_FILE, &index::rows(&sorted)?)
        },
        || lists.par_iter().try_for_each(write_list),
    );
    for_scripts.and(for_readers)?;
    Ok(lists.len())
}

/// What the templates `editor.html` and `not_found.html` show.
#[derive(Serialize)]
struct FixedPage<'a> {
    frame: Frame<'a>,
    style: Option<&'a str>,
    script: Option<&'a str>,
    depths: &'static [&'static str],
}

fn write_fixed_pages(
    site: &Site<'_>,
    assets: &Assets,
    templates: &Templates,
    output: &Output<'_>,
) -> anyhow::Result<()> {
    let editor = FixedPage {
        frame: site.frame(
            PageKind::Editor,
            "editor.html",
            format!("Editor · {}", site.project),
            "Check and change a ledger in the browser. Nothing is sent anywhere.".to_owned(),
        ),
        style: assets.file_name("editor.css"),
        script: assets.file_name("editor.js"),
        depths: &[],
    };
    output.write("editor.html", templates.render("editor.html", &editor)?.as_bytes())?;
    let missing = FixedPage {
        frame: site.frame(
            PageKind::Missing,
            "404.html",
            format!("No such page · {}", site.project),
            "There is no page at this address.".to_owned(),
        ),
        style: None,
        script: None,
        depths: &NOT_FOUND_DEPTHS,
    };
    output.write("404.html", templates.render("not_found.html", &missing)?.as_bytes())
}
