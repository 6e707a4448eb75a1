//! From the words on the command line to an operation, and what to say once it is done.

use ledgerline_core::Operation;
use ledgerline_core::ledger::{Date, ItemState, Ledger, PartKind};

use super::item;
use crate::cli::EditCommand;
use crate::report::Failure;

/// What was asked for.
pub(super) struct Asked {
    pub(super) operation: Operation,
    /// What was done, in words.
    done: String,
}

impl Asked {
    /// What was done, in words; `after` is the ledger as it is now.
    pub(super) fn told(&self, after: &Ledger<'_>) -> String {
        match (&self.operation, after.status()) {
            // Written as the project writes it, which may differ from what was typed.
            (Operation::SetStatus { .. } | Operation::Archive { .. }, Some(status)) => {
                format!("the status is “{}” now", status.written)
            }
            _ => self.done.clone(),
        }
    }
}

/// What `command` asks for; `None` if it is so already.
pub(super) fn asked(command: &EditCommand, ledger: &Ledger<'_>, today: Option<Date>) -> Result<Option<Asked>, Failure> {
    let (operation, done) = match command {
        EditCommand::SetStatus { status } => {
            (Operation::SetStatus { status: status.clone(), today }, "set the status".to_owned())
        }
        EditCommand::SetField { name, value } => (
            Operation::SetField { name: name.clone(), value: value.clone() },
            format!("the field “{name}” is “{value}” now"),
        ),
        EditCommand::Tick { item } => return toggle(item, ledger, ItemState::Done),
        EditCommand::Untick { item } => return toggle(item, ledger, ItemState::Open),
        EditCommand::AddItem { text, section, position } => (
            Operation::AddItem {
                section: section.clone(),
                position: position.map(|position| position as usize - 1),
                text: text.clone(),
            },
            format!("added “{text}” to “{section}”"),
        ),
        EditCommand::RenameItem { item, text } => {
            let found = item::find(item, ledger, |_| true)?;
            (
                Operation::RenameItem { at: found.span.start, text: text.clone() },
                format!("“{}” is “{text}” now", found.text),
            )
        }
        EditCommand::RemoveItem { item } => {
            let found = item::find(item, ledger, |_| true)?;
            (Operation::RemoveItem { at: found.span.start }, format!("removed “{}”", found.text))
        }
        EditCommand::Log { title, body, date } => {
            let date =
                date.or(today).ok_or_else(|| Failure::new("today is not known").help("say it with `--today`"))?;
            (
                Operation::AddLogEntry { date, title: title.clone(), body: body.clone() },
                format!("added “{title}” of {date} to the log"),
            )
        }
        EditCommand::Decide { title, .. } => (
            Operation::AddDecision { title: title.clone(), parts: parts(command) },
            format!("added the decision “{title}”"),
        ),
        EditCommand::Risk { text, mitigation } => (
            Operation::AddRisk { text: text.clone(), mitigation: mitigation.clone() },
            format!("added the risk “{text}”"),
        ),
        EditCommand::FollowUp { text } => {
            (Operation::AddFollowUp { text: text.clone() }, format!("added the follow-up “{text}”"))
        }
        EditCommand::SetText { section, text } => (
            Operation::SetProse { section: section.clone(), text: text.clone() },
            format!("“{section}” has another text now"),
        ),
        EditCommand::InsertSections => {
            (Operation::InsertSections, "added the sections that were missing: fill them in".to_owned())
        }
        EditCommand::Rename { title } => {
            (Operation::RenameTitle { title: title.clone() }, format!("it is called “{title}” now"))
        }
        EditCommand::Archive { note } => (Operation::Archive { today, note: note.clone() }, "put it away".to_owned()),
    };
    Ok(Some(Asked { operation, done }))
}

/// Ticks or opens an item, unless it is so.
fn toggle(item: &str, ledger: &Ledger<'_>, wanted: ItemState) -> Result<Option<Asked>, Failure> {
    let found = item::find(item, ledger, |item| item.mark.is_some())?;
    let Some(mark) = found.mark.as_ref() else {
        return Err(Failure::new(format!("“{}” has no checkbox", found.text)));
    };
    let done = if wanted == ItemState::Done { "ticked" } else { "opened" };
    let asked = Asked {
        operation: Operation::ToggleItem { at: mark.span.start },
        done: format!("{done} “{}”", found.text),
    };
    Ok((mark.state != wanted).then_some(asked))
}

fn parts(command: &EditCommand) -> Vec<(PartKind, String)> {
    let EditCommand::Decide { context, options, decision, reasoning, consequences, .. } = command else {
        return Vec::new();
    };
    let given = [context, options, decision, reasoning, consequences];
    PartKind::REQUIRED.into_iter().zip(given).filter_map(|(kind, text)| Some((kind, text.clone()?))).collect()
}
