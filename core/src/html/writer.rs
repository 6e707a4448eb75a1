//! From events to HTML.

use crate::ledger::{ItemState, Ledger, SectionId};
use crate::markdown::{CodeBlockKind, Event, LinkType, Spanned, Tag, TagEnd, is_comment, plain_text};
use crate::text::Span;

use super::escape::escape_into;
use super::table::TableState;
use super::url::{Address, judge};
use super::{Boxes, RenderOptions};

/// Writes events one after the other.
struct Writer<'w, 's> {
    ledger: &'w Ledger<'s>,
    options: &'w RenderOptions<'w>,
    out: &'w mut String,
    /// What closes each open link or image.
    links: Vec<&'static str>,
    /// How many images are open: in an image nothing is a link.
    images: usize,
    /// How many elements are open of which nothing is written: those in the text of a picture.
    hidden: usize,
    table: TableState,
    /// The HTML of an open block of it: only at its end is it known whether it is a comment.
    html_block: Option<String>,
    /// The open block of code, if pieces of it get elements of their own.
    #[cfg(feature = "pages")]
    code: Option<super::code::CodeBlock>,
    /// Where the boxes that can be ticked begin, sorted; empty unless this writes a section's body with interactive boxes.
    boxes: Vec<usize>,
}

pub(super) fn all(ledger: &Ledger<'_>, options: &RenderOptions<'_>) -> String {
    let mut out = String::with_capacity(ledger.source().len() * 2);
    if let Some(title) = &ledger.title {
        heading(ledger, &title.heading, title.text_span, options, &mut out);
    }
    if !ledger.fields.is_empty() {
        out.push_str("<dl class=\"fields\">\n");
        for field in &ledger.fields {
            out.push_str("<div><dt>");
            escape_into(&field.name, &mut out);
            out.push_str("</dt><dd>");
            out.push_str(&inline(ledger, field.value_span, options));
            out.push_str("</dd></div>\n");
        }
        out.push_str("</dl>\n");
    }
    for &span in &ledger.preamble {
        blocks(ledger, span, options, &mut out);
    }
    for (id, section) in ledger.sections_with_ids() {
        heading(ledger, &section.heading, section.heading.text_span, options, &mut out);
        body(ledger, id, options, &mut out);
    }
    if let Some(closing) = &ledger.closing {
        out.push_str("<hr>\n");
        blocks(ledger, closing.span, options, &mut out);
    }
    out
}

fn heading(
    ledger: &Ledger<'_>,
    heading: &crate::ledger::Heading,
    text: Span,
    options: &RenderOptions<'_>,
    out: &mut String,
) {
    let level = digit(rank(heading.level, options));
    out.extend(["<h", level, " id=\""]);
    escape_into(options.id_prefix, out);
    escape_into(&heading.id, out);
    out.push_str("\">");
    out.push_str(&inline(ledger, text, options));
    out.extend(["</h", level, ">\n"]);
}

fn rank(level: u8, options: &RenderOptions<'_>) -> u8 {
    level.saturating_add(options.heading_shift).clamp(1, 6)
}

/// A rank in digits.
fn digit(rank: u8) -> &'static str {
    ["1", "2", "3", "4", "5", "6"][usize::from(rank.clamp(1, 6)) - 1]
}

pub(super) fn body(ledger: &Ledger<'_>, id: SectionId, options: &RenderOptions<'_>, out: &mut String) {
    let section = ledger.section(id);
    let mut writer = Writer::new(ledger, options, out);
    if matches!(options.boxes, Boxes::Interactive(_)) {
        for list in &section.lists {
            list.for_each(&mut |item| {
                let mark = item.mark.as_ref().filter(|mark| mark.state != ItemState::Odd);
                writer.boxes.extend(mark.map(|mark| mark.span.start));
            });
        }
    }
    for event in &ledger.document.events()[section.events.clone()] {
        writer.event(event);
    }
}

