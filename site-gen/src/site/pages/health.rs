//! The health of the ledgers: all that the rules found, by rule and by ledger, the same as `ledgerline check` says.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use ledgerline_core::Diagnostic;
use ledgerline_core::html::escape;
use ledgerline_core::project::FindingCounts;
use ledgerline_core::rules::{self, Rule, Severity};
use ledgerline_core::text::LineIndex;

use super::ledger::found;
use super::registers::{heading, shown};
use super::{Site, SiteFile};
use crate::site::address;
use crate::site::entry::Entry;
use crate::site::facet::{Facet, Tally};
use crate::site::group::Group;
use crate::site::inline::{sentence, with_code};
use crate::site::pagination::{Pager, paginate};
use crate::site::parts::open_group;
use crate::site::rows;
use crate::site::text::clip;
use crate::site::view::Markup;
use crate::site::view::finding::FindingView;
use crate::site::view::frame::PageKind;
use crate::site::view::records::{FilterView, HealthPage, RecordList, RuleCount, Unit};

/// The address of the first page without its ending.
const STEM: &str = "health";
/// How many findings of one ledger are listed; its page has more.
const PER_LEDGER: usize = 20;

/// The pages.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let mut places: Vec<usize> =
        (0..site.entries.len()).filter(|&at| !site.entries[at].findings().is_empty()).collect();
    // The worst first: a ledger with an error before one with many notes.
    places.sort_by_key(|&at| {
        let counts = site.entries[at].counts();
        (std::cmp::Reverse((counts.errors, counts.warnings, counts.notes)), at)
    });
    let size = |at: &usize| {
        let shown = site.entries[*at].findings().iter().take(PER_LEDGER);
        shown.map(|finding| 120 + finding.message.len()).sum()
    };
    let pages = paginate(places.iter().map(size));
    let (number_of_pages, all) = (pages.len(), site.findings());
    let (whole, places) = (Arc::new(tally(site, &places)), Arc::new(places));
    let rows = rows::file(STEM, number_of_pages, {
        let places = Arc::clone(&places);
        move || rows::health(site, &places)
    });
    let pages = pages.into_iter().enumerate().map(|(index, range)| {
        let (address, places) = (address::numbered(STEM, index + 1), Arc::clone(&places));
        let whole = Arc::clone(&whole);
        SiteFile::page(site, address.clone(), "health.html", move || {
            view(site, (&places, &whole), range.clone(), (index + 1, number_of_pages), all, &address)
        })
    });
    pages.chain(rows).collect()
}

fn view<'a>(
    site: &'a Site,
    (places, whole): (&[usize], &Tally),
    range: Range<usize>,
    (number, pages): (usize, usize),
    all: FindingCounts,
    address: &str,
) -> HealthPage<'a> {
    let total = all.errors + all.warnings + all.notes;
    let heading = heading(site, site.messages.text("health"), number);
    let meaning = if total == 0 {
        let ledgers = site.messages.count("ledgers", site.len());
        site.messages.with("health-all-right", &[("ledgers", (&ledgers).into())])
    } else {
        let found = found(&site.messages, all);
        site.messages.with("health-found", &[("found", (&found).into()), ("count", places.len().into())])
    };
    HealthPage {
        frame: site.layout.frame(
            PageKind::Health,
            address,
            format!("{heading} · {}", site.layout.project),
            meaning.clone(),
        ),
        rules: if number == 1 { rules(site) } else { Vec::new() },
        dashboards: if number == 1 { super::home::dashboards(site) } else { Vec::new() },
        list: RecordList {
            up: "index.html",
            up_label: site.messages.text("overview"),
            title: site.messages.text("health").to_owned(),
            count: site.messages.grouped(total),
            meaning,
            range: if pages > 1 {
                site.messages.with("health-range", &[("range", (&shown(site, &range, places.len())).into())])
            } else {
                String::new()
            },
            filter: FilterView::new(
                &site.messages,
                &Unit::FINDINGS,
                rows::beside(STEM, pages),
                whole.views(&tally(site, &places[range.clone()]), &site.messages),
            ),
            content: Markup::safe(&content(site, &places[range], &address::root_from(address))),
            empty: site.messages.text(if total == 0 { "health-none" } else { "health-none-in-ledgers" }),
            pager: Pager::new(STEM, number, pages),
        },
    }
}

/// How often each rule found something, and in how many files: the worst first, then in the order of the codes.
fn rules(site: &Site) -> Vec<RuleCount> {
    let mut counts: BTreeMap<&str, Found> = BTreeMap::new();
    for entry in &site.entries {
        let found = entry.findings().iter().map(|finding| (finding.rule.code, finding.severity.name()));
        count_file(found.collect(), &mut counts);
    }
    for dashboard in &site.dashboards {
        count_file(dashboard.findings.0.iter().map(FindingView::rule).collect(), &mut counts);
    }
    let found = rules::all().filter_map(|rule| Some((rule, counts.remove(rule.code)?)));
    let mut found: Vec<(&Rule, Found)> = found.collect();
    found.sort_by_key(|(rule, found)| (found.rank, rule.code));
    let views = found.into_iter().map(|(rule, found)| RuleCount {
        code: rule.code,
        name: rule.name,
        severity: SEVERITIES[found.rank],
        findings: site.messages.grouped(found.findings),
        files: site.messages.grouped(found.files),
        summary: with_code(rule.summary),
    });
    views.collect()
}

