//! `[rules]`: how much rules count.

use ledgerline_core::rules;
use ledgerline_core::settings::Level;
use toml::de::DeTable;

use super::fault::Fault;
use super::values;

/// The levels that `table` gives under the key `rules`, with the codes of the rules. What is neither a rule nor a level
/// is a fault of form.
pub(super) fn read(table: &DeTable<'_>, faults: &mut Vec<Fault>) -> Vec<(&'static str, Level)> {
    let mut levels: Vec<(&'static str, Level)> = Vec::new();
    for (name, value) in values::table(table, "rules").into_iter().flatten() {
        let Some(rule) = rules::find(name.get_ref()) else { continue };
        let Some(level) = value.get_ref().as_str().and_then(level) else { continue };
        if levels.iter().any(|(code, _)| *code == rule.code) {
            let help = format!("{} and `{}` are the same rule: keep one of the lines", rule.code, rule.name);
            faults.push(Fault::new(format!("the rule {} is set twice", rule.code), help, name.span()));
        }
        levels.push((rule.code, level));
    }
    levels
}

fn level(word: &str) -> Option<Level> {
    Some(match word {
        "off" => Level::Off,
        "info" | "note" => Level::Note,
        "warn" | "warning" => Level::Warning,
        "error" => Level::Error,
        _ => return None,
    })
}
