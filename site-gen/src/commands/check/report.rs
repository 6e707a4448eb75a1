//! Where the report goes: which form, which stream, and what is said beside it.

use std::io::{self, Write};
use std::path::Path;

use anstyle::{AnsiColor, Style};

use super::checker::Checked;
use crate::cli::Format;
use crate::commands::Verdict;
use crate::output;
use crate::report::format::{concise, github, gitlab, json, junit, sarif, text};
use crate::report::{Failure, Results, Terminal, counted, reason, visible};

/// How a report is written.
pub(in crate::commands) struct Form<'a> {
    pub(in crate::commands) format: Format,
    /// The file that it is written into; `None` for standard output.
    pub(in crate::commands) output: Option<&'a Path>,
    /// Whether standard output is taken, so that all of it goes to standard error.
    pub(in crate::commands) is_aside: bool,
    /// What it came to, for people.
    pub(in crate::commands) summary: Option<String>,
}

/// Writes the report in `form`, to standard output or into its file.
pub(in crate::commands) fn write(results: &Results, form: &Form<'_>, terminal: &Terminal) -> Result<(), Failure> {
    let summary = form.summary.as_deref().unwrap_or_default().as_bytes();
    let format = form.format;
    // Writing to our own streams and to memory does not fail.
    let _ = match form.output {
        Some(path) => {
            let mut content = Vec::new();
            let _ = write_form(results, format, &annotate_snippets::Renderer::plain(), &mut content);
            output::write(path, &content).map_err(|error| {
                Failure::new(format!("cannot write the report into `{}`: {}", path.display(), reason(&error)))
                    .help("name a file with `--output` that lies where you may write")
            })?;
            if form.is_aside { terminal.errors().write_all(summary) } else { terminal.findings().write_all(summary) }
        }
        None if form.is_aside => {
            let mut out = terminal.errors();
            let _ = write_form(results, format, &terminal.error_renderer(), &mut out);
            if format == Format::Text { out.write_all(summary) } else { Ok(()) }
        }
        None if format == Format::Text => {
            let mut out = terminal.findings();
            let _ = write_form(results, format, &terminal.renderer(), &mut out);
            out.write_all(summary)
        }
        None if format == Format::Concise => {
            write_form(results, format, &terminal.renderer(), &mut terminal.findings())
        }
        None => write_form(results, format, &terminal.renderer(), &mut terminal.raw()),
    };
    Ok(())
}

fn write_form(
    results: &Results,
    format: Format,
    renderer: &annotate_snippets::Renderer,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Text => text(results, renderer, out),
        Format::Concise => concise(results, out),
        Format::Json => json(results, out),
        Format::Sarif => sarif(results, out),
        Format::Github => github(results, out),
        Format::Gitlab => gitlab(results, out),
        Format::Junit => junit(results, out),
    }
}

/// Prints what fixes would change.
pub(super) fn differences(checked: &[Checked], terminal: &Terminal) -> Verdict {
    let mut out = if terminal.is_read_by_people() { terminal.findings() } else { terminal.raw() };
    let mut changes = (0, 0);
    for one in checked {
        if let (Some(diff), Some(report)) = (&one.diff, &one.report) {
            changes = (changes.0 + report.applied.len(), changes.1 + 1);
            let _ = if terminal.is_read_by_people() {
                out.write_all(for_people(diff).as_bytes())
            } else {
                out.write_all(diff.as_bytes())
            };
        }
    }
    drop(out);
    let failures: Vec<_> = checked.iter().filter_map(|one| one.failure.as_ref()).collect();
    for failure in &failures {
        terminal.failure(failure);
    }
    match changes {
        _ if !failures.is_empty() => Verdict::CouldNotRun,
        (0, _) => Verdict::Clean,
        (faults, files) => {
            terminal.note(&format!(
                "this would mend {} in {}; nothing was changed",
                counted(faults, "fault"),
                counted(files, "ledger")
            ));
            Verdict::Findings
        }
    }
}

/// A patch to look at: in colours, and without control characters.
fn for_people(diff: &str) -> String {
    let mut text = String::new();
    for line in diff.lines() {
        let style = match line.as_bytes().first() {
            _ if line.starts_with("--- ") || line.starts_with("+++ ") => Style::new().bold(),
            Some(b'+') => AnsiColor::Green.on_default(),
            Some(b'-') => AnsiColor::Red.on_default(),
            Some(b'@') => AnsiColor::Cyan.on_default(),
            _ => Style::new(),
        };
        let line: String = line.split('\t').map(visible).collect::<Vec<_>>().join("\t");
        text.push_str(&format!("{style}{line}{style:#}\n"));
    }
    text
}
