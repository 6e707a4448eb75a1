//! `ledgerline merge`: what two sides made of a ledger, in one. Made to be git's merge driver.

use std::io::Write as _;
use std::path::Path;

use ledgerline_core::merge::{Conflict, MergeOptions, Overlaps, merge_with};
use ledgerline_core::text::LineIndex;

use super::Verdict;
use crate::cli::MergeArgs;
use crate::discover::{Here, Project, root_of};
use crate::input;
use crate::output;
use crate::report::{Failure, Terminal, reason};

/// Merges the files that `args` name.
pub(super) fn run(root: Option<&Path>, args: &MergeArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let here = Here::new();
    let read = |path: &Path| {
        input::read(path)
            .map_err(|error| Failure::new(format!("`{}` {error}", here.shown(path))).help("nothing was written"))
    };
    let (base, ours, theirs) = (read(&args.base)?, read(&args.ours)?, read(&args.theirs)?);

    // Git hands over copies in odd places; where the ledger belongs says which words it is written in.
    let path = args.path.as_ref().unwrap_or(&args.ours);
    let whole = here.absolute(path);
    let found = root.map_or_else(|| root_of(whole.parent().unwrap_or(&whole)), Path::to_path_buf);
    let project = Project::find(Some(&found))?;
    let settings = project.settings.settings(&whole);
    let failures = project.settings.take_failures();
    if !failures.is_empty() {
        return Err(Failure::all(failures));
    }
    let options = MergeOptions {
        vocabulary: &settings.vocabulary,
        overlaps: if args.take_ours { Overlaps::Ours } else { Overlaps::Markers },
        marker_size: usize::from(args.marker_size),
        ..MergeOptions::default()
    };
    let merged = merge_with(&base, &ours, &theirs, &options);

    match &args.output {
        Some(output) => output::write(output, merged.text.as_bytes())
            .map_err(|error| Failure::new(format!("`{}` cannot be written: {}", here.shown(output), reason(&error))))?,
        // Writing to this stream never fails.
        None => drop(terminal.raw().write_all(merged.text.as_bytes())),
    }
    let lines = LineIndex::new(&merged.text);
    for Conflict { what, span, .. } in &merged.conflicts {
        let line = lines.position(&merged.text, span.start).line;
        let taken = if args.take_ours { ": ours was taken" } else { "" };
        terminal.note(&format!("{}:{line}: both sides changed {what}{taken}", here.shown(path)));
    }
    Ok(if merged.conflicts.is_empty() || args.take_ours { Verdict::Clean } else { Verdict::Findings })
}
