//! What templates say the same on every page of a site is put into them before they are compiled: messages that take no
//! value, words for scripts, icons that are named. A page asks for some forty of them, and a site has thousands of pages.
//!
//! Owns which calls are such; what they give is the business of `words.rs` and of the templates.

use std::collections::HashMap;

use ledgerline_core::html::escape;
use tera::{Context, Tera};

use super::words::ScriptWords;
use crate::messages::Messages;

/// The template with the icons, and how one is asked for.
const ICONS: &str = "parts/icons.html";
const ICON: (&str, &str) = ("{{ <icon name=\"", "\" /> }}");
const MESSAGE: (&str, &str) = ("{{ t(key=\"", "\") }}");
const WORDS: (&str, &str) = ("{{ words(of=\"", "\") }}");

/// What stands for the calls of one site.
pub(super) struct Constants<'a> {
    messages: &'a Messages,
    words: &'a ScriptWords,
    /// Each icon by its name; none where a theme may have icons of its own.
    icons: HashMap<&'static str, String>,
}

impl<'a> Constants<'a> {
    /// What stands for the calls in `sources`, which are templates by their names.
    ///
    /// # Errors
    /// If the icons are not understood.
    pub(super) fn new(
        messages: &'a Messages,
        words: &'a ScriptWords,
        sources: &[(&'static str, &'static str)],
        has_own_templates: bool,
    ) -> anyhow::Result<Self> {
        let mut icons = HashMap::new();
        if !has_own_templates && let Some(drawn) = sources.iter().find(|(name, _)| *name == ICONS) {
            let mut tera = Tera::new();
            tera.add_raw_template(ICONS, drawn.1)?;
            for (_, source) in sources {
                for (call, name) in calls(source, ICON) {
                    if !icons.contains_key(name) {
                        // A name that ends in `.html`, as that of a template whose values are escaped.
                        tera.add_raw_template("icon.html", call)?;
                        icons.insert(name, tera.render("icon.html", &Context::new())?);
                    }
                }
            }
        }
        Ok(Self { messages, words, icons })
    }

    /// The template `source` with these constants in it.
    pub(super) fn put_into(&self, source: &str) -> String {
        let source = replaced(source, MESSAGE, |key| self.messages.constant(key).map(escape));
        let source = replaced(&source, WORDS, |of| self.words.of(of).map(str::to_owned));
        replaced(&source, ICON, |name| self.icons.get(name).cloned())
    }
}

/// The calls in `source` that begin and end with `call`, and what each names.
fn calls<'s>(source: &'s str, call: (&'static str, &'static str)) -> impl Iterator<Item = (&'s str, &'s str)> {
    source.match_indices(call.0).filter_map(move |(at, _)| {
        let name = source[at + call.0.len()..].split_once(call.1)?.0;
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_name.then(|| (&source[at..at + call.0.len() + name.len() + call.1.len()], name))
    })
}

/// `source` with what `value` gives in the place of each call; those that it gives nothing for stay.
fn replaced(source: &str, call: (&'static str, &'static str), value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(source.len() * 2);
    let mut rest = source;
    for (whole, name) in calls(source, call) {
        let (Some(value), Some((before, behind))) = (value(name), rest.split_once(whole)) else { continue };
        if is_plain(before, &value, behind) {
            out.extend([before, &value]);
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

/// Whether `text`, between `before` and `behind`, says in a template what it says on a page: no mark of templates comes about,
/// and there is no space at an end that a mark beside it could take away.
fn is_plain(before: &str, text: &str, behind: &str) -> bool {
    let beside = [before.chars().next_back(), behind.chars().next()].map(|c| c.map(String::from).unwrap_or_default());
    let whole = [&beside[0], text, &beside[1]].concat();
    text.trim() == text && !["{{", "{%", "{#", "}}", "%}", "#}"].iter().any(|mark| whole.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;

    fn folded(source: &'static str, has_own_templates: bool) -> String {
        let messages = Messages::built_in(SiteLanguage::find("de").unwrap());
        let words = ScriptWords::new(&messages);
        let icon = "{% component icon(name: string) -%}<svg class=\"{{ name }}\"/>{%- endcomponent icon %}";
        let sources = [(ICONS, icon), ("page.html", source)];
        Constants::new(&messages, &words, &sources, has_own_templates).unwrap().put_into(source)
    }

    #[test]
    fn what_is_the_same_on_every_page_is_put_in() {
        assert_eq!(folded("<a>{{ t(key=\"overview\") }}</a>", false), "<a>Übersicht</a>");
        assert_eq!(folded("{{ <icon name=\"left\" /> }}|{{ <icon name=\"left\" /> }}", false), {
            "<svg class=\"left\"/>|<svg class=\"left\"/>"
        });
        assert!(folded("{{ words(of=\"page\") }}", false).starts_with("{&quot;copied&quot;:"));
    }

    #[test]
    fn what_depends_on_a_page_stays() {
        for source in [
            "{{ t(key=\"errors\", count=n) }}",
            "{{ t(key=kind) }}",
            "{{ t(key=\"items-done\") }}",
            "{{- t(key=\"overview\") }}",
            "{{ <icon name={stage} /> }}",
            "{{ words(of=\"nobody\") }}",
        ] {
            assert_eq!(folded(source, false), source);
        }
    }

    #[test]
    fn icons_that_a_theme_may_change_stay() {
        let source = "{{ <icon name=\"left\" /> }}{{ t(key=\"overview\") }}";
        assert_eq!(folded(source, true), "{{ <icon name=\"left\" /> }}Übersicht");
    }

    #[test]
    fn no_text_becomes_a_mark() {
        assert!(is_plain("", "{a { b } c}", "") && is_plain("\"", "{a}", "\"") && is_plain("", "50 %", " "));
        for (before, text, behind) in
            [("", "a {{ b", ""), ("{", "% a", ""), ("a", "a {", "# b"), ("%}", " a", ""), ("", "a ", "")]
        {
            assert!(!is_plain(before, text, behind), "{before}|{text}|{behind}");
        }
    }
}