pub(super) fn blocks(ledger: &Ledger<'_>, span: Span, options: &RenderOptions<'_>, out: &mut String) {
    let events = ledger.document.events();
    let near = ledger.document.events_near(span);
    let mut writer = Writer::new(ledger, options, out);
    let mut depth = 0_usize;
    // The cells that a row lacks have no bytes and are dated behind their table: they begin no block, and a block goes on
    // to its own end event.
    let begins = |at: &Span| span.start <= at.start && at.start < span.end && !at.is_empty();
    for (event, at) in &events[near.start..] {
        match event {
            Event::Start(_) if depth > 0 || begins(at) => depth += 1,
            Event::End(_) if depth > 0 => {
                depth -= 1;
                writer.event(&(event.clone(), *at));
                continue;
            }
            _ if depth == 0 && at.start >= span.end => break,
            _ => {}
        }
        if depth > 0 {
            writer.event(&(event.clone(), *at));
        }
    }
}

pub(super) fn inline(ledger: &Ledger<'_>, span: Span, options: &RenderOptions<'_>) -> String {
    let mut out = String::with_capacity(span.len() + 16);
    let mut writer = Writer::new(ledger, options, &mut out);
    let events = ledger.document.events();
    let near = ledger.document.events_near(span);
    // A text event may begin before the span: `: value` behind a bold key. Behind it may come ends, which are dated to
    // the start of their elements.
    let before = events[..near.start].iter().rposition(|(event, _)| !matches!(event, Event::End(_)));
    let start = before.unwrap_or(near.start);
    if span.is_empty() {
        return out;
    }
    if ledger.document.front_matter().is_some_and(|matter| matter.covers(span)) {
        let place = ledger.fields.binary_search_by_key(&span, |field| field.value_span);
        escape_into(place.map_or(span.of(ledger.source()), |place| &ledger.fields[place].value), &mut out);
        return out;
    }
    for (event, at) in &events[start..near.end] {
        // What of it stands in the span.
        let cut = Span::new(at.start.max(span.start), at.end.min(span.end));
        if matches!(event, Event::Start(Tag::TableCell) | Event::End(TagEnd::TableCell)) {
            // The cell that the last row of a table lacks is dated to what comes behind the table.
        } else if span.covers(*at) {
            writer.event(&(event.clone(), *at));
        } else if cut.is_empty() {
            // It stands beside the span.
        } else if let Event::Text(text) = event
            && text.len() == at.len()
        {
            escape_into(cut.of(ledger.source()), writer.out);
        } else if matches!(event, Event::Code(_)) {
            writer.out.push_str("<code>");
            escape_into(cut.of(ledger.source()).trim_matches('`'), writer.out);
            writer.out.push_str("</code>");
        }
    }
    out
}

impl<'w, 's> Writer<'w, 's> {
    fn new(ledger: &'w Ledger<'s>, options: &'w RenderOptions<'w>, out: &'w mut String) -> Self {
        Self {
            ledger,
            options,
            out,
            links: Vec::new(),
            images: 0,
            hidden: 0,
            table: TableState::default(),
            html_block: None,
            #[cfg(feature = "pages")]
            code: None,
            boxes: Vec::new(),
        }
    }

