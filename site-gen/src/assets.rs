//! The web assets that `build.rs` embedded: styles, scripts, the editor and its wasm module.
//!
//! Owns how they are looked up. Does not know what they are for or where a site puts them.

/// One embedded file.
#[derive(Debug)]
pub(crate) struct Asset {
    /// The name that pages know it by, such as `site.css`.
    pub(crate) logical: &'static str,
    /// Its hashed name, such as `site-1a2b3c4d.css`.
    pub(crate) file_name: &'static str,
    /// What is in it.
    pub(crate) bytes: &'static [u8],
}

/// All embedded files, sorted by their logical names.
#[derive(Debug)]
pub(crate) struct Assets {
    pub(crate) files: &'static [Asset],
}

static EMBEDDED: Option<Assets> = include!(concat!(env!("OUT_DIR"), "/embedded_assets.rs"));

impl Assets {
    /// The assets that this binary was built with, if it was built with any.
    pub(crate) fn embedded() -> Option<&'static Self> {
        EMBEDDED.as_ref()
    }

    /// The hashed file name of `logical`.
    pub(crate) fn file_name(&self, logical: &str) -> Option<&'static str> {
        self.files.iter().find(|asset| asset.logical == logical).map(|asset| asset.file_name)
    }

    /// Hashed names and contents of all files.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &'static [u8])> {
        self.files.iter().map(|asset| (asset.file_name, asset.bytes))
    }
}
