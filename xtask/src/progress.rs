//! What the reader sees while steps run: one line a step, with its time.
//!
//! On a terminal a running step is a spinner that becomes its result; elsewhere each step prints when it starts and
//! when it ends, so that a log shows where a job hangs. All of it goes to stderr: stdout is for results.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

/// The reader's view of a run.
pub(crate) struct Progress {
    verbose: bool,
    terminal: bool,
}

impl Progress {
    pub(crate) fn new(verbose: bool) -> Self {
        Self { verbose, terminal: std::io::stderr().is_terminal() }
    }

    /// Whether steps show the output of what they run even when all goes well.
    pub(crate) fn verbose(&self) -> bool {
        self.verbose
    }

    /// Runs a step whose commands are silent while they work.
    pub(crate) fn step<T>(&self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.terminal || self.verbose {
            return self.streamed(name, work);
        }
        let spinner = ProgressBar::new_spinner();
        let style = ProgressStyle::with_template("{spinner:.cyan} {msg} {elapsed:.dim}");
        spinner.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        spinner.set_message(name.to_owned());
        spinner.enable_steady_tick(Duration::from_millis(100));
        let start = Instant::now();
        let outcome = work();
        spinner.finish_and_clear();
        self.close(name, start, outcome)
    }

    /// Runs a step whose commands speak for themselves, as cargo does.
    pub(crate) fn streamed<T>(&self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        eprintln!("{} {name}", self.paint("36", "▸"));
        let start = Instant::now();
        let outcome = work();
        self.close(name, start, outcome)
    }

    /// Says that a step had nothing to do.
    pub(crate) fn unchanged(&self, name: &str) {
        eprintln!("{} {name} {}", self.paint("32", "✓"), self.paint("2", "unchanged"));
    }

    /// Says something that a reader should know and that stops nothing.
    pub(crate) fn note(&self, message: &str) {
        eprintln!("{} {message}", self.paint("33", "!"));
    }

    fn close<T>(&self, name: &str, start: Instant, outcome: Result<T>) -> Result<T> {
        let time = format!("{:.1} s", start.elapsed().as_secs_f64());
        let mark = if outcome.is_ok() { self.paint("32", "✓") } else { self.paint("31", "✗") };
        eprintln!("{mark} {name} {}", self.paint("2", &time));
        outcome.with_context(|| format!("step `{name}` failed"))
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.terminal { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}
