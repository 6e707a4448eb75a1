//! Reading a theme from its folder: all that is in it has a place, and nothing comes from outside of it.

use std::fs;
use std::path::{Path, PathBuf};

use super::hash::hash;
use super::{Theme, ThemeFile, ThemeFolder, ThemeStyle, ThemeTemplate};
use crate::report::{Failure, reason};

/// How large a file may be, in bytes: a theme is kept in memory.
const MAX_BYTES: u64 = 8 * 1024 * 1024;
/// The file with messages, in the form of Project Fluent.
const MESSAGES: &str = "messages.ftl";
/// How many files a theme may have.
const MAX_FILES: usize = 2_000;

/// The theme in `folder`; an empty one where there is no folder. `built_in` has the names of the built-in templates.
///
/// # Errors
/// [`Failure`] with all that is wrong: files that cannot be read, that lead out of the folder or that nothing would use.
pub(crate) fn read(folder: &ThemeFolder, built_in: &[&str]) -> Result<Theme, Failure> {
    let mut reader = Reader { folder, files: Vec::new(), failures: Vec::new() };
    for part in ["templates", "static", "style.css", MESSAGES] {
        reader.walk(&folder.path.join(part), part);
    }
    let mut theme = Theme::default();
    for (path, name) in std::mem::take(&mut reader.files) {
        let Some(bytes) = reader.bytes(&path, &name) else { continue };
        if let Some(address) = name.strip_prefix("static/") {
            theme.files.push(ThemeFile { address: format!("{}/{address}", super::FOLDER), bytes });
        } else {
            reader.text(name, bytes, built_in, &mut theme);
        }
    }
    theme.templates.sort_by(|a, b| a.name.cmp(&b.name));
    theme.files.sort_by(|a, b| a.address.cmp(&b.address));
    reader.refuse_twins(&theme.files);
    if reader.failures.is_empty() { Ok(theme) } else { Err(Failure::all(reader.failures)) }
}

struct Reader<'a> {
    folder: &'a ThemeFolder,
    /// Paths, and the same from the theme's folder with `/` between the parts.
    files: Vec<(PathBuf, String)>,
    failures: Vec<Failure>,
}

impl Reader<'_> {
    fn fail(&mut self, name: &str, problem: &str, help: &str) {
        self.failures.push(Failure::new(format!("`{}/{name}` {problem}", self.folder.shown)).help(help));
    }

    /// Collects what is at `path`, which is called `name` from the theme's folder. What is hidden is left alone.
    fn walk(&mut self, path: &Path, name: &str) {
        let Ok(metadata) = path.symlink_metadata() else { return };
        if metadata.is_symlink() && !self.is_inside(path) {
            return self.fail(name, "is a link that leads out of the theme", "put a copy of the file in its place");
        }
        if !path.is_dir() {
            if self.files.len() == MAX_FILES {
                self.fail(name, "is one file too many", &format!("a theme may have {MAX_FILES} files"));
            }
            if self.files.len() <= MAX_FILES {
                self.files.push((path.to_path_buf(), name.to_owned()));
            }
            return;
        }
        // A link to a folder may lead around in a circle.
        if metadata.is_symlink() {
            return self.fail(name, "is a link to a folder", "put the files themselves there");
        }
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => {
                return self.fail(name, &format!("cannot be read: {}", reason(&error)), "look at who may read it");
            }
        };
        let mut names: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.file_name())).collect();
        names.sort();
        for inner in names {
            let Some(text) = inner.to_str().filter(|text| is_plain(text)) else {
                let shown = inner.to_string_lossy();
                if !shown.starts_with('.') {
                    let help = "use letters, digits, `-`, `_` and `.` in the names of a theme's files";
                    self.fail(&format!("{name}/{shown}"), "has a name that is no plain address", help);
                }
                continue;
            };
            self.walk(&path.join(text), &format!("{name}/{text}"));
        }
    }

    fn is_inside(&self, path: &Path) -> bool {
        let inside = self.folder.path.canonicalize().and_then(|folder| Ok(path.canonicalize()?.starts_with(folder)));
        inside.unwrap_or(false)
    }

    fn bytes(&mut self, path: &Path, name: &str) -> Option<Vec<u8>> {
        let size = path.metadata().map(|metadata| metadata.len()).unwrap_or_default();
        if size > MAX_BYTES {
            self.fail(name, "is too large for a theme", &format!("keep it below {MAX_BYTES} bytes"));
            return None;
        }
        match fs::read(path) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                self.fail(name, &format!("cannot be read: {}", reason(&error)), "look at who may read it");
                None
            }
        }
    }

    /// Takes a template or the style sheet.
    fn text(&mut self, name: String, bytes: Vec<u8>, built_in: &[&str], theme: &mut Theme) {
        let Ok(text) = String::from_utf8(bytes) else {
            return self.fail(&name, "is no text in UTF-8", "save it as UTF-8");
        };
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        if name == MESSAGES {
            theme.messages = Some(ThemeTemplate { shown: format!("{}/{name}", self.folder.shown), name, text });
            return;
        }
        let Some(template) = name.strip_prefix("templates/") else {
            theme.style = Some(ThemeStyle { file_name: format!("theme-{}.css", hash(&text)), text });
            return;
        };
        if !template.ends_with(".html") {
            return self.fail(
                &name,
                "is no template",
                "names of templates end in `.html`; other files go into `static`",
            );
        }
        if !built_in.contains(&template) && !template.starts_with("parts/") {
            let near = built_in.iter().min_by_key(|known| strsim::osa_distance(known, template));
            let near = near.filter(|known| strsim::osa_distance(known, template) <= known.len() / 3);
            let help = match near {
                Some(known) => format!("did you mean `{known}`? what templates share goes into `templates/parts`"),
                None => "`ledgerline theme show` lists the templates; what they share goes into `templates/parts`"
                    .to_owned(),
            };
            return self.fail(&name, "takes the place of no template", &help);
        }
        let shown = format!("{}/{name}", self.folder.shown);
        theme.templates.push(ThemeTemplate { name: template.to_owned(), shown, text });
    }

    /// On some systems `A.png` and `a.png` are one file.
    fn refuse_twins(&mut self, files: &[ThemeFile]) {
        let mut folded: Vec<(String, &str)> =
            files.iter().map(|file| (file.address.to_ascii_lowercase(), file.address.as_str())).collect();
        folded.sort();
        let twins: Vec<_> = folded.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1].1).collect();
        for twin in twins {
            let name = twin.replacen(super::FOLDER, "static", 1);
            self.fail(&name, "differs from another file by case alone", "give one of them another name");
        }
    }
}

