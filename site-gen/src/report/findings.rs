//! Findings in the form that rustc made familiar: code, message, place, source line, help.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use ledgerline_core::Severity;
use ledgerline_core::text::LineIndex;

use super::excerpt::{Excerpt, excerpt};
use super::failure::{Failure, Place};
use super::finding::{Finding, RelatedRegion};
use super::visible::visible;

/// All `found` in the file `shown`, each followed by an empty line.
pub(crate) fn findings<'a>(renderer: &Renderer, shown: &str, found: impl Iterator<Item = &'a Finding>) -> String {
    let shown = visible(shown);
    let mut text = String::new();
    for finding in found {
        let other = |related: &RelatedRegion| Some(visible(&related.names.as_ref()?.shown).into_owned());
        let others: Vec<_> = finding.related.iter().map(other).collect();
        let message = visible(&finding.message);
        let title = level(finding.severity).primary_title(message).id(finding.rule.code);
        let mut group = draw(Group::with_title(title), &shown, &finding.region.excerpt, AnnotationKind::Primary);
        for (related, other) in finding.related.iter().zip(&others) {
            group = group.element(Level::NOTE.message(visible(&related.message)));
            let (path, excerpt) = (other.as_deref().unwrap_or(&shown), &related.region.excerpt);
            group = draw(group, path, excerpt, AnnotationKind::Context);
        }
        if let Some(help) = &finding.help {
            group = group.element(Level::HELP.message(visible(help)));
        }
        text.push_str(&renderer.render(&[group]));
        text.push_str("\n\n");
    }
    text
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
