//! What needs a look, on the home page: what is stuck and why, what is late or silent, what is nearly done, what was
//! decided.

use std::borrow::Cow;
use std::cmp::Reverse;

use ledgerline_core::Stage;
use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::project::LedgerSummary;

use super::Site;
use crate::messages::Messages;
use crate::site::address::{self, in_query};
use crate::site::entry::LedgerEntry;
use crate::site::group::Group;
use crate::site::register::{Register, State};
use crate::site::text::clip;
use crate::site::view::attention::{PanelItem, PanelView};
use crate::site::view::meter::Meter;
use crate::site::view::row::{due_day, is_open, reason_view};

/// How many lines a panel has.
const LINES: usize = 5;
/// How long a title and a name may be in a panel, in characters.
const TITLE_LIMIT: usize = 100;
const NAME_LIMIT: usize = 60;
/// A ledger that is due within so many days is spoken of.
const SOON_DAYS: i64 = 14;
/// From so many per cent on, an open ledger is nearly done.
const NEARLY: u8 = 80;

/// The panels of the home page.
pub(super) fn panels(site: &Site) -> Vec<PanelView<'_>> {
    vec![blocked(site), at_risk(site), nearly_done(site), decided(site)]
}

/// What is blocked, what moved last first.
fn blocked(site: &Site) -> PanelView<'_> {
    let group = Group::Stage(Stage::Blocked);
    let places = site.groups.iter().find(|members| members.group == group).map_or(&[][..], |members| &members.places);
    let own: Vec<usize> = places.iter().copied().filter(|&at| site.other(at).is_none()).collect();
    let items = own.iter().take(LINES).filter_map(|&at| {
        let ledger = site.ledger(at)?;
        let reason = ledger.reason.as_ref().map(|reason| reason_view(&site.messages, reason, &ledger.summary));
        let note = if reason.is_none() { site.messages.text("blocked-no-reason").to_owned() } else { String::new() };
        Some(PanelItem { reason, ..item(site, ledger, note) })
    });
    PanelView {
        items: items.collect(),
        more: if site.others.is_empty() {
            address::list_page(group, 1)
        } else {
            format!("{}?stage={}{}", address::ALL_LEDGERS, group.key(), own_alone(site))
        },
        ..panel(&site.messages, BLOCKED, own.len())
    }
}

/// What narrows the list of all ledgers down to those that panels speak of, where it has those of other sites, too: its own,
/// which have no source, and those of its sources.
fn own_alone(site: &Site) -> String {
    if site.others.is_empty() {
        return String::new();
    }
    let sources = site.sources.iter().map(|source| &*source.name);
    std::iter::once("").chain(sources).map(|name| format!("&source={}", in_query(name))).collect()
}

/// What is overdue or due soon, the most urgent first, and then what has been silent for longest.
fn at_risk(site: &Site) -> PanelView<'_> {
    let mut found: Vec<(i64, usize, String)> = Vec::new();
    for (at, ledger) in site.ledgers() {
        let Some(today) = site.today else { break };
        if let Some(left) = due_day(&ledger.summary).map(|due| due.days_since(today)).filter(|left| *left <= SOON_DAYS)
        {
            found.push((left, at, due_note(&site.messages, left)));
        } else if let Some(days) = silent_days(ledger, today) {
            // After all that has a date to be missed.
            let rank = (SOON_DAYS + 1).saturating_add((i64::from(u32::MAX) - days).max(0));
            found.push((rank, at, site.messages.count("silent-days", whole(days))));
        }
    }
    found.sort();
    let total = found.len();
    let shown = found.into_iter().take(LINES);
    let items = shown.filter_map(|(_, at, note)| Some(item(site, site.entries[at].ledger()?, note)));
    PanelView {
        items: items.collect(),
        more: format!("{}?risk=overdue&risk=soon&risk=silent{}", address::ALL_LEDGERS, own_alone(site)),
        ..panel(&site.messages, RISK, total)
    }
}

fn due_note(messages: &Messages, left: i64) -> String {
    match left {
        0 => messages.text("due-today").to_owned(),
        left if left < 0 => messages.count("due-overdue", whole(-left)),
        left => messages.count("due-in", whole(left)),
    }
}

fn whole(days: i64) -> usize {
    usize::try_from(days).unwrap_or_default()
}

/// For how many days nothing was written, if the rules say that this is long.
fn silent_days(ledger: &LedgerEntry, today: Date) -> Option<i64> {
    if ledger.is_silent() { ledger.summary.last_moved().map(|moved| today.days_since(moved)) } else { None }
}

