//! A folder of generated ledgers, laid out as a project has them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::ledger::generate;

/// Where a project's ledgers lie.
pub(super) const LEDGERS: &str = ".ai/ledgers";

/// Writes `count` ledgers below `project` and returns their bytes in all.
///
/// Refuses a folder that holds something else, so that nobody's ledgers are mixed with these.
pub(super) fn write(project: &Path, count: usize) -> Result<u64> {
    if project.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("{} is not empty: name a folder that is empty or not there yet", project.display());
    }
    let folder = project.join(LEDGERS);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let mut bytes = 0;
    for number in 0..count {
        let ledger = generate(number);
        let path = folder.join(format!("{}.md", ledger.slug));
        fs::write(&path, &ledger.text).with_context(|| format!("cannot write {}", path.display()))?;
        bytes += ledger.text.len() as u64;
    }
    Ok(bytes)
}
