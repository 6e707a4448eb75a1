//! Records in registers: by ledger, each with an id of its own and a link to its place in the ledger.
//!
//! A large project has tens of thousands of them, so they are written here and not by a template.

use ledgerline_core::html::{escape, escape_into};

use super::super::Site;
use super::super::address;
use super::super::entry::LedgerEntry;
use super::super::group::Group;
use super::super::records::{DecisionRecord, RiskRecord, Text};
use super::super::register::{Place, Register, State};
use super::super::text::clip;
use super::super::view::row;
use super::{digit, direction, write_label};
use crate::messages::Messages;

/// How long the text of a link may be that nobody sees, in characters.
const LABEL: usize = 70;

/// Writes records of one register.
pub(crate) struct RecordWriter<'a> {
    pub(crate) site: &'a Site,
    pub(crate) register: Register,
    /// What leads from the page to the root of the site.
    pub(crate) root: &'a str,
}

/// The id of record `at` of `register` in the ledger `entry`. That of a decision is made of its heading, and so stays
/// where others come and go before it. It begins with a letter, as an id should, whatever the ledger is called.
pub(crate) fn record_id(register: Register, entry: &LedgerEntry, at: usize) -> String {
    let slug = &entry.summary.slug;
    match register {
        Register::Decisions => format!("r-{slug}--{}", entry.records.decisions[at].anchor),
        Register::Risks => format!("r-{slug}--risk-{}", at + 1),
        Register::Acceptance | Register::FollowUps => format!("r-{slug}--item-{}", at + 1),
        Register::Lessons => format!("r-{slug}--lesson-{}", at + 1),
    }
}

impl RecordWriter<'_> {
    /// The records at `places`, those of one ledger together.
    pub(crate) fn all(&self, places: &[Place]) -> String {
        let mut out = String::with_capacity(places.len() * 700);
        if self.register.is_by_state() {
            for of_state in places.chunk_by(|a, b| a.state == b.state) {
                let Some(state) = of_state[0].state else { continue };
                let (key, label) = (state.key(), escape(self.site.messages.text(state.label())));
                out.push_str(&format!(
                    "<section class=\"record-state\" data-record-group aria-labelledby=\"{key}\">\n\
                     <h2 id=\"{key}\">{label}</h2>\n"
                ));
                self.by_ledger(of_state, 3, &mut out);
                out.push_str("</section>\n");
            }
        } else {
            self.by_ledger(places, 2, &mut out);
        }
        out
    }

    fn by_ledger(&self, places: &[Place], rank: u8, out: &mut String) {
        for of_ledger in places.chunk_by(|a, b| a.ledger == b.ledger) {
            let Some(entry) = self.site.entries[of_ledger[0].ledger].ledger() else { continue };
            open_group(entry, self.site, self.root, rank, out);
            out.push_str("<ul class=\"records\">\n");
            for place in of_ledger {
                self.record(entry, *place, rank + 1, out);
            }
            out.push_str("</ul>\n</section>\n");
        }
    }

    fn record(&self, entry: &LedgerEntry, place: Place, rank: u8, out: &mut String) {
        let id = escape(&record_id(self.register, entry, place.record));
        out.extend(["<li class=\"record\" id=\"", &id, "\""]);
        if let Some(state) = place.state {
            out.extend([" data-state=\"", state.key(), "\""]);
        }
        out.push_str(">\n");
        let records = &entry.records;
        let (anchor, label) = match self.register {
            Register::Decisions => {
                self.decision(entry, &records.decisions[place.record], &id, rank, out);
                out.push_str("</li>\n");
                return;
            }
            Register::Risks => {
                let risk = &records.risks[place.record];
                write_risk(risk, self.site, self.root, out);
                (&risk.anchor, &risk.text.plain)
            }
            Register::Acceptance | Register::FollowUps => {
                let item = &records.items[place.record];
                write_text(&item.text, self.site, self.root, out);
                (&item.anchor, &item.text.plain)
            }
            Register::Lessons => {
                let lesson = &records.lessons[place.record];
                write_text(&lesson.text, self.site, self.root, out);
                (&lesson.anchor, &lesson.text.plain)
            }
        };
        let (messages, title, href) = (&self.site.messages, escape(&clip(label, LABEL)), self.href(entry, anchor));
        out.push_str("<p class=\"record-links\">");
        write_anchor(&id, &title, messages, out);
        out.extend(["<a class=\"record-go\" href=\"", &href, "\" aria-label=\""]);
        write_label(messages, "in-the-ledger", &title, out);
        out.push_str("\"></a></p>\n</li>\n");
    }

    fn decision(&self, entry: &LedgerEntry, decision: &DecisionRecord, id: &str, rank: u8, out: &mut String) {
        let untitled = self.site.messages.text("decision-without-title");
        let title = if decision.title.plain.is_empty() { untitled } else { &decision.title.plain };
        let (href, dir, lang) = (self.href(entry, &decision.anchor), direction(title), self.site.lang());
        let title_lang = if decision.title.plain.is_empty() { "" } else { lang };
        let title = escape(&clip(title, 200));
        out.push_str(&format!(
            "<div class=\"record-top\"><h{rank} class=\"record-title\"{dir}{title_lang}><a href=\"{href}\">"
        ));
        if let Some(number) = decision.number {
            out.push_str(&format!(
                "<span class=\"record-number\">{number}<span class=\"visually-hidden\">:</span></span> "
            ));
        }
        out.push_str(&format!("{title}</a></h{rank}>"));
        if decision.is_superseded {
            let mark = escape(self.site.messages.text(State::Superseded.label()));
            out.push_str(&format!("<span class=\"record-mark\">{mark}</span>"));
        }
        write_anchor(id, &title, &self.site.messages, out);
        out.push_str("</div>\n");
        let mut parts = decision.shown_parts().peekable();
        if parts.peek().is_none() {
            return;
        }
        out.extend(["<dl class=\"record-parts\"", lang, ">\n"]);
        for (kind, key, text) in parts {
            out.extend(["<div data-part=\"", kind.name(), "\"><dt>"]);
            escape_into(key, out);
            out.extend(["</dt><dd", direction(&text.plain), ">", &text.shown(self.root), "</dd></div>\n"]);
        }
        out.push_str("</dl>\n");
    }

    fn href(&self, entry: &LedgerEntry, anchor: &str) -> String {
        let page = address::ledger_page(&entry.summary.slug);
        let sign = if anchor.is_empty() { "" } else { "#l-" };
        escape(&[self.root, &page, sign, anchor].concat())
    }
}

