//! How a comment is read: `ledgerline:`, `allow`, the rules by code or name, and a reason. Only what Markdown takes for
//! a comment is one: nothing in code, in a fence or in front matter.

use crate::ledger::Ledger;
use crate::markdown::{Event, Tag};
use crate::text::Span;

use super::{Comment, Named, scope};
use crate::rules::registry;

/// What such a comment begins with.
const SIGN: &str = "ledgerline:";

/// No more comments of one ledger are heeded, and no more rules of one comment, so that a hostile text of nothing else
/// takes no longer than others do.
const MAX_COMMENTS: usize = 256;
const MAX_NAMED: usize = 64;

/// What separates rules, and rules from the reason.
const BETWEEN: [char; 6] = [',', ':', ';', '-', '–', '—'];

pub(super) fn comments(ledger: &Ledger<'_>) -> Vec<Comment> {
    let source = ledger.source();
    let mut found = Vec::new();
    if ledger.document.html().next().is_none() || !source.contains(SIGN) {
        return found;
    }
    for (event, span) in ledger.document.events() {
        let is_inline = match event {
            Event::InlineHtml(_) => true,
            Event::Start(Tag::HtmlBlock) => false,
            _ => continue,
        };
        let mut at = span.start;
        while let Some(comment) = next_comment(source, at, span.end) {
            if found.len() == MAX_COMMENTS {
                return found;
            }
            at = comment.end;
            found.extend(read(ledger, comment, is_inline));
        }
    }
    found
}

/// The first closed comment of `source` between two bytes.
fn next_comment(source: &str, start: usize, end: usize) -> Option<Span> {
    let text = source.get(start..end)?;
    let open = text.find("<!--")?;
    let close = text[open..].find("-->")? + open + "-->".len();
    Some(Span::new(start + open, start + close))
}

fn read(ledger: &Ledger<'_>, span: Span, is_inline: bool) -> Option<Comment> {
    let source = ledger.source();
    let inside = Span::new(span.start + "<!--".len(), span.end - "-->".len());
    let said = inside.of(source).trim_start().strip_prefix(SIGN)?;
    let mut words = Words { source, at: inside.end - said.len(), end: inside.end };
    let place = scope::place(ledger, span);
    let mut comment = Comment {
        span,
        reach: place.reach,
        odd_verb: None,
        named: Vec::new(),
        reason: Span::at(inside.end),
        is_removable: place.is_alone || (is_inline && place.is_behind),
    };
    let verb = words.next();
    if verb.is_none_or(|verb| verb.of(source) != "allow") {
        comment.odd_verb = Some(verb.unwrap_or(span));
        return Some(comment);
    }
    loop {
        // Behind a comma, and in the first place, what looks like the name of a rule is meant as one.
        let is_expected = comment.named.is_empty() || source[words.at..].trim_start().starts_with(',');
        let rest = words.at;
        let Some(word) = words.next().filter(|_| comment.named.len() < MAX_NAMED) else { break };
        let rule = registry::find(word.of(source));
        if rule.is_none() && !looks_like_a_rule(word.of(source), is_expected) {
            words.at = rest;
            break;
        }
        comment.named.push(Named { span: word, rule, is_used: false });
    }
    let rest = source.get(words.at..words.end).unwrap_or_default();
    let reason = rest.trim_start_matches(|c: char| c.is_whitespace() || BETWEEN.contains(&c));
    if reason.contains(char::is_alphanumeric) {
        let start = words.end - reason.len();
        comment.reason = Span::new(start, start + reason.trim_end().len());
    }
    Some(comment)
}

fn looks_like_a_rule(word: &str, is_expected: bool) -> bool {
    let is_code = word.len() > 2
        && word.get(..2).is_some_and(|lead| lead.eq_ignore_ascii_case("FL"))
        && word[2..].bytes().all(|byte| byte.is_ascii_digit());
    let is_name = word.contains('-') && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    is_code || (is_expected && is_name)
}

/// Words of a part of a text, without what separates them.
struct Words<'s> {
    source: &'s str,
    at: usize,
    end: usize,
}

impl Iterator for Words<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let text = self.source.get(self.at..self.end)?;
        let rest = text.trim_start_matches(|c: char| c.is_whitespace() || BETWEEN.contains(&c));
        let start = self.end - rest.len();
        let length = rest.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(rest.len());
        self.at = start + length;
        let word = rest[..length].trim_end_matches(BETWEEN);
        (!word.is_empty()).then(|| Span::new(start, start + word.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_COMMENTS, MAX_NAMED, comments};
    use crate::ledger::Ledger;

    #[test]
    fn no_more_is_read_than_is_heeded() {
        let line = "<!-- ledgerline: allow FL301 why --> ";
        let many = format!("# Search\n\n## Notes\n{}\n{}", line.repeat(300), format!("{line}\n").repeat(300));
        assert_eq!(comments(&Ledger::parse(&many)).len(), MAX_COMMENTS);
        let long = format!("# Search\n\n<!-- ledgerline: allow {}why -->\n", "FL301 ".repeat(300));
        assert_eq!(comments(&Ledger::parse(&long))[0].named.len(), MAX_NAMED);
    }
}
