//! Text for people in the log of a CI job, where some lines are taken for commands to the service.
//!
//! Owns how such lines are made harmless. Workflow commands that are meant are the business of `format/github.rs`.

use std::borrow::Cow;
use std::env;
use std::io::{self, Write};

/// What services look for anywhere in a line: GitHub's older commands, Azure's and TeamCity's.
const ANYWHERE: [&str; 3] = ["##[", "##vso[", "##teamcity["];

/// What GitHub looks for at the beginning of a line, after white space.
const AT_START: &str = "::";

/// Whether a service reads along and would obey.
pub(super) fn is_obeyed() -> bool {
    ["GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"].iter().any(|name| env::var_os(name).is_some())
}

/// `text`, whole lines, with nothing in it that is a command. What stands for a character is as wide as the character.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    let starts = |line: &str| line.trim_start().starts_with(AT_START);
    if !text.lines().any(starts) && !ANYWHERE.iter().any(|command| text.contains(command)) {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive('\n').map(|line| {
        let line = if starts(line) { line.replacen(AT_START, ":\u{2236}", 1) } else { line.to_owned() };
        ANYWHERE.iter().fold(line, |line, command| line.replace(command, &command.replacen("##", "#\u{266f}", 1)))
    });
    Cow::Owned(lines.collect())
}

/// A stream that hands on whole lines, made harmless.
pub(super) struct LogWriter<W: Write> {
    out: W,
    /// The line that has not ended yet.
    line: Vec<u8>,
}

impl<W: Write> LogWriter<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, line: Vec::new() }
    }

    fn hand_on(&mut self, bytes: usize) -> io::Result<()> {
        let rest = self.line.split_off(bytes);
        let lines = std::mem::replace(&mut self.line, rest);
        self.out.write_all(harmless(&String::from_utf8_lossy(&lines)).as_bytes())
    }
}

impl<W: Write> Write for LogWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.line.extend_from_slice(bytes);
        if let Some(end) = self.line.iter().rposition(|&byte| byte == b'\n') {
            self.hand_on(end + 1)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_on(self.line.len())?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::{LogWriter, harmless};

    #[test]
    fn what_is_no_command_is_left_alone() {
        let text = "warning[FL204]: a::b\n ## [x] C#\n";
        assert!(matches!(harmless(text), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn commands_become_text() {
        assert_eq!(harmless("::error::x\n\t::stop-commands::y::z"), ":∶error::x\n\t:∶stop-commands::y::z");
        assert_eq!(harmless("a ##[add-mask]b ##vso[task]c"), "a #♯[add-mask]b #♯vso[task]c");
    }

    #[test]
    fn a_command_in_pieces_is_found() {
        let mut out = Vec::new();
        let mut log = LogWriter::new(&mut out);
        for piece in ["ab #", "#", "[x]\n:", ":y::", "z"] {
            log.write_all(piece.as_bytes()).unwrap();
        }
        log.flush().unwrap();
        drop(log);
        assert_eq!(String::from_utf8(out).unwrap(), "ab #♯[x]\n:∶y::z");
    }
}
