//! Ledgers as they are against what git has of them.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::compared::Compared;
use super::renamed::{Known, pairs};
use crate::commands::check::named;
use crate::commands::report_links;
use crate::discover::{
    FoundFile, Here, LEDGER_FOLDERS, Project, did_you_mean, from_here, is_ledger_name, relative_to, root_of,
};
use crate::git::{Changed, Git};
use crate::input::{Given, SourceFile};
use crate::report::{Failure, Terminal};

/// Compares the ledgers at `paths`, or all of the project, with how they were at the first of `revisions`: as they are, or as
/// they were at the second one. One that cannot be read is a failure, and the rest is compared all the same.
///
/// # Errors
/// [`Failure`] if there is nothing to compare with.
pub(super) fn compare(
    root: Option<&Path>,
    paths: &[PathBuf],
    (revision, later): (&str, Option<&str>),
    terminal: &Terminal,
) -> Result<(Vec<Compared>, Vec<Failure>), Failure> {
    let here = Here::new();
    let mut nothing_found = None;
    let (found, folder, places) = if paths.is_empty() {
        let project = Project::find(root)?;
        let found = project.look();
        // All of them may be gone since, with the folder that they were in.
        let mut places = project.places.clone();
        if places.is_empty() {
            places.extend(LEDGER_FOLDERS.map(|folder| project.root.join(folder)));
        }
        if found.files.is_empty() && found.failures.is_empty() && later.is_none() {
            nothing_found = Some(project.nothing_found());
        }
        (found, project.root.clone(), places)
    } else {
        // A file that is gone has no settings of its own; that it is gone is told by its folder.
        let there: Vec<PathBuf> = paths.iter().filter(|path| path.exists()).cloned().collect();
        let places: Vec<PathBuf> = paths.iter().map(|path| here.absolute(path)).collect();
        let folder = folder_of(&places[0]);
        (named::named(&there, None, &here), folder, places)
    };
    if later.is_none() {
        report_links(&found, terminal);
    }
    let missing: Vec<&Path> = paths.iter().map(PathBuf::as_path).filter(|path| !path.exists()).collect();
    let git = Git::at(&folder, revision).map_err(|failure| match (&missing[..], nothing_found.take()) {
        (_, Some(nothing_found)) => nothing_found,
        ([], _) => failure,
        (missing, _) => nowhere(missing, &here).help("name two files that are there to compare them with each other"),
    })?;
    let later = later.map(|revision| Git::at(&folder, revision)).transpose()?;
    // What is of a source in another repository is not compared: that one has a history of its own.
    let is_here = |path: &Path| {
        let real = path.canonicalize().unwrap_or_else(|_| here.absolute(path));
        real.starts_with(&git.top)
    };
    let mut files = found.files;
    let mut failures = found.failures;
    files.retain(|file| {
        let is_here = is_here(&file.path);
        if !is_here && file.source.is_none() {
            let (shown, top) = (here.shown(&file.path), here.shown(&git.top));
            let failure = Failure::new(format!("`{shown}` is not in the repository `{top}`"));
            failures.push(failure.help("compare what is in one repository at a time, or two files with each other"));
        }
        is_here
    });
    let mut compared = Vec::new();

    let mut known = git.files()?;
    let changed = git.changed(later.as_ref())?;
    let is_named = |path: &Path| places.iter().any(|place| path.starts_with(place));
    let is_ledger = |path: &Path| {
        is_named(path)
            && (is_ledger_name(path.file_name().unwrap_or_default()) || places.iter().any(|place| place == path))
    };
    if let Some(later) = &later {
        (files, failures) = (Vec::new(), Vec::new());
        let project = Project::find(Some(&root_of(&folder)))?;
        for path in changed.iter().filter_map(|changed| changed.new.as_deref()) {
            let whole = git.top.join(path);
            if is_ledger(&whole) && !project.exclude.matched_path_or_any_parents(&whole, false).is_ignore() {
                files.push(FoundFile {
                    settings: project.settings.settings(&whole),
                    given: Some(Given::of(later.read(path)?).into()),
                    relative: path.to_owned(),
                    path: whole,
                    source: None,
                });
            }
        }
        known.append(&mut later.files()?);
        known.sort_unstable();
    }
    let by_path: HashMap<&str, &Changed> =
        changed.iter().filter_map(|changed| Some((changed.new.as_deref()?, changed))).collect();
    let in_git = |path: &Path| {
        let path = path.canonicalize().unwrap_or_else(|_| here.absolute(path));
        relative_to(&git.top, &path)
    };
    let (mut came, mut there) = (Vec::new(), HashSet::new());
    for file in named::sources(files, &here) {
        let path = in_git(&file.path);
        let change = by_path.get(path.as_str());
        match change.and_then(|change| change.old.as_deref()) {
            Some(old) => match one(&git, &file, old) {
                Ok(one) => compared.push(one),
                Err(failure) => failures.push(failure),
            },
            None if change.is_none() && known.binary_search(&path).is_ok() => {}
            None => came.push(file),
        }
        there.insert(path);
    }
    let gone = changed.iter().filter_map(|changed| {
        let old = changed.old.as_deref()?;
        // What was moved to where nobody looks for ledgers is gone from among them.
        let is_gone = changed.new.as_deref().is_none_or(|new| new != old && !there.contains(new));
        (is_gone && is_ledger(&git.top.join(old))).then_some(old)
    });
    compared.extend(gone_and_come(&git, gone.collect(), came));
    // A path that is neither there nor was is a slip.
    let was_there = |path: &Path| {
        let place = here.absolute(path);
        let is_in = |file: &String| git.top.join(file).starts_with(&place);
        (later.is_some() && known.iter().any(is_in))
            || changed
                .iter()
                .any(|changed| changed.old.as_ref().is_some_and(|old| git.top.join(old).starts_with(&place)))
    };
    let slips: Vec<&Path> = missing.into_iter().filter(|path| !was_there(path)).collect();
    if !slips.is_empty() {
        let near = slips.iter().find_map(|path| did_you_mean(path));
        let help =
            near.unwrap_or_else(|| format!("git knows none at `{revision}` either: see that each path is spelt right"));
        failures.push(nowhere(&slips, &here).help(help));
    }
    if let (true, Some(nothing_found)) = (compared.is_empty(), nothing_found) {
        return Err(nothing_found);
    }
    compared.sort_by(|a, b| a.new.as_ref().or(a.old.as_ref()).cmp(&b.new.as_ref().or(b.old.as_ref())));
    Ok((compared, failures))
}

