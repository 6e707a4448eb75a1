//! The two streams: findings and results go to standard output, failures and progress to standard error.

use std::io::{self, BufWriter, IsTerminal as _, Write};

use annotate_snippets::{Group, Level, Renderer};
use anstream::{AutoStream, ColorChoice};

use super::failure::Failure;
use super::findings;
use super::log::{LogWriter, harmless, is_obeyed};
use super::visible::visible;

/// Where messages go and whether they are coloured.
pub(crate) struct Terminal {
    out: ColorChoice,
    err: ColorChoice,
}

impl Terminal {
    /// Looks once at what the streams are; `NO_COLOR` and its kin are honoured where `wanted` is `Auto`.
    pub(crate) fn new(wanted: ColorChoice) -> Self {
        let pick = |automatic: ColorChoice| if wanted == ColorChoice::Auto { automatic } else { wanted };
        Self { out: pick(AutoStream::choice(&io::stdout())), err: pick(AutoStream::choice(&io::stderr())) }
    }

    /// How findings on standard output are drawn.
    pub(crate) fn renderer(&self) -> Renderer {
        renderer(self.out)
    }

    /// How findings on standard error are drawn.
    pub(crate) fn error_renderer(&self) -> Renderer {
        renderer(self.err)
    }

    /// Whether somebody may be watching standard error.
    pub(crate) fn is_watched(&self) -> bool {
        io::stderr().is_terminal()
    }

    /// A buffered stream for people. Nothing else may be printed to standard output while it lives.
    pub(crate) fn findings(&self) -> OutStream {
        let stream = AutoStream::new(io::stdout().lock(), self.out);
        OutStream::new(if is_obeyed() { Box::new(LogWriter::new(stream)) } else { Box::new(stream) })
    }

    /// As [`findings`](Self::findings), on standard error: for results that something else has taken standard output from.
    pub(crate) fn errors(&self) -> OutStream {
        let stream = AutoStream::new(io::stderr().lock(), self.err);
        OutStream::new(if is_obeyed() { Box::new(LogWriter::new(stream)) } else { Box::new(stream) })
    }

    /// A buffered stream for programs: what is written comes out as it is.
    pub(crate) fn raw(&self) -> OutStream {
        OutStream::new(Box::new(io::stdout().lock()))
    }

    /// Whether people read standard output, on a terminal or in the log of a CI job, rather than a program.
    pub(crate) fn is_read_by_people(&self) -> bool {
        io::stdout().is_terminal() || is_obeyed()
    }

    /// Prints why something could not be done.
    pub(crate) fn failure(&self, failure: &Failure) {
        self.eprint(&findings::failure(&renderer(self.err), failure));
        failure.more.iter().for_each(|more| self.failure(more));
    }

    /// Prints a line that is good to know.
    pub(crate) fn note(&self, message: &str) {
        self.tell(&Level::NOTE, message);
    }

    /// Prints a line that somebody should look at.
    pub(crate) fn warning(&self, message: &str) {
        self.tell(&Level::WARNING, message);
    }

    fn tell(&self, level: &Level<'_>, message: &str) {
        let title = level.clone().primary_title(visible(message));
        let text = renderer(self.err).render(&[Group::with_title(title)]);
        self.eprint(&format!("{text}\n"));
    }

    /// Prints one line of results.
    pub(crate) fn line(&self, text: &str) {
        let _ = writeln!(self.findings(), "{}", visible(text));
    }

    fn eprint(&self, text: &str) {
        let text = if is_obeyed() { harmless(text) } else { text.into() };
        // There is nobody left to tell if this fails.
        let _ = AutoStream::new(io::stderr().lock(), self.err).write_all(text.as_bytes());
    }
}

fn renderer(choice: ColorChoice) -> Renderer {
    if choice == ColorChoice::Never { Renderer::plain() } else { Renderer::styled() }
}

/// Standard output for many findings. Goes silent when nobody reads any more, as in `ledgerline check | head`: writing
/// to it never fails.
pub(crate) struct OutStream {
    out: Option<BufWriter<Box<dyn Write>>>,
}

impl OutStream {
    fn new(out: Box<dyn Write>) -> Self {
        Self { out: Some(BufWriter::with_capacity(64 * 1024, out)) }
    }

    fn silence_if(&mut self, failed: bool) {
        if failed && let Some(out) = self.out.take() {
            // Not dropped as it is: that would try to write the rest.
            let _ = out.into_parts();
        }
    }
}

impl Write for OutStream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let failed = self.out.as_mut().is_some_and(|out| out.write_all(bytes).is_err());
        self.silence_if(failed);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let failed = self.out.as_mut().is_some_and(|out| out.flush().is_err());
        self.silence_if(failed);
        Ok(())
    }
}

impl Drop for OutStream {
    fn drop(&mut self) {
        let _ = self.flush();
    }
}
