//! One line a finding, for editors and for `grep`: `path:line:column: severity[CODE] message`.

use std::io::{self, Write};

use crate::report::Results;
use crate::report::visible::visible;

/// Writes the new findings of `results`, one a line.
pub(crate) fn concise(results: &Results, out: &mut dyn Write) -> io::Result<()> {
    for file in &results.files {
        let shown = visible(&file.names.shown);
        for finding in file.new_findings() {
            let at = finding.region.start;
            let (severity, code) = (finding.severity.name(), finding.rule.code);
            writeln!(out, "{shown}:{}:{}: {severity}[{code}] {}", at.line, at.column, visible(&finding.message))?;
        }
    }
    Ok(())
}
