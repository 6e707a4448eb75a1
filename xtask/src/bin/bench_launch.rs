//! Runs a command with its output thrown away and prints what it took: `wall_us cpu_us peak_bytes`.
//!
//! A process of its own because, on Linux, a child's peak memory starts from that of the process that started it: the
//! driver is larger than much of what it measures, this program is not.

use std::env;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wait4::Wait4;

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1);
    let program = arguments.next().context("usage: bench-launch PROGRAM [ARGUMENT…]")?;
    let mut command = Command::new(&program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let child = command.spawn().with_context(|| format!("cannot run {}", program.display()))?;
    let used = { child }.wait4().context("cannot wait for the command")?;
    let wall = start.elapsed();
    if !used.status.success() {
        bail!("{} ended with {}", program.display(), used.status);
    }
    let cpu = used.rusage.utime + used.rusage.stime;
    println!("{} {} {}", wall.as_micros(), cpu.as_micros(), used.rusage.maxrss);
    Ok(())
}
