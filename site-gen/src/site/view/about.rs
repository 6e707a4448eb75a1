//! What the template `about.html` shows.

use serde::Serialize;

use super::frame::Frame;

/// What the template `about.html` shows: how the site was built.
#[derive(Serialize)]
pub(crate) struct AboutPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) ledgers: String,
    /// How many of them gave no text.
    pub(crate) unreadable: usize,
    /// The folders of the ledgers, and how many are in each.
    pub(crate) folders: Vec<(String, String)>,
    /// What to say of folders that are not listed.
    pub(crate) more_folders: String,
    /// The day that counted as today; empty where there was none.
    pub(crate) today: String,
    /// The commit of the project's repository, shortened; empty where there is none.
    pub(crate) commit: String,
    /// Where the repository shows that commit; empty where the project does not say where it is.
    pub(crate) commit_page: String,
}
