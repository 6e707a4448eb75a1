//! The floor that `cargo xtask bench` measures against: the least that any generator of such a site does.
//!
//! One thread reads every ledger of a folder, runs pulldown-cmark over it and writes `slug/index.html`. No model, no
//! rules, no template.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use pulldown_cmark::{Options, Parser, html};

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(ledgers), Some(out)) = (arguments.next(), arguments.next()) else {
        anyhow::bail!("usage: bench-floor LEDGERS OUT");
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for entry in ledgers.read_dir().with_context(|| format!("cannot list {}", ledgers.display()))? {
        let path = entry?.path();
        let slug = path.file_stem().context("a ledger has no name")?;
        let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut page = String::with_capacity(source.len() * 3 / 2);
        html::push_html(&mut page, Parser::new_ext(&source, options));
        let folder = out.join(slug);
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        fs::write(folder.join("index.html"), page).with_context(|| format!("cannot write in {}", folder.display()))?;
    }
    Ok(())
}
