//! Workflow commands of GitHub Actions, which become notes beside the lines of a pull request.

use std::io::{self, Write};

use ledgerline_core::Severity;
use ledgerline_core::text::Position;

use crate::report::Results;
use crate::report::visible::visible;

/// Writes one command for each new finding and each failure of `results`.
pub(crate) fn github(results: &Results, out: &mut dyn Write) -> io::Result<()> {
    for file in &results.files {
        let path = property(&file.names.path);
        for finding in file.new_findings() {
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let title = property(&format!("{} {}", finding.rule.code, finding.rule.name));
            let text = with_help(&finding.message, finding.help.as_deref());
            writeln!(
                out,
                "::{command} file={path},{},title={title}::{text}",
                place(finding.region.start, finding.region.end)
            )?;
        }
    }
    for failure in results.each_failure() {
        writeln!(out, "::error title=ledgerline::{}", with_help(&failure.message, failure.help.as_deref()))?;
    }
    Ok(())
}

/// Lines, and columns where they are understood: when the finding begins and ends on one line.
fn place(start: Position, end: Position) -> String {
    if start.line == end.line {
        format!("line={},endLine={},col={},endColumn={}", start.line, end.line, start.column, end.column)
    } else {
        format!("line={},endLine={}", start.line, end.line)
    }
}

fn with_help(message: &str, help: Option<&str>) -> String {
    let message = visible(message).replace('%', "%25");
    match help {
        Some(help) => format!("{message}%0Ahelp: {}", visible(help).replace('%', "%25")),
        None => message,
    }
}

/// `value` as the value of a property. Line ends are signs by then.
fn property(value: &str) -> String {
    visible(value).replace('%', "%25").replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use ledgerline_core::text::Position;

    use super::{place, property, with_help};

    #[test]
    fn columns_are_given_on_one_line_alone() {
        let at = |line, column| Position { line, column };
        assert_eq!(place(at(3, 5), at(3, 9)), "line=3,endLine=3,col=5,endColumn=9");
        assert_eq!(place(at(3, 5), at(4, 1)), "line=3,endLine=4");
    }

    #[test]
    fn nothing_ends_a_property_or_a_line() {
        assert_eq!(property("a,line=1::b%0A\r\n.md"), "a%2Cline=1%3A%3Ab%250A␍␊.md");
        assert_eq!(with_help("x%0A::error::y\n", Some("50 %")), "x%250A::error::y␊%0Ahelp: 50 %25");
    }
}
