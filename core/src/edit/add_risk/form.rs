//! How risks are written: their labels, and how a mitigation hangs together with its risk.

use crate::edit::lines::line_start;
use crate::ledger::{Ledger, Risk, Role, Section, fold};
use crate::settings::Settings;

/// How a risk and its mitigation hang together.
#[derive(Clone)]
pub(super) enum Between {
    /// On one line, by what stands between them.
    Line(String),
    /// In a list below it, by what stands before the mitigation.
    Nested(String),
    /// As the next item, likewise.
    Beside(String),
}

impl Between {
    /// With the project's first word for it.
    pub(super) fn plain(settings: &Settings) -> Self {
        match settings.vocabulary.mitigation_words.first() {
            Some(word) => Self::Nested(format!("*{word}*: ")),
            None => Self::Line(" → ".to_owned()),
        }
    }
}

/// How risks are written.
pub(super) struct Form {
    /// What stands before the text, the number in it as written; empty where risks have no common label.
    label: String,
    /// The words of the label, for comparing.
    pub(super) word: String,
    pub(super) between: Option<Between>,
}

impl Form {
    pub(super) fn of_template(template: &Ledger<'_>, settings: &Settings) -> Self {
        let risks: Vec<&Risk> = template.risks.iter().collect();
        match template.section_of(Role::Risks) {
            Some((_, section)) => Self::of(template, section, &risks, "", settings),
            None => Self { label: String::new(), word: String::new(), between: None },
        }
    }

    /// `usual`: the word of the label in the template.
    pub(super) fn of(
        ledger: &Ledger<'_>,
        section: &Section,
        risks: &[&Risk],
        usual: &str,
        settings: &Settings,
    ) -> Self {
        let source = ledger.source();
        let items = || section.lists.iter().flat_map(|list| &list.items);
        let item_of = |risk: &Risk| items().find(|item| item.span.start == risk.span.start);
        let label = risks.last().filter(|last| is_common(&last.label, risks, usual)).map(|last| {
            let start = item_of(last).map_or(last.span.start, |item| item.text_span.start);
            source.get(start..last.text_span.start).unwrap_or_default()
        });
        let between = risks.iter().rev().find_map(|risk| {
            let mitigation = risk.mitigation.as_ref()?;
            let raw = source.get(risk.text_span.end..mitigation.span.start)?;
            if !raw.contains(['\n', '\r']) {
                return Some(Between::Line(raw.to_owned()));
            }
            let line = &source[line_start(source, mitigation.span.start)..mitigation.span.start];
            let line = line.trim_start_matches([' ', '\t']);
            let item = item_of(risk);
            let lead = if item.is_some() { line.strip_prefix(['-', '*', '+'])?.trim_start() } else { line };
            let is_nested = item.is_some_and(|item| mitigation.span.end <= item.span.end);
            let is_plain = settings.vocabulary.mitigation_words.contains(&fold(lead));
            let lead = lead.to_owned();
            is_plain.then_some(if is_nested { Between::Nested(lead) } else { Between::Beside(lead) })
        });
        Self {
            label: label.unwrap_or_default().to_owned(),
            word: risks.last().map(|last| word(&last.label)).unwrap_or_default(),
            between,
        }
    }

    /// The label of the risk of this number.
    pub(super) fn label(&self, number: u32) -> String {
        let Some(end) = self.label.rfind(|c: char| c.is_ascii_digit()).map(|at| at + 1) else {
            return self.label.clone();
        };
        let start = self.label[..end].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        format!("{}{number}{}", &self.label[..start], &self.label[end..])
    }
}

/// Whether `label` is one that risks share, such as `Risk 2`, and not the name of one of them.
fn is_common(label: &str, risks: &[&Risk], usual: &str) -> bool {
    let has_number = label.ends_with(|c: char| c.is_ascii_digit());
    let is_known = has_number || risks.len() > 1 || word(label) == usual;
    !label.is_empty() && is_known && risks.iter().all(|risk| word(&risk.label) == word(label))
}

/// A label for comparing, its number left out.
fn word(label: &str) -> String {
    fold(label).trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned()
}
