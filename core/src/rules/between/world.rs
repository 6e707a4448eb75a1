//! What there is beside the ledgers, as whoever can read folders tells it.

use std::sync::Arc;

/// A file or folder by name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Name {
    /// Its name, spelt as the folder spells it.
    pub text: String,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// What is in a folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Folder {
    /// These, sorted.
    Names(Arc<[Name]>),
    /// There is no such folder.
    Missing,
    /// Nobody can say: it could not be looked at.
    Unknown,
}

/// What there is beside the ledgers: in the repository, or in the project's folder where there is no repository.
///
/// Paths are those from the top, with `/` between folders, and the empty path is the top itself. Folders are asked for
/// again and again: who answers should remember what was said.
pub trait World {
    /// What is in the folder `path`.
    fn folder(&self, path: &str) -> Folder;

    /// Whether links may lead no further than the top. Where it is not known how far the project reaches, paths that
    /// begin with `..` are asked for too.
    fn is_bounded(&self) -> bool {
        true
    }
}

/// A world of which nothing is known: what is not a ledger may be there or not.
#[derive(Clone, Copy, Default, Debug)]
pub struct Unknown;

impl World for Unknown {
    fn folder(&self, _: &str) -> Folder {
        Folder::Unknown
    }
}

/// What is at a path.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum There {
    /// A file or a folder, or nobody can say.
    Yes,
    /// Nothing of just this name, but one that differs in upper and lower case alone: its path.
    OtherCase(String),
    /// Nothing: the last folder on the way that is there, what is in it, and the name that is not. Whether that is the
    /// last name of the path, too.
    No { folder: String, names: Arc<[Name]>, name: String, is_last: bool },
}

/// Looks for `path`, name by name, so that upper and lower case count on every system.
pub(super) fn look(world: &dyn World, path: &str) -> There {
    let mut at = String::new();
    let mut is_exact = true;
    let mut rest = path;
    while let Some(tail) = rest.strip_prefix("..").filter(|tail| tail.is_empty() || tail.starts_with('/')) {
        at.push_str(if at.is_empty() { ".." } else { "/.." });
        rest = tail.strip_prefix('/').unwrap_or(tail);
    }
    let mut parts = rest.split('/').filter(|part| !part.is_empty()).peekable();
    while let Some(part) = parts.next() {
        let Folder::Names(names) = world.folder(&at) else { return There::Yes };
        let found = match names.binary_search_by(|name| name.text.as_str().cmp(part)) {
            Ok(place) => &names[place],
            Err(_) => {
                let mut alike = names.iter().filter(|name| same_but_case(&name.text, part));
                match (alike.next(), alike.next()) {
                    (Some(one), None) => {
                        is_exact = false;
                        one
                    }
                    _ => {
                        let is_last = parts.peek().is_none();
                        return There::No { folder: at, names: names.clone(), name: part.to_owned(), is_last };
                    }
                }
            }
        };
        if !at.is_empty() {
            at.push('/');
        }
        at.push_str(&found.text);
        if !found.is_folder && parts.peek().is_some() {
            // A way through a file: `a.md/b`.
            let name = parts.next().unwrap_or_default().to_owned();
            return There::No { folder: at, names: Arc::new([]), name, is_last: parts.peek().is_none() };
        }
    }
    if is_exact { There::Yes } else { There::OtherCase(at) }
}

/// Whether two names are one where upper and lower case do not count.
pub(super) fn same_but_case(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(b);
    }
    a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}
