//! The places in a ledger that a link can lead to.

use crate::ledger::Ledger;
use crate::markdown::Event;

use super::address::percent_decode;
use super::near::Nearest;

/// Every anchor of `ledger`, one a line: the ids of its headings, as GitHub makes them, and those that HTML sets.
pub(super) fn of(ledger: &Ledger<'_>) -> String {
    let mut anchors = String::with_capacity(ledger.sections.len() * 24);
    let mut add = |id: &str| {
        anchors.push_str(id);
        anchors.push('\n');
    };
    let headings = ledger.title.iter().map(|title| &title.heading);
    for heading in headings.chain(ledger.sections.iter().map(|section| &section.heading)) {
        add(&heading.id);
        if heading.text.contains('<') {
            add(&id_of(&without_tags(&heading.text)));
        }
    }
    for (event, _) in ledger.document.html() {
        if let Event::InlineHtml(html) | Event::Html(html) = event {
            ids(html, &mut add);
        }
    }
    anchors
}

/// What a link to the anchor `wanted` of a ledger with these `anchors` leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Anchor<'a> {
    /// A place in it.
    There,
    /// Nothing, but one differs in upper and lower case alone.
    OtherCase(&'a str),
    /// Nothing, but one is spelt alike.
    Near(&'a str),
    /// Nothing.
    Missing,
}

/// Looks for the anchor `wanted`, percent-encoded or not.
pub(super) fn find<'a>(anchors: &'a str, wanted: &str, nearest: &Nearest) -> Anchor<'a> {
    let decoded = percent_decode(wanted);
    let wanted = decoded.strip_prefix("user-content-").unwrap_or(&decoded);
    let all = || anchors.lines().filter(|anchor| !anchor.is_empty());
    if wanted.is_empty() || wanted.starts_with(":~:") || is_line(wanted) || wanted.eq_ignore_ascii_case("top") {
        return Anchor::There;
    }
    if all().any(|anchor| anchor == wanted || bare(anchor).eq(bare(wanted))) {
        return Anchor::There;
    }
    let lower = |c: char| c.to_lowercase();
    let same = all().find(|anchor| bare(anchor).flat_map(lower).eq(bare(wanted).flat_map(lower)));
    match same {
        Some(anchor) => Anchor::OtherCase(anchor),
        None => nearest.of(wanted, all()).map_or(Anchor::Missing, Anchor::Near),
    }
}

/// `L12` and `L12-L20` are lines of a text as GitHub shows it.
fn is_line(anchor: &str) -> bool {
    anchor.strip_prefix('L').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// An anchor without the marks and signs on which makers of ids do not agree.
fn bare(anchor: &str) -> impl Iterator<Item = char> {
    anchor.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// The id of a heading with this text.
fn id_of(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn without_tags(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        kept.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.trim().to_owned()
}

/// Calls `add` with the values of the attributes `id` and `name` in `html`.
fn ids(html: &str, add: &mut impl FnMut(&str)) {
    for attribute in ["id=", "name="] {
        for (at, _) in html.match_indices(attribute) {
            let value = &html[at + attribute.len()..];
            let value = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
                _ => value.split([' ', '>', '/']).next(),
            };
            value.into_iter().filter(|value| !value.is_empty()).for_each(&mut *add);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_github_and_of_html() {
        let source = "# A\n\n<a name=\"old\"></a>\n\n## Risks & More\n\n## 🟢 In Progress\n\n## B <a id='x'></a>\n";
        let anchors = of(&Ledger::parse(source));
        let find = |wanted: &str| find(&anchors, wanted, &Nearest::new());
        for wanted in ["a", "old", "risks--more", "-in-progress", "b", "x", "", "top", "L10", "user-content-a"] {
            assert_eq!(find(wanted), Anchor::There, "{wanted}");
        }
        assert_eq!(find("Risks--more"), Anchor::OtherCase("risks--more"));
        assert_eq!(find("risks-more"), Anchor::Near("risks--more"));
        assert_eq!(find("elsewhere"), Anchor::Missing);
    }
}
