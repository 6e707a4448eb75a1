//! From the text of a `ledgerline.toml` to what it says.

use std::path::Path;

use toml::de::DeTable;

use crate::input::{ReadError, SourceFile};
use crate::report::{Failure, Place};

use super::table::{Fault, Table};
use super::{Config, Written, WrittenList};

impl Config {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// [`Failure`] if it cannot be read, is not TOML, or says something that is not understood.
    pub(crate) fn read(path: &Path, shown: String) -> Result<Self, Failure> {
        let file = SourceFile::new(path.to_path_buf(), shown.clone(), String::new());
        let text = file.read().map_err(|error| {
            let help = matches!(error, ReadError::NotUtf8 { .. }).then_some("save it in the UTF-8 encoding");
            let failure = Failure::new(format!("`{shown}` {error}"));
            match help {
                Some(help) => failure.help(help),
                None => failure,
            }
        })?;
        match said(&text) {
            Ok(Said { name, paths, exclude }) => Ok(Self { shown, text, name, paths, exclude }),
            Err(fault) => {
                let place = Place { shown, text, bytes: fault.bytes };
                Err(Failure::new(fault.message).help(fault.help).at(place))
            }
        }
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    name: Option<String>,
    paths: Option<WrittenList>,
    exclude: Vec<Written>,
}

fn said(text: &str) -> Result<Said, Fault> {
    let document = DeTable::parse(text).map_err(|error| Fault {
        message: format!("this is not TOML: {}", error.message().lines().next().unwrap_or_default()),
        help: "the form of the file is described at https://toml.io".to_owned(),
        bytes: error.span().unwrap_or_default(),
    })?;
    let top = Table::new("", document.get_ref(), &["ledgers", "project"])?;
    let mut said = Said::default();
    if let Some(project) = top.table("project", "[project]", &["name"])?
        && let Some(name) = project.string("name")?
    {
        if name.value.trim().is_empty() {
            return Err(empty(&name, "the name of the project is empty", "write a name, or leave the line out"));
        }
        said.name = Some(name.value);
    }
    if let Some(ledgers) = top.table("ledgers", "[ledgers]", &["paths", "exclude"])? {
        said.paths = ledgers.strings("paths")?;
        said.exclude = ledgers.strings("exclude")?.unwrap_or_default().values;
        for written in said.paths.iter().flat_map(|paths| &paths.values).chain(&said.exclude) {
            if written.value.trim().is_empty() {
                return Err(empty(written, "this names nothing", "write a path, or `.` for this folder"));
            }
        }
    }
    Ok(said)
}

fn empty(written: &Written, message: &str, help: &str) -> Fault {
    Fault { message: message.to_owned(), help: help.to_owned(), bytes: written.bytes.clone() }
}

#[cfg(test)]
mod tests {
    use super::said;

    fn fault(text: &str) -> (String, String, &str) {
        let fault = said(text).unwrap_err();
        (fault.message, fault.help, &text[fault.bytes])
    }

    #[test]
    fn all_keys_are_read() {
        let text = "[project]\nname = \"Búa\"\n[ledgers]\npaths = [\"a\", 'b/c']\nexclude = [\"old/\"]\n";
        let said = said(text).unwrap();
        assert_eq!(said.name.as_deref(), Some("Búa"));
        let paths: Vec<_> = said.paths.iter().flat_map(|paths| &paths.values).map(|path| path.value.as_str()).collect();
        assert_eq!(paths, ["a", "b/c"]);
        assert_eq!(said.exclude[0].value, "old/");
        assert_eq!(&text[said.exclude[0].bytes.clone()], "\"old/\"");
    }

    #[test]
    fn an_empty_file_says_nothing() {
        assert_eq!(said("# nothing yet\n").unwrap(), super::Said::default());
    }

    #[test]
    fn an_unknown_key_names_the_nearest_one() {
        let (message, help, at) = fault("[ledgers]\npath = [\"x\"]\n");
        assert_eq!(message, "`[ledgers]` has no key `path`");
        assert_eq!(help, "did you mean `paths`?");
        assert_eq!(at, "path");
        let (message, help, _) = fault("[Ledger]\n");
        assert_eq!(message, "there is no table or key `Ledger`");
        assert_eq!(help, "did you mean `ledgers`?");
        let (_, help, _) = fault("colour = 3\n");
        assert_eq!(help, "the keys known here are `ledgers`, `project`");
    }

    #[test]
    fn a_wrong_type_says_what_is_wanted() {
        let (message, help, at) = fault("[ledgers]\npaths = \"x\"\n");
        assert_eq!(message, "`paths` of `[ledgers]` must be a list of texts; here is a string");
        assert_eq!(help, "write it as a list: `paths = [\"…\", \"…\"]`");
        assert_eq!(at, "\"x\"");
        let (message, _, at) = fault("[ledgers]\npaths = [\"x\", 3]\n");
        assert_eq!(message, "`paths` of `[ledgers]` must be a list of texts; here is an integer");
        assert_eq!(at, "3");
        let (message, _, _) = fault("project = true\n");
        assert_eq!(message, "`project` must be a table; here is a boolean");
        let (message, _, _) = fault("[project]\nname = ' '\n");
        assert_eq!(message, "the name of the project is empty");
    }

    #[test]
    fn what_is_not_toml_has_a_place() {
        let (message, _, at) = fault("[ledgers]\npaths = [\"x\"\n\nname =\n");
        assert!(message.starts_with("this is not TOML: "), "{message}");
        assert!(!at.is_empty() || !message.is_empty());
    }
}
