//! The facts of a ledger's body: its headings and blocks, lists taken apart into items.

use crate::ledger::{Item, Ledger, List};
use crate::markdown::{Block, BlockKind, Spanned, blocks, leading_inline, plain_text};
use crate::text::Span;

use super::{Fact, Kind};

/// The facts of every section, in the order of the text.
pub(super) fn of(ledger: &Ledger<'_>) -> Vec<Fact> {
    let mut walk = Walk { source: ledger.source(), events: ledger.document.events(), found: Vec::new() };
    for section in &ledger.sections {
        let heading = &section.heading;
        walk.found.push(Fact {
            kind: Kind::Heading { level: heading.level, parent: section.parent.map(|id| id.0) },
            text: heading.text_span.of(walk.source).to_owned(),
            reads: Some(heading.text.clone()),
            span: heading.span,
        });
        let outermost = blocks(walk.events, section.events.clone(), walk.source);
        walk.blocks(&outermost, &section.lists, 0);
    }
    walk.found
}

struct Walk<'l, 's> {
    source: &'s str,
    events: &'l [Spanned<'s>],
    found: Vec<Fact>,
}

impl Walk<'_, '_> {
    /// The facts of `outermost` blocks; `lists` are those among them that were read as lists.
    fn blocks(&mut self, outermost: &[Block], lists: &[List], depth: usize) {
        let mut lists = lists.iter().peekable();
        for block in outermost {
            let kind = match block.kind {
                BlockKind::List(_) => match lists.next_if(|list| list.span == block.span) {
                    Some(list) => {
                        self.list(block, list, depth);
                        continue;
                    }
                    None => Kind::Other,
                },
                BlockKind::Paragraph => Kind::Paragraph,
                BlockKind::Rule => Kind::Rule,
                BlockKind::Comment => Kind::Comment,
                BlockKind::Heading(_) | BlockKind::Item | BlockKind::Table | BlockKind::Other => Kind::Other,
            };
            let reads = plain_text(&self.events[block.events.clone()]);
            self.push(kind, block.span, reads);
        }
    }

    fn list(&mut self, block: &Block, list: &List, depth: usize) {
        let first = list.items.first().and_then(|item| item.number);
        self.found.push(Fact {
            kind: Kind::List { depth, first },
            text: String::new(),
            reads: None,
            span: Span::at(block.span.start),
        });
        for (block, item) in blocks(self.events, block.inner(), self.source).iter().zip(&list.items) {
            self.item(block, item, depth);
        }
    }

    fn item(&mut self, block: &Block, item: &Item, depth: usize) {
        let state = item.mark.as_ref().map(|mark| mark.state);
        self.found.push(Fact {
            kind: Kind::Item { depth, state },
            text: item.text_span.of(self.source).to_owned(),
            reads: Some(item.text.clone()),
            span: item.span,
        });
        let behind = leading_inline(self.events, block.inner()).end;
        let more = blocks(self.events, behind..block.inner().end, self.source);
        self.blocks(&more, &item.children, depth + 1);
    }

    fn push(&mut self, kind: Kind, span: Span, reads: String) {
        self.found.push(Fact { kind, text: span.of(self.source).to_owned(), reads: Some(reads), span });
    }
}
