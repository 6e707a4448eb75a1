//! What a version of the site takes over from the one before: ledgers whose text, place and settings are the same.
//!
//! Texts are compared, not times: an editor saves what was there already, and a version control sets clocks back.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use ledgerline_core::ledger::Date;
use ledgerline_core::rules::between::Between;

use super::Site;
use super::entry::{Entry, LedgerEntry};
use super::links::LinkMap;
use crate::config::{FileSettings, SiteConfig};
use crate::input::SourceFile;

/// What the rules between files found, kept to be compared with what they find in the next version.
pub(super) struct Found {
    pub(super) between: Between,
    /// For each ledger, its place among what was asked about.
    pub(super) places: Vec<Option<usize>>,
}

/// The version of the site that was before, as seen from the files of the next one.
pub(super) struct Earlier<'a> {
    site: Option<&'a Site>,
    /// For each of the next files, its place in that version, if all that is known of it without reading it is the same.
    places: Vec<Option<usize>>,
}

impl<'a> Earlier<'a> {
    /// What there is of `site` for the next version, of `files`, with the site's own settings `config`, on the day `today`.
    pub(super) fn of(site: Option<&'a Site>, files: &[SourceFile], config: &SiteConfig, today: Option<Date>) -> Self {
        let Some(site) = site.filter(|site| site.today == today && site.config == *config) else {
            return Self { site: None, places: vec![None; files.len()] };
        };
        let by_path: HashMap<&Path, usize> =
            site.files.iter().enumerate().map(|(at, file)| (file.path.as_path(), at)).collect();
        let mut settings = SameSettings::default();
        let mut place = |file: &SourceFile| {
            let at = *by_path.get(file.path.as_path())?;
            let before = &site.files[at];
            let is_same = before.shown == file.shown
                && before.source == file.source
                && before.slug == file.slug
                && before.among == file.among;
            (is_same && settings.are_same(&before.settings, &file.settings)).then_some(at)
        };
        Self { site: Some(site), places: files.iter().map(&mut place).collect() }
    }

    /// What was kept of the file at the place `at` of the next files, if its text was `source` then and the pictures that
    /// it shows are there still, and the pages that it links to.
    pub(super) fn ledger(&self, at: usize, source: &str, links: &LinkMap) -> Option<Arc<LedgerEntry>> {
        let Entry::Ledger(entry) = &self.site?.entries[self.places[at]?] else { return None };
        let own = entry.own.as_ref()?;
        let pictures = own.pictures.iter().filter(|path| links.local().has_picture(path));
        let is_same =
            entry.source == source && entry.pictures.iter().eq(pictures) && own.links.lead_where_they_did(links);
        is_same.then(|| Arc::clone(entry))
    }

    /// Whether the rules between files had the same to say of the file at the place `at` of the next files as `found` has
    /// of the ledger at `place`.
    pub(super) fn found_the_same(&self, at: usize, found: &Between, place: usize) -> bool {
        let before = self.site.and_then(|site| site.found.as_ref().zip(self.places[at]));
        let same = before.and_then(|(then, at)| Some(found.is_same_at(place, &then.between, then.places[at]?)));
        same == Some(true)
    }
}

/// Compares settings. They are made anew for each version and shared by many files, so that the last answer mostly is the
/// next one.
#[derive(Default)]
pub(super) struct SameSettings(Option<(Arc<FileSettings>, Arc<FileSettings>, bool)>);

