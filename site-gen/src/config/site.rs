//! `[site]`: what the site says of itself and where it will be found. The folder that is written is not among it.

use toml::de::DeTable;

use super::base_url::BaseUrl;
use super::social_image::SocialImage;
use super::values;
use crate::messages::SiteLanguage;

/// What `[site]` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SiteConfig {
    /// The name that the site shows, if it is not that of the project.
    pub(crate) title: Option<String>,
    /// What the project is, in a sentence.
    pub(crate) description: Option<String>,
    /// Where the site will be found.
    pub(crate) url: Option<BaseUrl>,
    /// The page of the repository.
    pub(crate) repository: Option<BaseUrl>,
    /// The branch that links to edit lead to.
    pub(crate) branch: String,
    /// The picture that previews of links show; read by the one who reads the project's files.
    pub(crate) image: Option<SocialImage>,
    /// What is to be seen on it.
    pub(crate) image_alt: Option<String>,
    /// Names of fields that the board has lanes by; `None` where they are to be found out.
    pub(crate) lanes: Option<Vec<String>>,
    /// Whether the rules have pages.
    pub(crate) help: bool,
    /// The language of its words.
    pub(crate) language: &'static SiteLanguage,
    /// The languages of ledgers besides English; `[ledgers]` says them.
    pub(crate) ledger_languages: Vec<&'static str>,
}

impl Default for SiteConfig {
    fn default() -> Self {
        Self {
            title: None,
            description: None,
            url: None,
            repository: None,
            branch: "main".to_owned(),
            image: None,
            image_alt: None,
            lanes: None,
            help: true,
            language: SiteLanguage::english(),
            ledger_languages: Vec::new(),
        }
    }
}

impl SiteConfig {
    /// What the table says. What has the wrong form is passed over: it is a fault already.
    pub(super) fn read(site: &DeTable<'_>) -> Self {
        let text = |key| values::text(site, key).map(|written| written.value);
        let url = |key| text(key).and_then(|text| BaseUrl::parse(&text));
        let usual = Self::default();
        Self {
            title: text("title"),
            description: text("description"),
            url: url("url"),
            repository: url("repository"),
            branch: text("branch").unwrap_or(usual.branch),
            image: None,
            image_alt: text("image-alt"),
            lanes: values::texts(site, "lanes").map(|list| list.values.into_iter().map(|it| it.value).collect()),
            help: values::flag(site, "help").unwrap_or(usual.help),
            language: text("language").and_then(|name| SiteLanguage::find(&name)).unwrap_or(usual.language),
            ledger_languages: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::SiteConfig;

    fn read(text: &str) -> SiteConfig {
        SiteConfig::read(DeTable::parse(text).unwrap().get_ref())
    }

    #[test]
    fn nothing_is_asked() {
        assert_eq!(read(""), SiteConfig::default());
        assert!(SiteConfig::default().help);
    }

    #[test]
    fn all_is_read() {
        let site = read(
            "title = 'T'\ndescription = 'D.'\nurl = 'https://example.org/t'\nrepository = 'https://github.com/o/r'\n\
             branch = 'trunk'\nhelp = false\n",
        );
        assert_eq!((site.title.as_deref(), site.description.as_deref()), (Some("T"), Some("D.")));
        assert_eq!(site.url.unwrap().as_str(), "https://example.org/t/");
        assert_eq!(site.repository.unwrap().as_str(), "https://github.com/o/r/");
        assert_eq!((site.branch.as_str(), site.help), ("trunk", false));
    }
}
