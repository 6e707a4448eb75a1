//! What a page of a site holds, for summaries and for following its links. Reads what the site generator writes: names
//! in lower case, attributes in double quotes.

use super::visible;

/// A heading of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageHeading {
    /// 1 to 6.
    pub rank: u8,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// Its text, white space collapsed.
    pub text: String,
}

/// The values of every attribute `name` of `html`, entities decoded, in order.
#[must_use]
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    let sign = format!(" {name}=\"");
    tags(html)
        .flat_map(|tag| tag.match_indices(&sign).map(|(at, _)| &tag[at + sign.len()..]).collect::<Vec<_>>())
        .map(|rest| visible(rest.split('"').next().unwrap_or_default()))
        .collect()
}

/// The headings of `html`.
#[must_use]
pub fn headings(html: &str) -> Vec<PageHeading> {
    let mut found = Vec::new();
    for (at, _) in html.match_indices("<h") {
        let rest = &html[at + 2..];
        let Some(rank) = rest.chars().next().and_then(|c| c.to_digit(10)) else { continue };
        let Some((tag, inner)) = rest.split_once('>') else { continue };
        let text = inner.split(&format!("</h{rank}>")).next().unwrap_or_default();
        found.push(PageHeading {
            rank: rank as u8,
            id: attributes(&format!("<h{tag}>"), "id").pop(),
            text: visible(text).split_whitespace().collect::<Vec<_>>().join(" "),
        });
    }
    found
}

/// The text of the first element `name`.
#[must_use]
pub fn element(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!("<{name}>"))?;
    Some(visible(rest.split(&format!("</{name}>")).next()?).trim().to_owned())
}

/// Every start tag of `html`, without its `<` and `>`.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices('<').filter_map(|(at, _)| {
        let rest = &html[at + 1..];
        let mut in_quotes = false;
        let end = rest.find(|c: char| {
            in_quotes ^= c == '"';
            c == '>' && !in_quotes
        })?;
        rest.starts_with(|c: char| c.is_ascii_lowercase()).then_some(&rest[..end])
    })
}
