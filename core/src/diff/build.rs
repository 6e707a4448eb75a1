//! From a ledger to its tree of lines.

use crate::ledger::{ColonPlace, Decision, Item, Ledger, LogEntry, Role, Section, SectionId, fold};
use crate::text::Span;

use super::lines::{line_end, line_start, trimmed_lines};
use super::tree::{Kind, Node};

/// The tree of `ledger`.
pub(crate) fn tree(ledger: &Ledger<'_>) -> Node {
    let source = ledger.source();
    let builder = Builder { ledger, source };
    let mark = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let all = Span::new(mark, source.len());
    let mut known = Vec::new();
    let front_matter = ledger.document.front_matter();
    if let Some(span) = front_matter {
        known.push(builder.front_matter(span));
    }
    known.extend(
        ledger.title.iter().map(|title| builder.leaf(Kind::Title, String::new(), title.heading.span, title.text_span)),
    );
    known.extend(builder.fields(false));
    known.extend(ledger.roots().map(|(id, _)| builder.section(id)));
    known.sort_by_key(|node| node.span.start);
    let mut children = builder.tile(all, known);
    if let [.., before, last] = &mut children[..]
        && before.kind.is_section()
        && last.kind == Kind::Text
    {
        last.kind = Kind::Closing;
    }
    Node { kind: Kind::Root, name: String::new(), span: all, middle: Span::at(mark), children }
}

struct Builder<'l, 's> {
    ledger: &'l Ledger<'s>,
    source: &'s str,
}

impl Builder<'_, '_> {
    /// Whole lines around `span`.
    fn lines(&self, span: Span) -> Span {
        Span::new(line_start(self.source, span.start), line_end(self.source, span.end))
    }

    fn leaf(&self, kind: Kind, name: String, span: Span, middle: Span) -> Node {
        let span = self.lines(span);
        let middle = if span.covers(middle) { middle } else { Span::at(span.start) };
        Node { kind, name, span, middle, children: Vec::new() }
    }

    fn text(&self, span: Span) -> Node {
        Node { kind: Kind::Text, name: String::new(), span, middle: Span::at(span.start), children: Vec::new() }
    }

    /// The nodes `known`, which are sorted, and the lines of `range` that stand between them as texts. Nodes that share
    /// a line, or that stand out of `range`, are text together.
    fn tile(&self, range: Span, known: Vec<Node>) -> Vec<Node> {
        let mut tiles: Vec<Node> = Vec::with_capacity(known.len() + 2);
        let mut at = range.start;
        for node in known {
            if node.span.start < at {
                match tiles.last_mut() {
                    Some(last) if node.span.end <= range.end => {
                        *last = self.text(Span::new(last.span.start, node.span.end.max(last.span.end)));
                        at = last.span.end;
                    }
                    _ => {}
                }
                continue;
            }
            if node.span.end > range.end {
                continue;
            }
            self.push_text(Span::new(at, node.span.start), &mut tiles);
            at = node.span.end;
            tiles.push(node);
        }
        self.push_text(Span::new(at, range.end), &mut tiles);
        tiles
    }

    fn push_text(&self, span: Span, tiles: &mut Vec<Node>) {
        let span = trimmed_lines(self.source, span);
        if !span.is_empty() {
            tiles.push(self.text(span));
        }
    }

    fn front_matter(&self, span: Span) -> Node {
        let span = Span::new(span.start, span.start + span.of(self.source).trim_end().len());
        let first = Span::new(span.start, line_end(self.source, span.start));
        let last = Span::new(line_start(self.source, span.end), span.end);
        let fence = |name: &str, span: Span| Node { kind: Kind::Fence, name: name.to_owned(), ..self.text(span) };
        let mut known = vec![fence("first", first)];
        known.extend(self.fields(true));
        known.push(fence("last", last));
        let children = self.tile(span, known);
        Node { kind: Kind::FrontMatter, name: String::new(), span, middle: Span::at(span.start), children }
    }