/// The names of severities, the worst first.
const SEVERITIES: [&str; 3] = ["error", "warning", "note"];

/// What one rule found.
struct Found {
    /// The place of the worst severity among all.
    rank: usize,
    findings: usize,
    files: usize,
}

/// Counts what is found in one file: codes of rules and names of severities.
fn count_file(mut found: Vec<(&'static str, &'static str)>, counts: &mut BTreeMap<&str, Found>) {
    found.sort_unstable();
    for of_rule in found.chunk_by(|a, b| a.0 == b.0) {
        let ranks = of_rule.iter().filter_map(|(_, name)| SEVERITIES.iter().position(|severity| severity == name));
        let worst = ranks.min().unwrap_or(SEVERITIES.len() - 1);
        let counted = counts.entry(of_rule[0].0).or_insert(Found { rank: worst, findings: 0, files: 0 });
        counted.rank = counted.rank.min(worst);
        counted.findings += of_rule.len();
        counted.files += 1;
    }
}

/// The findings of an entry that are listed: the worst first, each kind in the order of the text.
pub(in crate::site) fn listed(entry: &Entry) -> Vec<&Diagnostic> {
    let mut findings: Vec<&Diagnostic> = entry.findings().iter().collect();
    findings.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), finding.span.start));
    findings.truncate(PER_LEDGER);
    findings
}

/// How many of the findings that are listed of the ledgers at `places` are how bad, and in a ledger in which stage.
fn tally(site: &Site, places: &[usize]) -> Tally {
    let mut tally = Tally::default();
    for &at in places {
        for finding in listed(&site.entries[at]) {
            tally.count(Facet::Severity(finding.severity));
            tally.count(Facet::stage(site, at));
        }
    }
    tally
}

fn content(site: &Site, places: &[usize], root: &str) -> String {
    let mut out = String::with_capacity(places.len() * 1_200);
    for &at in places {
        let (entry, page) = (&site.entries[at], escape(&address::ledger_page(&site.files[at].slug)));
        let source = match entry {
            Entry::Ledger(ledger) => {
                open_group(ledger, site, root, 2, &mut out);
                ledger.source.as_str()
            }
            Entry::Unreadable(file) => {
                let (slug, name) = (escape(&file.slug), escape(&clip(&file.shown, 160)));
                out.push_str(&format!(
                    "<section class=\"record-group\" data-record-group data-stage=\"unreadable\" data-ledger=\"{slug}\">\n\
                     <div class=\"record-head\"><h2><a href=\"{root}{page}\" dir=\"auto\" data-ledger-name>{name}</a></h2>\
                     <span class=\"badge\"><bdi>{}</bdi></span></div>\n",
                    escape(Group::Unreadable.label(&site.messages))
                ));
                ""
            }
        };
        let lines = LineIndex::new(source);
        out.push_str("<ul class=\"records\">\n");
        for finding in listed(entry) {
            write(site, finding, lines.line_at(finding.span.start.min(source.len())) + 1, root, &mut out);
        }
        out.push_str("</ul>\n");
        let left = entry.findings().len().saturating_sub(PER_LEDGER);
        let go = match left {
            0 => site.messages.text("go-to-ledger").to_owned(),
            left => site.messages.with("go-to-ledger-more", &[("left", left.into())]),
        };
        out.push_str(&format!(
            "<p class=\"record-more\"><a href=\"{root}{page}#findings\">{}</a></p>\n</section>\n",
            escape(&go)
        ));
    }
    out
}

fn write(site: &Site, finding: &Diagnostic, line: usize, root: &str, out: &mut String) {
    let (severity, code) = (finding.severity.name(), finding.rule.code);
    let word = escape(site.messages.text(match finding.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }));
    let at = escape(&site.messages.with("finding-line", &[("line", (&line.to_string()).into())]));
    let code = if site.layout.has_help {
        format!("<a href=\"{root}{}\"><code>{code}</code></a>", address::rule_page(code))
    } else {
        format!("<code>{code}</code>")
    };
    out.push_str(&format!(
        "<li class=\"record health-finding\" data-state=\"{severity}\" data-severity=\"{severity}\">\
         <p class=\"finding-head\"><span class=\"finding-severity\">{word}</span> {code}<span class=\"finding-line\">{at}</span></p>\
         <p class=\"finding-message\" dir=\"auto\" lang=\"en\">{}</p></li>\n",
        sentence(&finding.message)
    ));
}
