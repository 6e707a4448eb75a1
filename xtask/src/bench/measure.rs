//! One measured run of a child process: its time from start to end, and the most memory that it held.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use wait4::Wait4;

use crate::process;

/// What a child took.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) time: Duration,
    /// Resident bytes at their peak, as the kernel accounts for them.
    pub(super) memory: u64,
}

/// Runs a command to its end with its output thrown away.
///
/// On Linux a child's peak starts from this process's own, so this process must stay small: it writes its ledgers one
/// by one.
pub(super) fn run(command: &mut Command) -> Result<Run> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let child = command.spawn().with_context(|| format!("cannot run `{}`", process::describe(command)))?;
    let used = child.wait4().context("cannot wait for a child")?;
    let time = start.elapsed();
    if !used.status.success() {
        bail!("`{}` ended with {}", process::describe(command), used.status);
    }
    Ok(Run { time, memory: used.rusage.maxrss })
}

/// Several runs of one thing.
pub(super) struct Series(Vec<Run>);

impl Series {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn push(&mut self, run: Run) {
        self.0.push(run);
    }

    /// The time in the middle; of two, their mean.
    pub(super) fn median(&self) -> Duration {
        let mut times: Vec<Duration> = self.0.iter().map(|run| run.time).collect();
        times.sort();
        match times.len() {
            0 => Duration::ZERO,
            count => (times[(count - 1) / 2] + times[count / 2]) / 2,
        }
    }

    pub(super) fn fastest(&self) -> Duration {
        self.0.iter().map(|run| run.time).min().unwrap_or_default()
    }

    pub(super) fn slowest(&self) -> Duration {
        self.0.iter().map(|run| run.time).max().unwrap_or_default()
    }

    /// The most that any of the runs held.
    pub(super) fn memory(&self) -> u64 {
        self.0.iter().map(|run| run.memory).max().unwrap_or(0)
    }
}

/// The bytes of every file below a folder.
pub(super) fn size(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in folder.read_dir().with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?;
        let kind = entry.metadata()?;
        bytes += if kind.is_dir() { size(&entry.path())? } else { kind.len() };
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Run, Series};

    #[test]
    fn the_median_of_an_even_count_is_a_mean() {
        let series = |times: &[u64]| {
            Series(times.iter().map(|&ms| Run { time: Duration::from_millis(ms), memory: ms }).collect())
        };
        assert_eq!(series(&[9, 1, 5]).median(), Duration::from_millis(5));
        assert_eq!(series(&[9, 1, 5, 6]).median(), Duration::from_micros(5_500));
        assert_eq!(series(&[9, 1]).memory(), 9);
    }
}
