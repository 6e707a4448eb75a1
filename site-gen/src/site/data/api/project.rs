//! `project.json`: what the project is, its counts, and where everything else is.

use std::collections::BTreeMap;

use ledgerline_core::Stage;
use serde::Serialize;

use super::ledger::{CountsJson, ProgressJson};
use super::{REGISTERS, VERSION, address};
use crate::site::Site;
use crate::site::data::{CALENDAR, LLMS, csv, feeds};
use crate::site::group::Group;

/// `project.json`
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document<'a> {
    version: u32,
    tool: ToolJson,
    name: &'a str,
    description: Option<&'a str>,
    /// Where the site is found.
    url: Option<&'a str>,
    repository: Option<&'a str>,
    /// The day that counted as today.
    today: Option<String>,
    last_moved: Option<String>,
    ledgers: usize,
    unreadable: usize,
    /// How many ledgers are in each stage; those whose status is not known are in none.
    stages: BTreeMap<&'static str, usize>,
    progress: ProgressJson,
    findings: CountsJson,
    files: FilesJson,
}

#[derive(Serialize)]
struct ToolJson {
    name: &'static str,
    version: &'static str,
}

/// Where everything else is.
#[derive(Serialize)]
struct FilesJson {
    schema: String,
    ledgers: String,
    findings: String,
    registers: BTreeMap<&'static str, String>,
    csv: Vec<String>,
    calendar: &'static str,
    llms: &'static str,
    feeds: Vec<String>,
}

/// What is in `project.json`.
pub(super) fn document(site: &Site) -> Document<'_> {
    let in_stage = |stage: Stage| {
        let members = site.groups.iter().find(|members| members.group == Group::Stage(stage));
        (stage.name(), members.map_or(0, |members| members.places.iter().filter(|&&at| at < site.len()).count()))
    };
    Document {
        version: VERSION,
        tool: ToolJson { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        name: &site.layout.project,
        description: site.config.description.as_deref(),
        url: site.config.url.as_ref().map(crate::config::BaseUrl::as_str),
        repository: site.config.repository.as_ref().map(crate::config::BaseUrl::as_str),
        today: site.today.map(|day| day.to_string()),
        last_moved: site.last_moved().map(|day| day.to_string()),
        ledgers: site.len(),
        unreadable: site.unreadable(),
        stages: Stage::ALL.into_iter().map(in_stage).collect(),
        progress: site.progress().into(),
        findings: site.findings().into(),
        files: FilesJson {
            schema: address("schema.json"),
            ledgers: address("ledgers.json"),
            findings: address("findings.json"),
            registers: REGISTERS.into_iter().map(|name| (name, address(&format!("registers/{name}.json")))).collect(),
            csv: csv::NAMES.into_iter().map(|name| address(&format!("{name}.csv"))).collect(),
            calendar: CALENDAR,
            llms: LLMS,
            feeds: feeds::of_site(site).into_iter().flat_map(|feed| [feed.atom, feed.json]).collect(),
        },
    }
}
