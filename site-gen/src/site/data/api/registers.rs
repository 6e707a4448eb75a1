//! `registers/*.json`: one list across all ledgers each, in the order of the ledgers and then of their texts.

use serde::Serialize;

use super::records::{DecisionJson, ItemJson, LessonJson, Need, RiskJson};
use super::{VERSION, address};
use crate::site::address::ledger_page;
use crate::site::entry::LedgerEntry;
use crate::site::records::{ItemKind, ItemRecord};
use crate::site::{Site, SiteFile};

/// The names of the registers.
pub(in crate::site) const REGISTERS: [&str; 6] =
    ["decisions", "risks", "acceptance", "follow-ups", "lessons", "dependencies"];

/// `registers/*.json`
#[derive(Serialize)]
struct Register<'a, T> {
    version: u32,
    project: &'a str,
    register: &'static str,
    entries: Vec<T>,
}

/// What one ledger needs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DependencyJson<'a> {
    /// The slug of the ledger that needs something.
    ledger: &'a str,
    needs: Need<'a>,
}

/// Every register.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let [decisions, risks, acceptance, follow_ups, lessons, dependencies] = REGISTERS;
    vec![
        register(site, decisions, |_, ledger, page, slug| {
            let of_ledger = ledger.records.decisions.iter();
            of_ledger.map(|it| DecisionJson::of(it, page, slug)).collect()
        }),
        register(site, risks, |_, ledger, page, slug| {
            ledger.records.risks.iter().map(|it| RiskJson::of(it, page, slug)).collect()
        }),
        register(site, acceptance, |_, ledger, page, slug| items(ledger, ItemKind::Acceptance, page, slug)),
        register(site, follow_ups, |_, ledger, page, slug| items(ledger, ItemKind::FollowUp, page, slug)),
        register(site, lessons, |_, ledger, page, slug| {
            ledger.records.lessons.iter().map(|it| LessonJson::of(it, page, slug)).collect()
        }),
        register(site, dependencies, move |at, ledger, _, _| {
            let needs = site.relations.needs(at).iter();
            needs.map(|it| DependencyJson { ledger: &ledger.summary.slug, needs: Need::of(site, it) }).collect()
        }),
    ]
}

/// The register `name` of what `of_ledger` gives for each ledger, which it gets with its place, its page and its slug.
fn register<'a, T: Serialize + 'a>(
    site: &'a Site,
    name: &'static str,
    of_ledger: impl Fn(usize, &'a LedgerEntry, &str, Option<&'a str>) -> Vec<T> + Send + Sync + 'a,
) -> SiteFile<'a> {
    SiteFile::json(address(&format!("registers/{name}.json")), move || {
        let entries = site.ledgers().flat_map(|(at, ledger)| {
            let slug = &ledger.summary.slug;
            of_ledger(at, ledger, &ledger_page(slug), Some(slug))
        });
        Register { version: VERSION, project: &site.layout.project, register: name, entries: entries.collect() }
    })
}

fn items<'a>(ledger: &'a LedgerEntry, kind: ItemKind, page: &str, slug: Option<&'a str>) -> Vec<ItemJson<'a>> {
    let is_wanted = |item: &&ItemRecord| item.kind == kind;
    let items = ledger.records.items.iter().filter(is_wanted);
    items.map(|item| ItemJson::of(item, page, slug)).collect()
}
