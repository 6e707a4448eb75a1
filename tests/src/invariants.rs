//! What must hold of every ledger, whatever the text.

use ledgerline_core::ledger::{Date, Item, List, MarkKind, SectionId};
use ledgerline_core::{CheckOptions, Diagnostic, Ledger, Progress, Settings, Span, check};

/// Reads and checks `source` and asserts all that must hold of the result.
///
/// # Panics
/// If something does not hold.
pub fn hold(source: &str) {
    hold_with(source, Settings::built_in());
}

/// As [`hold`], with the words, the schema and the levels of `settings`.
///
/// # Panics
/// If something does not hold.
pub fn hold_with(source: &str, settings: &Settings) {
    let options = CheckOptions { today: Date::from_parts(2025, 7, 1), with_fixes: true, ..CheckOptions::new(settings) };
    let ledger = Ledger::parse_with(source, &settings.vocabulary);
    Judge { source }.ledger(&ledger);
    let findings = check(&ledger, &options);
    Judge { source }.findings(&findings);

    let again = Ledger::parse_with(source, &settings.vocabulary);
    assert_eq!(ledger.title, again.title);
    assert_eq!(ledger.fields, again.fields);
    assert_eq!(ledger.sections, again.sections);
    assert_eq!(ledger.log, again.log);
    assert_eq!(ledger.decisions, again.decisions);
    assert_eq!(ledger.risks, again.risks);
    assert_eq!(findings, check(&again, &options));
}

struct Judge<'s> {
    source: &'s str,
}

impl Judge<'_> {
    fn valid(&self, span: Span, what: &str) {
        assert!(self.source.get(span.range()).is_some(), "{what}: {span:?} does not fit the text");
    }

    fn inside(&self, outer: Span, inner: Span, what: &str) {
        self.valid(inner, what);
        assert!(outer.covers(inner), "{what}: {inner:?} is not inside {outer:?}");
    }

    fn ledger(&self, ledger: &Ledger<'_>) {
        let all = Span::new(0, self.source.len());
        if let Some(title) = &ledger.title {
            self.inside(all, title.heading.span, "title heading");
            self.inside(title.heading.span, title.heading.text_span, "title heading text");
            self.inside(title.heading.text_span, title.text_span, "title text");
        }
        for field in &ledger.fields {
            self.inside(all, field.span, "field");
            self.inside(field.span, field.name_span, "field name");
            self.inside(field.span, field.value_span, "field value");
            self.inside(all, field.style.lead, "field lead");
            self.inside(all, field.style.hard_break, "field break");
            assert!(field.name_span.end <= field.value_span.start, "a value behind its name");
            assert!(field.style.lead.end <= field.span.start && field.span.end <= field.style.hard_break.start);
        }
        if let Some(status) = ledger.status() {
            self.inside(all, status.span, "status");
        }
        for &span in &ledger.preamble {
            self.inside(all, span, "preamble");
        }
        if let Some(closing) = &ledger.closing {
            self.inside(all, closing.span, "closing");
        }
        self.sections(ledger, all);
        self.records(ledger);
        let mut sum = Progress::default();
        for (id, _) in ledger.roots() {
            sum += ledger.section_progress(id);
        }
        assert!(ledger.progress().total <= sum.total && ledger.progress().done <= sum.done);
    }

    fn sections(&self, ledger: &Ledger<'_>, all: Span) {
        let mut ids = std::collections::HashSet::new();
        for (id, section) in ledger.sections_with_ids() {
            let heading = &section.heading;
            self.inside(all, section.span, "section");
            self.inside(section.span, heading.span, "heading");
            self.inside(heading.span, heading.text_span, "heading text");
            self.inside(section.span, section.body, "body");
            assert!((1..=6).contains(&heading.level), "rank {}", heading.level);
            assert!(ids.insert(&heading.id), "the id {} is there twice", heading.id);
            assert!(!heading.id.is_empty() && !heading.id.contains(char::is_whitespace), "the id {:?}", heading.id);
            for &paragraph in &section.paragraphs {
                self.inside(section.body, paragraph, "paragraph");
            }
            let mut before = section.body.start;
            for list in &section.lists {
                assert!(before <= list.span.start, "lists in order");
                before = list.span.end;
                self.list(section.body, list);
            }
            self.children(ledger, id);
        }
    }

    fn children(&self, ledger: &Ledger<'_>, id: SectionId) {
        let section = ledger.section(id);
        let mut before = section.body.end;
        for &child in &section.children {
            let inner = ledger.section(child);
            assert_eq!(inner.parent, Some(id));
            assert!(inner.heading.level > section.heading.level, "a sub-section of a lower rank");
            assert!(before <= inner.span.start, "sub-sections in order, behind the body");
            self.inside(section.span, inner.span, "sub-section");
            before = inner.span.end;
        }
    }

    fn list(&self, outer: Span, list: &List) {
        self.inside(outer, list.span, "list");
        assert!(!list.items.is_empty(), "an empty list");
        let mut before = list.span.start;
        for item in &list.items {
            assert!(before <= item.span.start, "items in order");
            before = item.span.end;
            self.inside(list.span, item.span, "item");
            self.item(item);
        }
    }

    fn item(&self, item: &Item) {
        self.inside(item.span, item.text_span, "item text");
        if let Some(mark) = &item.mark {
            self.inside(item.span, mark.span, "mark");
            assert!(mark.span.end <= item.text_span.start, "the text is behind its mark");
            let written = mark.span.of(self.source);
            let is_box = written.starts_with('[') && written.ends_with(']');
            assert_eq!(is_box, mark.kind == MarkKind::Box, "the mark {written:?}");
        }
        for child in &item.children {
            self.list(item.span, child);
        }
    }

    fn records(&self, ledger: &Ledger<'_>) {
        // Rules search in them by halves.
        assert!(ledger.log.is_sorted_by(|a, b| a.section < b.section && a.span.end <= b.span.start), "log in order");
        let in_order = ledger.decisions.is_sorted_by(|a, b| a.section < b.section && a.span.end <= b.span.start);
        assert!(in_order, "decisions in order");
        assert!(ledger.fields.is_sorted_by(|a, b| a.span.end <= b.span.start), "fields in order");
        for entry in &ledger.log {
            let section = ledger.section(entry.section);
            assert_eq!(entry.span, section.span);
            self.inside(section.heading.text_span, entry.title_span, "log title");
        }
        for decision in &ledger.decisions {
            let section = ledger.section(decision.section);
            assert_eq!(decision.span, section.span);
            self.inside(section.heading.text_span, decision.title_span, "decision title");
            for part in &decision.parts {
                self.inside(decision.span, part.span, "part");
                self.inside(part.span, part.value_span, "part value");
            }
        }
        for risk in &ledger.risks {
            self.inside(Span::new(0, self.source.len()), risk.span, "risk");
            self.inside(risk.span, risk.text_span, "risk text");
            if let Some(mitigation) = &risk.mitigation {
                self.inside(risk.span, mitigation.span, "mitigation");
            }
        }
    }

    fn findings(&self, findings: &[Diagnostic]) {
        for finding in findings {
            self.valid(finding.span, finding.rule.code);
            assert!(!finding.message.is_empty(), "{} says something", finding.rule.code);
            for related in &finding.related {
                self.valid(related.span, finding.rule.code);
            }
        }
        let places: Vec<_> = findings.iter().map(|finding| (finding.span, finding.rule.code)).collect();
        assert!(places.is_sorted(), "findings are sorted by place and code");
    }
}
