//! JUnit XML, which nearly every CI service shows: a suite a file, a failed case an error or a warning.
//!
//! There is no time in it, so that the same findings give the same bytes.

use std::io::{self, Write};

use ledgerline_core::Severity;

use crate::report::finding::Finding;
use crate::report::visible::visible;
use crate::report::{FileReport, Results};

/// Writes the new findings of `results`. Files in which there is nothing to mend have one case that passes.
pub(crate) fn junit(results: &Results, out: &mut dyn Write) -> io::Result<()> {
    let suites: Vec<Suite<'_>> = results.files.iter().map(Suite::new).collect();
    let failures: usize = suites.iter().map(|suite| suite.failed.len()).sum();
    let errors = results.each_failure().count();
    let tests: usize = suites.iter().map(Suite::tests).sum();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let name = env!("CARGO_PKG_NAME");
    writeln!(
        out,
        "<testsuites name=\"{name}\" tests=\"{}\" failures=\"{failures}\" errors=\"{errors}\">",
        tests + errors
    )?;
    for suite in &suites {
        suite.write(out)?;
    }
    if errors > 0 {
        writeln!(out, "  <testsuite name=\"{name}\" tests=\"{errors}\" failures=\"0\" errors=\"{errors}\">")?;
        for failure in results.each_failure() {
            let message = escaped(&failure.message);
            writeln!(out, "    <testcase name=\"{message}\" classname=\"{name}\">")?;
            let help = escaped(failure.help.as_deref().unwrap_or_default());
            writeln!(out, "      <error message=\"{message}\">{help}</error>")?;
            writeln!(out, "    </testcase>")?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

/// One file.
struct Suite<'a> {
    path: String,
    failed: Vec<&'a Finding>,
    notes: Vec<&'a Finding>,
}

impl<'a> Suite<'a> {
    fn new(file: &'a FileReport) -> Self {
        let (notes, failed) = file.new_findings().partition(|finding| finding.severity == Severity::Note);
        Self { path: escaped(&file.names.path), failed, notes }
    }

    fn tests(&self) -> usize {
        self.failed.len().max(1)
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let path = &self.path;
        let (tests, failures) = (self.tests(), self.failed.len());
        writeln!(out, "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
        if self.failed.is_empty() {
            writeln!(out, "    <testcase name=\"nothing to mend\" classname=\"{path}\" file=\"{path}\"/>")?;
        }
        for finding in &self.failed {
            let (message, code) = (escaped(&finding.message), finding.rule.code);
            let line = finding.region.start.line;
            writeln!(
                out,
                "    <testcase name=\"{code}: {message}\" classname=\"{path}\" file=\"{path}\" line=\"{line}\">"
            )?;
            let severity = finding.severity.name();
            writeln!(
                out,
                "      <failure message=\"{message}\" type=\"{severity}\">{}</failure>",
                self.in_words(finding)
            )?;
            writeln!(out, "    </testcase>")?;
        }
        if !self.notes.is_empty() {
            writeln!(out, "    <system-out>")?;
            for note in &self.notes {
                writeln!(out, "{}", self.in_words(note))?;
            }
            writeln!(out, "    </system-out>")?;
        }
        writeln!(out, "  </testsuite>")
    }

    fn in_words(&self, finding: &Finding) -> String {
        let at = finding.region.start;
        let (severity, code) = (finding.severity.name(), finding.rule.code);
        let message = escaped(&finding.message);
        let mut text = format!("{}:{}:{}: {severity}[{code}] {message}", self.path, at.line, at.column);
        if let Some(help) = &finding.help {
            text.push_str("\nhelp: ");
            text.push_str(&escaped(help));
        }
        text
    }
}

/// `text` for an attribute or between tags: no markup, no `]]>`, and no character that XML does not know.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_is_markup() {
        assert_eq!(
            escaped("<a b=\"c\">]]>&amp;\u{1b}\u{ffff}\n"),
            "&lt;a b=&quot;c&quot;&gt;]]&gt;&amp;amp;␛\u{fffd}␊"
        );
    }
}
