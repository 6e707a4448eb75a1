//! `FL203` lost-field. A field is not found because its name is misspelled or its bold is broken.
//!
//! ### What it finds
//!
//! Where the template has a field that the ledger seems to lack: a field whose name is nearly the same, and a line of the
//! header that names it without being bold, with asterisks that do not make it bold, or with the name bold and no colon.
//! It is reported here and not as a missing field too.
//!
//! ### Why it matters
//!
//! The value is there for people and for nobody else. The ledger is on no board, in no list and under no branch, although
//! its first lines look right.
//!
//! ### Example
//!
//! ```markdown
//! **Staus:** In Progress
//! ** Branch:** feat/search
//! Created: 2025-06-25
//! ```
//!
//! ### What to do
//!
//! Write the line as `**Name:** value`. The fix does that and keeps the value. It is safe, unless more text follows
//! directly below a line that was not bold, which would become part of the value. There is none where it is not clear
//! which of the asterisks belong to the name.
//!
//! ### Settings
//!
//! A name that the project uses on purpose can be given in `[fields]`.

use crate::ledger::{ColonPlace, Ledger};
use crate::schema::lost::{Trace, lost};
use crate::schema::plain_line::Fault;
use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL203",
    name: "lost-field",
    severity: Severity::Error,
    summary: "A field is not found because its name is misspelled or its bold is broken.",
    fix: Some(Safety::Safe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let may_be_unread = context.may_be_unread();
    for lost in lost(ledger, &context.schema.fields) {
        let name = lost.expected.name.as_str();
        let severity = if lost.expected.required { RULE.severity } else { Severity::Warning };
        match lost.trace {
            Trace::Misspelled(place) => {
                let field = &ledger.fields[place];
                let message = format!("the template has no field “{}”", field.name);
                context.report_as(severity, &RULE, field.name_span, message, format!("did you mean “{name}”?"));
                context.fix(|| {
                    let span = field.name_span;
                    let written = span.of(ledger.source());
                    // Keys of front matter are usually in lower case.
                    let is_lower = !written.contains(char::is_uppercase);
                    let replacement = if is_lower { name.to_lowercase() } else { name.to_owned() };
                    let edit = TextEdit { span, expected: written.into(), replacement };
                    Some(Fix { safety: Safety::Safe, title: format!("call the field “{name}”"), edits: vec![edit] })
                });
            }
            Trace::Line(line) => {
                let (written, bold) = (line.name.of(ledger.source()), bold(line.name, ledger));
                let (message, help, title) = match line.fault {
                    Fault::NoSpace => (
                        format!("“{written}” is not read as a field: a space is missing before its value"),
                        format!("write a space behind `{bold}`"),
                        format!("put a space behind the field “{written}”"),
                    ),
                    Fault::NoColon => (
                        format!("“{written}” has no colon, so that it is not read as a field"),
                        format!("write it as `{bold}`"),
                        format!("give the field “{written}” its colon"),
                    ),
                    Fault::NotBold | Fault::Tangled => (
                        format!("“{written}” is not bold, so that it is not read as a field"),
                        format!("write it as `{bold}`"),
                        format!("make the field “{written}” bold"),
                    ),
                };
                context.report_as(severity, &RULE, line.name, message, help);
                if may_be_unread || line.fault == Fault::Tangled {
                    continue;
                }
                context.fix(|| {
                    let value = line.value.of(ledger.source());
                    let replacement = if value.is_empty() { bold.clone() } else { format!("{bold} {value}") };
                    let edit =
                        TextEdit { span: line.whole, expected: line.whole.of(ledger.source()).into(), replacement };
                    let safety = if line.stands_alone { Safety::Safe } else { Safety::Unsafe };
                    Some(Fix { safety, title, edits: vec![edit] })
                });
            }
        }
    }
}

/// The bold name with its colon where the ledger's other fields have it.
fn bold(name: Span, ledger: &Ledger<'_>) -> String {
    let name = name.of(ledger.source());
    let outside = ledger.fields.iter().find(|field| field.style.colon != ColonPlace::Plain);
    match outside.map(|field| field.style.colon) {
        Some(ColonPlace::Outside) => format!("**{name}**:"),
        _ => format!("**{name}:**"),
    }
}
