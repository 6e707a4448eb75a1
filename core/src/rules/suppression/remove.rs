//! How a comment, or one rule of it, is taken out without changing what the text around it means.

use crate::markdown::is_comment;
use crate::rules::{Fix, Safety};
use crate::text::Span;

use super::Comment;
use super::scope::{line_end, line_start};

/// Takes the rule at `index` out, and the whole comment if it names no other.
pub(super) fn named(comment: &Comment, index: usize, source: &str) -> Option<Fix> {
    let named = comment.named.get(index)?;
    let (span, title) = if comment.named.len() > 1 {
        // With what separates it from the next one, or, if it is the last, from the one before.
        let span = match comment.named.get(index + 1) {
            Some(next) => Span::new(named.span.start, next.span.start),
            None => Span::new(comment.named[index - 1].span.end, named.span.end),
        };
        (span, format!("remove `{}` from the comment", named.span.of(source)))
    } else if comment.is_removable {
        (whole(comment.span, source), "remove the comment".to_owned())
    } else {
        return None;
    };
    Some(Fix::splice(Safety::Safe, title, source, span, ""))
}

/// What is to be cut so that the comment is gone: its lines, if nothing else is in them, or else the white space before
/// it too.
fn whole(comment: Span, source: &str) -> Span {
    let start = line_start(source, comment.start);
    let end = line_end(source, comment.end);
    let before = source[start..comment.start].trim_end_matches([' ', '\t']);
    if !before.is_empty() || !source[comment.end..end].trim().is_empty() {
        let ends_line = source[comment.end..end].trim().is_empty();
        let from = if before.is_empty() || !ends_line { comment.start } else { start + before.len() };
        let behind = &source[comment.end..end];
        // In the middle of a line, one of the two spaces goes.
        let space = usize::from(!ends_line && before.len() < comment.start - start && behind.starts_with([' ', '\t']));
        return Span::new(from, comment.end + space);
    }
    let above = source[..start].lines().next_back().unwrap_or_default();
    let next = after_line_end(source, end);
    let below = source[next..].lines().next().unwrap_or_default();
    if joins(above, below) {
        // An empty line is left, or what stands above and below would become one paragraph.
        return Span::new(start, end);
    }
    if above.trim().is_empty() && below.trim().is_empty() && next < source.len() {
        // One empty line is enough.
        return Span::new(start, after_line_end(source, line_end(source, next)));
    }
    Span::new(start, next)
}

/// Whether two lines may come to belong together when nothing stands between them any more.
fn joins(above: &str, below: &str) -> bool {
    let (above, below) = (above.trim(), below.trim());
    let stands_alone = |line: &str| line.is_empty() || line.starts_with('#') || is_comment(line);
    let is_item = |line: &str| ["- ", "* ", "+ "].iter().any(|bullet| line.starts_with(bullet));
    let are_fields = above.starts_with("**") && below.starts_with("**");
    !(stands_alone(above) || stands_alone(below) || is_item(below) || are_fields)
}

/// Where the line after the one that ends at `end` begins.
fn after_line_end(source: &str, end: usize) -> usize {
    let rest = &source[end..];
    end + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}
