//! What a ledger says, positions left out: the yardstick of the check after an edit. An operation says beforehand what
//! the ledger must say afterwards; here is how that is written down and compared.

mod blocks;
mod records;

use crate::ledger::{ItemState, Ledger, Role, Section};
use crate::text::Span;

pub(super) use records::{DecisionFact, RiskFact, risk_fact};

/// What a fact is of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Title,
    /// A field and its name.
    Field(String),
    Preamble,
    /// A heading, its rank, and the place of the heading that it stands below among all of them.
    Heading {
        level: u8,
        parent: Option<usize>,
    },
    Paragraph,
    /// A list and its first number, if it is ordered.
    List {
        depth: usize,
        first: Option<u64>,
    },
    Item {
        depth: usize,
        state: Option<ItemState>,
    },
    Rule,
    Comment,
    /// Code, quotes, tables, other HTML.
    Other,
    Closing,
}

/// One thing that a ledger says.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) kind: Kind,
    /// The bytes as written: of a field its value, of an item its first paragraph without the mark, of a heading its
    /// text; of a list nothing.
    pub(super) text: String,
    /// How that reads without markup; `None` where that is not foreseen.
    pub(super) reads: Option<String>,
    /// Where it stands; not compared.
    pub(super) span: Span,
}

impl Fact {
    /// A fact to come, which stands nowhere yet.
    pub(super) fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), reads: None, span: Span::default() }
    }

    /// Gives it another text, however that reads.
    pub(super) fn say(&mut self, text: impl Into<String>) {
        self.text = text.into();
        self.reads = None;
    }

    fn is(&self, other: &Self) -> bool {
        let reads_alike = match (&self.reads, &other.reads) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        self.kind == other.kind && self.text == other.text && reads_alike
    }
}

/// What a ledger says.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    /// Title, fields, preamble.
    pub(super) header: Vec<Fact>,
    /// Sections and what stands in them, in the order of the text.
    pub(super) body: Vec<Fact>,
    pub(super) closing: Option<Fact>,
    /// Dates and titles as written; `None` where they are not foreseen, here and below.
    pub(super) log: Option<Vec<(String, String)>>,
    pub(super) decisions: Option<Vec<DecisionFact>>,
    pub(super) risks: Option<Vec<RiskFact>>,
}

impl Facts {
    pub(super) fn of(ledger: &Ledger<'_>) -> Self {
        let source = ledger.source();
        let fact = |kind: Kind, span: Span, reads: Option<String>| Fact {
            kind,
            text: span.of(source).to_owned(),
            reads,
            span,
        };
        let title = ledger.title.as_ref().map(|title| fact(Kind::Title, title.text_span, Some(title.text.clone())));
        let fields = ledger
            .fields
            .iter()
            .map(|field| fact(Kind::Field(field.name.clone()), field.value_span, Some(field.value.clone())));
        let preamble = ledger.preamble.iter().map(|&span| fact(Kind::Preamble, span, Some(ledger.plain_text(span))));
        Self {
            header: title.into_iter().chain(fields).chain(preamble).collect(),
            body: blocks::of(ledger),
            closing: ledger
                .closing
                .as_ref()
                .map(|closing| fact(Kind::Closing, closing.span, Some(closing.text.clone()))),
            log: Some(records::log(ledger)),
            decisions: Some(records::decisions(ledger)),
            risks: Some(records::risks(ledger)),
        }
    }

    /// Whether a ledger that says `after` says what is foreseen here and nothing else.
    pub(super) fn are(&self, after: &Self) -> bool {
        let alike = |a: &[Fact], b: &[Fact]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is(b));
        alike(&self.header, &after.header)
            && alike(&self.body, &after.body)
            && alike(self.closing.as_slice(), after.closing.as_slice())
            && foreseen(&self.log, &after.log)
            && foreseen(&self.decisions, &after.decisions)
            && foreseen(&self.risks, &after.risks)
    }

    /// Leaves open what the records say that are made of the text in `span`: they are read from it once it is changed.
    pub(super) fn loosen(&mut self, ledger: &Ledger<'_>, span: Span) {
        let is_risk = |section: &Section| section.role == Role::Risks && section.body.covers(span);
        if ledger.sections.iter().any(is_risk) {
            self.risks = None;
        }
        if ledger.decisions.iter().any(|decision| decision.span.covers(span)) {
            self.decisions = None;
        }
    }

    /// The place in the header of the field at `place` among the fields, or of the next one to come.
    pub(super) fn field_place(&self, place: usize) -> usize {
        place + usize::from(self.header.first().is_some_and(|fact| fact.kind == Kind::Title))
    }

    /// The place in the body of the item whose bullet is at `start`.
    pub(super) fn item_place(&self, start: usize) -> Option<usize> {
        self.body.iter().position(|fact| fact.span.start == start && matches!(fact.kind, Kind::Item { .. }))
    }
}

/// Whether `after` is as foreseen.
fn foreseen<T: PartialEq>(wanted: &Option<Vec<T>>, after: &Option<Vec<T>>) -> bool {
    wanted.is_none() || wanted == after
}
