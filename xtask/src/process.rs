//! Child processes: run quietly, streamed, or streamed and kept for counting.
//!
//! Every child has no standard input, so that nothing can ever wait for an answer. Owns no knowledge of any tool.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::progress::Progress;
use crate::workspace::Workspace;

/// The cargo that runs this driver, in the repository's root.
pub(crate) fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace.root());
    command
}

/// Any program in any folder.
pub(crate) fn program(name: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder);
    command
}

/// Runs a command that shows its own progress.
pub(crate) fn stream(command: &mut Command) -> Result<()> {
    let status = command.stdin(Stdio::null()).status().with_context(|| cannot_start(command))?;
    succeeded(command, status)
}

/// Becomes the command, so that a signal that ends this process ends it too; where that is impossible, runs it.
pub(crate) fn become_command(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let error = command.stdin(Stdio::null()).exec();
        Err(error).with_context(|| cannot_start(command))
    }
    #[cfg(not(unix))]
    stream(command)
}

/// Runs a command and shows what it printed only when it fails, or when the reader asked for everything.
pub(crate) fn quiet(progress: &Progress, command: &mut Command) -> Result<()> {
    if progress.verbose() {
        return stream(command);
    }
    let mut child = start_piped(command, Stdio::piped())?;
    let output = Arc::new(Mutex::new(Vec::new()));
    let drains =
        [child.stdout.take().map(|pipe| drain(pipe, &output)), child.stderr.take().map(|pipe| drain(pipe, &output))];
    let status = child.wait().with_context(|| cannot_start(command))?;
    for handle in drains.into_iter().flatten() {
        // A drain only reads; should its thread be gone, what it kept is still shown below.
        let _ = handle.join();
    }
    if !status.success() {
        let output = output.lock().unwrap_or_else(PoisonError::into_inner);
        // The failure itself is reported in any case.
        let _ = std::io::stderr().write_all(&output);
    }
    succeeded(command, status)
}

/// Runs a command, passes its standard output on as it comes, and returns it for counting.
pub(crate) fn tee(command: &mut Command) -> Result<(ExitStatus, String)> {
    let mut child = start_piped(command, Stdio::inherit())?;
    let mut kept = String::new();
    if let Some(pipe) = child.stdout.take() {
        let mut reader = BufReader::new(pipe);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).context("cannot read what a test runner prints")? > 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            kept.push_str(&text);
            line.clear();
        }
    }
    let status = child.wait().with_context(|| cannot_start(command))?;
    Ok((status, kept))
}

/// The first line that a program prints, or nothing where it cannot be run.
pub(crate) fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// Where a program is on the search path.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|candidate| candidate.is_file())
}

/// A command as one would type it, without its folder and environment.
pub(crate) fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy();
    let mut text = name.into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

fn start_piped(command: &mut Command, stderr: Stdio) -> Result<Child> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(stderr).spawn().with_context(|| cannot_start(command))
}

fn drain(mut pipe: impl Read + Send + 'static, output: &Arc<Mutex<Vec<u8>>>) -> thread::JoinHandle<()> {
    let output = Arc::clone(output);
    thread::spawn(move || {
        let mut chunk = [0; 4096];
        while let Ok(count @ 1..) = pipe.read(&mut chunk) {
            output.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(&chunk[..count]);
        }
    })
}

fn cannot_start(command: &Command) -> String {
    format!("cannot run `{}`", describe(command))
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` ended with {status}", describe(command));
    }
    Ok(())
}
