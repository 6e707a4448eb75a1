//! What is in the folders of a project, each of them read once.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use ledgerline_core::rules::between::{Folder, Name, World};

use super::Top;

/// The disk below, and where that is not known above, the top of a project.
pub(crate) struct Disk {
    top: Top,
    known: Mutex<HashMap<String, Folder>>,
}

impl Disk {
    /// The disk around `top`, of which nothing has been read yet.
    pub(crate) fn new(top: Top) -> Self {
        Self { top, known: Mutex::default() }
    }
}

impl World for Disk {
    fn folder(&self, path: &str) -> Folder {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = known.get(path) {
            return folder.clone();
        }
        let place = self.top.folder.join(path);
        // A project whose sources lie elsewhere says nothing of what lies beside them.
        let is_open = self.top.area_of(&place).is_some() || self.top.is_above_areas(&place);
        let folder = if is_open { read(&place) } else { Folder::Unknown };
        known.insert(path.to_owned(), folder.clone());
        folder
    }

    fn is_bounded(&self) -> bool {
        self.top.is_bounded
    }
}

fn read(path: &Path) -> Folder {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Folder::Missing,
        Err(_) => return Folder::Unknown,
    };
    let mut names = Vec::new();
    for entry in entries {
        let Ok(entry) = entry else { return Folder::Unknown };
        // A link is what it leads to; one that leads nowhere is a file that nobody can open, yet there.
        let is_folder = match entry.file_type() {
            Ok(kind) if kind.is_symlink() => entry.path().is_dir(),
            Ok(kind) => kind.is_dir(),
            Err(_) => return Folder::Unknown,
        };
        names.push(Name { text: entry.file_name().to_string_lossy().into_owned(), is_folder });
    }
    names.sort();
    Folder::Names(names.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_told_as_they_are() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir(place.path().join("src")).unwrap();
        fs::write(place.path().join("A.md"), "").unwrap();
        let disk = Disk::new(Top::at(place.path(), false));
        let Folder::Names(names) = disk.folder("") else { panic!("the top is there") };
        let told: Vec<_> = names.iter().map(|name| (name.text.as_str(), name.is_folder)).collect();
        assert_eq!(told, [("A.md", false), ("src", true)]);
        assert_eq!(disk.folder("none"), Folder::Missing);
        assert_eq!(disk.folder("A.md"), Folder::Missing);
        assert!(!disk.is_bounded());
    }
}
