//! What every page has around its content.

use serde::Serialize;

use super::super::data;
use crate::assets::Assets;
use crate::config::{BaseUrl, SiteConfig};
use crate::theme::Theme;

/// The kind of a page; styles and the header tell them apart by it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PageKind {
    Home,
    List,
    Ledgers,
    Board,
    Ledger,
    Registers,
    Timeline,
    Health,
    Archive,
    About,
    Editor,
    Help,
    Missing,
}

/// What is the same for all pages of a site.
pub(crate) struct Layout {
    pub(crate) project: String,
    style: Option<&'static str>,
    theme: Option<String>,
    script: Option<&'static str>,
    reload: Option<&'static str>,
    pub(crate) has_help: bool,
    language: &'static str,
    url: Option<BaseUrl>,
    /// Where the site begins on its host, if that is known; a preview always begins at `/`.
    pub(crate) place: Option<String>,
    image: Option<SocialImageView>,
}

impl Layout {
    pub(crate) fn new(project: String, assets: &Assets, live_reload: bool, config: &SiteConfig, theme: &Theme) -> Self {
        let image = data::social::view(config, &project);
        Self {
            project,
            style: assets.file_name("site.css"),
            theme: theme.style.as_ref().map(|style| style.file_name.clone()),
            script: assets.file_name("site.js"),
            reload: assets.file_name("reload.js").filter(|_| live_reload),
            has_help: config.help,
            language: config.language.name,
            url: config.url.clone(),
            place: if live_reload {
                Some("/".to_owned())
            } else {
                config.url.as_ref().map(|url| url.path().to_owned())
            },
            image,
        }
    }

    /// The frame of the page at `page`, a path from the root of the site.
    pub(crate) fn frame(&self, kind: PageKind, page: &str, title: String, description: String) -> Frame<'_> {
        // The editor may hold changes that are nowhere else: it never reloads by itself.
        let reload = self.reload.filter(|_| kind != PageKind::Editor);
        // The page for addresses that are not there is shown at any of them.
        let url = self.url.as_ref().filter(|_| kind != PageKind::Missing);
        let root = match kind {
            // There no relative link is right.
            PageKind::Missing => self.place.clone().unwrap_or_default(),
            _ => super::super::address::root_from(page),
        };
        let feeds = url.map(|_| data::feeds::links_of_site(&root, &self.project));
        Frame {
            kind,
            language: self.language,
            address: url.map(|url| data::absolute(url, page)),
            image: url.and(self.image.as_ref()),
            alternates: feeds.into_iter().flatten().collect(),
            icon: data::ICON,
            manifest: url.map(|_| data::MANIFEST),
            root,
            title,
            description,
            project: &self.project,
            policy: policy(kind),
            style: self.style,
            theme: self.theme.as_deref(),
            script: self.script,
            reload,
            rows: None,
            help: self.has_help.then_some(super::super::address::GUIDE),
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// What the base template shows.
#[derive(Serialize)]
pub(crate) struct Frame<'a> {
    kind: PageKind,
    /// The language of its words, as `lang` has it.
    language: &'static str,
    /// What leads to the root of the site: nothing, or `../` once for every folder. On the page for addresses that are not
    /// there it is the site's path on its host; nothing where that is not known.
    pub(crate) root: String,
    title: String,
    description: String,
    /// Its full address, where the site knows its own.
    address: Option<String>,
    /// The picture that previews of links to it show.
    image: Option<&'a SocialImageView>,
    /// The same in other forms.
    pub(crate) alternates: Vec<Alternate>,
    /// The sign of the site, from its root.
    icon: &'static str,
    /// The manifest, from the root of the site.
    manifest: Option<&'static str>,
    project: &'a str,
    policy: &'static str,
    style: Option<&'a str>,
    /// The theme's style sheet.
    theme: Option<&'a str>,
    script: Option<&'a str>,
    reload: Option<&'a str>,
    /// The file with the rows that a home page has no room for.
    pub(crate) rows: Option<&'static str>,
    /// The list of rules, from the root of the site.
    help: Option<&'static str>,
    version: &'static str,
}

/// The picture that previews of links show.
#[derive(Serialize)]
pub(crate) struct SocialImageView {
    /// Its full address.
    pub(crate) address: String,
    pub(crate) media_type: &'static str,
    /// What is to be seen on it.
    pub(crate) alt: String,
}

/// What a page says in another form.
#[derive(Serialize)]
pub(crate) struct Alternate {
    pub(crate) media_type: &'static str,
    pub(crate) title: String,
    /// As seen from the page.
    pub(crate) href: String,
}

/// The content security policy: what a page does not need it must not do.
fn policy(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Editor => {
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
             connect-src 'self'; worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
        }
        // Lists fetch the rows they have no room for, and whoever audits a page fetches `robots.txt` from it.
        _ => {
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
             font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
        }
    }
}
