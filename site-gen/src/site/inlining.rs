//! Components of the built-in templates are written out where they are called, before the templates are compiled: a call costs
//! as much as a dozen values, and a list makes ten of them for each of its rows.
//!
//! Owns which calls can be written out so that pages stay the same byte for byte; all others stay calls.

use std::collections::HashMap;

/// The components that can be written out, by their names.
pub(super) struct Inlining<'s>(HashMap<&'s str, Component<'s>>);

struct Component<'s> {
    parameters: Vec<&'s str>,
    body: &'s str,
}

/// How deep calls in written-out components are followed.
const DEPTH: usize = 6;

impl<'s> Inlining<'s> {
    /// Those that the templates `sources` define.
    pub(super) fn of(sources: impl Iterator<Item = &'s str>) -> Self {
        let mut all = HashMap::new();
        for source in sources {
            let mut rest = source;
            while let Some((_, behind)) = rest.split_once("{% component ") {
                rest = behind;
                let Some((name, behind)) = behind.split_once('(') else { continue };
                let Some((parameters, behind)) = behind.split_once(") -%}") else { continue };
                let Some((body, _)) = behind.split_once(&*format!("{{%- endcomponent {name} %}}")) else { continue };
                let name_of = |parameter: &'s str| parameter.split(':').next().unwrap_or_default().trim();
                let component =
                    Component { parameters: parameters.split(',').map(name_of).collect(), body: body.trim() };
                if component.can_be_written_out() {
                    all.insert(name, component);
                }
            }
        }
        Self(all)
    }

    /// `source` with the components in it written out.
    pub(super) fn put_into(&self, source: &str) -> String {
        let mut text = source.to_owned();
        for _ in 0..DEPTH {
            let next = self.once(&text);
            if next == text {
                break;
            }
            text = next;
        }
        text
    }

    fn once(&self, source: &str) -> String {
        let mut out = String::with_capacity(source.len() * 2);
        let mut rest = source;
        while let Some((before, behind)) = rest.split_once("{{ <") {
            out.push_str(before);
            match self.call(behind) {
                Some((written_out, behind)) => {
                    out.push_str(&written_out);
                    rest = behind;
                }
                None => {
                    out.push_str("{{ <");
                    rest = behind;
                }
            }
        }
        out.push_str(rest);
        out
    }

    /// What the call that `text` begins with, behind its `<`, is written out as, and what stands behind it.
    fn call<'t>(&self, text: &'t str) -> Option<(String, &'t str)> {
        let (call, behind) = text.split_once(" /> }}")?;
        let (name, given) = call.split_once(' ')?;
        let component = self.0.get(name)?;
        let given = arguments(given)?;
        let has_all = component.parameters.iter().all(|wanted| given.iter().any(|(name, _)| name == wanted));
        (has_all && given.len() == component.parameters.len())
            .then(|| Some((filled(component.body, &given)?, behind)))?
    }
}

impl Component<'_> {
    /// Whether the body means the same elsewhere: it names nothing of its own, and takes no space away around it.
    fn can_be_written_out(&self) -> bool {
        const OWN_NAMES: [&str; 6] = ["{% for", "{%- for", "{% set", "{%- set", "{% block", "{%- block"];
        const TRIMS: [&str; 3] = ["{%-", "{{-", "{#-"];
        const TRIMS_BEHIND: [&str; 3] = ["-%}", "-}}", "-#}"];
        let body = self.body;
        !OWN_NAMES.iter().any(|mark| body.contains(mark))
            && !TRIMS.iter().any(|mark| body.starts_with(mark))
            && !TRIMS_BEHIND.iter().any(|mark| body.ends_with(mark))
    }
}

