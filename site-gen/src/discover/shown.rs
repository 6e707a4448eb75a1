//! Paths as people read and type them.

use std::env;
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

/// `path` as one would type it in the working folder: relative if it is absolute, without a leading `./`.
pub(crate) fn from_here(path: &Path) -> String {
    Here::new().shown(path)
}

/// The working folder, looked up once for many paths.
pub(crate) struct Here(Option<PathBuf>);

impl Here {
    pub(crate) fn new() -> Self {
        Self(env::current_dir().and_then(|folder| folder.canonicalize()).ok())
    }

    /// `path` from the root on, with links as they are and without `..`.
    pub(crate) fn absolute(&self, path: &Path) -> PathBuf {
        if path.as_os_str().as_encoded_bytes().strip_prefix(b"/").is_some_and(is_straight) {
            return path.to_path_buf();
        }
        let mut absolute = self.0.clone().unwrap_or_default();
        for part in path.components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => drop(absolute.pop()),
                _ => absolute.push(part),
            }
        }
        absolute
    }

    /// See [`from_here`].
    pub(crate) fn shown(&self, path: &Path) -> String {
        match &self.0 {
            Some(here) if path.is_absolute() => relative_to(here, path),
            _ => {
                let path = path.to_string_lossy();
                path.strip_prefix("./").unwrap_or(&path).to_owned()
            }
        }
    }
}

/// `path` as seen from the folder `base`, with `/` between folders. Both must be absolute and without `..`.
pub(crate) fn relative_to(base: &Path, path: &Path) -> String {
    if let Some(below) = straight_below(base, path) {
        return below.to_owned();
    }
    let mut of_base = base.components().peekable();
    let mut of_path = path.components().peekable();
    while of_base.peek().is_some() && of_base.peek() == of_path.peek() {
        of_base.next();
        of_path.next();
    }
    // On another drive there is no way from here to there.
    if matches!(of_path.peek(), Some(Component::Prefix(_) | Component::RootDir)) {
        return path.to_string_lossy().into_owned();
    }
    let up = of_base.map(|_| "..".into());
    let down = of_path.map(|part| part.as_os_str().to_string_lossy());
    let parts: Vec<_> = up.chain(down).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

/// Whether a path is spelt as the system itself spells paths: no part is empty, `.` or `..`. To look at the bytes is much
/// faster than to take the path apart, and so it is with nearly all paths.
fn is_straight(below_root: &[u8]) -> bool {
    let mut parts = below_root.split(|&byte| byte == b'/');
    MAIN_SEPARATOR == '/' && parts.all(|part| !matches!(part, b"" | b"." | b".."))
}

/// The way from `base` down to `path`, if both are spelt so that it is just the rest of `path`.
fn straight_below<'p>(base: &Path, path: &'p Path) -> Option<&'p str> {
    let bytes = path.as_os_str().as_encoded_bytes().strip_prefix(base.as_os_str().as_encoded_bytes())?;
    let below = str::from_utf8(bytes.strip_prefix(b"/")?).ok()?;
    is_straight(below.as_bytes()).then_some(below)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Here, relative_to};

    #[test]
    fn absolute_paths_have_no_way_up() {
        let here = Here(Some("/a/b".into()));
        assert_eq!(here.absolute(Path::new("../c/./d.md")), Path::new("/a/c/d.md"));
        assert_eq!(here.absolute(Path::new("/x/../y")), Path::new("/y"));
    }

    #[test]
    fn goes_down_and_up() {
        let base = Path::new("/a/b");
        assert_eq!(relative_to(base, Path::new("/a/b/c/d.md")), "c/d.md");
        assert_eq!(relative_to(base, Path::new("/a/x/d.md")), "../x/d.md");
        assert_eq!(relative_to(base, base), ".");
        assert_eq!(relative_to(base, Path::new("/a/bc/d.md")), "../bc/d.md");
        assert_eq!(relative_to(Path::new("/"), Path::new("/a/b.md")), "a/b.md");
    }

    #[test]
    fn the_way_down_has_no_odd_parts() {
        let base = Path::new("/a/b");
        for (path, expected) in [
            ("/a/b//c.md", "c.md"),
            ("/a/b/./c.md", "c.md"),
            ("/a/b/c/", "c"),
            ("/a/b/c/.d/..e/f..md", "c/.d/..e/f..md"),
            ("/a/b/", "."),
        ] {
            assert_eq!(relative_to(base, Path::new(path)), expected, "{path}");
        }
        assert_eq!(relative_to(Path::new("/a/b/"), Path::new("/a/b/c.md")), "c.md");
    }
}
