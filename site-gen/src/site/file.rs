//! One file of the site: where it goes, and how its bytes are made.
//!
//! A build makes every file and writes it; a preview makes only what it is asked for.

use std::borrow::Cow;

use serde::Serialize;

use super::Site;

type Make<'a> = Box<dyn Fn() -> anyhow::Result<Cow<'a, [u8]>> + Send + Sync + 'a>;

/// How many bytes to make room for before JSON is written: that of most ledgers has less.
const USUAL_JSON_SIZE: usize = 16 * 1024;

/// One file of the site.
pub(crate) struct SiteFile<'a> {
    /// Where it goes: a path from the root of the site.
    pub(crate) address: String,
    /// The template that it is made by, if it is a page.
    pub(super) template: Option<&'static str>,
    /// The place of the ledger that it is made of, if it is made of one and of what stands around it.
    pub(super) ledger: Option<usize>,
    make: Make<'a>,
}

impl<'a> SiteFile<'a> {
    /// The file at `address` with the bytes that `make` makes.
    pub(super) fn new(
        address: impl Into<String>,
        make: impl Fn() -> anyhow::Result<Cow<'a, [u8]>> + Send + Sync + 'a,
    ) -> Self {
        Self { address: address.into(), template: None, ledger: None, make: Box::new(make) }
    }

    /// The file at `address` with `bytes` that are there already.
    pub(super) fn of_bytes(address: impl Into<String>, bytes: &'a [u8]) -> Self {
        Self::new(address, move || Ok(Cow::Borrowed(bytes)))
    }

    /// The page at `address` that the template `name` makes of what `view` gives.
    pub(super) fn page<V: Serialize>(
        site: &'a Site,
        address: impl Into<String>,
        name: &'static str,
        view: impl Fn() -> V + Send + Sync + 'a,
    ) -> Self {
        let page = Self::new(address, move || Ok(Cow::Owned(site.templates.render(name, &view())?)));
        Self { template: Some(name), ..page }
    }

    /// The JSON file at `address` with what `value` gives.
    pub(super) fn json<V: Serialize>(address: impl Into<String>, value: impl Fn() -> V + Send + Sync + 'a) -> Self {
        Self::new(address, move || {
            let mut json = Vec::with_capacity(USUAL_JSON_SIZE);
            serde_json::to_writer(&mut json, &value())?;
            Ok(Cow::Owned(json))
        })
    }

    /// The same, as one that is made of the ledger at place `at` and of what stands around it.
    pub(super) fn of_ledger(self, at: usize) -> Self {
        Self { ledger: Some(at), ..self }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// If a template fails.
    pub(crate) fn bytes(&self) -> anyhow::Result<Cow<'a, [u8]>> {
        (self.make)()
    }

    /// Whether it is a page for readers.
    pub(crate) fn is_page(&self) -> bool {
        self.address.ends_with(".html")
    }
}
