//! One generated ledger: well-formed, 3 to 8 KB, with every section of the template.
//!
//! Owns what a ledger says. The number of the ledger is the only input, so that any of them can be made alone.

use super::calendar::date;
use super::prose::{capitalised, noun, sentence, task};
use super::random::Random;
use super::words::{LOG_TITLES, PEOPLE, QUALITIES, RISKS, SUBJECTS, THINGS};
use super::writer::Writer;

/// A ledger and the name that its file has, without the ending.
pub(super) struct Generated {
    pub(super) slug: String,
    pub(super) text: String,
}

/// The words for a status, how many of 100 ledgers have it, and how much of their boxes is ticked at least and at most.
const STATUSES: [(&str, usize, usize, usize); 7] = [
    ("Planning", 12, 0, 0),
    ("Backlog", 12, 0, 5),
    ("Up Next", 10, 0, 10),
    ("In Progress", 26, 20, 80),
    ("Blocked", 8, 20, 70),
    ("Under Review", 12, 80, 98),
    ("✅ Complete", 20, 100, 100),
];

/// The ledger with that number.
pub(super) fn generate(number: usize) -> Generated {
    generate_times(number, 1)
}

/// The ledger with that number, with so much more in its log and so many more decisions that it has at least `bytes`.
pub(super) fn generate_long(number: usize, bytes: usize) -> Generated {
    let mut times = 1;
    loop {
        let ledger = generate_times(number, times);
        if ledger.text.len() >= bytes {
            return ledger;
        }
        times += 1;
    }
}

fn generate_times(number: usize, times: usize) -> Generated {
    let random = Random::new(number as u64);
    let title = title(number);
    let slug = format!("{}-{number:05}", title.to_lowercase().replace(' ', "-"));
    let mut writer = Writer { random, text: String::with_capacity(8_192), ticked_percent: 0 };
    writer.ledger(&title, &slug, times);
    Generated { slug, text: writer.text }
}

/// Every title is another one until all pairings of the three word lists are used up.
fn title(number: usize) -> String {
    let total = QUALITIES.len() * SUBJECTS.len() * THINGS.len();
    // A step that shares no factor with the total visits every pairing once.
    let pairing = number * 7_919 % total;
    let quality = QUALITIES[pairing % QUALITIES.len()];
    let subject = SUBJECTS[pairing / QUALITIES.len() % SUBJECTS.len()];
    let thing = THINGS[pairing / QUALITIES.len() / SUBJECTS.len() % THINGS.len()];
    capitalised(&format!("{quality} {subject} {thing}"))
}

impl Writer {
    /// With `times` as much of what grows while a feature is worked on.
    fn ledger(&mut self, title: &str, slug: &str, times: usize) {
        let (status, low, high) = self.status();
        self.ticked_percent = self.random.between(low, high);
        let created = self.random.between(19_500, 20_300);
        let entries = self.random.between(1, 4) * times;
        let mut days = vec![created];
        for _ in 1..entries {
            let gap = self.random.between(1, 24);
            days.push(days[days.len() - 1] + gap);
        }
        let updated = days[days.len() - 1] + self.random.between(0, 9);

        self.line(&format!("# {title}\n"));
        self.line(&format!("**Branch:** feat/{slug}"));
        let summary = sentence(&mut self.random);
        self.line(&format!("**Summary:** {summary}"));
        self.line(&format!("**Status:** {status}"));
        self.line(&format!("**Created:** {}", date(created)));
        self.line(&format!("**Updated:** {}\n", date(updated)));

        self.context();
        self.approach();
        self.log(&days);
        self.decisions(times);
        self.testing();
        self.deployment();
        self.review();
        self.completion();
        self.line(&format!("---\n\n*This ledger tracks the development of {title}.*"));
    }

    fn status(&mut self) -> (&'static str, usize, usize) {
        let mut draw = self.random.between(1, 100);
        for (status, share, low, high) in STATUSES {
            if draw <= share {
                return (status, low, high);
            }
            draw -= share;
        }
        let (status, _, low, high) = STATUSES[0];
        (status, low, high)
    }

    fn context(&mut self) {
        self.line("## Context\n\n### Problem Statement");
        for _ in 0..self.random.between(1, 2) {
            self.paragraph(2, 3);
        }
        self.line("### Success Criteria");
        self.boxes(2, 3);
        self.line("### Acceptance Criteria");
        self.boxes(2, 4);
    }

