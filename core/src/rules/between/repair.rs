//! What a link to something that is not there was meant to be.

use crate::rules::{Fix, Safety};
use crate::text::{Span, TextEdit};

use super::address::{encode_into, normal, relative};
use super::facts::FileLink;
use super::work::Work;
use super::world::{There, look};

/// The path of what `path`, which leads nowhere, may have been meant to be: with `/` in place of `\`, with `.md`, another
/// folder for a ledger of the same name, or the nearest name in its folder. Never `from`, the file that the link is in.
pub(super) fn meant(work: &Work<'_>, from: &str, path: &str, there: &There) -> Option<String> {
    let There::No { folder, names, name, is_last } = there else { return None };
    if path.contains('\\') {
        let turned = normal(&path.replace('\\', "/"));
        if look(work.world, &turned) == There::Yes {
            return Some(turned);
        }
    }
    if *is_last && names.iter().any(|known| known.text.strip_suffix(".md") == Some(name)) {
        return Some(format!("{path}.md"));
    }
    let file = path.rsplit('/').next().unwrap_or_default();
    if let Some(moved) = work.by_file_name(file).filter(|&moved| &*work.facts[moved].path != from) {
        return Some(work.facts[moved].path.to_string());
    }
    let own = from.rsplit_once('/').unwrap_or(("", from));
    let is_own = |name: &str| *is_last && own == (folder.as_str(), name);
    let near = work.nearest.of(name, names.iter().map(|name| name.text.as_str()).filter(|name| !is_own(name)))?;
    let start = if folder.is_empty() { near.to_owned() } else { format!("{folder}/{near}") };
    if *is_last {
        return Some(start);
    }
    let below = folder.len() + usize::from(!folder.is_empty()) + name.len();
    let whole = format!("{start}{}", path.get(below..)?);
    (look(work.world, &whole) == There::Yes).then_some(whole)
}

/// The fix that makes `link` of the file `from`, which means `path`, lead to `to`: what stands behind `?` or `#` stays.
pub(super) fn lead_to(from: &str, link: &FileLink, path: &str, to: &str, safety: Safety) -> Option<Fix> {
    let (written, end) = plain_path(link)?;
    let mut replacement = String::new();
    match (path.rsplit_once('/'), to.rsplit_once('/'), written.rsplit_once('/')) {
        // Only the name is another one: the way to it stays as it is written.
        (Some((old, _)), Some((new, name)), Some((way, last))) if old == new && !last.is_empty() => {
            replacement.push_str(way);
            replacement.push('/');
            encode_into(name, &mut replacement);
        }
        _ => replacement = relative(from, to),
    }
    Some(Fix {
        safety,
        title: format!("link to `{to}`"),
        edits: vec![TextEdit {
            span: Span::new(link.span.start, link.span.start + end),
            expected: written.to_owned(),
            replacement,
        }],
    })
}

/// The fix that puts the anchor `anchor` in the place of the one that `written`, at `span`, ends with.
pub(super) fn anchor(written: &str, span: Span, anchor: &str, safety: Safety) -> Option<Fix> {
    let start = written.find('#')? + 1;
    if written.contains(['\\', '&', '\n', '\r']) {
        return None;
    }
    let mut replacement = String::new();
    encode_into(anchor, &mut replacement);
    Some(Fix {
        safety,
        title: format!("link to `#{anchor}`"),
        edits: vec![TextEdit {
            span: Span::new(span.start + start, span.end),
            expected: written[start..].to_owned(),
            replacement,
        }],
    })
}

/// The path of a link as it is written, and its length; `None` where escapes or entities hide it.
fn plain_path(link: &FileLink) -> Option<(&str, usize)> {
    let written = link.written.as_deref()?;
    let is_plain = !written.contains(['&', '\n', '\r']) && (link.address.as_ref() == written);
    let end = written.find(['#', '?']).unwrap_or(written.len());
    is_plain.then(|| (&written[..end], end))
}
