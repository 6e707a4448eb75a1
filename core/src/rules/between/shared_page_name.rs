//! `FL704` shared-page-name. Two ledgers would have one page.
//!
//! ### What it finds
//! A ledger whose page has a number behind its name, because another ledger has that name: their file names differ in
//! upper and lower case, in how an accented letter is stored, or in signs that no address has.
//!
//! ### Why it matters
//! On some systems two such files are one, and one of them is lost at the next checkout. The address of the page depends
//! on which other ledgers there are, so that links to it from elsewhere may come to lead to the wrong one.
//!
//! ### Example
//! The files `search index.md` and `search-index.md`; this is the first of them:
//! ```markdown
//! # Search index
//! ```
//!
//! ### What to do
//! Give one of the files another name. There is no fix: other files may link to it.

use crate::rules::{Rule, Severity};

use super::work::Work;

pub(crate) static RULE: Rule = Rule {
    code: "FL704",
    name: "shared-page-name",
    severity: Severity::Warning,
    summary: "Two ledgers would have one page.",
    fix: None,
};

pub(crate) fn check(work: &mut Work<'_>) {
    let facts = work.facts;
    let mut pages: Vec<usize> = (0..facts.len()).filter(|&at| !facts[at].page.is_empty()).collect();
    pages.sort_by(|&a, &b| facts[a].page.cmp(&facts[b].page).then(a.cmp(&b)));
    for group in pages.chunk_by(|&a, &b| facts[a].page == facts[b].page).filter(|group| group.len() > 1) {
        // The one that has the name as it is keeps it; that is the shortest of their names, for the others have a number.
        let owner = group.iter().copied().min_by_key(|&at| (facts[at].slug.len(), at)).unwrap_or(group[0]);
        for &at in group.iter().filter(|&&at| at != owner) {
            let other = &facts[owner].path;
            let message = format!("its page has the same name as that of `{other}`, and becomes `{}`", facts[at].slug);
            let help = "give one of the two files another name".to_owned();
            work.report(at, &RULE, facts[at].head, message, help, None);
        }
    }
}
