//! The files beside the ledgers that ledgers link to: pictures, which are copied, and all others, which the repository's own
//! pages show.
//!
//! Nothing outside of the repository is looked at, nothing hidden, and nothing that a link leads out to.

use std::fs::File;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

use ledgerline_core::html::LinkTarget;

use super::repository::{Repository, encode};
use crate::between::Top;
use crate::config::SiteConfig;
use crate::discover::{Source, repository_of};

/// The largest picture that is copied, in bytes.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// What a browser shows as a picture.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

/// The files of the repository, and those of the repositories of sources.
pub(super) struct LocalFiles {
    top: Top,
    /// Which repository's pages show the files below which folder, by paths from the top; deeper folders first.
    repositories: Vec<(Area, Option<Repository>)>,
}

/// The folder of a source, or of the whole project.
struct Area {
    /// Its path from the top, with a `/` at the end; empty for the top itself.
    folder: String,
    /// The top of its repository, likewise.
    repository: String,
}

impl LocalFiles {
    /// The files below `top`, around a project with `sources` in the folder `root`.
    pub(super) fn new(top: Top, root: &Path, config: &SiteConfig, sources: &[Source]) -> Self {
        let area =
            |folder: &Path| Area { folder: below(&top, folder), repository: below(&top, &repository_of(folder)) };
        let own = area(&repository_of(root));
        let is_own = |area: &Area| area.repository == own.repository;
        let mut repositories: Vec<_> = Vec::new();
        for source in sources {
            let area = area(&source.folder);
            match Repository::at(source.repository.as_ref(), &source.branch) {
                // A package of the same repository.
                None if is_own(&area) => {}
                repository => repositories.push((area, repository)),
            }
        }
        repositories.push((own, Repository::of(config)));
        repositories.sort_by_key(|(area, _)| std::cmp::Reverse(area.folder.len()));
        Self { top, repositories }
    }

    /// The files of a project of which none is there.
    #[cfg(test)]
    pub(super) fn nowhere() -> Self {
        let nowhere = Path::new("/nowhere");
        Self::new(Top::of(nowhere), nowhere, &SiteConfig::default(), &[])
    }

    /// What becomes of a link to the file at `path`, from the top, with `anchor` behind it, on a page that has the root of
    /// the site at `root`.
    pub(super) fn target(&self, path: &str, anchor: Option<&str>, root: &str) -> LinkTarget {
        let Some(file) = self.find(path) else { return LinkTarget::TextOnly };
        if is_picture(path) && is_fit(&file, path) {
            return LinkTarget::Picture(format!("{root}{}", encode(&address(path))));
        }
        let anchor = anchor.filter(|anchor| !anchor.is_empty()).map(|anchor| format!("#{anchor}")).unwrap_or_default();
        match self.repository(path) {
            Some((repository, path)) => LinkTarget::Url(format!("{}{anchor}", repository.file(path))),
            None => LinkTarget::TextOnly,
        }
    }

    /// Whether the file at `path`, from the top, is a picture that is shown.
    pub(super) fn has_picture(&self, path: &str) -> bool {
        is_picture(path) && self.find(path).is_some_and(|file| is_fit(&file, path))
    }

    /// The pages of the repository that has the file at `path`, if it is known where they are, and the path in it.
    pub(super) fn repository<'p>(&self, path: &'p str) -> Option<(&Repository, &'p str)> {
        let (area, repository) = self.repositories.iter().find(|(area, _)| path.starts_with(&area.folder))?;
        Some((repository.as_ref()?, path.strip_prefix(&area.repository)?))
    }

    /// The bytes of the picture at `path`.
    pub(super) fn bytes(&self, path: &str) -> std::io::Result<Vec<u8>> {
        let file = self.find(path).ok_or(std::io::ErrorKind::NotFound)?;
        let mut bytes = Vec::new();
        File::open(file)?.take(MAX_BYTES).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// The file or folder at `path`, if it is there, in the repository, and not hidden.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let is_plain =
            |part: Component<'_>| matches!(part, Component::Normal(name) if !name.as_encoded_bytes().starts_with(b"."));
        if path.is_empty() || path.contains(['\\', ':', '\0']) || !Path::new(path).components().all(is_plain) {
            return None;
        }
        let found = self.top.folder().join(path).canonicalize().ok()?;
        let inside = found.strip_prefix(self.top.area_of(&found)?).ok()?;
        inside.components().all(is_plain).then_some(found)
    }
}

/// The way from the top to `folder`, with a `/` at the end; empty for the top itself.
fn below(top: &Top, folder: &Path) -> String {
    match folder.strip_prefix(top.folder()) {
        Ok(below) if below.as_os_str().is_empty() => String::new(),
        _ => format!("{}/", top.path(folder)),
    }
}

