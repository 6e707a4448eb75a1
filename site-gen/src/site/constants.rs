//! What templates say the same on every page of a site is put into them before they are compiled: messages that take no
//! value, words for scripts, icons. A page asks for some forty of them, and a site has thousands of pages.
//!
//! Owns which calls are such; what they give is the business of `words.rs` and of the templates.

use std::collections::HashMap;
use std::sync::Arc;

use ledgerline_core::html::escape;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::words::ScriptWords;
use crate::messages::Messages;

/// The template with the icons, how one is asked for, by its name or by a value, and how it chooses by the name.
const ICONS: &str = "parts/icons.html";
const ICON: (&str, &str) = ("{{ <icon name=\"", "\" /> }}");
const ICON_OF: (&str, &str) = ("{{ <icon name={", "} /> }}");
const CHOICE: &str = "name == \"";
const MESSAGE: (&str, &str) = ("{{ t(key=\"", "\") }}");
const WORDS: (&str, &str) = ("{{ words(of=\"", "\") }}");

/// What stands for the calls of one site.
pub(super) struct Constants<'a> {
    messages: &'a Messages,
    words: &'a ScriptWords,
    /// None where a theme may have icons of its own.
    icons: Option<Arc<Icons>>,
}

/// The icons, drawn.
pub(super) struct Icons {
    by_name: HashMap<&'static str, String>,
    /// What is drawn for a name that is none.
    other: String,
}

impl Icons {
    /// The icons of the built-in templates.
    ///
    /// # Errors
    /// If their template is not understood.
    pub(super) fn built_in(sources: &[(&str, &'static str)]) -> anyhow::Result<Self> {
        let Some((_, source)) = sources.iter().find(|(name, _)| *name == ICONS) else {
            return Ok(Self { by_name: HashMap::new(), other: String::new() });
        };
        let mut tera = Tera::new();
        tera.add_raw_template(ICONS, source)?;
        let mut draw = |name: &str| -> anyhow::Result<String> {
            tera.add_raw_template("icon.html", &[ICON.0, name, ICON.1].concat())?;
            Ok(tera.render("icon.html", &Context::new())?)
        };
        let names = source.split(CHOICE).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0));
        let by_name = names.map(|name| Ok((name, draw(name)?))).collect::<anyhow::Result<_>>()?;
        Ok(Self { by_name, other: draw("")? })
    }

    fn get(&self, name: &str) -> &str {
        self.by_name.get(name).unwrap_or(&self.other)
    }

    /// Registers the function that gives them: `icon_of(name=stage)`.
    pub(super) fn register(self: &Arc<Self>, tera: &mut Tera) {
        let icons = Arc::clone(self);
        tera.register_function("icon_of", move |given: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            Ok(Value::safe_string(icons.get(given.must_get("name")?)))
        });
    }
}

impl<'a> Constants<'a> {
    /// What stands for the calls of a site with these `messages`, `words` and `icons`.
    pub(super) fn new(messages: &'a Messages, words: &'a ScriptWords, icons: Option<Arc<Icons>>) -> Self {
        Self { messages, words, icons }
    }

    /// The template `source` with these constants in it.
    pub(super) fn put_into(&self, source: &str) -> String {
        let source = replaced(source, MESSAGE, |key| self.messages.constant(key).map(escape));
        let source = replaced(&source, WORDS, |of| self.words.of(of).map(str::to_owned));
        let Some(icons) = &self.icons else { return source };
        let source = replaced(&source, ICON, |name| Some(icons.get(name).to_owned()));
        let mut parts = source.split(ICON_OF.0);
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            match part.split_once(ICON_OF.1) {
                Some((name, behind)) => out.extend(["{{ icon_of(name=", name, ") }}", behind]),
                None => out.extend([ICON_OF.0, part]),
            }
        }
        out
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

    fn folded(source: &str, has_own_templates: bool) -> String {
        let messages = Messages::built_in(SiteLanguage::find("de").unwrap());
        let words = ScriptWords::new(&messages);
        let icon = "{% component icon(name: string) -%}<svg>{% if name == \"left\" %}l{% elif name == \"up\" %}u{% endif %}</svg>\
             {%- endcomponent icon %}";
        let icons = (!has_own_templates).then(|| Arc::new(Icons::built_in(&[(ICONS, icon)]).unwrap()));
        Constants::new(&messages, &words, icons).put_into(source)
    }

    #[test]
    fn what_is_the_same_on_every_page_is_put_in() {
        assert_eq!(folded("<a>{{ t(key=\"overview\") }}</a>", false), "<a>Übersicht</a>");
        let icons = "{{ <icon name=\"left\" /> }}|{{ <icon name=\"none\" /> }}|{{ <icon name=\"left\" /> }}";
        assert_eq!(folded(icons, false), "<svg>l</svg>|<svg></svg>|<svg>l</svg>");
        assert_eq!(folded("{{ <icon name={row.stage} /> }}.", false), "{{ icon_of(name=row.stage) }}.");
        assert!(folded("{{ words(of=\"page\") }}", false).starts_with("{&quot;copied&quot;:"));
    }

    #[test]
    fn what_depends_on_a_page_stays() {
        for source in [
            "{{ t(key=\"errors\", count=n) }}",
            "{{ t(key=kind) }}",
            "{{ t(key=\"items-done\") }}",
            "{{- t(key=\"overview\") }}",
            "{{ words(of=\"nobody\") }}",
        ] {
            assert_eq!(folded(source, false), source);
        }
    }

    #[test]
    fn icons_that_a_theme_may_change_stay() {
        let icons = "{{ <icon name=\"left\" /> }}{{ <icon name={stage} /> }}";
        assert_eq!(folded(&format!("{icons}{{{{ t(key=\"overview\") }}}}"), true), format!("{icons}Übersicht"));
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
