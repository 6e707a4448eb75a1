//! From the text of a `ledgerline.toml` to what it says.

use std::path::Path;

use ledgerline_core::settings::Thresholds;
use toml::de::DeTable;

use crate::input::{ReadError, read};
use crate::report::Failure;

use super::fault::Fault;
use super::{BaseUrl, Config, Override, Said, SaidSource, SiteConfig, Words, form, keys, languages, levels, values};

impl Config {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// [`Failure`] if it cannot be read, is not TOML, or says something that is not understood: with everything that is
    /// not understood in it.
    pub(crate) fn read(path: &Path, shown: String) -> Result<Self, Failure> {
        let text = read(path).map_err(|error| {
            let help = matches!(error, ReadError::NotUtf8 { .. }).then_some("save it in the UTF-8 encoding");
            let failure = Failure::new(format!("`{shown}` {error}"));
            match help {
                Some(help) => failure.help(help),
                None => failure,
            }
        })?;
        match said(&text) {
            Ok(said) => Ok(Self { shown, text, said }),
            Err(faults) => {
                let config = Self { shown, text, said: Said::default() };
                Err(config.failure(faults))
            }
        }
    }

    /// The failure that tells all of `faults`, which lie in this file.
    pub(super) fn failure(&self, faults: Vec<Fault>) -> Failure {
        let each = faults.into_iter().map(|fault| {
            let place = self.place(&fault.bytes);
            Failure::new(fault.message).help(fault.help).at(place)
        });
        Failure::all(each.collect())
    }
}

/// What `text` says, or all that is wrong with it, in the order of the text.
pub(super) fn said(text: &str) -> Result<Said, Vec<Fault>> {
    let document = DeTable::parse(text).map_err(|error| {
        vec![Fault::new(
            format!("this is not TOML: {}", error.message().lines().next().unwrap_or_default()),
            "the form of the file is described at https://toml.io",
            error.span().unwrap_or_default(),
        )]
    })?;
    let top = document.get_ref();
    let mut faults = Vec::new();
    form::check(top, "", keys::KEYS, &mut faults);
    let said = Said::of(top, &mut faults);
    if faults.is_empty() {
        return Ok(said);
    }
    faults.sort_by_key(|fault| (fault.bytes.start, fault.bytes.end));
    Err(faults)
}

impl Said {
    fn of(top: &DeTable<'_>, faults: &mut Vec<Fault>) -> Self {
        let mut said = Self { words: Words::of(top, faults), ..Self::default() };
        if let Some(project) = values::table(top, "project") {
            said.name = values::text(project, "name").map(|name| name.value);
        }
        if let Some(ledgers) = values::table(top, "ledgers") {
            said.paths = values::texts(ledgers, "paths");
            said.exclude = values::texts(ledgers, "exclude").unwrap_or_default().values;
            said.template = values::text(ledgers, "template");
            let names = values::texts(ledgers, "languages").unwrap_or_default().values;
            said.languages = names.iter().filter_map(|name| languages::find(&name.value)).collect();
            said.languages.dedup();
        }
        if let Some(required) = values::table(top, "required") {
            said.required_fields = values::texts(required, "fields").map(|list| list.values);
            said.required_sections = values::texts(required, "sections").map(|list| list.values);
        }
        said.levels = levels::read(top, faults);
        for (table, _) in values::tables(top, "overrides").into_iter().flatten() {
            let paths = values::texts(table, "paths").unwrap_or_default();
            if paths.values.is_empty() && !paths.bytes.is_empty() {
                faults.push(Fault::new("`paths` matches nothing", "name at least one pattern", paths.bytes.clone()));
            }
            said.overrides.push(Override {
                paths: paths.values,
                template: values::text(table, "template"),
                levels: levels::read(table, faults),
            });
        }
        if let Some(thresholds) = values::table(top, "thresholds") {
            let usual = Thresholds::default();
            said.thresholds = Thresholds {
                stale_days: values::number(thresholds, "stale-days").unwrap_or(usual.stale_days),
                summary_chars: values::number(thresholds, "summary-length").unwrap_or(usual.summary_chars),
                max_bytes: values::number(thresholds, "max-bytes").unwrap_or(usual.max_bytes),
            };
        }
        for (table, _) in values::tables(top, "source").into_iter().flatten() {
            said.sources.push(SaidSource {
                name: values::text(table, "name").unwrap_or_default(),
                path: values::text(table, "path").unwrap_or_default(),
                ledgers: values::texts(table, "ledgers"),
                template: values::text(table, "template"),
                repository: values::text(table, "repository").and_then(|url| BaseUrl::parse(&url.value)),
                branch: values::text(table, "branch").map(|branch| branch.value),
            });
        }
        if let Some(site) = values::table(top, "site") {
            said.output = values::text(site, "output");
            said.theme = values::text(site, "theme");
            said.image = values::text(site, "image");
            said.site = SiteConfig::read(site);
        }
        said.site.ledger_languages = said.languages.iter().map(|language| language.name).collect();
        said
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, said};

    fn faults(text: &str) -> Vec<(String, String, &str)> {
        let faults = said(text).unwrap_err();
        faults.into_iter().map(|fault| (fault.message, fault.help, &text[fault.bytes])).collect()
    }