/// The arguments of a call, such as `name="left" row={list.row}`, each as an expression.
fn arguments(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut all = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, value) = rest.split_once('=')?;
        let (value, behind) = match value.strip_prefix('{') {
            Some(value) => value.split_once('}')?,
            None => value.split_at(value.strip_prefix('"')?.find('"')? + 2),
        };
        all.push((name, value));
        rest = behind.trim_start();
    }
    Some(all)
}

/// `body` with the expressions that are `given` for its parameters; nothing if one of them cannot stand where its parameter
/// does.
fn filled(body: &str, given: &[(&str, &str)]) -> Option<String> {
    let mut out = String::with_capacity(body.len() * 2);
    let mut rest = body;
    while let Some(at) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
        let (text, tag) = rest.split_at(at);
        let end = tag.find(if tag.starts_with("{{") { "}}" } else { "%}" })? + 2;
        out.push_str(text);
        fill_tag(&tag[..end], given, &mut out)?;
        rest = &tag[end..];
    }
    out.push_str(rest);
    Some(out)
}

/// Writes `tag` with the expressions that are `given`.
fn fill_tag(tag: &str, given: &[(&str, &str)], out: &mut String) -> Option<()> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut rest = tag;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => rest[1..].find('"')? + 2,
            c if is_of_name(c) => rest.find(|c| !is_of_name(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (part, behind) = rest.split_at(length);
        // Behind a dot stands a member, behind `<` a component, and before `=` the name of an argument.
        let is_value = !out.ends_with(['.', '<']) && (!behind.starts_with('=') || behind.starts_with("=="));
        match given.iter().find(|(name, _)| is_value && *name == part) {
            Some((_, expression)) => {
                let is_path = expression.chars().all(|c| is_of_name(c) || c == '.');
                if !is_path && behind.starts_with('.') {
                    return None;
                }
                out.push_str(expression);
            }
            None => out.push_str(part),
        }
        rest = behind;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: &str = "{% component day(iso: string) -%}\n<time datetime=\"{{ iso }}\">{{ iso }}</time>\n{%- endcomponent day %}\n\
        {% component badge(stage: string, text) -%}<b>{{ <icon name={stage} /> }}{% if text == \"text\" %}{{ t(key=\"text\", text=text.text) }}{% endif %}</b>{%- endcomponent badge %}\n\
        {% component all(items) -%}<i>{% for day in items %}{{ <day iso={day} /> }}{% endfor %}</i>{%- endcomponent all %}\n\
        {% component bare(a) -%}{% if a -%} x {%- endif -%}{%- endcomponent bare %}";

    fn put_into(source: &str) -> String {
        Inlining::of([MARKS].into_iter()).put_into(source)
    }

    #[test]
    fn calls_are_written_out_with_what_they_are_given() {
        assert_eq!(
            put_into("<p>{{ <day iso={row.due} /> }}</p>"),
            "<p><time datetime=\"{{ row.due }}\">{{ row.due }}</time></p>"
        );
        assert_eq!(put_into("{{ <day iso=\"2025-01-01\" /> }}").matches("{{ \"2025-01-01\" }}").count(), 2);
        assert_eq!(
            put_into("{{ <badge stage={a.stage} text={b} /> }}"),
            "<b>{{ <icon name={a.stage} /> }}{% if b == \"text\" %}{{ t(key=\"text\", text=b.text) }}{% endif %}</b>"
        );
    }

    #[test]
    fn calls_in_components_are_written_out_too() {
        assert!(put_into(MARKS).contains("{% for day in items %}<time datetime=\"{{ day }}\">"));
    }

    #[test]
    fn what_could_become_another_page_stays_a_call() {
        for source in [
            "{{ <all items={rows} /> }}",
            "{{ <bare a={b} /> }}",
            "{{ <nobody a={b} /> }}",
            "{{ <day /> }}",
            "{{ <badge stage={a} /> }}",
            "{{ <badge stage={a} text={t(key=\"x\")} /> }}",
            "{{ a < b }}",
        ] {
            assert_eq!(put_into(source), source);
        }
    }
}
