//! The picture that previews of links show: `image` of `[site]`, read and looked at.
//!
//! Owns what can be one. Where it goes in the site is the business of `site::data`.

use std::path::{Path, PathBuf};

use super::{Config, Written};
use crate::report::{Failure, reason};

/// The largest one, in bytes: services fetch no larger one.
const MAX_BYTES: u64 = 5 * 1024 * 1024;

/// What a service shows, by its first bytes: the ending of such a file and its media type.
const KINDS: [(Signature, &str, &str); 3] =
    [(is_png, "png", "image/png"), (is_jpeg, "jpg", "image/jpeg"), (is_webp, "webp", "image/webp")];

type Signature = fn(&[u8]) -> bool;

fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
}

fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xd8\xff")
}

fn is_webp(bytes: &[u8]) -> bool {
    bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")
}

/// The picture that previews of links show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SocialImage {
    pub(crate) bytes: Vec<u8>,
    /// The ending of its name, without the dot: what it is, whatever the file was called.
    pub(crate) ending: &'static str,
    pub(crate) media_type: &'static str,
}

impl Config {
    /// The file that `image` of `[site]` names, below `root`, whether or not it is there.
    ///
    /// # Errors
    /// [`Failure`] if it leads out of the project.
    pub(crate) fn social_image_file(&self, root: &Path) -> Result<Option<PathBuf>, Failure> {
        self.said.image.as_ref().map(|written| self.below(root, written)).transpose()
    }

    /// The picture that `image` of `[site]` names, if it names one.
    ///
    /// # Errors
    /// [`Failure`] if it leads out of the project, is not there, or is no picture that previews show.
    pub(crate) fn social_image(&self, root: &Path) -> Result<Option<SocialImage>, Failure> {
        self.said.image.as_ref().map(|written| self.read_image(root, written)).transpose()
    }

    fn read_image(&self, root: &Path, written: &Written) -> Result<SocialImage, Failure> {
        let shown = &written.value;
        let fail = |message: String, help: &str| Failure::new(message).help(help).at(self.place(&written.bytes));
        let (path, metadata) = self.existing(root, written, "use the picture")?;
        if !metadata.is_file() {
            return Err(fail(format!("`{shown}` is not a file"), "name a picture"));
        }
        if metadata.len() > MAX_BYTES {
            let help = format!("keep it below {MAX_BYTES} bytes; 1200 by 630 pixels are enough");
            return Err(fail(format!("`{shown}` is too large for previews"), &help));
        }
        let bytes = std::fs::read(path).map_err(|error| {
            fail(format!("cannot use the picture `{shown}`: {}", reason(&error)), "look at who may read it")
        })?;
        let kind = KINDS.iter().find(|(is_kind, ..)| is_kind(&bytes));
        let Some(&(_, ending, media_type)) = kind else {
            return Err(fail(
                format!("`{shown}` is no picture that previews show"),
                "use a PNG, JPEG or WebP file; services show no SVG",
            ));
        };
        Ok(SocialImage { bytes, ending, media_type })
    }
}
