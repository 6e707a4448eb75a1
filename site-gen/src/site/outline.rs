//! The headings of a ledger, kept in little room: there are some forty of them in each.

use ledgerline_core::ledger::Role;
use ledgerline_core::{Ledger, Progress};

/// The headings of one ledger, in the order of the text.
#[derive(Default)]
pub(super) struct SectionRecords {
    /// The titles and ids of all, one behind the other.
    text: Box<str>,
    each: Box<[Packed]>,
}

/// One heading: where its title and its id end in the text of all, and what is known of it.
struct Packed {
    title_end: u32,
    anchor_end: u32,
    done: u32,
    total: u32,
    role: Role,
    level: u8,
    depth: u8,
}

/// A heading and what is counted below it.
pub(super) struct SectionRecord<'a> {
    pub(super) title: &'a str,
    pub(super) role: Role,
    /// The rank of the heading.
    pub(super) level: u8,
    /// How many sections it stands in.
    pub(super) depth: u8,
    /// The id of the heading, without the prefix of pages.
    pub(super) anchor: &'a str,
    /// The boxes of its own lists.
    pub(super) progress: Progress,
}

impl SectionRecords {
    /// The headings of `ledger`.
    pub(super) fn of(ledger: &Ledger<'_>) -> Self {
        // A ledger is far smaller than what 32 bits count.
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let mut text = String::new();
        let mut each = Vec::with_capacity(ledger.sections.len());
        let mut depths = vec![0_u8; ledger.sections.len()];
        for (section, at) in ledger.sections.iter().zip(0..) {
            let depth: u8 = depths[at];
            section.children.iter().for_each(|child| depths[child.0] = depth.saturating_add(1));
            text.push_str(&section.heading.text);
            let title_end = small(text.len());
            text.push_str(&section.heading.id);
            let Progress { done, total } = section.own_progress();
            each.push(Packed {
                title_end,
                anchor_end: small(text.len()),
                done: small(done),
                total: small(total),
                role: section.role,
                level: section.heading.level,
                depth,
            });
        }
        Self { text: text.into(), each: each.into() }
    }

    /// Each heading.
    pub(super) fn iter(&self) -> impl Iterator<Item = SectionRecord<'_>> {
        let mut start = 0;
        self.each.iter().map(move |packed| {
            let (title_end, anchor_end) = (packed.title_end as usize, packed.anchor_end as usize);
            let part = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
            let (title, anchor) = (part(start, title_end), part(title_end, anchor_end));
            start = anchor_end;
            let progress = Progress { done: packed.done as usize, total: packed.total as usize };
            SectionRecord { title, role: packed.role, level: packed.level, depth: packed.depth, anchor, progress }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_come_back_as_they_were() {
        let ledger = Ledger::parse("# A\n\n## Größe\n\n### Plan\n\n- [x] a\n- [ ] b\n\n##\n");
        let records = SectionRecords::of(&ledger);
        let told: Vec<_> =
            records.iter().map(|it| (it.title, it.level, it.anchor, it.progress.done, it.progress.total)).collect();
        assert_eq!(told, [("Größe", 2, "größe", 0, 0), ("Plan", 3, "plan", 1, 2), ("", 2, told[2].2, 0, 0)]);
        assert_eq!(records.iter().map(|it| it.depth).collect::<Vec<_>>(), [0, 1, 0]);
        assert!(SectionRecords::default().iter().next().is_none());
    }
}
