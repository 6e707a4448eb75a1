//! One file: read, parsed, checked, rendered, written; only a digest stays.

use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::project::{FindingCounts, LedgerSummary};
use ledgerline_core::rules::between::{Between, Facts};
use ledgerline_core::rules::check_keeping;
use ledgerline_core::{CheckOptions, Diagnostic, Ledger, check};

use super::address;
use super::blocked;
use super::digest::{Digest, Extra, Outcome};
use super::group::Group;
use super::inline::inline;
use super::links::LinkMap;
use super::output::Output;
use super::parts::{SectionWriter, contents};
use super::settings::SettingsFiles;
use super::templates::Templates;
use super::text::{clip, count, printable};
use super::unreadable;
use super::view::finding;
use super::view::frame::{PageKind, Site};
use super::view::ledger::{self as view, LedgerPage, Neighbour};
use super::view::row;
use crate::between;
use crate::input::SourceFile;

/// How long the description of a page may be, in characters.
const DESCRIPTION_LIMIT: usize = 160;

/// Writes the pages of ledgers. Shared by all threads.
pub(super) struct PageWriter<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) links: &'a LinkMap<'a>,
    pub(super) templates: &'a Templates,
    pub(super) output: &'a Output<'a>,
    pub(super) files: &'a [SourceFile],
    pub(super) settings: &'a SettingsFiles<'a>,
    /// The day that counts as today.
    pub(super) today: Option<Date>,
}

impl PageWriter<'_> {
    /// Writes page and copy of the file at place `at`, and keeps what the rules between files need.
    pub(super) fn write(&self, at: usize) -> anyhow::Result<(Outcome, Option<Facts<'_>>)> {
        let file = &self.files[at];
        match file.read() {
            Ok(source) => {
                let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
                let (findings, suppressions) = check_keeping(&ledger, &self.options(file));
                let outcome = self.write_ledger(at, &ledger, &findings)?;
                self.output.write(&address::raw_file(&file.slug), source.as_bytes())?;
                Ok((outcome, Some(between::facts(file, &ledger, suppressions))))
            }
            Err(error) => Ok((unreadable::write(self, file, &error)?, None)),
        }
    }

    /// Writes the page of the file at place `at` again, with what was `found` between files: it is at `place` there.
    ///
    /// The text is that of the copy: it is what was judged, whatever has become of the file since.
    pub(super) fn write_again(&self, at: usize, found: &Between, place: usize) -> anyhow::Result<Outcome> {
        let file = &self.files[at];
        let source = self.output.read(&address::raw_file(&file.slug))?;
        let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
        let options = self.options(file);
        let findings = found.join(place, &ledger, &options, check(&ledger, &options));
        self.output.forget(&address::ledger_page(&file.slug))?;
        self.write_ledger(at, &ledger, &findings)
    }

    fn options<'f>(&self, file: &'f SourceFile) -> CheckOptions<'f> {
        CheckOptions { today: self.today, ..CheckOptions::new(&file.settings) }
    }

    fn write_ledger(&self, at: usize, ledger: &Ledger<'_>, findings: &[Diagnostic]) -> anyhow::Result<Outcome> {
        let file = &self.files[at];
        let page = address::ledger_page(&file.slug);
        let root = address::root_from(&page);
        let summary = LedgerSummary::new(&file.slug, ledger, findings);
        let link = |url: &str| self.links.resolve(&file.among.path, &root, url);
        let options = RenderOptions { link: Some(&link), heading_shift: 2, ..RenderOptions::default() };

        let group = Group::of(summary.stage);
        let status = row::status(&summary);
        let title = clip(&summary.title, DESCRIPTION_LIMIT);
        let description = match summary.field(FieldKind::Summary) {
            "" => format!("{title}: {status}."),
            text => clip(text, DESCRIPTION_LIMIT).into_owned(),
        };
        let (shown_findings, more_findings) = finding::views(ledger.source(), findings);
        let rendered = LedgerPage {
            title: ledger
                .title
                .as_ref()
                .map(|title| inline(ledger, title.text_span, &title.text, &options))
                .filter(|title| !title.is_empty())
                .unwrap_or_else(|| html::escape(&file.slug)),
            stage: group.key(),
            stage_note: view::stage_note(group, &status),
            status: status.into_owned(),
            summary: ledger
                .field(FieldKind::Summary)
                .map(|field| view::value(ledger, field, &options))
                .unwrap_or_default(),
            fields: view::fields(ledger, &options),
            progress: view::progress(ledger, options.id_prefix),
            contents: contents(ledger, options.id_prefix),
            preamble: blocks(ledger, &ledger.preamble, &options),
            sections: SectionWriter { ledger, options: &options }.all(),
            closing: ledger
                .closing
                .as_ref()
                .map(|closing| blocks(ledger, &[closing.span], &options))
                .unwrap_or_default(),
            worst: findings.iter().map(|finding| finding.severity).max().map_or("", |severity| severity.name()),
            findings: shown_findings,
            more_findings,
            found: found(summary.findings),
            edit: format!("{root}{}", address::editor(&file.slug)),
            raw: format!("{root}{}", address::raw_file(&file.slug)),
            previous: at.checked_sub(1).map(|at| self.neighbour(at, &root)),
            next: (at + 1 < self.files.len()).then(|| self.neighbour(at + 1, &root)),
            frame: self.site.frame(PageKind::Ledger, &page, format!("{title} · {}", self.site.project), description),
        };
        self.output.write(&page, self.templates.render("ledger.html", &rendered)?.as_bytes())?;
        Ok(Outcome::Ledger(Box::new(Digest {
            extra: Extra {
                shown: printable(&file.shown).into_owned(),
                settings: self.settings.address(at),
                reason: blocked::reason(ledger, &file.settings.vocabulary),
            },
            summary,
        })))
    }

    fn neighbour(&self, at: usize, root: &str) -> Neighbour<'_> {
        let slug = &self.files[at].slug;
        Neighbour { href: format!("{root}{}", address::ledger_page(slug)), name: slug }
    }
}

fn blocks(ledger: &Ledger<'_>, spans: &[ledgerline_core::Span], options: &RenderOptions<'_>) -> String {
    let mut html = String::new();
    for &span in spans {
        html::render_blocks(ledger, span, options, &mut html);
    }
    html
}

/// `1 error, 2 warnings, 3 notes`, what is not there left out.
pub(super) fn found(counts: FindingCounts) -> String {
    let FindingCounts { errors, warnings, notes } = counts;
    let parts = [(errors, "error", "errors"), (warnings, "warning", "warnings"), (notes, "note", "notes")];
    let said: Vec<String> =
        parts.iter().filter(|(number, ..)| *number > 0).map(|&(number, one, many)| count(number, one, many)).collect();
    said.join(", ")
}
