//! Who needs whom: a drawing of it, circles and names that are no ledger, and all of it as a table.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::sync::Arc;

use ledgerline_core::html::escape;

use super::registers::{frame, heading, links, shown};
use super::{Site, SiteFile};
use crate::site::address;
use crate::site::facet::Tally;
use crate::site::graph::components;
use crate::site::group::Group;
use crate::site::inline::with_code;
use crate::site::lists::Needs;
use crate::site::pagination::{Pager, paginate};
use crate::site::parts::{Edge, Node, graph};
use crate::site::rows;
use crate::site::text::clip;
use crate::site::view::Markup;
use crate::site::view::records::{
    CycleView, DependenciesPage, FilterView, MissingView, RecordList, RegisterLink, Unit,
};

const KEY: &str = "dependencies";
/// The code of the rule that finds ledgers that wait for each other.
const CYCLE: &str = "FL705";
/// Up to how many dependencies are drawn; more are not to be followed by any eye. Of more than that, whole parts are.
const DRAWN: usize = 60;
/// How many circles and how many unknown names are listed above the table.
const LISTED: usize = 40;

/// The pages.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let order: Vec<usize> = site.by_last_move().iter().copied().filter(|&at| is_related(site, at)).collect();
    let sizes = order.iter().map(|&at| 120 * (site.relations.needs(at).len() + site.relations.needed_by(at).len()));
    let pages = paginate(sizes);
    let (number_of_pages, whole) = (pages.len(), Arc::new(Tally::of_ledgers(site, &order)));
    let of_page = pages.into_iter().enumerate().map(|(index, range)| {
        let address = address::numbered(&address::register(KEY), index + 1);
        let whole = Arc::clone(&whole);
        let (places, range_shown) = (order[range.clone()].to_vec(), shown(site, &range, order.len()));
        SiteFile::page(site, address.clone(), "dependencies.html", move || {
            view(site, (&places, &whole), &range_shown, (index + 1, number_of_pages), &address)
        })
    });
    let mut files: Vec<_> = of_page.collect();
    let rows = move || rows::dependencies(site, &order);
    files.extend(rows::file(&address::register(KEY), number_of_pages, rows));
    files
}

/// The dependencies among all registers.
pub(super) fn link<'a>(site: &'a Site, current: &str) -> RegisterLink<'a> {
    let Needs { all, missing } = site.needs();
    RegisterLink {
        page: format!("{KEY}.html"),
        label: site.messages.text("dependencies"),
        meaning: site.messages.text("dependencies-about"),
        count: site.messages.grouped(all),
        remark: if missing == 0 { String::new() } else { site.messages.count("dependencies-unknown", missing) },
        is_current: current == KEY,
    }
}

fn is_related(site: &Site, at: usize) -> bool {
    !site.relations.needs(at).is_empty() || !site.relations.needed_by(at).is_empty()
}

/// What is needed and is no ledger: the place of the ledger that needs it, and the name.
fn missing(site: &Site) -> impl Iterator<Item = (usize, &str)> {
    site.ledgers().flat_map(|(at, _)| {
        let names = site.relations.needs(at).iter().filter(|need| need.to.is_none());
        names.map(move |need| (at, need.name.as_str()))
    })
}

fn view<'a>(
    site: &'a Site,
    (places, whole): (&[usize], &Tally),
    range: &str,
    (number_of_page, pages): (usize, usize),
    address: &str,
) -> DependenciesPage<'a> {
    let root = address::root_from(address);
    let total = site.needs().all;
    let first = number_of_page == 1;
    let (graph, undrawn) = if first { drawing(site, &root) } else { (String::new(), String::new()) };
    let (label, about) = (site.messages.text("dependencies"), site.messages.text("dependencies-about"));
    let all = site.messages.count("dependencies-count", total);
    DependenciesPage {
        frame: frame(site, address, &heading(site, label, number_of_page), &all, about),
        list: RecordList {
            up: address::REGISTERS,
            up_label: site.messages.text("registers"),
            title: label.to_owned(),
            count: site.messages.grouped(total),
            meaning: about.to_owned(),
            range: if pages > 1 { range.to_owned() } else { String::new() },
            filter: FilterView::new(
                &site.messages,
                &Unit::LEDGERS,
                rows::beside(&address::register(KEY), pages),
                whole.views(&Tally::of_ledgers(site, places), &site.messages),
            ),
            content: Markup::safe(&if places.is_empty() { String::new() } else { table(site, places, &root) }),
            empty: site.messages.text("dependencies-none"),
            pager: Pager::new(&address::register(KEY), number_of_page, pages),
        },
        registers: links(site, KEY),
        cycles: if first { cycles(site, &root) } else { Vec::new() },
        missing: if first { missing_views(site, &root) } else { Vec::new() },
        graph,
        undrawn,
    }
}

