//! From an operation to steps, each of one file, and the steps carried out one after the other: every step is planned on
//! what the one before it left, and the splices of all of them become splices of the text that was given.

use crate::ledger::{ColonPlace, Date, FieldKind, Ledger, Role, Stage};
use crate::settings::Settings;
use crate::text::{TextEdit, apply};

use super::add_log_entry::Entry;
use super::find::Target;
use super::{
    EditError, Operation, Plan, add_decision, add_item, add_log_entry, add_risk, add_section, compose, remove_item,
    rename_item, rename_title, set_field, set_prose, toggle_item,
};

/// A change of one kind.
enum Step<'o> {
    Asked(&'o Operation),
    Field(String, String),
    /// The section at this place of the schema, with the template's text or without any.
    Section {
        place: usize,
        with_text: bool,
    },
    Entry {
        date: Date,
        title: String,
        body: Vec<String>,
    },
}

/// The splices that carry out `operation`; `is_checked`: the text after the last step is read again, too.
pub(super) fn run(
    ledger: &Ledger<'_>,
    operation: &Operation,
    settings: &Settings,
    is_checked: bool,
) -> Result<Vec<TextEdit>, EditError> {
    go(ledger, &steps(ledger, operation, settings)?, settings, is_checked)
}

fn go(
    ledger: &Ledger<'_>,
    steps: &[Step<'_>],
    settings: &Settings,
    is_checked: bool,
) -> Result<Vec<TextEdit>, EditError> {
    let [step, later @ ..] = steps else { return Ok(Vec::new()) };
    let plan = plan(ledger, step, settings)?;
    if later.is_empty() && !is_checked {
        return Ok(plan.edits);
    }
    let edited = apply(ledger.source(), &plan.edits).map_err(|_| EditError::Conflict)?;
    let after = Ledger::parse_with(&edited, &settings.vocabulary);
    plan.confirm(&after)?;
    if later.is_empty() {
        return Ok(plan.edits);
    }
    let rest = go(&after, later, settings, is_checked)?;
    Ok(compose::compose(ledger.source(), &plan.edits, &rest))
}

fn steps<'o>(ledger: &Ledger<'_>, operation: &'o Operation, settings: &Settings) -> Result<Vec<Step<'o>>, EditError> {
    let asked = Step::Asked(operation);
    Ok(match operation {
        Operation::SetStatus { status, today } => status_steps(ledger, status, *today, settings)?,
        Operation::AddLogEntry { date, .. } => {
            let mut steps = with_section(ledger, Role::Log, asked, settings)?;
            steps.extend(raised(ledger, *date));
            steps
        }
        Operation::AddDecision { .. } => with_section(ledger, Role::Decisions, asked, settings)?,
        Operation::AddRisk { .. } => with_section(ledger, Role::Risks, asked, settings)?,
        Operation::AddFollowUp { .. } => with_section(ledger, Role::FollowUps, asked, settings)?,
        Operation::InsertSections => {
            let missing = add_section::missing(ledger, &settings.schema);
            missing.into_iter().map(|place| Step::Section { place, with_text: true }).collect()
        }
        Operation::Archive { today, note } => {
            let archived = settings.vocabulary.statuses.iter().find(|word| word.stage == Stage::Archived);
            let status = &archived.ok_or(EditError::NoArchivedStatus)?.name;
            let mut steps = status_steps(ledger, status, *today, settings)?;
            if let Some(note) = note {
                let date = today.ok_or(EditError::InvalidValue { reason: "a note needs a date" })?;
                let entry = Step::Entry { date, title: status.clone(), body: vec![note.clone()] };
                steps.extend(with_section(ledger, Role::Log, entry, settings)?);
            }
            steps
        }
        _ => vec![asked],
    })
}

/// The status, and the day of the last change where the ledger or its template keeps one.
fn status_steps<'o>(
    ledger: &Ledger<'_>,
    status: &str,
    today: Option<Date>,
    settings: &Settings,
) -> Result<Vec<Step<'o>>, EditError> {
    let status = status.trim();
    let is_one = settings.vocabulary.status_choice(status).is_none();
    let Some(word) = settings.vocabulary.status_word(status).filter(|_| is_one) else {
        let nearest = settings.vocabulary.nearest_status(status).map(str::to_owned);
        return Err(EditError::UnknownStatus { written: status.to_owned(), nearest });
    };
    // Another spelling becomes the project's own; a remark behind the status stays.
    let spelt = match word.spelling_in(status) {
        Some(spelling) => format!("{}{}{}", &status[..spelling.start], word.name, &status[spelling.end..]),
        None => status.to_owned(),
    };
    let name = |kind: FieldKind| {
        let written = ledger.field(kind).map(|field| field.name.clone());
        written.or_else(|| Some(settings.schema.fields.iter().find(|field| field.kind == kind)?.name.clone()))
    };
    let status_name = name(FieldKind::Status).ok_or(EditError::NoStatusField)?;
    let mut steps = vec![Step::Field(status_name, spelt)];
    if let (Some(today), Some(updated)) = (today, name(FieldKind::Updated)) {
        steps.push(Step::Field(updated, today.to_string()));
    }
    Ok(steps)
}

