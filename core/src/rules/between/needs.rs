//! What a ledger needs or waits for: links in its dependencies, and links or names in the fields for them.

use crate::ledger::{BlockedReason, Field, FieldKind, Ledger, ReasonPlace, Role, Stage, fold, is_nothing};
use crate::markdown::{Event, Link, Shape, Tag, TagEnd};
use crate::settings::Settings;
use crate::text::Span;

use super::facts::FileLink;

/// One thing that a ledger needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Need {
    /// The address of a link, or a name.
    pub(super) target: Target,
    /// Where it is written.
    pub(super) span: Span,
}

/// How a need names what it needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// By the address of a link, and what the link says.
    Link(Box<str>, Box<str>),
    /// By its name.
    Name(Box<str>),
    /// By its name, one of several in a reason: that is a list only if all its parts are names of ledgers.
    Listed(Box<str>, Box<str>),
}

/// The parts of a value that may be a list of names.
pub(super) fn names(value: &str) -> impl Iterator<Item = &str> {
    let parts = value.split([',', ';']).map(|part| part.trim().trim_matches(['[', ']', '"', '\'', '`']));
    parts.filter(|part| !part.is_empty())
}

/// Words that turn a dependency round, or make it none.
const OTHER_WORDS: [&str; 12] = [
    "blocks",
    "blocking",
    "enables",
    "unblocks",
    "used by",
    "needed by",
    "required by",
    "dependents",
    "see",
    "related",
    "optional",
    "no longer",
];

/// What may stand around links of a reason that names nothing else.
const SMALL_WORDS: [&str; 16] = [
    "and",
    "the",
    "on",
    "by",
    "for",
    "of",
    "is",
    "until",
    "done",
    "to",
    "be",
    "blocked",
    "waiting",
    "waits",
    "blocker",
    "completion",
];

impl Need {
    /// The need for what `link` leads to; the whole of it stands in `span`.
    pub(super) fn to(link: &FileLink, ledger: &Ledger<'_>, span: Span) -> Self {
        let events = &ledger.document.events()[ledger.document.events_near(span)];
        let mut label = String::new();
        for (event, _) in events.iter().filter(|(_, at)| span.covers(*at)) {
            if let Event::Text(text) | Event::Code(text) = event {
                label.push_str(text);
            }
        }
        Self { target: Target::Link(link.address.clone(), label.trim().into()), span: link.span }
    }
}

/// Where the dependencies stand: the sections for them, without those in them that say the opposite.
pub(super) fn sections(ledger: &Ledger<'_>) -> Vec<Span> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    for (id, section) in ledger.sections_with_ids() {
        let is_inside = section.parent.is_some_and(|parent| found.iter().any(|(known, _)| *known == parent.0));
        if section.role == Role::Dependencies || (is_inside && !says_otherwise(&section.heading.text)) {
            found.push((id.0, section.body));
        }
    }
    found.into_iter().map(|(_, span)| span).collect()
}

/// Whether `link` names a ledger that is needed: it stands in one of the `sections`, nothing before it in its line says
/// otherwise, and its item is not ticked.
pub(super) fn is_need(ledger: &Ledger<'_>, sections: &[Span], link: &Link<'_>) -> bool {
    if link.shape == Shape::Definition || !sections.iter().any(|section| section.covers(link.span)) {
        return false;
    }
    let before = &ledger.source()[..link.span.start];
    let line = &before[before.rfind(['\n', '\r']).map_or(0, |at| at + 1)..];
    let is_ticked = ["[x]", "[X]", "✅", "☑", "✔"].iter().any(|mark| line.contains(mark));
    !is_ticked && !says_otherwise(line)
}

fn says_otherwise(text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    OTHER_WORDS.iter().any(|word| folded.contains(&format!(" {word} ")))
}

/// Adds what the fields for it name.
pub(super) fn of_fields(ledger: &Ledger<'_>, needs: &mut Vec<Need>) {
    for field in ledger.fields.iter().filter(|field| is_for_needs(field)) {
        needs.extend(Parts::of(ledger, field.value_span, &field.value, field.kind == FieldKind::BlockedBy).needs);
    }
}

fn is_for_needs(field: &Field) -> bool {
    matches!(field.kind, FieldKind::DependsOn | FieldKind::BlockedBy) && !is_nothing(&field.value)
}

/// What a blocked ledger waits for, if its reason names ledgers and nothing else.
pub(super) fn waits(ledger: &Ledger<'_>, settings: &Settings) -> Vec<Need> {
    if ledger.stage() != Some(Stage::Blocked) {
        return Vec::new();
    }
    let mut fields = ledger.fields.iter().filter(|field| field.kind == FieldKind::BlockedBy && is_for_needs(field));
    let parts = match fields.next() {
        Some(field) if fields.next().is_none() => Parts::of(ledger, field.value_span, &field.value, true),
        Some(_) => return Vec::new(),
        None => match ledger.blocked_reason(&settings.vocabulary) {
            Some(BlockedReason { place: ReasonPlace::Section(_) | ReasonPlace::Entry(_), span, .. }) => {
                Parts::of(ledger, span, "", true)
            }
            _ => return Vec::new(),
        },
    };
    if parts.is_all { parts.needs } else { Vec::new() }
}

/// The ledgers that a text names.
struct Parts {
    needs: Vec<Need>,
    /// Whether it names nothing else.
    is_all: bool,
}

impl Parts {
    /// The links in `span`; without one, the parts of `value` between commas. A reason may be prose, whose
    /// commas part nothing.
    fn of(ledger: &Ledger<'_>, span: Span, value: &str, is_reason: bool) -> Self {
        let events = &ledger.document.events()[ledger.document.events_near(span)];
        let mut found = Self { needs: Vec::new(), is_all: true };
        let (mut loose, mut label) = (String::new(), String::new());
        let mut depth = 0_usize;
        for (event, at) in events.iter().filter(|(_, at)| span.covers(*at)) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    depth += 1;
                    label.clear();
                    found.needs.push(Need { target: Target::Link((&**dest_url).into(), Box::default()), span: *at });
                }
                Event::End(TagEnd::Link) => {
                    depth = depth.saturating_sub(1);
                    if let Some(Need { target: Target::Link(_, text), .. }) = found.needs.last_mut() {
                        *text = label.trim().into();
                    }
                }
                Event::Text(text) | Event::Code(text) if depth > 0 => label.push_str(text),
                Event::Text(text) | Event::Code(text) if depth == 0 => {
                    loose.push_str(text);
                    loose.push(' ');
                }
                _ => {}
            }
        }
        if found.needs.is_empty() {
            let is_listed = is_reason && names(value).nth(1).is_some();
            found.needs.extend(names(value).map(|part| {
                let target = if is_listed {
                    Target::Listed(part.into(), value.trim().into())
                } else {
                    Target::Name(part.into())
                };
                Need { target, span }
            }));
        } else {
            let folded = fold(&loose);
            found.is_all = folded.split(' ').all(|word| word.is_empty() || SMALL_WORDS.contains(&word));
        }
        found
    }
}
