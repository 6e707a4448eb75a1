//! Findings in the form that rustc made familiar: code, message, place, source line, help.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use ledgerline_core::text::LineIndex;
use ledgerline_core::{Diagnostic, Severity};

use super::excerpt::{Excerpt, excerpt};
use super::failure::{Failure, Place};
use super::visible::visible;

/// The code of a file that is not text: the only finding that is made before there is a text to check.
const NOT_UTF8: &str = "FL001";

/// All findings in one ledger, each followed by an empty line.
pub(crate) fn findings(renderer: &Renderer, shown: &str, source: &str, found: &[Diagnostic]) -> String {
    let shown = visible(shown);
    let lines = LineIndex::new(source);
    let mut text = String::new();
    for finding in found {
        let message = visible(&finding.message);
        let title = level(finding.severity).primary_title(message).id(finding.rule.code);
        let place = excerpt(source, &lines, finding.span.range());
        let mut group = draw(Group::with_title(title), &shown, &place, AnnotationKind::Primary);
        let related: Vec<_> = finding
            .related
            .iter()
            .map(|related| (visible(&related.message), excerpt(source, &lines, related.span.range())))
            .collect();
        for (message, place) in &related {
            group = group.element(Level::NOTE.message(message.as_ref()));
            group = draw(group, &shown, place, AnnotationKind::Context);
        }
        if let Some(help) = &finding.help {
            group = group.element(Level::HELP.message(visible(help)));
        }
        text.push_str(&renderer.render(&[group]));
        text.push_str("\n\n");
    }
    text
}

/// The finding that the file of these `bytes` is not UTF-8, from the byte at `offset` on.
pub(crate) fn not_utf8(renderer: &Renderer, shown: &str, bytes: &[u8], offset: usize) -> String {
    let shown = visible(shown);
    let message = format!("the file is not UTF-8: byte {offset} is not part of any character");
    // Up to the bad byte both have the same offsets; there the text has a replacement character of three bytes.
    let text = String::from_utf8_lossy(bytes);
    let place = excerpt(&text, &LineIndex::new(&text), offset..offset + 3);
    let is_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let help =
        if is_utf16 { "it looks like UTF-16: save it in the UTF-8 encoding" } else { "save it in the UTF-8 encoding" };
    let group = Group::with_title(Level::ERROR.primary_title(message).id(NOT_UTF8));
    let group = draw(group, &shown, &place, AnnotationKind::Primary).element(Level::HELP.message(help));
    format!("{}\n\n", renderer.render(&[group]))
}

/// A failure, with the line that is at fault where there is one.
pub(super) fn failure(renderer: &Renderer, failure: &Failure) -> String {
    let mut group = Group::with_title(Level::ERROR.primary_title(visible(&failure.message)));
    let place = failure
        .place
        .as_deref()
        .map(|Place { shown, text, bytes }| (visible(shown), excerpt(text, &LineIndex::new(text), bytes.clone())));
    let help = failure.help.as_deref().map(visible);
    let mut text = String::new();
    match (&place, &help) {
        (Some((shown, place)), help) => {
            group = draw(group, shown, place, AnnotationKind::Primary);
            if let Some(help) = help {
                group = group.element(Level::HELP.message(help.as_ref()));
            }
            text.push_str(&renderer.render(&[group]));
        }
        (None, help) => {
            text.push_str(&renderer.render(&[group]));
            if let Some(help) = help {
                let help = Group::with_title(Level::HELP.secondary_title(help.as_ref()));
                text.push('\n');
                text.push_str(&renderer.render(&[help]));
            }
        }
    }
    text.push('\n');
    text
}

fn draw<'a>(group: Group<'a>, shown: &'a str, place: &'a Excerpt, kind: AnnotationKind) -> Group<'a> {
    let source = Snippet::source(&place.text).line_start(place.position.line);
    let source = source.annotation(kind.span(place.marked.clone()));
    if place.is_cut {
        let origin = Origin::path(shown).line(place.position.line).char_column(place.position.column);
        group.element(origin).element(source)
    } else {
        group.element(source.path(shown))
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}
