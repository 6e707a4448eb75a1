//! The file that was probably meant by a path at which there is nothing.

use std::path::{Path, PathBuf};

use super::{Here, Project, root_of};

/// How alike two names are that may be one, misspelt.
const ALIKE: f64 = 0.85;

/// `did you mean …?`, if something near `path` is there: in its folder, or among the ledgers of the project.
pub(crate) fn did_you_mean(path: &Path) -> Option<String> {
    let here = Here::new();
    let whole = here.absolute(path);
    let name = whole.file_name()?.to_string_lossy().to_lowercase();
    let beside = || {
        let entries = std::fs::read_dir(whole.parent()?).ok()?.filter_map(Result::ok).map(|entry| entry.path());
        nearest(&name, entries.filter(|path| path.file_name().is_none_or(|name| name.as_encoded_bytes()[0] != b'.')))
    };
    let of_project = || {
        let folder = whole.ancestors().find(|folder| folder.is_dir())?;
        let project = Project::find(Some(&root_of(folder))).ok()?;
        nearest(&name, project.look().files.into_iter().map(|file| file.path))
    };
    let found = beside().or_else(of_project)?;
    Some(format!("did you mean `{}`?", here.shown(&found)))
}

/// The one of `paths` whose name is most like `name`, with or without its ending.
fn nearest(name: &str, paths: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    let likeness = |path: &Path| {
        let part = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().to_lowercase());
        let names = [part(path.file_name()), part(path.file_stem())];
        names.into_iter().flatten().map(|known| strsim::jaro_winkler(&known, name)).fold(0.0, f64::max)
    };
    let near = paths.map(|path| (likeness(&path), path)).filter(|(likeness, _)| *likeness > ALIKE);
    // Of several that are as near the first by name: folders are listed in no order.
    near.reduce(|best, next| if next.0 > best.0 || (next.0 == best.0 && next.1 < best.1) { next } else { best })
        .map(|(_, path)| path)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::nearest;

    #[test]
    fn the_nearest_name_counts_with_or_without_its_ending() {
        let paths = ["a/search.md", "b/serach-index.md", "c/export.md"].map(PathBuf::from);
        let near = |name| nearest(name, paths.iter().cloned());
        assert_eq!(near("serch.md"), Some(PathBuf::from("a/search.md")));
        assert_eq!(near("search"), Some(PathBuf::from("a/search.md")));
        assert_eq!(near("exprot.md"), Some(PathBuf::from("c/export.md")));
        assert_eq!(near("readme.md"), None);
    }
}
