//! One measured run of a child process: its time from start to end, what of it was work, and the most memory it held.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process;

/// What a child took.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// From start to end.
    pub(super) time: Duration,
    /// On all cores, in the program and in the kernel: what a busy machine does not change much.
    pub(super) cpu: Duration,
    /// Resident bytes at their peak, as the kernel accounts for them.
    pub(super) memory: u64,
}

/// Runs a command to its end by way of `launcher`, which measures it.
pub(super) fn run(launcher: &Path, command: &Command) -> Result<Run> {
    let mut launch = Command::new(launcher);
    launch.arg(command.get_program()).args(command.get_args()).stdin(Stdio::null());
    if let Some(folder) = command.get_current_dir() {
        launch.current_dir(folder);
    }
    let output = launch.output().with_context(|| format!("cannot run {}", launcher.display()))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<u64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [wall, cpu, memory] = numbers[..] else {
        let why = String::from_utf8_lossy(&output.stderr);
        bail!("cannot measure `{}`: {}", process::describe(command), why.trim());
    };
    Ok(Run { time: Duration::from_micros(wall), cpu: Duration::from_micros(cpu), memory })
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
        median(self.0.iter().map(|run| run.time).collect())
    }

    /// The work in the middle.
    pub(super) fn cpu(&self) -> Duration {
        median(self.0.iter().map(|run| run.cpu).collect())
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

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    match times.len() {
        0 => Duration::ZERO,
        count => (times[(count - 1) / 2] + times[count / 2]) / 2,
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
            Series(
                times
                    .iter()
                    .map(|&ms| Run { time: Duration::from_millis(ms), cpu: Duration::ZERO, memory: ms })
                    .collect(),
            )
        };
        assert_eq!(series(&[9, 1, 5]).median(), Duration::from_millis(5));
        assert_eq!(series(&[9, 1, 5, 6]).median(), Duration::from_micros(5_500));
        assert_eq!(series(&[9, 1]).memory(), 9);
    }
}