/// What is open with few boxes left, the fullest first.
fn nearly_done(site: &Site) -> PanelView<'_> {
    let percent = |summary: &LedgerSummary| summary.progress.percent().filter(|percent| *percent >= NEARLY);
    let open = site.ledgers().filter(|(_, ledger)| is_open(&ledger.summary));
    let mut found: Vec<_> = open.filter_map(|(at, ledger)| Some((Reverse(percent(&ledger.summary)?), at))).collect();
    found.sort();
    let items = found.iter().take(LINES).filter_map(|&(_, at)| {
        let ledger = site.entries[at].ledger()?;
        let progress = ledger.summary.progress;
        let note = match progress.open() {
            0 => site.messages.text("nearly-all-ticked").to_owned(),
            left => site.messages.count("nearly-left", left),
        };
        Some(PanelItem { meter: Meter::of(progress), ..item(site, ledger, note) })
    });
    PanelView {
        items: items.collect(),
        more: format!("{}?progress=nearly&progress=all{}", address::ALL_LEDGERS, own_alone(site)),
        ..panel(&site.messages, NEARLY_DONE, found.len())
    }
}

/// The decisions that still hold: the newest of each of the ledgers that moved last, as decisions have no day of their own.
fn decided(site: &Site) -> PanelView<'_> {
    let newest = |ledger: &LedgerEntry| ledger.records.decisions.iter().rposition(|decision| !decision.is_superseded);
    let all =
        site.ledgers().filter_map(|(at, ledger)| Some((Reverse(ledger.summary.last_moved()), at, newest(ledger)?)));
    let mut all: Vec<_> = all.collect();
    all.sort();
    let holding = |ledger: &LedgerEntry| ledger.records.decisions.iter().filter(|it| !it.is_superseded).count();
    let total: usize = site.ledgers().map(|(_, ledger)| holding(ledger)).sum();
    let items = all.into_iter().take(LINES).filter_map(|(_, at, place)| {
        let ledger = site.entries[at].ledger()?;
        let decision = &ledger.records.decisions[place];
        let title = decision.title.plain.as_str();
        let lang = site.text_language();
        let (title, title_lang) =
            if title.is_empty() { (site.messages.text("untitled-decision"), "") } else { (title, lang) };
        Some(PanelItem {
            href: format!("{}#l-{}", address::ledger_page(&ledger.summary.slug), decision.anchor),
            title: clip(title, TITLE_LIMIT),
            lang: title_lang,
            aside: clip(&ledger.summary.title, NAME_LIMIT),
            aside_lang: lang,
            ..item(site, ledger, String::new())
        })
    });
    let items: Vec<_> = items.collect();
    // Of one ledger there may be several, of which one is shown.
    let is_part = items.len() < total;
    let register = address::numbered(&address::register(Register::Decisions.key()), 1);
    // Where none is superseded there is nothing to narrow the register down by.
    let has_others = site.books().iter().any(|book| book.register == Register::Decisions && book.marked > 0);
    let more = if has_others { format!("{register}#only-{}", State::InForce.key()) } else { register };
    PanelView {
        more,
        more_label: if is_part { site.messages.count("panel-decided-all", total) } else { String::new() },
        about: if is_part { site.messages.text("panel-decided-about") } else { "" },
        items,
        ..panel(&site.messages, DECIDED, total)
    }
}

/// A panel: its name in styles, its icon, and the messages that are its title, what it says where there is nothing, and
/// what the link to all of it says.
type Panel = [&'static str; 5];

const BLOCKED: Panel = ["blocked", "blocked", "panel-blocked", "panel-blocked-nothing", "panel-blocked-all"];
const RISK: Panel = ["risk", "warning", "panel-risk", "panel-risk-nothing", "panel-risk-all"];
const NEARLY_DONE: Panel = ["nearly", "done", "panel-nearly", "panel-nearly-nothing", "panel-nearly-all"];
const DECIDED: Panel = ["decided", "note", "panel-decided", "panel-decided-nothing", "panel-decided-all"];

/// A panel without lines; of `total` it shows the first.
fn panel(messages: &Messages, [key, icon, title, nothing, all]: Panel, total: usize) -> PanelView<'_> {
    PanelView {
        key,
        icon,
        title: messages.text(title),
        count: messages.grouped(total),
        about: "",
        items: Vec::new(),
        nothing: messages.text(nothing),
        more: String::new(),
        more_label: if total > LINES { messages.count(all, total) } else { String::new() },
    }
}

fn item<'a>(site: &Site, ledger: &'a LedgerEntry, note: String) -> PanelItem<'a> {
    let owner = ledger.summary.field(FieldKind::Owner);
    PanelItem {
        href: address::ledger_page(&ledger.summary.slug),
        title: clip(&ledger.summary.title, TITLE_LIMIT),
        lang: site.text_language(),
        note,
        reason: None,
        meter: None,
        aside: if owner.is_empty() { Cow::Borrowed("") } else { clip(owner, NAME_LIMIT) },
        aside_lang: "",
    }
}

#[cfg(test)]
mod tests {
    use super::due_note;
    use crate::messages::{Messages, SiteLanguage};

    #[test]
    fn days_are_told_in_words() {
        let messages = Messages::built_in(SiteLanguage::english());
        assert_eq!(due_note(&messages, -1), "1 day overdue");
        assert_eq!(due_note(&messages, 0), "Due today");
        assert_eq!(due_note(&messages, 14), "Due in 14 days");
    }
}