    fn approach(&mut self) {
        self.line("## Technical Approach\n\n### Architecture Changes");
        self.paragraph(2, 3);
        if self.random.chance(20) {
            self.table();
        }
        if self.random.chance(15) {
            self.code();
        }
        self.line("### Implementation Plan");
        for step in 1..=self.random.between(2, 5) {
            let task = task(&mut self.random);
            self.line(&format!("{step}. {task}"));
        }
        self.line("\n### Dependencies");
        for _ in 0..self.random.between(1, 2) {
            let (name, why) = (capitalised(&noun(&mut self.random)), sentence(&mut self.random));
            self.line(&format!("- {name}: {why}"));
        }
        self.line("\n### Risks & Mitigations");
        for _ in 0..self.random.between(1, 2) {
            let name = self.random.pick(RISKS);
            let (risk, mitigation) = (sentence(&mut self.random), task(&mut self.random));
            self.line(&format!("- **{name}**: {risk}\n  - *Mitigation*: {mitigation}"));
        }
        self.line("");
    }

    fn log(&mut self, days: &[usize]) {
        self.line("## Progress Log\n");
        for (index, &day) in days.iter().enumerate() {
            let title = if index == 0 { "Initial planning" } else { self.random.pick(LOG_TITLES) };
            self.line(&format!("### {} - {title}", date(day)));
            for _ in 0..self.random.between(1, 3) {
                let entry = if self.random.chance(60) { sentence(&mut self.random) } else { task(&mut self.random) };
                self.line(&format!("- {entry}"));
            }
            self.line("");
        }
    }

    fn decisions(&mut self, times: usize) {
        self.line("## Technical Decisions\n");
        for number in 1..=self.random.between(1, 2) * times {
            let title = capitalised(&noun(&mut self.random));
            self.line(&format!("### Decision {number}: {title}"));
            let (one, other) = (noun(&mut self.random), noun(&mut self.random));
            let parts = [
                ("Context", sentence(&mut self.random)),
                ("Options", format!("A {one}, a {other}, or what is there now")),
                ("Decision", format!("A {one}")),
                ("Reasoning", sentence(&mut self.random)),
                ("Consequences", sentence(&mut self.random)),
            ];
            for (index, (key, value)) in parts.iter().enumerate() {
                let line_break = if index + 1 == parts.len() { "\n" } else { "  " };
                self.line(&format!("**{key}**: {value}{line_break}"));
            }
        }
    }

    fn testing(&mut self) {
        self.line("## Testing Strategy\n\n### Unit Tests");
        self.boxes(1, 3);
        self.line("### Integration Tests");
        self.boxes(1, 3);
        self.line("### Manual Testing");
        self.boxes(1, 2);
        self.line("## Documentation Updates\n");
        self.boxes(2, 4);
    }

    fn deployment(&mut self) {
        self.line("## Deployment Notes\n\n### Environment Requirements");
        let (variable, needed) = (noun(&mut self.random).to_uppercase().replace(' ', "_"), sentence(&mut self.random));
        self.line(&format!("- `{variable}`: {needed}\n"));
        self.line("### Rollback Plan");
        for step in 1..=self.random.between(1, 2) {
            let task = task(&mut self.random);
            self.line(&format!("{step}. {task}"));
        }
        self.line("");
    }

    fn review(&mut self) {
        self.line("## Review & Feedback\n\n### Code Review Checklist");
        self.boxes(2, 4);
        self.line("### Stakeholder Feedback");
        let (person, words) = (self.random.pick(PEOPLE), sentence(&mut self.random));
        self.line(&format!("- {person}: {words}\n"));
    }

    fn completion(&mut self) {
        self.line("## Completion\n\n### Final Status");
        self.boxes(3, 5);
        self.line("### Lessons Learned");
        for _ in 0..self.random.between(1, 2) {
            let lesson = sentence(&mut self.random);
            self.line(&format!("- {lesson}"));
        }
        self.line("\n### Follow-up Items");
        self.boxes(1, 2);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{generate, generate_long};

    #[test]
    fn is_deterministic_and_of_the_promised_size() {
        let sizes: Vec<usize> = (0..2_000).map(|number| generate(number).text.len()).collect();
        let mean = sizes.iter().sum::<usize>() / sizes.len();
        let (smallest, largest) = (sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
        assert!((3_000..=8_000).contains(smallest), "the smallest has {smallest} bytes");
        assert!((3_000..=8_000).contains(largest), "the largest has {largest} bytes");
        assert!((4_900..=5_300).contains(&mean), "the mean is {mean} bytes");
        assert_eq!(generate(7).text, generate(7).text);
    }

    #[test]
    fn a_long_one_is_hardly_longer_than_asked_for() {
        let length = generate_long(0, 50_000).text.len();
        assert!((50_000..53_000).contains(&length), "{length} bytes");
    }

    #[test]
    fn titles_and_slugs_are_unique() {
        let ledgers: Vec<_> = (0..5_000).map(generate).collect();
        let titles: HashSet<_> = ledgers.iter().filter_map(|ledger| ledger.text.lines().next()).collect();
        let slugs: HashSet<_> = ledgers.iter().map(|ledger| &ledger.slug).collect();
        assert_eq!((titles.len(), slugs.len()), (5_000, 5_000));
    }
}
