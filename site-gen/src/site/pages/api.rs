//! The page that tells people what there is for machines, and where.

use super::{Site, SiteFile};
use crate::site::address;
use crate::site::data::{self, api, badges, csv, feeds};
use crate::site::group::Group;
use crate::site::view::api::{ApiPage, BadgeView, FileView, GroupView};
use crate::site::view::frame::PageKind;

/// The page.
pub(super) fn file(site: &Site) -> SiteFile<'_> {
    SiteFile::page(site, address::API, "api.html", || view(site))
}

/// What each register is about.
fn about(register: &str) -> &'static str {
    match register {
        "decisions" => "api-decisions",
        "risks" => "api-risks",
        "acceptance" => "api-criteria",
        "follow-ups" => "api-follow-ups",
        "lessons" => "api-lessons",
        _ => "api-dependencies",
    }
}

/// What each table is about.
fn about_table(name: &str) -> &'static str {
    match name {
        "ledgers" => "api-table-ledgers",
        "decisions" => "api-table-decisions",
        "risks" => "api-table-risks",
        _ => "api-table-findings",
    }
}

fn view(site: &Site) -> ApiPage<'_> {
    let (root, messages) = (address::root_from(address::API), &*site.messages);
    let file = |path: String, about: &str| FileView {
        href: format!("{root}{path}"),
        path,
        about: messages.text(about).to_owned(),
        twin: String::new(),
    };
    let mut json = vec![
        file(api::address("project.json"), "api-project"),
        file(api::address("ledgers.json"), "api-ledgers"),
        file(api::address("findings.json"), "api-findings"),
    ];
    let registers = api::REGISTERS.iter();
    json.extend(registers.map(|name| file(api::address(&format!("registers/{name}.json")), about(name))));
    json.push(file(api::address("schema.json"), "api-schema"));
    let tables = csv::NAMES.iter().map(|name| file(api::address(&format!("{name}.csv")), about_table(name)));
    let others = [file(data::CALENDAR.to_owned(), "api-calendar"), file(data::LLMS.to_owned(), "api-index")];
    let group = |id, title, about: &'static str, files| GroupView {
        id,
        title: messages.text(title),
        about: if about.is_empty() { "" } else { messages.text(about) },
        files,
    };
    let badge = |(name, alt): (&str, &'static str)| BadgeView {
        href: format!("{root}{name}.svg"),
        path: format!("{name}.svg"),
        endpoint: format!("{root}{name}.json"),
        alt: messages.text(alt),
    };
    ApiPage {
        frame: site.layout.frame(
            PageKind::Help,
            address::API,
            format!("{} · {}", site.messages.text("for-machines"), site.layout.project),
            site.messages.with("api-description", &[("project", (&site.layout.project).into())]),
        ),
        groups: vec![
            group("json", "api-json", "api-json-about", json),
            group("tables", "api-tables", "api-tables-about", tables.collect()),
            feeds(site, &root),
            group("others", "api-others", "", others.into()),
        ],
        badges: badges::OF_SITE.into_iter().map(badge).collect(),
        base: site.config.url.as_ref().map_or_else(|| root.clone(), |url| url.as_str().to_owned()),
    }
}

fn feeds<'a>(site: &'a Site, root: &str) -> GroupView<'a> {
    let about = if site.config.url.is_some() { "api-feeds-about" } else { "api-feeds-none" };
    let files = feeds::of_site(site).into_iter().map(|feed| FileView {
        href: format!("{root}{}", feed.atom),
        path: feed.atom,
        twin: format!("{root}{}", feed.json),
        about: match feed.stage {
            Some(stage) => {
                let label = Group::Stage(stage).label(&site.messages);
                site.messages.with("api-feed-stage", &[("stage", label.into())])
            }
            None => site.messages.text("api-feed-all").to_owned(),
        },
    });
    GroupView {
        id: "feeds",
        title: site.messages.text("api-feeds"),
        about: site.messages.text(about),
        files: files.collect(),
    }
}