/// The nearest folder that is there, from `path` upwards.
fn folder_of(path: &Path) -> PathBuf {
    path.ancestors().find(|folder| folder.is_dir()).unwrap_or(path).to_path_buf()
}

/// That nothing is at any of `paths`.
fn nowhere(paths: &[&Path], here: &Here) -> Failure {
    let shown: Vec<String> = paths.iter().map(|path| format!("`{}`", here.shown(path))).collect();
    Failure::new(format!("there is no file or folder {}", shown.join(" or ")))
}

/// Ledgers that went and ledgers that came, of which some may be the same.
fn gone_and_come(git: &Git, mut gone: Vec<&str>, mut came: Vec<SourceFile>) -> Vec<Compared> {
    let mut compared = Vec::new();
    if !gone.is_empty() && !came.is_empty() {
        // What cannot be read is like nothing.
        let texts: Vec<String> = came.iter().map(|file| file.read().unwrap_or_default()).collect();
        let then = |old: &&str| git.read(old).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let earlier: Vec<String> = gone.iter().map(then).collect();
        let settings = &came[0].settings;
        let of = |text| Known::new(text, settings, &settings.template.text);
        let before: Vec<Known<'_>> = earlier.iter().map(|text| of(text)).collect();
        let after: Vec<Known<'_>> = texts.iter().map(|text| of(text)).collect();
        let found = pairs(&before, &after);
        for (new, old) in found.iter().enumerate() {
            let Some(old) = *old else { continue };
            let paths = (Some(shown_then(git, gone[old])), Some(came[new].shown.clone()));
            let texts = (earlier[old].as_str(), texts[new].as_str());
            compared.push(Compared::new(paths, texts, &came[new].settings.vocabulary));
        }
        let mut place = 0..;
        gone.retain(|_| !found.contains(&place.next()));
        let mut is_new = found.iter().map(Option::is_none);
        came.retain(|_| is_new.next().unwrap_or(true));
    }
    compared.extend(came.into_iter().map(|file| Compared::came(file.shown)));
    compared.extend(gone.into_iter().map(|old| Compared::gone(shown_then(git, old))));
    compared
}

/// The path `old`, from the top of the repository, as shown.
fn shown_then(git: &Git, old: &str) -> String {
    from_here(&git.top.join(old))
}

fn one(git: &Git, file: &SourceFile, old: &str) -> Result<Compared, Failure> {
    let after = file.read().map_err(|error| super::unread(&file.shown, &error))?;
    let shown = shown_then(git, old);
    let before = String::from_utf8(git.read(old)?).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        Failure::new(format!(
            "`{shown}` was not UTF-8 at {}: byte {byte} is not part of any character",
            git.short_commit()
        ))
        .help("compare with another revision with `--from`")
    })?;
    Ok(Compared::new((Some(shown), Some(file.shown.clone())), (&before, &after), &file.settings.vocabulary))
}
