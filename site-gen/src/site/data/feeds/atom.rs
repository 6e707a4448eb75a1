//! A feed as Atom (RFC 4287).

use super::super::xml::{element, escape_into};
use super::{Feed, atom_of, midnight};

/// The text of the file.
pub(super) fn write(feed: &Feed<'_>) -> String {
    let address = atom_of(&feed.address);
    let mut xml = String::with_capacity(512 + feed.entries.len() * 700);
    xml.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    element("id", &address, &mut xml);
    element("title", &feed.title, &mut xml);
    element("updated", &feed.updated, &mut xml);
    link("self", "application/atom+xml", &address, &mut xml);
    link("alternate", "text/html", &feed.page, &mut xml);
    xml.push_str("<author>");
    element("name", feed.author, &mut xml);
    xml.push_str("</author><generator version=\"");
    xml.push_str(env!("CARGO_PKG_VERSION"));
    xml.push_str("\">Ledgerline</generator>");
    for entry in &feed.entries {
        xml.push_str("\n<entry>");
        element("id", &entry.url, &mut xml);
        element("title", &entry.title, &mut xml);
        element("updated", &midnight(entry.day), &mut xml);
        link("alternate", "text/html", &entry.url, &mut xml);
        if let Some(stage) = entry.stage {
            xml.push_str("<category term=\"");
            escape_into(stage, &mut xml);
            xml.push_str("\"/>");
        }
        element("summary", entry.text, &mut xml);
        xml.push_str("</entry>");
    }
    xml.push_str("\n</feed>\n");
    xml
}

fn link(relation: &str, media_type: &str, address: &str, xml: &mut String) {
    for part in ["<link rel=\"", relation, "\" type=\"", media_type, "\" href=\""] {
        xml.push_str(part);
    }
    escape_into(address, xml);
    xml.push_str("\"/>");
}
