//! The roadmap: for each stage a bar by ledger, from the day it was created to the day it was done or is due, or today.
//!
//! Owns which ledgers it shows and from when to when. How the bars are drawn is the business of `parts/bars.rs`.

use ledgerline_core::Stage;
use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::project::LedgerSummary;

use super::{Site, SiteFile};
use crate::messages::Messages;
use crate::site::address;
use crate::site::group::Group;
use crate::site::members::Members;
use crate::site::parts::{Bar, Lane, bars};
use crate::site::text::clip;
use crate::site::view::frame::PageKind;
use crate::site::view::roadmap::{RoadmapPage, RoadmapRow};
use crate::site::view::row::is_late;

const ADDRESS: &str = "timeline/roadmap.html";

/// The stages that it shows, in order.
const STAGES: [Stage; 5] = [Stage::Active, Stage::Blocked, Stage::Review, Stage::Planned, Stage::Done];
/// Up to how many ledgers it shows all that are done.
const WHOLE_UP_TO: usize = 60;
/// Of a larger project, what was done in this many days.
const RECENT_DAYS: i64 = 90;
/// How many ledgers of one stage it shows.
const PER_STAGE: usize = 40;

/// The page.
pub(super) fn files(site: &Site) -> [SiteFile<'_>; 1] {
    [SiteFile::page(site, ADDRESS, "roadmap.html", || view(site))]
}

fn view(site: &Site) -> RoadmapPage<'_> {
    let root = address::root_from(ADDRESS);
    let today = site.today.or_else(|| site.last_moved());
    let (mut lanes, mut left_out, mut undated) = (Vec::new(), 0, 0);
    for stage in STAGES {
        let members = site.groups.iter().find(|members| members.group == Group::Stage(stage));
        let Some((members, today)) = members.zip(today) else { continue };
        let (mut of_stage, mut not_drawn, mut without_day) = (Vec::new(), 0, 0);
        for bar in of(site, members, today, &root) {
            match bar {
                Some(bar) if is_recent(site, stage, &bar, today) => of_stage.push(bar),
                Some(_) => not_drawn += 1,
                None => without_day += 1,
            }
        }
        of_stage.sort_by_key(|bar: &Bar<'_>| (bar.start, bar.end));
        not_drawn += of_stage.len().saturating_sub(PER_STAGE);
        // Of too many, those that began last are shown.
        of_stage.drain(..of_stage.len().saturating_sub(PER_STAGE));
        (left_out, undated) = (left_out + not_drawn, undated + without_day);
        lanes.push(Lane {
            stage: members.group.key(),
            label: members.group.label(&site.messages),
            bars: of_stage,
            left: not_drawn + without_day,
            more: format!("{root}{}", address::list_page(members.group, 1)),
        });
    }
    let drawn: usize = lanes.iter().map(|lane| lane.bars.len()).sum();
    let lang = site.text_language();
    let drawing = today.filter(|_| drawn > 0).map(|today| bars(&site.messages, &lanes, today, lang));
    RoadmapPage {
        frame: site.layout.frame(
            PageKind::Timeline,
            ADDRESS,
            format!("{} · {}", site.messages.text("roadmap"), site.layout.project),
            site.messages.with("roadmap-description", &[("project", (&site.layout.project).into())]),
        ),
        about: site.messages.around("roadmap-about"),
        count: site.messages.grouped(drawn),
        left_out: left_out_in_words(&site.messages, left_out, undated),
        today: today.map(|today| today.to_string()).unwrap_or_default(),
        drawing: drawing.unwrap_or_default(),
        text_lang: lang,
        rows: lanes.iter().flat_map(|lane| lane.bars.iter().map(move |bar| row(lane, bar, today))).collect(),
    }
}

fn row<'a>(lane: &Lane<'a>, bar: &Bar<'a>, today: Option<Date>) -> RoadmapRow<'a> {
    RoadmapRow {
        href: bar.href.clone(),
        title: clip(bar.title, 120),
        stage: lane.stage,
        label: lane.label,
        start: bar.start.to_string(),
        end: bar.end.to_string(),
        meaning: bar.meaning,
        progress: bar.progress.percent().map(|percent| percent.to_string()).unwrap_or_default(),
        due: bar.due.map(|due| due.to_string()).unwrap_or_default(),
        late: is_late(bar.due, today),
    }
}

/// What is done long since is left out of a large project's roadmap.
fn is_recent(site: &Site, stage: Stage, bar: &Bar<'_>, today: Date) -> bool {
    stage != Stage::Done || site.len() <= WHOLE_UP_TO || today.days_since(bar.end) <= RECENT_DAYS
}

fn left_out_in_words(messages: &Messages, left_out: usize, undated: usize) -> String {
    let mut words = Vec::new();
    if left_out > 0 {
        let days = usize::try_from(RECENT_DAYS).unwrap_or_default();
        let values = [("count", left_out.into()), ("days", days.into()), ("shown", PER_STAGE.into())];
        words.push(messages.with("roadmap-left-out", &values));
    }
    if undated > 0 {
        words.push(messages.count("roadmap-undated", undated));
    }
    words.join(" ")
}

/// The bars of one group; none for a ledger that names no day.
fn of<'a>(site: &'a Site, members: &'a Members, today: Date, root: &str) -> Vec<Option<Bar<'a>>> {
    let ledgers = members.places.iter().filter_map(|&at| site.ledger(at));
    ledgers.map(|ledger| bar(site, &ledger.summary, members.group, today, root)).collect()
}

fn bar<'a>(site: &'a Site, summary: &'a LedgerSummary, group: Group, today: Date, root: &str) -> Option<Bar<'a>> {
    let day = |kind| Date::at_start(summary.field(kind));
    let first_entry = summary.log.iter().filter_map(|entry| entry.date).min();
    let start = day(FieldKind::Created).or_else(|| day(FieldKind::Started)).into_iter().chain(first_entry).min();
    let start = start.or_else(|| day(FieldKind::Updated))?;
    let due = day(FieldKind::Due).filter(|_| group != Group::Stage(Stage::Done));
    let done = day(FieldKind::Completed).or_else(|| summary.last_moved());
    let (end, meaning) = match (group, done) {
        (Group::Stage(Stage::Done), Some(done)) => (done, "roadmap-done"),
        _ => (today, "roadmap-until-today"),
    };
    Some(Bar {
        href: format!("{root}{}", address::ledger_page(&summary.slug)),
        title: &summary.title,
        start,
        end: end.max(start),
        meaning: site.messages.text(meaning),
        due,
        progress: summary.progress,
    })
}
