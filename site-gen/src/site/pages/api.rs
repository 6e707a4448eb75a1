//! The page that tells people what there is for machines, and where.

use ledgerline_core::Stage;

use super::{Site, SiteFile};
use crate::site::address;
use crate::site::data::{self, api, badges, csv, feeds};
use crate::site::view::api::{ApiPage, BadgeView, FileView, GroupView};
use crate::site::view::frame::PageKind;

/// The page.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::page(site, address::API, "api.html", || view(site))
}

fn view(site: &Site) -> ApiPage<'_> {
    let root = address::root_from(address::API);
    let file = |path: String, about: &str| FileView { href: format!("{root}{path}"), path, about: about.to_owned() };
    let mut json = vec![
        file(api::address("project.json"), "The project, its counts, and where all other files are"),
        file(
            api::address("ledgers.json"),
            "What lists say of each ledger; each names the file with all that is known of it",
        ),
        file(api::address("findings.json"), "What the rules found, as ledgerline check tells it"),
    ];
    let of_registers = api::REGISTERS.iter().map(|name| {
        file(api::address(&format!("registers/{name}.json")), &format!("The {} of all ledgers", name.replace('-', " ")))
    });
    json.extend(of_registers);
    json.push(file(api::address("schema.json"), "The JSON Schema of all these files"));
    let tables = csv::NAMES.iter().map(|name| file(api::address(&format!("{name}.csv")), &format!("All {name}")));
    let mut groups = vec![
        GroupView {
            id: "json",
            title: "JSON",
            about: "Addresses in these files are paths from the root of the site.",
            files: json,
        },
        GroupView { id: "tables", title: "Tables", about: "For spreadsheets: CSV in UTF-8.", files: tables.collect() },
    ];
    groups.push(feeds(site, &file));
    let others = [
        file(data::CALENDAR.to_owned(), "The days on which ledgers are due, to subscribe to"),
        file(data::LLMS.to_owned(), "An index in Markdown, with links to the ledgers as they are written"),
    ];
    groups.push(GroupView { id: "others", title: "Calendar and index", about: "", files: others.into() });
    let badge = |name: &'static str| {
        let path = format!("{name}.svg");
        BadgeView {
            href: format!("{root}{path}"),
            alt: badges::alt(site, name),
            endpoint: format!("{root}{name}.json"),
            path,
        }
    };
    ApiPage {
        frame: site.layout.frame(
            PageKind::Help,
            address::API,
            format!("For machines · {}", site.layout.project),
            format!("What programs can read of {}: JSON, CSV, feeds, a calendar and badges.", site.layout.project),
        ),
        groups,
        badges: badges::OF_SITE.into_iter().map(badge).collect(),
        base: site.config.url.as_ref().map_or_else(|| root.clone(), |url| url.as_str().to_owned()),
    }
}

fn feeds(site: &Site, file: &dyn Fn(String, &str) -> FileView) -> GroupView {
    let about = if site.config.url.is_some() {
        "The log entries of the ledgers, the newest first. Each ledger has a feed of its own, which its page names."
    } else {
        "There are none: feeds need full addresses. With the key url in the table [site] of ledgerline.toml there are."
    };
    let files = feeds::of_site(site).into_iter().map(|path| {
        let stage = Stage::ALL.into_iter().find(|stage| path.contains(&format!("-{}.", stage.name())));
        let form = if path.ends_with(".atom") { "Atom" } else { "JSON Feed" };
        let about = stage.map_or_else(
            || format!("All ledgers, as {form}"),
            |stage| format!("The ledgers that are in the stage {}, as {form}", stage.name()),
        );
        file(path, &about)
    });
    GroupView { id: "feeds", title: "Feeds", about, files: files.collect() }
}
