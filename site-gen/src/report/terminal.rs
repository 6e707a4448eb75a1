//! The two streams: findings and results go to standard output, failures and progress to standard error.

use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write as _};

use annotate_snippets::Renderer;
use anstream::{AutoStream, ColorChoice};

use super::failure::Failure;
use super::findings;
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

    /// Whether somebody may be watching standard error.
    pub(crate) fn is_watched(&self) -> bool {
        io::stderr().is_terminal()
    }

    /// A buffered stream for findings. Nothing else may be printed to standard output while it lives.
    pub(crate) fn findings(&self) -> FindingsStream {
        let stream = AutoStream::new(io::stdout().lock(), self.out);
        FindingsStream { out: Some(BufWriter::with_capacity(64 * 1024, stream)) }
    }

    /// Prints why something could not be done.
    pub(crate) fn failure(&self, failure: &Failure) {
        self.eprint(&findings::failure(&renderer(self.err), failure));
    }

    /// Prints a line that is good to know.
    pub(crate) fn note(&self, message: &str) {
        let note = annotate_snippets::Level::NOTE.primary_title(visible(message));
        let text = renderer(self.err).render(&[annotate_snippets::Group::with_title(note)]);
        self.eprint(&format!("{text}\n"));
    }

    /// Prints one line of results.
    pub(crate) fn line(&self, text: &str) {
        self.findings().write(&format!("{}\n", visible(text)));
    }

    fn eprint(&self, text: &str) {
        // There is nobody left to tell if this fails.
        let _ = AutoStream::new(io::stderr().lock(), self.err).write_all(text.as_bytes());
    }
}

fn renderer(choice: ColorChoice) -> Renderer {
    if choice == ColorChoice::Never { Renderer::plain() } else { Renderer::styled() }
}

/// Standard output for many findings. Goes silent when nobody reads any more, as in `ledgerline check | head`.
pub(crate) struct FindingsStream {
    out: Option<BufWriter<AutoStream<StdoutLock<'static>>>>,
}

impl FindingsStream {
    /// Writes `text`, which must be free of control characters other than those of the renderer.
    pub(crate) fn write(&mut self, text: &str) {
        let failed = self.out.as_mut().is_some_and(|out| out.write_all(text.as_bytes()).is_err());
        self.silence_if(failed);
    }

    /// Hands over what is buffered.
    pub(crate) fn flush(&mut self) {
        let failed = self.out.as_mut().is_some_and(|out| out.flush().is_err());
        self.silence_if(failed);
    }

    fn silence_if(&mut self, failed: bool) {
        if failed && let Some(out) = self.out.take() {
            // Not dropped as it is: that would try to write the rest.
            let _ = out.into_parts();
        }
    }
}

impl Drop for FindingsStream {
    fn drop(&mut self) {
        self.flush();
    }
}
