//! What needs a look: panels of the home page.

use std::borrow::Cow;

use serde::Serialize;

use super::meter::Meter;
use super::row::ReasonView;

/// One panel.
#[derive(Serialize)]
pub(crate) struct PanelView<'a> {
    pub(crate) key: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) title: &'a str,
    pub(crate) count: String,
    /// Which of them it shows, where that is not plain; else empty.
    pub(crate) about: &'a str,
    pub(crate) items: Vec<PanelItem<'a>>,
    /// What to say where there is nothing.
    pub(crate) nothing: &'a str,
    /// Where all of them are, and what that link says, if the panel does not show all.
    pub(crate) more: String,
    pub(crate) more_label: String,
}

/// One line of a panel.
#[derive(Serialize)]
pub(crate) struct PanelItem<'a> {
    pub(crate) href: String,
    pub(crate) title: Cow<'a, str>,
    /// The language of its title and its reason, as `lang` has it, where it is known to be another than that of the page.
    pub(crate) lang: &'static str,
    /// Why it is here, in our words.
    pub(crate) note: String,
    /// Why it is blocked, in the words of the ledger.
    pub(crate) reason: Option<ReasonView<'a>>,
    pub(crate) meter: Option<Meter>,
    /// Whose it is, or the ledger that it is of.
    pub(crate) aside: Cow<'a, str>,
    /// The language of the title of that ledger, likewise.
    pub(crate) aside_lang: &'static str,
}
