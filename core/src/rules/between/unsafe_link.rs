//! `FL702` unsafe-link. A link leads out of the project or may do harm.
//!
//! ### What it finds
//! A link, an image or the definition of a link whose scheme is `javascript:`, `data:`, `vbscript:` or `file:`, however
//! it is spelt; a path to one computer, such as `C:\notes`; a relative path that leads out of the repository. As a note:
//! any other scheme but `http:`, `https:`, `mailto:` and `tel:`, and addresses that begin with `//`, all of which the
//! status site shows as text. Pages beside the code, such as `../../issues/12`, work on GitHub and are left alone.
//!
//! ### Why it matters
//! Ledgers are shown in many places, and not each of them is as careful as the status site, which makes no link of any
//! of these. What lies out of the repository is not there for anybody else.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! See [the notes](file:///D:/notes.txt) and [the plan](../../../../plans/search.md).
//! ```
//!
//! ### What to do
//! Put the file into the repository and link to it there, or link to where it is on the web. There is no fix.

use crate::html::{Lead, lead};
use crate::markdown::{Shape, links};
use crate::rules::{Context, Rule, Severity};

use super::address::{Address, resolve};
use super::broken_link::is_out;
use super::work::Work;

pub(crate) static RULE: Rule = Rule {
    code: "FL702",
    name: "unsafe-link",
    severity: Severity::Warning,
    summary: "A link leads out of the project or may do harm.",
    fix: None,
};

/// Schemes that can run code, bring their own page, or read this computer's files.
const HARMFUL: [&str; 4] = ["javascript", "data", "vbscript", "file"];

/// The pages that GitHub has beside the code: from the top of a repository, `../../issues` leads to them.
const PAGES: [&str; 12] = [
    "issues",
    "pull",
    "pulls",
    "wiki",
    "releases",
    "actions",
    "discussions",
    "commit",
    "commits",
    "compare",
    "projects",
    "milestone",
];

/// Of one ledger alone: schemes.
pub(crate) fn check_alone(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for link in links(&ledger.document).filter(|link| link.shape != Shape::Use) {
        let (severity, message, help) = match lead(link.address) {
            Lead::Allowed | Lead::Relative => continue,
            Lead::Host => (
                Severity::Note,
                "the address names a host and no scheme".to_owned(),
                "write `https:` before it: the status site shows it as text",
            ),
            Lead::Refused(scheme) if scheme.len() == 1 => (
                Severity::Warning,
                format!("the link leads to the drive `{scheme}:` of one computer"),
                "put the file into the repository, and link to it by a relative path",
            ),
            Lead::Refused(scheme) if HARMFUL.contains(&scheme.as_str()) => (
                Severity::Warning,
                format!("the link has the scheme `{scheme}:`, which may do harm"),
                "link to a file of the repository, or to a page by `https:`",
            ),
            Lead::Refused(scheme) => (
                Severity::Note,
                format!("the link has the scheme `{scheme}:`, which the status site shows as text"),
                "link to a page by `https:`, if there is one",
            ),
        };
        context.report_as(severity, &RULE, link.written(&ledger.document).unwrap_or(link.span), message, help);
    }
}

pub(crate) fn check(work: &mut Work<'_>) {
    for at in 0..work.facts.len() {
        let facts = &work.facts[at];
        for link in &facts.links {
            let path = resolve(&facts.path, Address::of(&link.address).path);
            if !is_out(work, &path) || is_page(&path) {
                continue;
            }
            let message = "the link leads out of the repository".to_owned();
            let help = "put the file into the repository, or link to where it is on the web".to_owned();
            work.report(at, &RULE, link.span, message, help, None);
        }
    }
}

/// Whether `path` leads from the top to a page that GitHub has beside the code.
fn is_page(path: &str) -> bool {
    path.strip_prefix("../../").and_then(|rest| rest.split('/').next()).is_some_and(|page| PAGES.contains(&page))
}