    fn fault(text: &str) -> (String, String, &str) {
        let mut faults = faults(text);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults.remove(0)
    }

    #[test]
    fn paths_are_read_with_their_places() {
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
        assert_eq!(said("# nothing yet\n").unwrap(), Said::default());
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
        assert!(help.starts_with("the keys known here are `project`, `ledgers`, "), "{help}");
        let (message, help, _) = fault("[[overrides]]\npaths = [\"x\"]\ntemplat = \"t.md\"\n");
        assert_eq!(
            (message.as_str(), help.as_str()),
            ("`[[overrides]]` has no key `templat`", "did you mean `template`?")
        );
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
        let (message, help, _) = fault("project = true\n");
        assert_eq!(message, "`project` must be a table; here is a boolean");
        assert_eq!(help, "write it as `[project]` on a line of its own");
        let (message, help, _) = fault("[statuses]\nname = \"x\"\n");
        assert_eq!(message, "`statuses` must be a list of tables; here is a table");
        assert_eq!(help, "write it as `[[statuses]]` on a line of its own");
        let (message, help, _) = fault("[thresholds]\nstale-days = \"30\"\n");
        assert_eq!(message, "`stale-days` of `[thresholds]` must be a whole number; here is a string");
        assert_eq!(help, "write it without quotes: `stale-days = 30`");
        let (message, help, _) = fault("[thresholds]\nstale-days = 1.5\n");
        assert_eq!(message, "`stale-days` of `[thresholds]` must be a whole number; here is a float");
        assert_eq!(help, "write a whole number from 1 to 36500, such as `stale-days = 30`");
        let (message, _, _) = fault("[project]\nname = ' '\n");
        assert_eq!(message, "this is empty");
    }

    #[test]
    fn numbers_have_a_range() {
        for number in ["0", "-1", "99999999999999999999"] {
            let text = format!("[thresholds]\nstale-days = {number}\n");
            let (message, help, at) = fault(&text);
            assert_eq!(message, "`stale-days` of `[thresholds]` is out of range");
            assert_eq!((help.as_str(), at), ("write a number from 1 to 36500", number));
        }
        assert_eq!(said("[thresholds]\nstale-days = 0x1F\n").unwrap().thresholds.stale_days, 31);
    }

    #[test]
    fn names_that_nothing_has() {
        let (message, help, at) = fault("[fields]\nstaus = [\"Zustand\"]\n");
        assert_eq!(
            (message.as_str(), help.as_str(), at),
            ("there is no meaning `staus`", "did you mean `status`?", "staus")
        );
        let (message, help, _) = fault("[rules]\nFL999 = \"off\"\n");
        assert_eq!(message, "there is no rule `FL999`");
        assert!(help.starts_with("the rules of FL9 (Suppressions) are `FL901`, `FL902`"), "{help}");
        let (message, help, _) = fault("[rules]\nFL3 = \"off\"\n");
        assert_eq!(message, "there is no rule `FL3`");
        assert!(help.starts_with("the rules of FL3 (Checklists) are `FL301`, "), "{help}");
        let (_, help, _) = fault("[rules]\nFLT05 = \"off\"\n");
        assert_eq!(help, "faults of templates have no level: mend them");
        let (message, help, _) = fault("[rules]\nunknown-satus = \"off\"\n");
        assert_eq!(
            (message.as_str(), help.as_str()),
            ("there is no rule `unknown-satus`", "did you mean `unknown-status`?")
        );
        let (message, help, at) = fault("[rules]\nFL204 = \"of\"\n");
        assert_eq!((message.as_str(), help.as_str(), at), ("there is no level `of`", "did you mean `off`?", "\"of\""));
        let (message, help, _) = fault("[rules]\nFL204 = \"fatal\"\n");
        assert_eq!(message, "there is no level `fatal`");
        assert_eq!(help, "use one of `off`, `info`, `warn`, `error`");
        let (message, help, _) = fault("[ledgers]\nlanguages = [\"dee\"]\n");
        assert_eq!((message.as_str(), help.as_str()), ("there is no language `dee`", "did you mean `de`?"));
    }

    #[test]
    fn a_rule_is_set_once() {
        let (message, _, at) = fault("[rules]\nFL204 = \"off\"\nunknown-status = \"warn\"\n");
        assert_eq!(message, "the rule FL204 is set twice");
        assert_eq!(at, "unknown-status");
    }

    #[test]
    fn every_fault_is_told_in_the_order_of_the_text() {
        let found = faults("[project]\nnme = 3\n[ledgers]\npaths = 1\nexclude = ['', 2]\n");
        let places: Vec<_> = found.iter().map(|(.., at)| *at).collect();
        assert_eq!(places, ["nme", "1", "''", "2"]);
    }

    #[test]
    fn what_is_not_toml_has_a_place() {
        let (message, _, at) = fault("[ledgers]\npaths = [\"x\"\n\nname =\n");
        assert!(message.starts_with("this is not TOML: "), "{message}");
        assert!(!at.is_empty() || !message.is_empty());
    }
}
