//! The picture that previews of links show, where the project names one and pages have full addresses.

use super::absolute;
use crate::config::SiteConfig;
use crate::site::view::frame::SocialImageView;
use crate::site::{Site, SiteFile};

/// What the pages of the site called `project` say of its picture, if it has one.
pub(in super::super) fn view(config: &SiteConfig, project: &str) -> Option<SocialImageView> {
    let (url, image) = (config.url.as_ref()?, config.image.as_ref()?);
    Some(SocialImageView {
        address: absolute(url, &address(image.ending)),
        media_type: image.media_type,
        alt: config.image_alt.clone().unwrap_or_else(|| project.to_owned()),
    })
}

/// The file, if there is one.
pub(super) fn file(site: &Site) -> Option<SiteFile<'_>> {
    site.config.url.as_ref()?;
    let image = site.config.image.as_ref()?;
    Some(SiteFile::of_bytes(address(image.ending), &image.bytes))
}

/// Where it is, from the root of the site.
fn address(ending: &str) -> String {
    format!("social.{ending}")
}
