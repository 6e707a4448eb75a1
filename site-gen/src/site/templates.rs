//! The templates, compiled once and shared by all threads.

use std::sync::Arc;

use anyhow::Context as _;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult};

use super::constants::{Constants, Icons};
use super::inlining::Inlining;
use super::portable::rooted;
use super::template_failure::failure;
use super::words::{self, ScriptWords};
use crate::messages::Messages;
use crate::theme::Theme;

/// Every template by the name that others know it by. All end in `.html`, so that all values are escaped.
const SOURCES: &[(&str, &str)] = &[
    ("api.html", include_str!("../../templates/api.html")),
    ("base.html", include_str!("../../templates/base.html")),
    ("board.html", include_str!("../../templates/board.html")),
    ("chapter.html", include_str!("../../templates/chapter.html")),
    ("guide.html", include_str!("../../templates/guide.html")),
    ("editor.html", include_str!("../../templates/editor.html")),
    ("home.html", include_str!("../../templates/home.html")),
    ("ledger.html", include_str!("../../templates/ledger.html")),
    ("ledgers.html", include_str!("../../templates/ledgers.html")),
    ("list.html", include_str!("../../templates/list.html")),
    ("not_found.html", include_str!("../../templates/not_found.html")),
    ("about.html", include_str!("../../templates/about.html")),
    ("archive.html", include_str!("../../templates/archive.html")),
    ("health.html", include_str!("../../templates/health.html")),
    ("periods.html", include_str!("../../templates/periods.html")),
    ("roadmap.html", include_str!("../../templates/roadmap.html")),
    ("timeline.html", include_str!("../../templates/timeline.html")),
    ("rule.html", include_str!("../../templates/rule.html")),
    ("rules.html", include_str!("../../templates/rules.html")),
    ("unreadable.html", include_str!("../../templates/unreadable.html")),
    ("parts/attention.html", include_str!("../../templates/parts/attention.html")),
    ("parts/card.html", include_str!("../../templates/parts/card.html")),
    ("parts/filter.html", include_str!("../../templates/parts/filter.html")),
    ("parts/icons.html", include_str!("../../templates/parts/icons.html")),
    ("parts/marks.html", include_str!("../../templates/parts/marks.html")),
    ("dependencies.html", include_str!("../../templates/dependencies.html")),
    ("records.html", include_str!("../../templates/records.html")),
    ("register.html", include_str!("../../templates/register.html")),
    ("registers.html", include_str!("../../templates/registers.html")),
    ("parts/records.html", include_str!("../../templates/parts/records.html")),
    ("parts/row.html", include_str!("../../templates/parts/row.html")),
    ("parts/tabs.html", include_str!("../../templates/parts/tabs.html")),
    ("parts/trend.html", include_str!("../../templates/parts/trend.html")),
];

/// What stands before the name of a built-in template, where one of a theme has the same.
pub(crate) const BUILT_IN: &str = "built-in/";

/// The names of the built-in templates and their texts.
pub(crate) fn built_in() -> &'static [(&'static str, &'static str)] {
    SOURCES
}

/// The names of the built-in templates.
pub(crate) fn template_names() -> Vec<&'static str> {
    SOURCES.iter().map(|(name, _)| *name).collect()
}

/// How many bytes to make room for before a page is written: most have less.
const USUAL_SIZE: usize = 48 * 1024;

/// The compiled templates.
pub(super) struct Templates {
    tera: Tera,
    /// Where some of them come from.
    theme: Theme,
}

impl Templates {
    /// Compiles the built-in templates and those of `theme`, which go before them. The built-in ones can be reached by a
    /// name of their own all the same, so that a theme can build on them.
    ///
    /// # Errors
    /// A [`Failure`](crate::report::Failure) with its place, if a template of the theme is not understood.
    pub(super) fn compile(messages: &Arc<Messages>, theme: &Theme) -> anyhow::Result<Self> {
        let mut tera = Tera::new();
        tera.register_filter("rooted", |html: &str, args: Kwargs, _: &State<'_>| -> TeraResult<String> {
            Ok(rooted(html, args.must_get("root")?).into_owned())
        });
        let words = ScriptWords::new(messages);
        // A theme may have components of its own in the place of ours.
        let icons = if theme.templates.is_empty() { Some(Arc::new(Icons::built_in(SOURCES)?)) } else { None };
        let constants = Constants::new(messages, &words, icons.clone());
        let mut sources: Vec<String> = SOURCES.iter().map(|(_, source)| constants.put_into(source)).collect();
        if let Some(icons) = icons {
            icons.register(&mut tera);
            let inlining = Inlining::of(sources.iter().map(String::as_str));
            sources = sources.iter().map(|source| inlining.put_into(source)).collect();
        }
        let built_in = SOURCES.iter().zip(sources).map(|((name, _), source)| (format!("{BUILT_IN}{name}"), source));
        let own = theme.templates.iter().map(|template| (template.name.clone(), template.text.clone()));
        let all: Vec<(String, String)> = built_in.chain(own).collect();
        words::register(messages, words, &mut tera);
        tera.set_fallback_prefixes([BUILT_IN])?;
        tera.add_raw_templates(all).map_err(|error| failure(&error, theme))?;
        Ok(Self { tera, theme: theme.clone() })
    }

    /// The page that the template `name` makes of `view`.
    pub(super) fn render(&self, name: &str, view: &impl Serialize) -> anyhow::Result<Vec<u8>> {
        let context = Context::from_serialize(view).with_context(|| format!("cannot fill the template {name}"))?;
        let mut page = Vec::with_capacity(USUAL_SIZE);
        self.tera.render_to(name, &context, &mut page).map_err(|error| failure(&error, &self.theme))?;
        Ok(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    #[test]
    fn the_templates_compile() {
        let messages = Messages::built_in(SiteLanguage::english());
        Templates::compile(&Arc::new(messages), &Theme::default()).unwrap();
    }

    #[test]
    fn no_template_has_inline_script_or_style() {
        for &(name, source) in SOURCES {
            assert!(!source.contains("style="), "{name}: the policy forbids style attributes");
            assert!(!source.contains("<style"), "{name}: the policy forbids inline styles");
            for (at, _) in source.match_indices("<script") {
                assert!(source[at..].split('>').next().unwrap_or_default().contains("src="), "{name}: inline script");
            }
        }
    }
}