    /// The fields of front matter, or all others.
    fn fields(&self, plain: bool) -> impl Iterator<Item = Node> {
        let fields = self.ledger.fields.iter().filter(move |field| (field.style.colon == ColonPlace::Plain) == plain);
        fields.map(|field| {
            let span = Span::new(field.style.lead.start.min(field.span.start), field.span.end);
            self.leaf(Kind::Field(field.kind), fold(&field.name), span, field.value_span)
        })
    }

    fn section(&self, id: SectionId) -> Node {
        let section = self.ledger.section(id);
        let start = line_start(self.source, section.span.start);
        let end = if section.span.end == self.source.len() {
            section.span.end
        } else {
            line_start(self.source, section.span.end)
        };
        let span = trimmed_lines(self.source, Span::new(start, end));
        let (kind, name) = self.identity(id, section);
        let heading = &section.heading;
        let mut known = vec![self.leaf(Kind::Heading, String::new(), heading.span, heading.text_span)];
        let parts = self.parts(id, section);
        let items = section.lists.iter().flat_map(|list| &list.items).map(|item| self.item(item));
        known.extend(items.filter(|item| !parts.iter().any(|part| part.span.covers(item.span))));
        known.extend(parts);
        known.extend(section.children.iter().map(|&child| self.section(child)));
        known.sort_by_key(|node| node.span.start);
        let children = self.tile(span, known);
        Node { kind, name, span, middle: Span::at(span.start), children }
    }

    /// What a section is and what it is known by: an entry by day and title, a decision by its title, any other by its
    /// heading.
    fn identity(&self, id: SectionId, section: &Section) -> (Kind, String) {
        let log = &self.ledger.log;
        let entry: Option<&LogEntry> = log.binary_search_by_key(&id, |entry| entry.section).ok().map(|at| &log[at]);
        if let Some(entry) = entry {
            let day = entry.date.map(|date| date.to_string()).unwrap_or_default();
            return (Kind::LogEntry(entry.date), day + " " + &fold(&entry.title));
        }
        match self.decision(id) {
            Some(decision) => (Kind::Decision(decision.number), fold(&decision.title)),
            None => (Kind::Section(section.role), fold(&section.heading.text)),
        }
    }

    fn decision(&self, id: SectionId) -> Option<&Decision> {
        let decisions = &self.ledger.decisions;
        decisions.binary_search_by_key(&id, |decision| decision.section).ok().map(|at| &decisions[at])
    }

    /// The parts of a decision, and risks written as paragraphs.
    fn parts(&self, id: SectionId, section: &Section) -> Vec<Node> {
        let starts_line = |at: usize| self.source[line_start(self.source, at)..at].trim().is_empty();
        let is_own = |span: Span| section.body.covers(span) && starts_line(span.start);
        let part = |name: &str, span: Span| self.leaf(Kind::Part, fold(name), span, Span::at(span.start));
        let mut parts = Vec::new();
        if let Some(decision) = self.decision(id) {
            let own = decision.parts.iter().filter(|own| is_own(own.span));
            parts.extend(own.map(|own| part(&own.key, own.span)));
        }
        if section.role == Role::Risks {
            let is_listed = |span: Span| section.lists.iter().any(|list| list.span.covers(span));
            let own = self.ledger.risks.iter().filter(|own| is_own(own.span) && !is_listed(own.span));
            parts.extend(own.map(|own| part(&own.label, own.span)));
        }
        parts
    }

    fn item(&self, item: &Item) -> Node {
        let span = self.lines(item.span);
        // An item without text says that its text is at its end.
        let end = if item.text.is_empty() { item.span.start } else { item.text_span.end };
        let head = Span::new(item.span.start, item.mark.as_ref().map_or(end, |mark| end.max(mark.span.end)));
        let middle = match &item.mark {
            Some(mark) if item.text.is_empty() => mark.span,
            Some(mark) => Span::new(mark.span.start, item.text_span.start),
            None if item.text.is_empty() => Span::at(line_end(self.source, item.span.start)),
            None => Span::at(item.text_span.start),
        };
        let mut known = vec![self.leaf(Kind::ItemHead, String::new(), head, middle)];
        known.extend(item.children.iter().flat_map(|list| &list.items).map(|item| self.item(item)));
        let children = self.tile(span, known);
        Node { kind: Kind::Item, name: item.text.clone(), span, middle: Span::at(span.start), children }
    }
}
