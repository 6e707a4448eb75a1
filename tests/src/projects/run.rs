//! What is so, in the words of an expectation block.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Result, bail};
use ledgerline_core::rules::between::{self, Facts, Folder, Name, Place, World};
use ledgerline_core::rules::{Diagnostic, Safety, check_keeping};
use ledgerline_core::text::{TextEdit, apply};
use ledgerline_core::{CheckOptions, Ledger, Settings};

use super::Case;
use crate::print;
use crate::suite::{Expectation, show};

/// What the body of `expectation` has to be.
///
/// # Errors
/// If the block asks for something that there is not.
pub fn actual(case: &Case, expectation: &Expectation) -> Result<String> {
    let mut words: Vec<&str> = expectation.words().collect();
    let body = match expectation.kind() {
        "findings" => {
            let mut text = String::new();
            for (path, source, mut found) in findings(case) {
                found
                    .retain(|finding| words.is_empty() || words.iter().any(|code| finding.rule.code.starts_with(code)));
                if !found.is_empty() {
                    text.push_str(&format!("{path}\n{}", print::findings(&found, &source)));
                }
            }
            text
        }
        "fix" => {
            let safety = if words.first() == Some(&"unsafe") { Safety::Unsafe } else { Safety::Safe };
            words.retain(|word| *word != "unsafe");
            fixed(case, safety, &words)?
        }
        other => bail!("`{other}` is not computed"),
    };
    Ok(show(&body))
}

/// Path, text and findings of every ledger and dashboard of a case, in order.
#[must_use]
pub fn findings(case: &Case) -> Vec<(String, String, Vec<Diagnostic>)> {
    let settings = Settings::built_in();
    let options = CheckOptions { with_fixes: true, ..CheckOptions::new(settings) };
    let read: Vec<(&String, &String)> = case
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("ledgers/") && path.ends_with(".md"))
        .map(|(path, source)| (path, source))
        .collect();
    let mut facts = Vec::new();
    let mut alone = Vec::new();
    let slugs = slugs(&read);
    for (path, source) in &read {
        let ledger = Ledger::parse(source);
        if path.ends_with("/_active.md") {
            facts.push(Facts::of_dashboard(&ledger, path, settings));
            alone.push(Vec::new());
            continue;
        }
        let (found, suppressions) = check_keeping(&ledger, &options);
        let (page, slug) = (page_of(path), &slugs[path.as_str()]);
        facts.push(Facts::of(&ledger, Place { path, slug, page: &page }, settings, suppressions));
        alone.push(found);
    }
    let found = between::check(&facts, &Files::of(case));
    let all = read.into_iter().zip(alone).enumerate();
    all.map(|(place, ((path, source), alone))| {
        let joined = found.join(place, &Ledger::parse(source), &options, alone);
        (path.clone(), source.clone(), joined)
    })
    .collect()
}

/// The name that the page of the ledger at `path` has if no other has it too.
fn page_of(path: &str) -> String {
    path["ledgers/".len()..path.len() - ".md".len()].to_lowercase().replace(' ', "-")
}

/// The name of each page, as the command line gives them: who can have its name as it is keeps it, others get a number.
fn slugs<'c>(read: &[(&'c String, &String)]) -> BTreeMap<&'c str, String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let is_exact = |path: &str| path == format!("ledgers/{}.md", page_of(path));
    let (exact, others): (Vec<&'c str>, Vec<&'c str>) =
        read.iter().map(|(path, _)| path.as_str()).partition(|path| is_exact(path));
    let numbered = exact.into_iter().chain(others).map(|path| {
        let page = page_of(path);
        let count = taken.entry(page.clone()).or_insert(0);
        *count += 1;
        (path, if *count > 1 { format!("{page}-{count}") } else { page })
    });
    numbered.collect()
}

/// Every wanted fix carried out once.
fn fixed(case: &Case, safety: Safety, codes: &[&str]) -> Result<String> {
    let mut text = String::new();
    for (path, source, found) in findings(case) {
        let wanted = found.iter().filter(|finding| codes.is_empty() || codes.contains(&finding.rule.code));
        let fixes: Vec<_> = wanted
            .filter_map(|finding| Some((finding.rule.code, finding.fix.as_ref().filter(|fix| fix.safety <= safety)?)))
            .collect();
        let mut edits: Vec<TextEdit> = fixes.iter().flat_map(|(_, fix)| fix.edits.clone()).collect();
        edits.sort_by_key(|edit| edit.span);
        let after = apply(&source, &edits)?;
        if after != source {
            text.push_str(&format!("{path}\n{}", print::changed_lines(&source, &after)));
            fixes.iter().for_each(|(code, fix)| text.push_str(&format!("{code}: {}\n", fix.title)));
        }
    }
    Ok(if text.is_empty() { "nothing to fix\n".to_owned() } else { text })
}

/// The files of a case as folders.
struct Files {
    folders: BTreeMap<String, Vec<Name>>,
}

impl Files {
    fn of(case: &Case) -> Self {
        let mut folders: BTreeMap<String, Vec<Name>> = BTreeMap::from([(String::new(), Vec::new())]);
        for (path, _) in &case.files {
            let mut folder = String::new();
            let parts: Vec<&str> = path.split('/').collect();
            for (at, part) in parts.iter().enumerate() {
                let is_folder = at + 1 < parts.len();
                let name = Name { text: (*part).to_owned(), is_folder };
                let names = folders.entry(folder.clone()).or_default();
                if let Err(place) = names.binary_search(&name) {
                    names.insert(place, name);
                }
                folder = if folder.is_empty() { (*part).to_owned() } else { format!("{folder}/{part}") };
            }
        }
        Self { folders }
    }
}

impl World for Files {
    fn folder(&self, path: &str) -> Folder {
        self.folders.get(path).map_or(Folder::Missing, |names| Folder::Names(Arc::from(names.as_slice())))
    }
}