/// Opens the group of the records of `entry`, with a heading of `rank` that leads to its page.
pub(crate) fn open_group(entry: &LedgerEntry, site: &Site, root: &str, rank: u8, out: &mut String) {
    let summary = &entry.summary;
    let (slug, page) = (escape(&summary.slug), escape(&address::ledger_page(&summary.slug)));
    let (stage, status) = (Group::of(summary.stage).key(), escape(&row::status(&site.messages, summary)));
    let (title, dir) = (escape(&clip(&summary.title, 160)), direction(&summary.title));
    let rank = digit(rank);
    out.extend(["<section class=\"record-group\" data-record-group data-stage=\"", stage, "\" data-ledger=\"", &slug]);
    out.extend([
        "\">\n<div class=\"record-head\"><h",
        rank,
        dir,
        site.lang(),
        "><a href=\"",
        root,
        &page,
        "\" data-ledger-name>",
        &title,
    ]);
    out.extend(["</a></h", rank, "><span class=\"badge\"><bdi>", &status, "</bdi></span>"]);
    if let Some(moved) = summary.last_moved().map(|moved| moved.to_string()) {
        out.extend([
            "<span class=\"record-moved\"><time datetime=\"",
            &moved,
            "\" data-ago>",
            &moved,
            "</time></span>",
        ]);
    }
    out.push_str("</div>\n");
}

fn write_anchor(id: &str, title: &str, messages: &Messages, out: &mut String) {
    out.extend(["<a class=\"anchor\" href=\"#", id, "\" aria-label=\""]);
    write_label(messages, "link-to-record", title, out);
    out.push_str("\"></a>");
}

fn write_text(text: &Text, site: &Site, root: &str, out: &mut String) {
    out.extend(["<p", direction(&text.plain), site.lang(), ">", &text.shown(root), "</p>\n"]);
}

fn write_risk(risk: &RiskRecord, site: &Site, root: &str, out: &mut String) {
    let (messages, lang) = (&site.messages, site.lang());
    let dir = direction(&risk.text.plain);
    let label = escape(if risk.label.is_empty() { messages.text("risk") } else { &risk.label });
    let mitigation = escape(messages.text("mitigation"));
    out.extend(["<dl class=\"record-parts\">\n<div data-part=\"risk\"><dt>", &label, "</dt><dd", dir, lang, ">"]);
    out.extend([&*risk.text.shown(root), "</dd></div>\n"]);
    match &risk.mitigation {
        Some(text) => {
            out.extend(["<div><dt>", &mitigation, "</dt><dd", direction(&text.plain), lang, ">"]);
            out.extend([&*text.shown(root), "</dd></div>\n"]);
        }
        None => {
            let none = escape(messages.text("no-mitigation"));
            out.push_str(&format!("<div><dt>{mitigation}</dt><dd class=\"untitled\">{none}</dd></div>\n"));
        }
    }
    out.push_str("</dl>\n");
}
