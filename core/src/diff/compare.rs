//! Two trees of lines into changes.

use crate::ledger::{FieldKind, Ledger, Role};
use crate::text::Span;

use super::align::rising;
use super::change::{Change, ChangeKind};
use super::describe::{describe, quoted, title};
use super::keys::{Key, equal};
use super::pair::pair;
use super::tree::{Kind, Node};
use super::{decisions, risks};
use crate::sort::sorted_places;

/// A node and the one it stands in.
#[derive(Clone, Copy)]
struct Placed<'n> {
    node: &'n Node,
    parent: &'n Node,
}

/// What is compared, and what was found.
pub(super) struct Comparison<'l, 's, 'n> {
    old: &'l Ledger<'s>,
    new: &'l Ledger<'s>,
    removed: Vec<Placed<'n>>,
    added: Vec<Placed<'n>>,
    changes: Vec<Change>,
}

/// The changes from `old` to `new`, of which the trees are `old_tree` and `new_tree`.
pub(super) fn compare(old: &Ledger<'_>, new: &Ledger<'_>, old_tree: &Node, new_tree: &Node) -> Vec<Change> {
    let mut comparison = Comparison { old, new, removed: Vec::new(), added: Vec::new(), changes: Vec::new() };
    comparison.children(old_tree, new_tree);
    comparison.settle();
    risks::compare(old, new, &mut comparison.changes);
    // In the order of the newer text; what is gone comes where the older text had it.
    let start = |change: &Change| change.new.or(change.old).map_or(0, |span| span.start);
    let starts: Vec<usize> = comparison.changes.iter().map(start).collect();
    let places = sorted_places(starts.len(), &|a, b| starts[a].cmp(&starts[b]));
    let mut changes: Vec<Option<Change>> = comparison.changes.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| changes[place].take()).collect()
}

/// Whether two texts differ in nothing but white space.
pub(super) fn same_words(old: &str, new: &str) -> bool {
    old == new || old.split_whitespace().eq(new.split_whitespace())
}

impl<'n> Comparison<'_, '_, 'n> {
    fn push(&mut self, kind: ChangeKind, old: Option<Span>, new: Option<Span>, message: String) {
        self.changes.push(Change { kind, old, new, message });
    }

    fn both(&mut self, kind: ChangeKind, old: &Node, new: &Node, message: String) {
        self.push(kind, Some(old.span), Some(new.span), message);
    }

    fn children(&mut self, old: &'n Node, new: &'n Node) {
        let sources = (self.old.source(), self.new.source());
        let to_new = pair(&old.children, &new.children, sources);
        let pairs: Vec<(usize, usize)> =
            to_new.iter().enumerate().filter_map(|(place, to)| to.map(|to| (place, to))).collect();
        let in_order = rising(&pairs);
        let mut is_new = vec![true; new.children.len()];
        for &(a, b) in &pairs {
            is_new[b] = false;
            let (before, after) = (&old.children[a], &new.children[b]);
            if in_order.binary_search(&(a, b)).is_err() {
                self.moved(Placed { node: before, parent: old }, Placed { node: after, parent: new });
            }
            if before.of(sources.0) != after.of(sources.1) {
                self.node(Placed { node: before, parent: old }, Placed { node: after, parent: new });
            }
        }
        let gone = old.children.iter().zip(&to_new).filter(|(_, to)| to.is_none());
        self.removed.extend(gone.map(|(node, _)| Placed { node, parent: old }));
        let came = new.children.iter().zip(is_new).filter(|(_, is_new)| *is_new);
        self.added.extend(came.map(|(node, _)| Placed { node, parent: new }));
    }

    /// What is the same thing on both sides and not written alike.
    fn node(&mut self, old: Placed<'n>, new: Placed<'n>) {
        let (before, after) = (old.node.of(self.old.source()), new.node.of(self.new.source()));
        if same_words(before, after) {
            return;
        }
        match new.node.kind {
            Kind::Title => self.title(),
            Kind::Field(kind) => self.field(kind, Some(old.node), Some(new.node)),
            Kind::LogEntry(_) => self.record(old.node, new.node, ChangeKind::LogEntryChanged, String::new()),
            Kind::Decision(_) => {
                let parts = decisions::changed_parts(self.old, self.new, old.node.span, new.node.span);
                self.record(old.node, new.node, ChangeKind::DecisionChanged, parts);
            }
            Kind::Heading => {
                let [was, is] = [title(old.node, self.old.source()), title(new.node, self.new.source())];
                if was != is {
                    let message = format!("the section {} became {}", quoted(was), quoted(is));
                    self.both(ChangeKind::SectionRenamed, old.node, new.node, message);
                }
            }
            Kind::ItemHead => self.item_head(old, new),
            Kind::Text | Kind::Closing => {
                let message = format!("{} changed", describe(new.node, Some(new.parent), self.new.source()));
                self.both(ChangeKind::TextChanged, old.node, new.node, message);
            }
            // Risks and parts of decisions are compared by what they say.
            Kind::Part | Kind::Fence => {}
            Kind::Root | Kind::FrontMatter | Kind::Item | Kind::Section(_) => self.children(old.node, new.node),
        }
    }

