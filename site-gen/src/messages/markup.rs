//! Messages with markup of their own: a link in a sentence, a name in code. Translators move it with the words.
//!
//! A message may say `<a>…</a>`, `<code>…</code>` and `<strong>…</strong>`, and nothing else; where the link leads is said
//! where it is shown. Values are escaped before they are put in, so that nothing in them is markup.

use ledgerline_core::html::escape;

use super::{Messages, Value};

/// The marks that stay as they are.
const MARKS: [&str; 6] = ["</a>", "<code>", "</code>", "<strong>", "</strong>", "<a>"];

impl Messages {
    /// The message `key` with `values` in it, as safe HTML; its link leads to `href`.
    pub(crate) fn html(&self, key: &str, values: &[(&str, Value<'_>)], href: &str) -> String {
        let escaped: Vec<(&str, Result<String, usize>)> = values
            .iter()
            .map(|&(name, value)| match value {
                Value::Text(text) => (name, Ok(escape(text))),
                Value::Number(number) => (name, Err(number)),
            })
            .collect();
        let values: Vec<(&str, Value<'_>)> = escaped
            .iter()
            .map(|(name, value)| (*name, value.as_ref().map_or_else(|number| (*number).into(), Value::from)))
            .collect();
        marked(&self.with(key, &values), href)
    }
}

/// `text` with its marks as HTML and every other `<` escaped. Its `&` are those of escaped values.
fn marked(text: &str, href: &str) -> String {
    let mut html = String::with_capacity(text.len() + href.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        html.push_str(&rest[..at]);
        rest = &rest[at..];
        match MARKS.iter().find(|mark| rest.starts_with(**mark)) {
            Some(&mark) => {
                match mark {
                    "<a>" => html.push_str(&format!("<a href=\"{}\">", escape(href))),
                    mark => html.push_str(mark),
                }
                rest = &rest[mark.len()..];
            }
            None => {
                html.push_str("&lt;");
                rest = &rest[1..];
            }
        }
    }
    html.push_str(rest);
    html
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn marks_are_markup_and_nothing_else_is() {
        let html = marked("see <a>this</a> in <code>x</code> <b onclick=y> &lt;a&gt;", "a\".html");
        assert_eq!(html, "see <a href=\"a&quot;.html\">this</a> in <code>x</code> &lt;b onclick=y> &lt;a&gt;");
    }
}
