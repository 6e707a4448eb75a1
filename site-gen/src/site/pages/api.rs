//! The page that tells people what there is for machines, and where.

use super::{Site, SiteFile};
use crate::site::address;
use crate::site::data::{self, api, badges, csv, feeds};
use crate::site::view::api::{ApiPage, BadgeView, FileView, GroupView};
use crate::site::view::frame::PageKind;

/// The page.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::page(site, address::API, "api.html", || view(site))
}

/// What each register is about.
fn about(register: &str) -> String {
    match register {
        "acceptance" => "The acceptance criteria of all ledgers".to_owned(),
        name => format!("The {name} of all ledgers"),
    }
}

fn view(site: &Site) -> ApiPage<'_> {
    let root = address::root_from(address::API);
    let file = |path: String, about: &str| FileView {
        href: format!("{root}{path}"),
        path,
        about: about.to_owned(),
        twin: String::new(),
    };
    let mut json = vec![
        file(api::address("project.json"), "The project, its counts, and where all other files are"),
        file(
            api::address("ledgers.json"),
            "What lists say of each ledger; each names the file with all that is known of it",
        ),
        file(api::address("findings.json"), "What the rules found, as ledgerline check tells it"),
    ];
    let registers = api::REGISTERS.iter();
    json.extend(registers.map(|name| file(api::address(&format!("registers/{name}.json")), &about(name))));
    json.push(file(api::address("schema.json"), "The JSON Schema of all these files"));
    let tables = csv::NAMES.iter().map(|name| file(api::address(&format!("{name}.csv")), &format!("All {name}")));
    let others = [
        file(data::CALENDAR.to_owned(), "The days on which ledgers are due, to subscribe to"),
        file(data::LLMS.to_owned(), "An index in Markdown, with links to the ledgers as they are written"),
    ];
    let group = |id, title, about, files| GroupView { id, title, about, files };
    let badge = |(name, alt): (&str, &'static str)| BadgeView {
        href: format!("{root}{name}.svg"),
        path: format!("{name}.svg"),
        endpoint: format!("{root}{name}.json"),
        alt,
    };
    ApiPage {
        frame: site.layout.frame(
            PageKind::Help,
            address::API,
            format!("For machines · {}", site.layout.project),
            format!("What programs can read of {}: JSON, CSV, feeds, a calendar and badges.", site.layout.project),
        ),
        groups: vec![
            group("json", "JSON", "Addresses in these files are paths from the root of the site.", json),
            group("tables", "Tables", "For spreadsheets: CSV in UTF-8.", tables.collect()),
            feeds(site, &root),
            group("others", "Calendar and index", "", others.into()),
        ],
        badges: badges::OF_SITE.into_iter().map(badge).collect(),
        base: site.config.url.as_ref().map_or_else(|| root.clone(), |url| url.as_str().to_owned()),
    }
}

fn feeds(site: &Site, root: &str) -> GroupView {
    let about = if site.config.url.is_some() {
        "The log entries of the ledgers, the newest first. Each ledger has a feed of its own, which its page names."
    } else {
        "There are none: feeds need full addresses. With the key url in the table [site] of ledgerline.toml there are."
    };
    let files = feeds::of_site(site).into_iter().map(|feed| FileView {
        href: format!("{root}{}", feed.atom),
        path: feed.atom,
        twin: format!("{root}{}", feed.json),
        about: match feed.stage {
            Some(stage) => format!("The ledgers in the stage {}, as Atom", stage.name()),
            None => "All ledgers, as Atom".to_owned(),
        },
    });
    GroupView { id: "feeds", title: "Feeds", about, files: files.collect() }
}