    fn title(&mut self) {
        let (Some(old), Some(new)) = (&self.old.title, &self.new.title) else { return };
        if old.text != new.text {
            let message = format!("the title {} became {}", quoted(&old.text), quoted(&new.text));
            self.push(ChangeKind::TitleRenamed, Some(old.text_span), Some(new.text_span), message);
        }
    }

    fn field(&mut self, kind: FieldKind, old: Option<&Node>, new: Option<&Node>) {
        let value = |node: Option<&Node>, source: &str| node.map(|node| quoted(node.middle.of(source)));
        let (was, is) = (value(old, self.old.source()), value(new, self.new.source()));
        let name = match (old, new) {
            (_, Some(new)) => describe(new, None, self.new.source()),
            (Some(old), None) => describe(old, None, self.old.source()),
            (None, None) => return,
        };
        // Only the first field of that kind is the status.
        let holds = |ledger: &Ledger<'_>, node: Option<&Node>| {
            node.is_none_or(|node| ledger.field(kind).is_some_and(|field| node.span.covers(field.span)))
        };
        let is_status = kind == FieldKind::Status && holds(self.old, old) && holds(self.new, new);
        let (from, to) = (self.old.stage(), self.new.stage());
        let staged = |value: String, stage: Option<crate::ledger::Stage>| match stage {
            Some(stage) if is_status => format!("{value} ({})", stage.name()),
            _ => value,
        };
        let (message, plain) = match (was, is) {
            (Some(was), Some(is)) if was == is => {
                let before = old.map_or("", |old| title(old, self.old.source()));
                (format!("{name} was called {} before", quoted(before)), ChangeKind::FieldChanged)
            }
            (Some(was), Some(is)) => {
                let (was, is) = (staged(was, from), staged(is, to));
                (format!("{name} went from {was} to {is}"), ChangeKind::FieldChanged)
            }
            (None, Some(is)) => (format!("{name} was added: {}", staged(is, to)), ChangeKind::FieldAdded),
            (was, None) => {
                let was = staged(was.unwrap_or_default(), from);
                (format!("{name} was removed: {was}"), ChangeKind::FieldRemoved)
            }
        };
        let kind = if is_status { ChangeKind::StatusChanged { from, to } } else { plain };
        self.push(kind, old.map(|node| node.span), new.map(|node| node.span), message);
    }

    /// A log entry or a decision: boxes are told one by one, all else in it as one change.
    fn record(&mut self, old: &'n Node, new: &'n Node, kind: ChangeKind, details: String) {
        let outer = std::mem::take(&mut self.changes);
        let marks = (self.removed.len(), self.added.len());
        self.children(old, new);
        let found = std::mem::replace(&mut self.changes, outer);
        let is_box = |change: &Change| {
            matches!(change.kind, ChangeKind::ItemTicked | ChangeKind::ItemReopened | ChangeKind::ItemMarked)
        };
        let only_boxes = found.iter().all(is_box) && marks == (self.removed.len(), self.added.len());
        self.removed.truncate(marks.0);
        self.added.truncate(marks.1);
        self.changes.extend(found.into_iter().filter(is_box));
        if !only_boxes || !details.is_empty() {
            let details = if details.is_empty() { details } else { format!(": {details}") };
            let message = format!("{} changed{details}", describe(new, None, self.new.source()));
            self.both(kind, old, new, message);
        }
    }

    fn item_head(&mut self, old: Placed<'n>, new: Placed<'n>) {
        if is_in_risks(new.parent, self.new) && is_in_risks(old.parent, self.old) {
            return;
        }
        let mark = |node: &Node, source: &'_ str| node.middle.of(source).trim().to_owned();
        let (was, is) = (mark(old.node, self.old.source()), mark(new.node, self.new.source()));
        let name = describe(new.node, Some(new.parent), self.new.source());
        if was != is {
            let is_done = |mark: &str| matches!(mark, "[x]" | "[X]" | "✅" | "☑" | "✔" | "✓" | "🗹");
            let is_open = |mark: &str| matches!(mark, "[ ]" | "☐" | "⬜" | "🔲" | "◻" | "⬚");
            let (kind, message) = match (is_done(&was), is_done(&is)) {
                (true, true) => (None, String::new()),
                (false, true) => (Some(ChangeKind::ItemTicked), format!("{name} was ticked")),
                (true, false) if is_open(&is) => (Some(ChangeKind::ItemReopened), format!("{name} was reopened")),
                _ => (Some(ChangeKind::ItemMarked), format!("the mark of {name} went from `{was}` to `{is}`")),
            };
            if let Some(kind) = kind {
                self.both(kind, old.node, new.node, message);
            }
        }
        let [was, is] = [title(old.node, self.old.source()), title(new.node, self.new.source())];
        if !same_words(was, is) {
            let message = format!("the item {} became {}", quoted(was), quoted(is));
            self.both(ChangeKind::ItemRenamed, old.node, new.node, message);
        }
    }

    fn moved(&mut self, old: Placed<'n>, new: Placed<'n>) {
        let kind = match new.node.kind {
            Kind::Item if is_in_risks(new.node, self.new) => return,
            Kind::Item => ChangeKind::ItemMoved,
            kind if kind.is_section() => ChangeKind::SectionMoved,
            _ => return,
        };
        let name = describe(new.node, None, self.new.source());
        let from = title(old.parent, self.old.source());
        let to = title(new.parent, self.new.source());
        let message = if from == to || old.parent.kind == Kind::Root || new.parent.kind == Kind::Root {
            format!("{name} was moved")
        } else {
            format!("{name} was moved from {} to {}", quoted(from), quoted(to))
        };
        self.both(kind, old.node, new.node, message);
    }

    /// What is gone at one place and there at another was moved; the rest came or went.
    fn settle(&mut self) {
        // A move may bring more of both to light.
        loop {
            let (removed, mut added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
            let key = |placed: &Placed<'n>| -> Key<'n> {
                let is_known = placed.node.kind != Kind::Part;
                (placed.node.kind.class(), if is_known { placed.node.name.as_str() } else { "" })
            };
            let (old, new): (Vec<_>, Vec<_>) = (removed.iter().map(key).collect(), added.iter().map(key).collect());
            let mut is_taken = vec![false; added.len()];
            let (mut moves, mut gone) = (Vec::new(), Vec::new());
            for (before, after) in removed.into_iter().zip(equal(&old, &new)) {
                match after {
                    Some(after) => {
                        moves.push((before, added[after]));
                        is_taken[after] = true;
                    }
                    None => gone.push(before),
                }
            }
            let is_done = moves.is_empty();
            for (old, new) in moves {
                self.moved(old, new);
                self.node(old, new);
            }
            let mut taken = is_taken.into_iter();
            added.retain(|_| !taken.next().unwrap_or_default());
            self.removed.extend(gone);
            self.added.extend(added);
            if is_done {
                break;
            }
        }
        for placed in std::mem::take(&mut self.removed) {
            self.alone(placed, false);
        }
        for placed in std::mem::take(&mut self.added) {
            self.alone(placed, true);
        }
    }

    /// What is on one side only.
    fn alone(&mut self, placed: Placed<'n>, is_new: bool) {
        let Placed { node, parent } = placed;
        let ledger = if is_new { self.new } else { self.old };
        let source = ledger.source();
        let name = describe(node, Some(parent), source);
        let came = |added: ChangeKind, removed: ChangeKind| if is_new { added } else { removed };
        let word = if is_new { "was added" } else { "was removed" };
        let (kind, message) = match node.kind {
            Kind::Field(kind) if is_new => return self.field(kind, None, Some(node)),
            Kind::Field(kind) => return self.field(kind, Some(node), None),
            Kind::FrontMatter => {
                for child in &node.children {
                    self.alone(Placed { node: child, parent: node }, is_new);
                }
                return;
            }
            Kind::Item if is_in_risks(node, ledger) => return,
            Kind::Item => {
                let place = match parent.head() {
                    Some(head) => format!(" {} {}", if is_new { "to" } else { "from" }, quoted(title(head, source))),
                    None => String::new(),
                };
                (came(ChangeKind::ItemAdded, ChangeKind::ItemRemoved), format!("{name} {word}{place}"))
            }
            Kind::LogEntry(_) => {
                (came(ChangeKind::LogEntryAdded, ChangeKind::LogEntryRemoved), format!("{name} {word}"))
            }
            Kind::Decision(_) => {
                (came(ChangeKind::DecisionAdded, ChangeKind::DecisionRemoved), format!("{name} {word}"))
            }
            Kind::Section(_) => {
                for child in node.children.iter().filter(|child| child.kind.is_section()) {
                    self.alone(Placed { node: child, parent: node }, is_new);
                }
                (came(ChangeKind::SectionAdded, ChangeKind::SectionRemoved), format!("{name} {word}"))
            }
            Kind::Title => (ChangeKind::TitleRenamed, format!("{name} {word}")),
            Kind::Text | Kind::Closing => (ChangeKind::TextChanged, format!("{name} {word}")),
            Kind::Part | Kind::Fence | Kind::Heading | Kind::ItemHead | Kind::Root => return,
        };
        let span = Some(node.span);
        self.push(kind, span.filter(|_| !is_new), span.filter(|_| is_new), message);
    }
}

/// Whether an item is a risk or a mitigation, which are compared by what they say.
fn is_in_risks(item: &Node, ledger: &Ledger<'_>) -> bool {
    let sections = &ledger.sections;
    let next = sections.partition_point(|section| section.span.start <= item.span.start);
    next.checked_sub(1).is_some_and(|place| sections[place].role == Role::Risks)
}
