//! The pieces that generated sections are put together from: paragraphs, checklists, tables, code.

use std::fmt::Write;

use super::prose::{noun, paragraph, task};
use super::random::Random;
use super::words::COMPONENTS;

/// A ledger while it is written.
pub(super) struct Writer {
    pub(super) random: Random,
    pub(super) text: String,
    /// How many of 100 boxes are ticked.
    pub(super) ticked_percent: usize,
}

impl Writer {
    pub(super) fn paragraph(&mut self, low: usize, high: usize) {
        let sentences = self.random.between(low, high);
        let paragraph = paragraph(&mut self.random, sentences);
        self.line(&format!("{paragraph}\n"));
    }

    pub(super) fn boxes(&mut self, low: usize, high: usize) {
        for _ in 0..self.random.between(low, high) {
            let mark = if self.random.chance(self.ticked_percent) { 'x' } else { ' ' };
            let task = task(&mut self.random);
            self.line(&format!("- [{mark}] {task}"));
        }
        self.line("");
    }

    pub(super) fn table(&mut self) {
        self.line("| Part | Before | After |\n|---|---:|---:|");
        for _ in 0..self.random.between(2, 4) {
            let part = noun(&mut self.random);
            let (before, after) = (self.random.between(40, 900), self.random.between(5, 40));
            self.line(&format!("| {part} | {before} ms | {after} ms |"));
        }
        self.line("");
    }

    pub(super) fn code(&mut self) {
        let (path, task) = (self.random.pick(COMPONENTS), task(&mut self.random));
        // A box inside a fence is no box, which is worth meeting in a benchmark.
        self.line(&format!("```markdown\n<!-- {path} -->\n- [ ] {task}\n```\n"));
    }

    pub(super) fn line(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{text}");
    }
}