/// The day of the last change where it is older than an entry of `date`: an entry is a change. What follows the day stays.
fn raised<'o>(ledger: &Ledger<'_>, date: Date) -> Option<Step<'o>> {
    let mut fields = ledger.fields.iter().filter(|field| field.kind == FieldKind::Updated);
    let (Some(field), None) = (fields.next(), fields.next()) else { return None };
    let updated = field.date().filter(|updated| *updated < date)?;
    // In front matter a value is written anew, in the way of the old one.
    let is_plain = field.style.colon == ColonPlace::Plain;
    let written = if is_plain { &field.value } else { field.value_span.of(ledger.source()) };
    let rest = written.strip_prefix(&updated.to_string())?;
    Some(Step::Field(field.name.clone(), format!("{date}{rest}")))
}

/// `step`, and before it the section that it needs, with those that this one stands in, where the ledger has none.
fn with_section<'o>(
    ledger: &Ledger<'_>,
    role: Role,
    step: Step<'o>,
    settings: &Settings,
) -> Result<Vec<Step<'o>>, EditError> {
    if ledger.section_of(role).is_some() {
        return Ok(vec![step]);
    }
    let sections = &settings.schema.sections;
    let mut next = sections.iter().position(|section| section.role == role);
    if next.is_none() {
        return Err(EditError::NoPlace { role: role.name() });
    }
    let mut steps = vec![step];
    while let Some(place) = next {
        if super::find::written(ledger, &sections[place]).is_some() {
            break;
        }
        steps.push(Step::Section { place, with_text: false });
        next = sections[place].parent;
    }
    steps.reverse();
    Ok(steps)
}

fn plan(ledger: &Ledger<'_>, step: &Step<'_>, settings: &Settings) -> Result<Plan, EditError> {
    match step {
        Step::Asked(operation) => plan_asked(ledger, operation, settings),
        Step::Field(name, value) => set_field::plan(ledger, name, value, settings),
        Step::Section { place, with_text } => {
            let text = settings.schema.sections.get(*place).filter(|_| *with_text);
            add_section::plan(ledger, *place, text.map_or("", |expected| expected.text.as_str()), settings)
        }
        Step::Entry { date, title, body } => add_log_entry::plan(ledger, &Entry { date: *date, title, body }, settings),
    }
}

fn plan_asked(ledger: &Ledger<'_>, operation: &Operation, settings: &Settings) -> Result<Plan, EditError> {
    match operation {
        Operation::SetField { name, value } => set_field::plan(ledger, name, value, settings),
        Operation::ToggleItem { at } => toggle_item::plan(ledger, *at),
        Operation::AddItem { section, position, text } => {
            add_item::plan(ledger, Target::Called(section), *position, text, settings)
        }
        Operation::RemoveItem { at } => remove_item::plan(ledger, *at),
        Operation::RenameItem { at, text } => rename_item::plan(ledger, *at, text, settings),
        Operation::AddLogEntry { date, title, body } => {
            add_log_entry::plan(ledger, &Entry { date: *date, title, body }, settings)
        }
        Operation::AddDecision { title, parts } => add_decision::plan(ledger, title, parts, settings),
        Operation::AddRisk { text, mitigation } => add_risk::plan(ledger, text, mitigation.as_deref(), settings),
        Operation::AddFollowUp { text } => add_item::plan(ledger, Target::For(Role::FollowUps), None, text, settings),
        Operation::SetProse { section, text } => set_prose::plan(ledger, Target::Called(section), text, settings),
        Operation::RenameTitle { title } => rename_title::plan(ledger, title, settings),
        // These have steps of their own.
        Operation::SetStatus { .. } | Operation::InsertSections | Operation::Archive { .. } => Err(EditError::Conflict),
    }
}
