//! Badges: small pictures for a README that say how the project or a ledger stands, as SVG and, beside each, as the answer
//! that shields.io asks of an endpoint.

mod draw;

use std::borrow::Cow;

use ledgerline_core::Stage;
use serde::Serialize;

use super::super::entry::Entry;
use super::super::group::Group;
use super::super::text::clip;
use super::super::view::row;
use super::super::{Site, SiteFile};

/// How long a word may be on a badge, in characters.
const LIMIT: usize = 40;

/// What a badge says.
struct Badge<'a> {
    label: &'a str,
    message: Cow<'a, str>,
    colour: &'static str,
}

/// The answer of an endpoint.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Endpoint<'a> {
    schema_version: u32,
    label: &'a str,
    message: &'a str,
    color: &'a str,
}

/// The badges of the site, from its root, without their endings, and the message that says what each is of.
pub(in super::super) const OF_SITE: [(&str, &str); 2] = [(LEDGERS, "badge-ledgers"), (PROGRESS, "badge-progress")];

const LEDGERS: &str = "badges/ledgers";
const PROGRESS: &str = "badges/progress";

/// Every badge.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let mut files = Vec::with_capacity(site.len() * 2 + 4);
    files.extend(both(LEDGERS, || ledgers(site)));
    files.extend(both(PROGRESS, || progress(site)));
    for (at, entry) in site.entries.iter().enumerate() {
        let forms = both(&format!("{LEDGERS}/{}", site.files[at].slug), move || of(site, entry));
        files.extend(forms.map(|form| form.of_ledger(at)));
    }
    files
}

/// The badge called `name` in both forms.
fn both<'a>(name: &str, badge: impl Fn() -> Badge<'a> + Copy + Send + Sync + 'a) -> [SiteFile<'a>; 2] {
    let svg = SiteFile::new(format!("{name}.svg"), move || {
        let Badge { label, message, colour } = badge();
        Ok(Cow::Owned(draw::svg(label, &message, colour).into_bytes()))
    });
    let json = SiteFile::new(format!("{name}.json"), move || {
        let Badge { label, message, colour } = badge();
        let endpoint = Endpoint { schema_version: 1, label, message: &message, color: colour };
        Ok(Cow::Owned(serde_json::to_vec(&endpoint)?))
    });
    [svg, json]
}

/// `ledgers: 31 · 3 blocked`
fn ledgers(site: &Site) -> Badge<'_> {
    // Of this project alone, as all that programs read.
    let is_own = |at: &&usize| **at < site.len();
    let in_group = |group| {
        let members = site.groups.iter().find(|members| members.group == group);
        members.map_or(0, |members| members.places.iter().filter(is_own).count())
    };
    let (blocked, all) = (in_group(Group::Stage(Stage::Blocked)), site.messages.grouped(site.len()));
    let (message, group) = match blocked {
        0 => (all, Group::Stage(Stage::Active)),
        _ => (
            site.messages.with("badge-ledgers-blocked", &[("ledgers", (&all).into()), ("count", blocked.into())]),
            Group::Stage(Stage::Blocked),
        ),
    };
    Badge { label: site.messages.text("badge-ledgers"), message: message.into(), colour: colour(group) }
}

/// `progress: 62%`
fn progress(site: &Site) -> Badge<'_> {
    let percent = site.progress().percent();
    let group = match percent {
        Some(100) => Group::Stage(Stage::Done),
        Some(_) => Group::Stage(Stage::Active),
        None => Group::Stage(Stage::Archived),
    };
    let message = percent.map_or_else(
        || site.messages.text("badge-no-items").to_owned(),
        |percent| site.messages.with("percent", &[("percent", usize::from(percent).into())]),
    );
    Badge { label: site.messages.text("badge-progress"), message: message.into(), colour: colour(group) }
}

/// `status: In Progress`
fn of<'a>(site: &'a Site, entry: &'a Entry) -> Badge<'a> {
    let (message, group) = match entry {
        Entry::Ledger(ledger) => (row::status(&site.messages, &ledger.summary), Group::of(ledger.summary.stage)),
        Entry::Unreadable(_) => (Group::Unreadable.label(&site.messages).into(), Group::Unreadable),
    };
    let message = match clip(&message, LIMIT) {
        Cow::Borrowed(_) => message,
        Cow::Owned(cut) => cut.into(),
    };
    Badge { label: site.messages.text("badge-status"), message, colour: colour(group) }
}

/// The colour of a group: dark enough for white letters.
fn colour(group: Group) -> &'static str {
    match group {
        Group::Stage(Stage::Planned) => "#5a6372",
        Group::Stage(Stage::Active) => "#1f5fbf",
        Group::Stage(Stage::Blocked) | Group::Unreadable => "#b3261e",
        Group::Stage(Stage::Review) => "#7a3fb0",
        Group::Stage(Stage::Done) => "#1a7340",
        Group::Stage(Stage::Dropped | Stage::Archived) => "#616161",
        Group::Unknown => "#7a5c00",
    }
}
