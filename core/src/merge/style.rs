//! What a text has as a whole: line ends, a byte order mark, a final line end.

use crate::diff::terminator;

/// The style of the merged text.
pub(super) struct Style {
    /// The line end to write where none is given.
    pub(super) line_end: &'static str,
    /// Whether line ends are left as they are; else each text is brought to the merged one's.
    is_mixed: bool,
    byte_order_mark: bool,
    final_line_end: &'static str,
}

/// What of three was changed: theirs if ours is as it was, else ours.
pub(super) fn changed<T: PartialEq + Copy>(base: T, ours: T, theirs: T) -> T {
    if ours == base { theirs } else { ours }
}

impl Style {
    pub(super) fn of(base: &str, ours: &str, theirs: &str) -> Self {
        let ends = [base, ours, theirs].map(only_end);
        let usual = [ours, theirs, base].into_iter().find_map(usual_end).unwrap_or("\n");
        // A text without line ends has no opinion; line ends that are mixed are left as they are.
        let is_mixed =
            [base, ours, theirs].iter().zip(ends).any(|(text, end)| end.is_none() && usual_end(text).is_some());
        let known = ends.iter().flatten().next().copied().unwrap_or(usual);
        let [of_base, of_ours, of_theirs] = ends.map(|end| end.unwrap_or(known));
        let line_end = if is_mixed { usual } else { changed(of_base, of_ours, of_theirs) };
        let has_mark = |text: &str| text.starts_with('\u{feff}');
        let last = |text: &str| match final_end(text) {
            end if is_mixed || end.is_empty() => end,
            _ => line_end,
        };
        Self {
            line_end,
            is_mixed,
            byte_order_mark: changed(has_mark(base), has_mark(ours), has_mark(theirs)),
            final_line_end: changed(last(base), last(ours), last(theirs)),
        }
    }

    /// `text` without byte order mark and without its final line end, in the line ends of the merged text if it is in
    /// others.
    pub(super) fn bare(&self, text: &str) -> String {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = &text[..text.len() - final_end(text).len()];
        if self.is_mixed || only_end(text) == Some(self.line_end) {
            return text.to_owned();
        }
        let mut bare = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(end) = rest.find(['\n', '\r']) {
            bare.push_str(&rest[..end]);
            bare.push_str(self.line_end);
            rest = &rest[end + terminator(&rest[end..])..];
        }
        bare + rest
    }

    /// What the merged text begins with.
    pub(super) fn prefix(&self) -> &'static str {
        if self.byte_order_mark { "\u{feff}" } else { "" }
    }

    /// What it ends with.
    pub(super) fn suffix(&self) -> &'static str {
        self.final_line_end
    }
}

/// The line end that `text` ends with.
fn final_end(text: &str) -> &'static str {
    ["\r\n", "\n", "\r"].into_iter().find(|end| text.ends_with(end)).unwrap_or_default()
}

/// How many line ends of each kind `text` has.
fn count_ends(text: &str) -> [(usize, &'static str); 3] {
    let feeds = text.bytes().filter(|&byte| byte == b'\n').count();
    let returns = text.bytes().filter(|&byte| byte == b'\r').count();
    let both = text.matches("\r\n").count();
    [(returns - both, "\r"), (both, "\r\n"), (feeds - both, "\n")]
}

/// The line end that most lines of `text` have.
fn usual_end(text: &str) -> Option<&'static str> {
    count_ends(text).into_iter().filter(|(count, _)| *count > 0).max_by_key(|(count, _)| *count).map(|(_, end)| end)
}

/// The line end that all lines of `text` have.
fn only_end(text: &str) -> Option<&'static str> {
    let mut ends = count_ends(text).into_iter().filter(|(count, _)| *count > 0);
    ends.next().filter(|_| ends.next().is_none()).map(|(_, end)| end)
}
