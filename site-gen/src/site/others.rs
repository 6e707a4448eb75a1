//! Ledgers of other sites, from the `ledgers.json` that those publish: they are in lists and on the board, with the name of
//! their project, and their pages are where they are.
//!
//! What such a file says is as little trusted as a ledger. Does not read files.

use std::fmt;

use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::project::{EntrySummary, FindingCounts, LedgerSummary};
use ledgerline_core::{Progress, Stage};
use serde::Deserialize;
use serde_json::Value;

use super::repository::encode;
use super::text::printable;
use crate::config::BaseUrl;

/// The version of the form that is read.
const VERSION: u64 = 1;

/// One ledger of another site.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Other {
    /// The name of its project.
    pub(super) project: String,
    /// Its page.
    pub(super) href: String,
    pub(super) summary: LedgerSummary,
}

/// Why a file gave no ledgers: the rest of a sentence about it, and what to do.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) problem: String,
    pub(crate) help: &'static str,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem)
    }
}

/// What is read of the file; what else it has is passed over.
#[derive(Deserialize)]
struct Document {
    project: String,
    /// Where its site is.
    site: Option<String>,
    ledgers: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    slug: String,
    title: String,
    #[serde(default)]
    status: String,
    stage: Option<String>,
    #[serde(default)]
    summary: String,
    #[serde(default)]
    branch: String,
    #[serde(default)]
    owner: String,
    created: Option<String>,
    updated: Option<String>,
    due: Option<String>,
    last_moved: Option<String>,
    #[serde(default)]
    progress: Boxes,
    #[serde(default)]
    findings: Counts,
    page: String,
}

#[derive(Default, Deserialize)]
struct Boxes {
    done: usize,
    total: usize,
}

#[derive(Default, Deserialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// The ledgers that `json`, the text of a `ledgers.json`, lists. Their site is at `address`, or where the file says.
///
/// # Errors
/// [`Refused`] if it is of another form, or does not say where its pages are.
pub(crate) fn read(json: &str, address: Option<&BaseUrl>) -> Result<Vec<Other>, Refused> {
    let other_form = |problem: String| Refused {
        problem,
        help: "it must be the `api/v1/ledgers.json` of a site that `ledgerline build` made",
    };
    let value: Value = serde_json::from_str(json).map_err(|error| other_form(format!("is not JSON: {error}")))?;
    match value.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => {
            let problem = format!("is of version {newer}, and this ledgerline reads version {VERSION}");
            return Err(Refused { problem, help: "take a newer ledgerline" });
        }
        _ => return Err(other_form("has no `version` of a list of ledgers".to_owned())),
    }
    let document: Document =
        serde_json::from_value(value).map_err(|error| other_form(format!("is not a list of ledgers: {error}")))?;
    let site = match (address, &document.site) {
        (Some(address), _) => address.clone(),
        (None, Some(written)) => BaseUrl::parse(written).ok_or_else(|| {
            other_form(format!("says that its site is at `{}`, which is no address of a page", printable(written)))
        })?,
        (None, None) => {
            return Err(Refused {
                problem: "does not say where its site is".to_owned(),
                help: "set `url` of `[site]` there, or write the address behind the file: `ledgers.json=https://…/`",
            });
        }
    };
    let project = printable(&document.project).into_owned();
    let others = document.ledgers.into_iter().map(|listed| {
        if !is_below(&listed.page) {
            let (slug, page) = (printable(&listed.slug), printable(&listed.page));
            return Err(other_form(format!("says that the page of `{slug}` is `{page}`, which is not in its site")));
        }
        let href = site.join(&encode(&listed.page));
        Ok(Other { project: project.clone(), href, summary: listed.summary() })
    });
    others.collect()
}

/// Whether `page` is a path to somewhere below a site, and nothing else.
fn is_below(page: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    !page.contains(['\\', ':']) && !page.contains(char::is_control) && page.split('/').all(is_plain)
}