/// Whether `name` can stand in an address and on any disk as it is.
fn is_plain(name: &str) -> bool {
    let is_device = |stem: &str| {
        let upper = stem.to_ascii_uppercase();
        matches!(upper.as_str(), "CON" | "PRN" | "AUX" | "NUL")
            || (upper.len() == 4 && (upper.starts_with("COM") || upper.starts_with("LPT")))
    };
    let stem = name.split('.').next().unwrap_or_default();
    !name.starts_with('.')
        && !name.ends_with('.')
        && name.len() <= 200
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        && !is_device(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT_IN: [&str; 2] = ["base.html", "ledger.html"];

    fn theme(files: &[(&str, &[u8])]) -> Result<Theme, Vec<String>> {
        let place = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = place.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let folder = ThemeFolder { path: place.path().to_path_buf(), shown: "theme".to_owned() };
        read(&folder, &BUILT_IN).map_err(|failure| failure.each().map(|failure| failure.message.clone()).collect())
    }

    #[test]
    fn every_part_has_its_place() {
        let theme = theme(&[
            ("templates/ledger.html", b"\xef\xbb\xbfa"),
            ("templates/parts/mine.html", b"b"),
            ("style.css", b"c {}"),
            ("static/fonts/d.woff2", b"\xff"),
            ("static/.DS_Store", b"e"),
            ("README.md", b"f"),
        ])
        .unwrap();
        let names: Vec<_> = theme.templates.iter().map(|it| (it.name.as_str(), it.text.as_str())).collect();
        assert_eq!(names, [("ledger.html", "a"), ("parts/mine.html", "b")]);
        assert_eq!(theme.templates[0].shown, "theme/templates/ledger.html");
        assert!(theme.style.unwrap().file_name.starts_with("theme-"));
        assert_eq!(theme.files, [ThemeFile { address: "theme/fonts/d.woff2".to_owned(), bytes: vec![0xff] }]);
    }

    #[test]
    fn no_folder_is_an_empty_theme() {
        assert_eq!(theme(&[]), Ok(Theme::default()));
    }

    #[test]
    fn all_that_is_wrong_is_told() {
        let told = theme(&[
            ("templates/legder.html", b""),
            ("templates/notes.txt", b""),
            ("templates/base.html", b"\xff"),
            ("static/a b.png", b""),
            ("static/con.png", b""),
            ("static/A.png", b""),
            ("static/a.png", b""),
        ])
        .unwrap_err();
        let wanted = [
            "`theme/static/a b.png` has a name that is no plain address",
            "`theme/static/con.png` has a name that is no plain address",
            "`theme/templates/base.html` is no text in UTF-8",
            "`theme/templates/legder.html` takes the place of no template",
            "`theme/templates/notes.txt` is no template",
            "`theme/static/a.png` differs from another file by case alone",
        ];
        assert_eq!(told, wanted);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_comes_from_outside() {
        let place = tempfile::tempdir().unwrap();
        let inside = place.path().join("theme/static");
        fs::create_dir_all(&inside).unwrap();
        fs::write(place.path().join("secret"), "s").unwrap();
        std::os::unix::fs::symlink(place.path().join("secret"), inside.join("a.txt")).unwrap();
        std::os::unix::fs::symlink(&inside, inside.join("loop")).unwrap();
        let folder = ThemeFolder { path: place.path().join("theme"), shown: "theme".to_owned() };
        let failure = read(&folder, &BUILT_IN).unwrap_err();
        let told: Vec<_> = failure.each().map(|failure| failure.message.as_str()).collect();
        assert_eq!(
            told,
            ["`theme/static/a.txt` is a link that leads out of the theme", "`theme/static/loop` is a link to a folder"]
        );
    }
}