/// Where the picture at `path` is in the site.
pub(super) fn address(path: &str) -> String {
    format!("files/{path}")
}

/// Whether a file at `path` would be a picture by its name.
pub(super) fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    PICTURES.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Whether the picture can be read, is of a bearable size, and does nothing but show itself when somebody opens it alone.
fn is_fit(file: &Path, path: &str) -> bool {
    let Ok(opened) = File::open(file) else { return false };
    if !opened.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES) {
        return false;
    }
    if !path.to_ascii_lowercase().ends_with(".svg") {
        return true;
    }
    let mut text = String::new();
    opened.take(MAX_BYTES).read_to_string(&mut text).is_ok() && is_still(&text)
}

/// Whether an SVG has nothing that runs or loads. What looks like it is taken for it.
fn is_still(svg: &str) -> bool {
    let svg = svg.to_ascii_lowercase();
    let active = [
        "<script",
        "<foreignobject",
        "<iframe",
        "<!entity",
        "<?xml-stylesheet",
        "javascript:",
        "@import",
        "<handler",
        "<set",
        "<animate",
    ];
    let has_handler = svg.match_indices("on").any(|(at, _)| {
        let is_start = svg[..at].ends_with(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/'));
        let name = svg[at..].trim_start_matches(|c: char| c.is_ascii_alphabetic());
        is_start && name.trim_start().starts_with('=')
    });
    !has_handler && !active.iter().any(|word| svg.contains(word))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::config::BaseUrl;

    const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg'><text>on time</text></svg>";

    fn repository(place: &Path, has_page: bool) -> LocalFiles {
        for folder in [".git", "docs", "src", "docs/.hidden"] {
            fs::create_dir_all(place.join(folder)).unwrap();
        }
        for (path, text) in [
            ("docs/a b.png", "p"),
            ("docs/ok.svg", SVG),
            ("docs/bad.svg", "<svg onload=x>"),
            ("src/a.rs", ""),
            (".git/x.png", ""),
            ("docs/.hidden/x.png", ""),
        ] {
            fs::write(place.join(path), text).unwrap();
        }
        let repository = has_page.then(|| BaseUrl::parse("https://git.example/o/r").unwrap());
        let config = SiteConfig { repository, ..SiteConfig::default() };
        let place = place.canonicalize().unwrap();
        LocalFiles::new(Top::of(&place), &place, &config, &[])
    }

    #[test]
    fn pictures_are_the_sites_own_and_other_files_are_shown_by_the_repository() {
        let place = tempfile::tempdir().unwrap();
        let (files, alone) = (repository(place.path(), true), repository(place.path(), false));
        let picture = |path: &str| LinkTarget::Picture(path.to_owned());
        let url = |path: &str| LinkTarget::Url(format!("https://git.example/o/r/blob/main/{path}"));
        assert_eq!(files.target("docs/a b.png", None, "../"), picture("../files/docs/a%20b.png"));
        assert_eq!(alone.target("docs/ok.svg", None, ""), picture("files/docs/ok.svg"));
        assert_eq!(files.bytes("docs/a b.png").unwrap(), b"p");
        assert_eq!(files.target("src/a.rs", Some("L3"), "../"), url("src/a.rs#L3"));
        assert_eq!(files.target("docs", None, "../"), url("docs"));
        assert_eq!(alone.target("src/a.rs", None, "../"), LinkTarget::TextOnly);
        assert_eq!(files.target("docs/bad.svg", None, "../"), url("docs/bad.svg"));
    }

    #[test]
    fn nothing_hidden_and_nothing_outside_is_found() {
        let place = tempfile::tempdir().unwrap();
        let inside = place.path().join("inside");
        let files = repository(&inside, true);
        fs::write(place.path().join("secret.png"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(place.path().join("secret.png"), inside.join("docs/link.png")).unwrap();
        for path in [
            ".git/x.png",
            "docs/.hidden/x.png",
            "../secret.png",
            "docs/link.png",
            "docs/../../secret.png",
            "/etc/passwd",
            "docs/none.png",
            "",
            "c:/x.png",
        ] {
            assert_eq!(files.target(path, None, ""), LinkTarget::TextOnly, "{path}");
            assert!(files.bytes(path).is_err(), "{path}");
        }
    }

    #[test]
    fn a_drawing_that_could_run_is_no_picture() {
        assert!(is_still(SVG));
        for text in [
            "<svg onload=a>",
            "<svg\nonload = a>",
            "<svg><a xlink:href='JavaScript:a'/></svg>",
            "<SCRIPT>",
            "<svg/onload=a>",
        ] {
            assert!(!is_still(text), "{text}");
        }
    }
}