impl Listed {
    fn summary(self) -> LedgerSummary {
        let date = |text: &Option<String>| text.as_deref().and_then(Date::at_start);
        let moved = date(&self.last_moved);
        let days =
            [(FieldKind::Created, &self.created), (FieldKind::Updated, &self.updated), (FieldKind::Due, &self.due)];
        let days = days.map(|(kind, text)| (kind, date(text).map(|day| day.to_string()).unwrap_or_default()));
        let texts =
            [(FieldKind::Summary, self.summary), (FieldKind::Branch, self.branch), (FieldKind::Owner, self.owner)];
        let fields = texts.into_iter().chain(days).filter(|(_, value)| !value.is_empty());
        LedgerSummary {
            slug: printable(&self.slug).into_owned(),
            title: printable(&self.title).into_owned(),
            status: printable(&self.status).into_owned(),
            stage: Stage::ALL.into_iter().find(|stage| Some(stage.name()) == self.stage.as_deref()),
            fields: fields
                .map(|(kind, value)| (kind, kind.name().to_owned(), printable(&value).into_owned()))
                .collect(),
            // A list says that more is done than there is only to confuse.
            progress: Progress { done: self.progress.done.min(self.progress.total), total: self.progress.total },
            // Only the day is known.
            log: moved
                .map(|day| EntrySummary { date: Some(day), title: String::new(), heading_id: String::new() })
                .into_iter()
                .collect(),
            findings: FindingCounts {
                errors: self.findings.errors,
                warnings: self.findings.warnings,
                notes: self.findings.notes,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(json: &str) -> String {
        read(json, None).err().unwrap().problem
    }

    fn list(site: &str, page: &str) -> String {
        format!(r#"{{"version":1,"project":"P","site":{site},"ledgers":[{{"slug":"a","title":"A","page":"{page}"}}]}}"#)
    }

    #[test]
    fn a_list_is_read_and_its_pages_are_in_its_site() {
        let json = r#"{"version":1,"project":"Pier","site":"https://pier.example/at/","more":1,"ledgers":[
            {"slug":"v1/a","title":"A","status":"Doing","stage":"active","owner":"Ada","due":"2025-01-09","lastMoved":"2025-01-02",
             "progress":{"done":9,"total":3},"findings":{"errors":1,"warnings":0,"notes":0},"page":"ledgers/v1/a b.html"}],"unreadable":[]}"#;
        let others = read(json, None).ok().unwrap();
        let [Other { project, href, summary }] = &others[..] else { panic!("one") };
        assert_eq!((project.as_str(), href.as_str()), ("Pier", "https://pier.example/at/ledgers/v1/a%20b.html"));
        assert_eq!((summary.stage, summary.field(FieldKind::Owner)), (Some(Stage::Active), "Ada"));
        assert_eq!(summary.last_moved().unwrap().to_string(), "2025-01-02");
        assert_eq!((summary.progress.done, summary.findings.errors), (3, 1));
        let elsewhere = BaseUrl::parse("http://localhost:8000").unwrap();
        assert!(read(json, Some(&elsewhere)).ok().unwrap()[0].href.starts_with("http://localhost:8000/ledgers/"));
    }

    #[test]
    fn other_forms_are_told() {
        assert!(refused("<html>").starts_with("is not JSON: "));
        assert!(refused("[]").starts_with("has no `version`"));
        assert_eq!(refused(r#"{"version":2}"#), "is of version 2, and this ledgerline reads version 1");
        assert!(refused(r#"{"version":1,"ledgers":3}"#).starts_with("is not a list of ledgers: "));
        assert_eq!(refused(&list("null", "a.html")), "does not say where its site is");
    }

    #[test]
    fn no_page_is_anywhere_else() {
        for site in ["javascript:alert(1)", "//evil.example", "https://a\\u0022onx=", "data:text/html,x", ""] {
            assert!(refused(&list(&format!("\"{site}\""), "a.html")).contains("no address of a page"), "{site}");
        }
        for page in
            ["javascript:alert(1)", "../a.html", "//evil.example/a", "/a", "a//b", "", "https://evil.example", "a\\nb"]
        {
            assert!(refused(&list("\"https://e.example\"", page)).contains("not in its site"), "{page}");
        }
    }
}