    fn event(&mut self, (event, span): &Spanned<'s>) {
        if self.hidden > 0 {
            match event {
                Event::Start(_) => self.hidden += 1,
                Event::End(_) => self.hidden -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, *span),
            Event::End(tag) => self.end(*tag),
            #[cfg(feature = "pages")]
            Event::Text(text) if let Some(block) = &mut self.code => block.push(text),
            Event::Text(text) => escape_into(text, self.out),
            Event::Code(code) => {
                self.out.push_str("<code>");
                escape_into(code, self.out);
                self.out.push_str("</code>");
            }
            Event::Html(html) if let Some(block) = &mut self.html_block => block.push_str(html),
            Event::Html(html) | Event::InlineHtml(html) => self.html(html),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::TaskListMarker(done) => self.task_marker(*done, *span),
            Event::FootnoteReference(label) => {
                self.out.push_str("<sup class=\"footnote\">");
                escape_into(label, self.out);
                self.out.push_str("</sup>");
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => escape_into(text, self.out),
        }
    }

    /// Comments vanish, `<br>` breaks the line, all other HTML is shown as it is written.
    fn html(&mut self, html: &str) {
        let tag: String = html.chars().filter(|c| !c.is_whitespace()).collect();
        if tag.eq_ignore_ascii_case("<br>") || tag.eq_ignore_ascii_case("<br/>") {
            self.out.push_str("<br>");
        } else if !is_comment(html) {
            escape_into(html, self.out);
        }
    }

    fn task_marker(&mut self, done: bool, span: Span) {
        self.out.push_str("<input type=\"checkbox\" class=\"box\"");
        match self.options.boxes {
            Boxes::Interactive(map) if let Some(at) = self.toggleable(span) => {
                self.out.push_str(&format!(" data-at=\"{}\"", map(at)));
            }
            _ => self.out.push_str(" disabled"),
        }
        if done {
            self.out.push_str(" checked");
        }
        self.out.push_str(" aria-label=\"");
        match self.options.boxes {
            Boxes::Interactive(_) => {
                let events = self.ledger.document.events();
                let rest = self.ledger.document.events_near(Span::new(span.end, self.ledger.source().len()));
                let label = &events[rest];
                let end = label
                    .iter()
                    .position(|(event, _)| {
                        matches!(event, Event::End(TagEnd::Item | TagEnd::Paragraph) | Event::Start(Tag::List(_)))
                    })
                    .unwrap_or(label.len());
                escape_into(&plain_text(&label[..end]), self.out);
            }
            Boxes::Static => self.out.push_str(if done { "done" } else { "open" }),
        }
        self.out.push_str("\"> ");
    }

    /// The offset of the box in `span`, if the model knows it as one that can be ticked.
    fn toggleable(&self, span: Span) -> Option<usize> {
        let at = span.start + span.of(self.ledger.source()).find('[')?;
        self.boxes.binary_search(&at).is_ok().then_some(at)
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading { level, .. } => {
                self.out.extend(["<h", digit(rank(*level as u8, self.options)), ">"]);
            }
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::HtmlBlock => self.html_block = Some(String::new()),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(first)) => self.out.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => {
                self.out.push_str("<li");
                #[cfg(feature = "pages")]
                self.item_id(span);
                self.out.push_str(if self.begins_with_box(span) { " class=\"task\">" } else { ">" });
            }
            Tag::FootnoteDefinition(label) => {
                self.out.push_str("<div class=\"footnote\"><sup>");
                escape_into(label, self.out);
                self.out.push_str("</sup>\n");
            }
            Tag::Table(alignments) => self.table.open(alignments, self.out),
            Tag::TableHead => self.table.head(self.out),
            Tag::TableRow => {
                self.table.row(self.out);
                #[cfg(feature = "pages")]
                self.item_id(span.trimmed(self.ledger.source()));
                self.out.push('>');
            }
            Tag::TableCell => self.table.cell(self.out),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Link { link_type, dest_url, title, .. } => {
                if *link_type == LinkType::Email {
                    self.link(&format!("mailto:{dest_url}"), title);
                } else {
                    self.link(dest_url, title);
                }
            }
            Tag::Image { dest_url, title, .. } => match judge(dest_url, self.options) {
                Address::Picture(source) if self.images == 0 => self.picture(&source, title, span),
                // Nothing is loaded from elsewhere: an image is a link to it.
                judged => {
                    self.link_to(judged, dest_url, title);
                    self.images += 1;
                }
            },
            _ => {}
        }
    }

    #[cfg(feature = "pages")]
    fn item_id(&mut self, item: Span) {
        let ids = self.options.item_ids;
        if let Ok(at) = ids.binary_search_by_key(&item.start, |id| id.start) {
            self.out.push_str(" id=\"");
            escape_into(self.options.id_prefix, self.out);
            escape_into(&ids[at].id, self.out);
            self.out.push('"');
        }
    }

    fn begins_with_box(&self, item: Span) -> bool {
        let text = item.of(self.ledger.source());
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '*' | '+' | '.' | ')'));
        let rest = rest.trim_start();
        rest.starts_with("[ ]") || rest.starts_with("[x]") || rest.starts_with("[X]")
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '\t']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '#' | '-' | '.');
        // It may scroll, so it takes focus.
        self.out.push_str("<pre tabindex=\"0\"><code");
        if !language.is_empty() && language.chars().all(is_name) {
            self.out.push_str(&format!(" class=\"language-{language}\""));
            #[cfg(feature = "pages")]
            if self.options.highlight.is_some() {
                self.code = Some(super::code::CodeBlock::new(language));
            }
        }
        self.out.push('>');
    }

    /// A picture; what stands in `span` is its text.
    fn picture(&mut self, source: &str, title: &str, span: Span) {
        self.out.push_str("<img src=\"");
        escape_into(source, self.out);
        self.out.push_str("\" alt=\"");
        escape_into(&self.ledger.plain_text(span), self.out);
        if !title.is_empty() {
            self.out.push_str("\" title=\"");
            escape_into(title, self.out);
        }
        self.out.push_str("\" loading=\"lazy\" decoding=\"async\">");
        self.hidden = 1;
    }

    fn link(&mut self, address: &str, title: &str) {
        let judged = judge(address, self.options);
        self.link_to(judged, address, title);
    }

    fn link_to(&mut self, judged: Address, address: &str, title: &str) {
        let is_nested = self.images > 0 || self.links.contains(&"</a>");
        let (href, rel) = match if is_nested { Address::Refused } else { judged } {
            Address::External(href) => (href, " rel=\"noopener noreferrer nofollow\""),
            Address::Internal(href) | Address::Picture(href) => (href, ""),
            Address::Refused => {
                self.out.push_str("<span class=\"no-link\" title=\"");
                escape_into(address, self.out);
                if !title.is_empty() {
                    self.out.push_str(" – ");
                    escape_into(title, self.out);
                }
                self.out.push_str("\">");
                self.links.push("</span>");
                return;
            }
        };
        self.out.push_str("<a href=\"");
        escape_into(&href, self.out);
        self.out.push('"');
        self.out.push_str(rel);
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape_into(title, self.out);
            self.out.push('"');
        }
        self.out.push('>');
        self.links.push("</a>");
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => {
                self.out.extend(["</h", digit(rank(level as u8, self.options)), ">\n"]);
            }
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => {
                #[cfg(feature = "pages")]
                if let (Some(block), Some(highlight)) = (self.code.take(), self.options.highlight) {
                    block.write(highlight, self.out);
                }
                self.out.push_str("</code></pre>\n");
            }
            TagEnd::HtmlBlock => self.close_html_block(),
            TagEnd::Link => self.close_link(),
            TagEnd::Image => {
                self.images = self.images.saturating_sub(1);
                self.close_link();
            }
            TagEnd::List(ordered) => self.out.push_str(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => self.out.push_str("</div>\n"),
            TagEnd::Table => self.table.close(self.out),
            TagEnd::TableHead => self.table.end_head(self.out),
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.table.end_cell(self.out),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            _ => {}
        }
    }

    fn close_html_block(&mut self) {
        let html = self.html_block.take().unwrap_or_default();
        if is_comment(&html) {
            return;
        }
        self.out.push_str("<p class=\"raw-html\">");
        for line in html.split_inclusive('\n') {
            self.html(line);
        }
        self.out.push_str("</p>\n");
    }

    fn close_link(&mut self) {
        let close = self.links.pop().unwrap_or_default();
        self.out.push_str(close);
    }
}
