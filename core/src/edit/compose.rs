//! Two edits, one after the other, as one.

use crate::text::{Span, TextEdit};

/// A piece of an edited text.
enum Piece<'t> {
    /// Bytes of the source.
    Kept(Span),
    New(&'t str),
}

/// The splices that do to `source` what `first` and then `second` do: `second` is for the text that `first` leaves.
/// Both are sorted and disjoint, and so is the result.
pub(super) fn compose(source: &str, first: &[TextEdit], second: &[TextEdit]) -> Vec<TextEdit> {
    let mut result = Splices { source, done: 0, new: String::new(), edits: Vec::new() };
    let mut later = second.iter().peekable();
    // Where the piece begins in the text between the two, and up to where that text is replaced already.
    let (mut at, mut replaced) = (0, 0);
    for piece in pieces(source, first) {
        let length = match &piece {
            Piece::Kept(span) => span.len(),
            Piece::New(text) => text.len(),
        };
        let end = at + length;
        let mut from = at.max(replaced);
        while let Some(edit) = later.next_if(|edit| edit.span.start <= end) {
            result.take(&piece, from - at, edit.span.start - at);
            result.new.push_str(&edit.replacement);
            replaced = edit.span.end;
            from = replaced.min(end);
        }
        result.take(&piece, from.min(end) - at, length);
        at = end;
    }
    result.flush(source.len());
    result.edits
}

fn pieces<'t>(source: &str, edits: &'t [TextEdit]) -> Vec<Piece<'t>> {
    let mut pieces = Vec::with_capacity(edits.len() * 2 + 1);
    let mut done = 0;
    for edit in edits {
        pieces.push(Piece::Kept(Span::new(done, edit.span.start)));
        pieces.push(Piece::New(&edit.replacement));
        done = edit.span.end;
    }
    pieces.push(Piece::Kept(Span::new(done, source.len())));
    pieces
}

struct Splices<'s> {
    source: &'s str,
    /// Up to where the source is accounted for.
    done: usize,
    /// What stands in the place of the bytes from there on.
    new: String,
    edits: Vec<TextEdit>,
}

impl Splices<'_> {
    /// Goes on with the bytes `from..to` of `piece`.
    fn take(&mut self, piece: &Piece<'_>, from: usize, to: usize) {
        if from >= to {
            return;
        }
        match piece {
            Piece::New(text) => self.new.push_str(&text[from..to]),
            Piece::Kept(span) => {
                self.flush(span.start + from);
                self.done = span.start + to;
            }
        }
    }

    fn flush(&mut self, next: usize) {
        let span = Span::new(self.done, next);
        if !span.is_empty() || !self.new.is_empty() {
            let replacement = std::mem::take(&mut self.new);
            self.edits.push(TextEdit { span, expected: span.of(self.source).to_owned(), replacement });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply;

    #[test]
    fn the_same_text_comes_out_whatever_the_two_touch() {
        let source = "0123456789";
        let edit = |text: &str, start: usize, end: usize, new: &str| TextEdit {
            span: Span::new(start, end),
            expected: text[start..end].to_owned(),
            replacement: new.to_owned(),
        };
        let first = [edit(source, 2, 4, "ab"), edit(source, 6, 6, "xyz"), edit(source, 9, 10, "")];
        let between = apply(source, &first).unwrap();
        for start in 0..=between.len() {
            for end in start..=between.len() {
                for new in ["", "Q", "RS"] {
                    let second = [edit(&between, start, end, new)];
                    let both = compose(source, &first, &second);
                    assert_eq!(apply(source, &both), apply(&between, &second), "{start}..{end} {new}");
                }
                let two = [edit(&between, 0, start, "<"), edit(&between, end, between.len(), ">")];
                assert_eq!(apply(source, &compose(source, &first, &two)), apply(&between, &two));
            }
        }
        assert!(compose(source, &[], &[]).is_empty());
    }
}