impl SameSettings {
    pub(super) fn are_same(&mut self, one: &Arc<FileSettings>, other: &Arc<FileSettings>) -> bool {
        if let Some((a, b, is_same)) = &self.0
            && Arc::ptr_eq(a, one)
            && Arc::ptr_eq(b, other)
        {
            return *is_same;
        }
        let is_same = Arc::ptr_eq(one, other) || one == other;
        self.0 = Some((Arc::clone(one), Arc::clone(other), is_same));
        is_same
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::assets::Assets;
    use crate::discover::Project;
    use crate::site::{SiteInput, Unchanged};
    use crate::theme::Theme;

    static ASSETS: Assets = Assets { files: &[] };

    fn read(root: &Path, day: Option<&str>, before: Option<&Site>) -> Site {
        let project = Project::find(Some(root)).unwrap();
        let found = project.ledgers().unwrap();
        let input = SiteInput {
            project_name: project.name.clone(),
            root: project.root.clone(),
            top: project.top(),
            sources: project.sources.clone(),
            files: project.sources(found.files),
            others: Vec::new(),
            dashboards: project.dashboards(found.dashboards),
            today: day.and_then(Date::at_start),
            assets: &ASSETS,
            live_reload: true,
            is_followed: true,
            config: SiteConfig { help: false, ..project.site() },
            theme: Theme::default(),
        };
        Site::read(input, before).unwrap()
    }

    fn bytes(site: &Site) -> BTreeMap<String, Vec<u8>> {
        let files = site.site_files();
        files.iter().map(|file| (file.address.clone(), file.bytes().unwrap().into_owned())).collect()
    }

    fn taken_over(next: &Site, before: &Site) -> usize {
        let of = |site: &Site| -> Vec<_> {
            let all = site.entries.iter().filter_map(|entry| match entry {
                Entry::Ledger(ledger) => Some(Arc::as_ptr(ledger)),
                Entry::Unreadable(_) => None,
            });
            all.collect()
        };
        let known = of(before);
        of(next).into_iter().filter(|ledger| known.contains(ledger)).count()
    }

    /// Every step is a change on disk, how many ledgers are taken over after it, and of how many no file is made again.
    #[test]
    fn a_version_that_takes_over_is_the_same_as_one_made_from_nothing() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().canonicalize().unwrap();
        let write = |path: &str, text: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let ledger =
            |title: &str, rest: &str| format!("# {title}\n\n**Status:** In Progress\n**Branch:** {title}\n\n{rest}");
        fs::create_dir(root.join(".git")).unwrap();
        write("ledgers/a.md", &ledger("one", "[b](b.md) ![p](p.png)"));
        write("ledgers/b.md", &ledger("two", "## Dependencies\n- [a](a.md)\n"));
        write(
            "ledgers/c.md",
            &ledger("three", "## Risks\n\n<!-- ledgerline: allow FL701 soon there -->\n\n- It is [gone](d.md)\n"),
        );
        write("ledgers/_active.md", "# Active\n\n- [a](a.md)\n");

        let mut last = read(&root, Some("2025-01-01"), None);
        let mut day = "2025-01-01";
        let steps: [(&str, usize, usize, &dyn Fn()); 13] = [
            ("nothing", 3, 3, &|| {}),
            ("a text", 2, 1, &|| write("ledgers/a.md", &ledger("uno", "[b](b.md) ![p](p.png)"))),
            ("a title and a branch of two", 2, 0, &|| {
                write("ledgers/b.md", &ledger("uno", "## Dependencies\n- [a](a.md)\n"));
            }),
            ("the title and no branch of two", 2, 0, &|| {
                write("ledgers/b.md", &ledger("two", "## Dependencies\n- [a](a.md)\n"));
            }),
            ("a file that a link leads to", 2, 0, &|| write("ledgers/d.md", &ledger("four", ""))),
            ("a picture", 3, 2, &|| write("ledgers/p.png", "p")),
            ("a file less", 2, 0, &|| fs::remove_file(root.join("ledgers/d.md")).unwrap()),
            ("a cycle", 2, 1, &|| write("ledgers/a.md", &ledger("uno", "## Dependencies\n- [b](b.md)\n"))),
            ("no text", 2, 1, &|| fs::write(root.join("ledgers/a.md"), b"\xff").unwrap()),
            ("a dashboard", 2, 2, &|| write("ledgers/_active.md", "# Active\n\n- [gone](gone.md)\n")),
            ("settings", 0, 0, &|| write("ledgerline.toml", "[rules]\nFL701 = \"off\"\n")),
            ("a page that a record links to", 1, 0, &|| write("ledgers/d.md", &ledger("four", ""))),
            ("a day", 0, 0, &|| {}),
        ];
        for (what, wanted, ledgers_not_made, change) in steps {
            change();
            if what == "a day" {
                day = "2025-09-09";
            }
            let next = read(&root, Some(day), Some(&last));
            let fresh = read(&root, Some(day), None);
            assert_eq!(bytes(&next), bytes(&fresh), "{what}");
            assert!(next.shows_the_same(&fresh), "{what}");
            assert_eq!(next.shows_the_same(&last), bytes(&next) == bytes(&last), "{what}");
            assert_eq!(taken_over(&next, &last), wanted, "{what}");
            let (unchanged, then) = (Unchanged::since(&last, &next), bytes(&last));
            let not_made = next.site_files().into_iter().filter(|file| file.ledger.is_some_and(|at| unchanged.has(at)));
            let not_made: Vec<_> = not_made.map(|file| (file.bytes().unwrap().into_owned(), file.address)).collect();
            for (now, address) in &not_made {
                assert_eq!(then.get(address), Some(now), "{what}: {address}");
            }
            assert_eq!(not_made.is_empty(), ledgers_not_made == 0, "{what}");
            let pages = not_made.iter().filter(|(_, address)| address.starts_with("ledgers/")).count();
            assert_eq!(pages, ledgers_not_made, "{what}");
            last = next;
        }
    }
}