fn cycles(site: &Site, root: &str) -> Vec<CycleView> {
    let of_ledgers = site.ledgers().flat_map(|(_, ledger)| {
        let found = ledger.findings.iter().filter(|finding| finding.rule.code == CYCLE);
        found.map(move |finding| CycleView {
            severity: finding.severity.name(),
            message: with_code(&finding.message),
            href: format!("{root}{}#findings", address::ledger_page(&ledger.summary.slug)),
            name: clip(&ledger.summary.title, 80).into_owned(),
        })
    });
    of_ledgers.take(LISTED).collect()
}

fn missing_views(site: &Site, root: &str) -> Vec<MissingView> {
    let views = missing(site).take(LISTED).filter_map(|(at, name)| {
        let summary = &site.entries[at].ledger()?.summary;
        Some(MissingView {
            name: clip(name, 80).into_owned(),
            href: format!("{root}{}", address::ledger_page(&summary.slug)),
            ledger: clip(&summary.title, 80).into_owned(),
        })
    });
    views.collect()
}

/// The drawing, and what to say of what is not in it.
fn drawing(site: &Site, root: &str) -> (String, String) {
    let is_open = |at: usize| {
        use ledgerline_core::Stage::{Archived, Done, Dropped};
        let stage = site.entries[at].ledger().and_then(|ledger| ledger.summary.stage);
        !matches!(stage, Some(Done | Dropped | Archived))
    };
    let all = edges(site, |_| true);
    if all.len() <= DRAWN {
        return (draw(site, &all, root), String::new());
    }
    let open = edges(site, is_open);
    if !open.is_empty() && open.len() <= DRAWN {
        let note = site.messages.text("drawn-open").to_owned();
        return (draw(site, &open, root), note);
    }
    // What is over is of less use than what is open.
    let parts = fitting(if open.is_empty() { &all } else { &open });
    if parts.is_empty() {
        let dependencies = site.messages.count("dependencies-count", all.len());
        let note = site.messages.with("drawn-none", &[("dependencies", (&dependencies).into())]);
        return (String::new(), note);
    }
    let dependencies = site.messages.count("dependencies-count", all.len() - parts.len());
    let ledgers = site.messages.count("ledgers", ends(&all).len() - ends(&parts).len());
    let values = [("dependencies", (&dependencies).into()), ("ledgers", (&ledgers).into())];
    (draw(site, &parts, root), site.messages.with("drawn-parts", &values))
}

/// A dependency: what is needed, what needs it, whether it blocks.
type Dependency = (usize, usize, bool);

/// The parts of `edges` that can be drawn together, each whole: those in which most is blocked first, then the largest.
fn fitting(edges: &[Dependency]) -> Vec<Dependency> {
    let ends = ends(edges);
    let place = |at: usize| ends.binary_search(&at).unwrap_or_default();
    let pairs: Vec<(usize, usize)> = edges.iter().map(|&(from, to, _)| (place(from), place(to))).collect();
    let components = components(ends.len(), &pairs);
    let mut part_of = vec![0; ends.len()];
    for (part, nodes) in components.iter().enumerate() {
        nodes.iter().for_each(|&node| part_of[node] = part);
    }
    let mut parts: Vec<Vec<Dependency>> = vec![Vec::new(); components.len()];
    for &edge in edges {
        parts[part_of[place(edge.0)]].push(edge);
    }
    let blocked = |part: &Vec<Dependency>| part.iter().filter(|(.., blocks)| *blocks).count();
    parts.sort_by_key(|part| Reverse((blocked(part), part.len())));
    let mut drawn = Vec::new();
    for part in parts {
        if drawn.len() + part.len() <= DRAWN {
            drawn.extend(part);
        }
    }
    drawn
}

