//! `ledgerline theme`: the parts of a theme, and what its templates are given.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::Verdict;
use crate::cli::{ThemeArgs, ThemeCommand};
use crate::discover::Project;
use crate::report::{Failure, Terminal, counted, reason};
use crate::site::{built_in, template_names};
use crate::theme::{Part, parts, style, variables};

/// Runs what `args` ask for.
pub(super) fn run(root: Option<&Path>, args: &ThemeArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    match &args.command {
        ThemeCommand::Init(args) => init(root, args.all, terminal)?,
        ThemeCommand::Show(args) => match args.part.as_deref() {
            Some("messages.ftl") => print(Project::find(root)?.site().language.catalogue, terminal),
            Some("style.css") => print(&style(), terminal),
            Some(name) => print(source(name)?, terminal),
            None => print(&list(), terminal),
        },
        ThemeCommand::Variables(args) => match &args.template {
            Some(name) => {
                source(name)?;
                let about = variables::of(name).ok_or_else(|| {
                    Failure::new(format!("`{name}` has no variables of its own"))
                        .help("what is below `parts/` defines components: `ledgerline theme show` prints them")
                })?;
                print(&about, terminal);
            }
            None => print(variables::ALL, terminal),
        },
    }
    Ok(Verdict::Clean)
}

fn print(text: &str, terminal: &Terminal) {
    // If nobody reads any more, there is nobody to tell.
    let _ = terminal.raw().write_all(text.as_bytes());
}

/// The text of the built-in template `name`.
fn source(name: &str) -> Result<&'static str, Failure> {
    let known = built_in().iter().find(|(known, _)| *known == name);
    known.map(|(_, text)| *text).ok_or_else(|| {
        let near = template_names().into_iter().min_by_key(|known| strsim::osa_distance(known, name));
        let near = near.filter(|known| strsim::osa_distance(known, name) <= known.len() / 3);
        Failure::new(format!("there is no template `{name}`")).help(match near {
            Some(known) => format!("did you mean `{known}`?"),
            None => "`ledgerline theme show` lists the templates".to_owned(),
        })
    })
}

/// The templates, what each is, and its blocks or components.
fn list() -> String {
    let mut out = String::new();
    let mut templates: Vec<_> = built_in().to_vec();
    templates.sort_by_key(|(name, _)| (name.contains('/'), *name));
    for (name, text) in templates {
        // Writing into a string cannot fail.
        let _ = writeln!(out, "{name}");
        let about = text.strip_prefix("{#-").and_then(|rest| rest.split("-#}").next()).unwrap_or_default();
        let _ = writeln!(out, "  {}", about.split_whitespace().collect::<Vec<_>>().join(" "));
        for (what, mark) in [("blocks", "{% block "), ("components", "{% component ")] {
            let names: Vec<&str> = text.split(mark).skip(1).filter_map(|rest| rest.split([' ', '(']).next()).collect();
            if !names.is_empty() {
                let _ = writeln!(out, "  {what}: {}", names.join(", "));
            }
        }
    }
    out
}

fn init(root: Option<&Path>, all: bool, terminal: &Terminal) -> Result<(), Failure> {
    let folder = Project::find(root)?.theme()?;
    let (mut written, mut kept) = (0, 0);
    for Part { path, text } in parts(all) {
        let shown = format!("{}/{path}", folder.shown);
        let file = folder.path.join(&path);
        let cannot = |error: std::io::Error| Failure::new(format!("cannot write `{shown}`: {}", reason(&error)));
        fs::create_dir_all(file.parent().unwrap_or(&folder.path)).map_err(cannot)?;
        match OpenOptions::new().write(true).create_new(true).open(&file) {
            Ok(mut file) => {
                file.write_all(text.as_bytes()).map_err(cannot)?;
                terminal.line(&format!("wrote `{shown}`"));
                written += 1;
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => kept += 1,
            Err(error) => return Err(cannot(error)),
        }
    }
    if kept > 0 {
        terminal.note(&format!(
            "{} there already and left alone",
            match kept {
                1 => "1 file was".to_owned(),
                _ => format!("{} were", counted(kept, "file")),
            }
        ));
    }
    if written > 0 {
        terminal.line("`ledgerline serve` shows what becomes of it while you write");
    }
    Ok(())
}
