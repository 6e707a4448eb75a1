//! The pages of the project's repository on the web: where it shows a file, changes it, tells its history, shows a branch.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::config::{BaseUrl, SiteConfig};

/// What does not stand for itself in a path of an address.
const NOT_IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'^')
    .add(b'|');

/// The repository's pages.
pub(super) struct Repository {
    base: BaseUrl,
    /// The branch whose files are shown, encoded.
    branch: String,
    /// What stands before the kind of a page.
    lead: &'static str,
    /// What the place is called; empty where it has no name that everybody knows.
    pub(super) name: &'static str,
}

impl Repository {
    /// The repository that the project names, if it names one.
    pub(super) fn of(config: &SiteConfig) -> Option<Self> {
        Self::at(config.repository.as_ref(), &config.branch)
    }

    /// The repository at `base`, if there is one, of which links to edit lead to `branch`.
    pub(super) fn at(base: Option<&BaseUrl>, branch: &str) -> Option<Self> {
        let base = base?.clone();
        let (lead, name) = match base.host() {
            "github.com" => ("", "GitHub"),
            host if host.contains("gitlab") => ("-/", "GitLab"),
            _ => ("", ""),
        };
        Some(Self { base, branch: encode(branch), lead, name })
    }

    /// Where it shows the file at `path`, which is from its top.
    pub(super) fn file(&self, path: &str) -> String {
        self.page("blob", path)
    }

    /// Where it changes the file at `path`.
    pub(super) fn edit(&self, path: &str) -> String {
        self.page("edit", path)
    }

    /// Where it tells the history of the file at `path`.
    pub(super) fn history(&self, path: &str) -> String {
        self.page("commits", path)
    }

    /// Where it shows the `commit`.
    pub(super) fn commit(&self, commit: &str) -> String {
        self.base.join(&format!("{}commit/{}", self.lead, encode(commit)))
    }

    /// Where it shows the branch called `name`; none where that is no name of one.
    pub(super) fn branch(&self, name: &str) -> Option<String> {
        let is_name =
            !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c.is_control() || "~^:?*[\\".contains(c));
        let is_plain = is_name && !name.contains("..") && !name.starts_with(['/', '-', '.']);
        is_plain.then(|| self.base.join(&format!("{}tree/{}", self.lead, encode(name))))
    }

    fn page(&self, kind: &str, path: &str) -> String {
        self.base.join(&format!("{}{kind}/{}/{}", self.lead, self.branch, encode(path)))
    }
}

/// `path` as a part of an address.
pub(super) fn encode(path: &str) -> String {
    utf8_percent_encode(path, NOT_IN_PATHS).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(address: &str) -> Repository {
        let repository = BaseUrl::parse(address);
        Repository::of(&SiteConfig { repository, ..SiteConfig::default() }).unwrap()
    }

    #[test]
    fn each_forge_has_its_own_addresses() {
        let hub = at("https://github.com/o/r");
        assert_eq!(hub.edit(".ai/ledgers/a b.md"), "https://github.com/o/r/edit/main/.ai/ledgers/a%20b.md");
        assert_eq!(hub.file("x#y.rs"), "https://github.com/o/r/blob/main/x%23y.rs");
        let lab = at("https://gitlab.example.org/o/r");
        assert_eq!(lab.history("a.md"), "https://gitlab.example.org/o/r/-/commits/main/a.md");
        assert_eq!(hub.commit("1a2b"), "https://github.com/o/r/commit/1a2b");
        assert_eq!(lab.commit("1a2b"), "https://gitlab.example.org/o/r/-/commit/1a2b");
        assert_eq!((hub.name, lab.name), ("GitHub", "GitLab"));
        assert!(Repository::of(&SiteConfig::default()).is_none());
    }

    #[test]
    fn only_names_of_branches_are_linked() {
        let hub = at("https://github.com/o/r");
        assert_eq!(hub.branch("feat/x-1").as_deref(), Some("https://github.com/o/r/tree/feat/x-1"));
        for name in ["", "two words", "a..b", "/a", "../../x", "-f", "a?b", "N/A yet"] {
            assert_eq!(hub.branch(name), None, "{name}");
        }
    }
}