/// The places of the ledgers at the ends of `edges`, sorted.
fn ends(edges: &[Dependency]) -> Vec<usize> {
    let mut places: Vec<usize> = edges.iter().flat_map(|&(from, to, _)| [from, to]).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The dependencies between ledgers that are `shown`.
fn edges(site: &Site, shown: impl Fn(usize) -> bool) -> Vec<Dependency> {
    let mut edges = Vec::new();
    for (at, _) in site.ledgers().filter(|(at, _)| shown(*at)) {
        let needs = site.relations.needs(at).iter().filter_map(|need| Some((need.to?, at, need.blocks)));
        edges.extend(needs.filter(|(to, ..)| shown(*to)));
    }
    edges
}

fn draw(site: &Site, edges: &[Dependency], root: &str) -> String {
    if edges.is_empty() {
        return String::new();
    }
    let places = ends(edges);
    let nodes: Vec<Node<'_>> = places
        .iter()
        .filter_map(|&at| {
            let summary = &site.entries[at].ledger()?.summary;
            let group = Group::of(summary.stage);
            Some(Node {
                href: format!("{root}{}", address::ledger_page(&summary.slug)),
                title: &summary.title,
                stage: group.key(),
                stage_label: group.label(&site.messages),
            })
        })
        .collect();
    let place = |at: usize| places.binary_search(&at).unwrap_or_default();
    let lines: Vec<Edge> =
        edges.iter().map(|&(from, to, blocks)| Edge { from: place(from), to: place(to), blocks }).collect();
    let ledgers = site.messages.count("ledgers", nodes.len());
    let dependencies = site.messages.count("dependencies-count", lines.len());
    let values = [("ledgers", (&ledgers).into()), ("dependencies", (&dependencies).into())];
    graph(&nodes, &lines, site.messages.text("drawing-title"), &site.messages.with("drawing-text", &values))
}

fn table(site: &Site, places: &[usize], root: &str) -> String {
    let word = |key: &'static str| escape(site.messages.text(key));
    let mut out = format!(
        "<div class=\"scroll\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n\
         <table class=\"relations\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
         <th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        word("dependencies-table"),
        word("ledger"),
        word("needs"),
        word("needed-by"),
    );
    let (blocks_it, no_ledger, nothing) = (word("blocks-it"), word("no-ledger"), word("nothing"));
    // On a phone a row is a card, whose parts say for themselves what they are.
    let (needs, needed_by) = (word("needs"), word("needed-by"));
    let blocking = format!(" <span class=\"record-mark\">{blocks_it}</span>");
    for &at in places {
        let Some(entry) = site.entries[at].ledger() else { continue };
        let (slug, stage) = (escape(&entry.summary.slug), Group::of(entry.summary.stage).key());
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            "<tr class=\"record\" id=\"r-{slug}\" data-stage=\"{stage}\" data-ledger=\"{slug}\"><th scope=\"row\">{}</th>\n<td data-label=\"{needs}\">",
            link_to(site, at, root, true)
        );
        list(&mut out, &nothing, site.relations.needs(at).iter().map(|need| {
            let blocks = if need.blocks { blocking.as_str() } else { "" };
            match need.to {
                Some(to) => format!("{}{blocks}", link_to(site, to, root, false)),
                None => format!(
                    "<span class=\"relation-missing\" dir=\"auto\">{}</span> <span class=\"untitled\">{no_ledger}</span>{blocks}",
                    escape(&clip(&need.name, 120))
                ),
            }
        }));
        let _ = write!(out, "</td>\n<td data-label=\"{needed_by}\">");
        list(&mut out, &nothing, site.relations.needed_by(at).iter().map(|&from| link_to(site, from, root, false)));
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    out
}

fn list(out: &mut String, nothing: &str, items: impl ExactSizeIterator<Item = String>) {
    if items.len() == 0 {
        let _ = write!(out, "<span class=\"untitled\">{nothing}</span>");
        return;
    }
    out.push_str("<ul>");
    for item in items {
        let _ = write!(out, "<li>{item}</li>");
    }
    out.push_str("</ul>");
}

fn link_to(site: &Site, at: usize, root: &str, is_name: bool) -> String {
    let Some(entry) = site.entries[at].ledger() else { return String::new() };
    let summary = &entry.summary;
    let group = Group::of(summary.stage);
    let name = if is_name { " data-ledger-name" } else { "" };
    format!(
        "<a href=\"{root}{}\" dir=\"auto\"{}{name}>{}</a> <span class=\"relation-stage\" data-stage=\"{}\">{}</span>",
        escape(&address::ledger_page(&summary.slug)),
        site.lang(),
        escape(&clip(&summary.title, 80)),
        group.key(),
        escape(group.label(&site.messages)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A chain of ledgers from the place `first`, with this many dependencies, `blocked` of which block.
    fn chain(first: usize, edges: usize, blocked: usize) -> Vec<Dependency> {
        (0..edges).map(|at| (first + at, first + at + 1, at < blocked)).collect()
    }

    #[test]
    fn parts_are_drawn_whole_and_those_that_wait_first() {
        let (large, blocked, small, huge) = (chain(0, 40, 0), chain(100, 20, 3), chain(200, 10, 1), chain(300, 61, 61));
        assert_eq!(fitting(&[&*large, &*blocked, &*small, &*huge].concat()), [&*blocked, &*small].concat());
        let rest = chain(400, 30, 0);
        assert_eq!(
            fitting(&[&*large, &*blocked, &*small, &*rest].concat()),
            [&*blocked, &*small, &*rest].concat(),
            "what has no room leaves it to the next"
        );
        assert!(fitting(&huge).is_empty());
    }
}
