//! What a text has as a whole: line ends, a byte order mark, a final line end.

use crate::diff::terminator;

/// The style of the merged text.
pub(super) struct Style {
    /// The line end to write where none is given.
    pub(super) line_end: &'static str,
    /// Whether the texts do not agree on line ends, and each has to be brought to the merged one's.
    differs: bool,
    byte_order_mark: bool,
    final_line_end: bool,
}

/// What of three was changed: theirs if ours is as it was, else ours.
pub(super) fn changed<T: PartialEq + Copy>(base: T, ours: T, theirs: T) -> T {
    if ours == base { theirs } else { ours }
}

impl Style {
    pub(super) fn of(base: &str, ours: &str, theirs: &str) -> Self {
        let ends = [base, ours, theirs].map(usual_end);
        // A text without line ends has no opinion.
        let known = ends.iter().flatten().next().copied().unwrap_or("\n");
        let [of_base, of_ours, of_theirs] = ends.map(|end| end.unwrap_or(known));
        let line_end = changed(of_base, of_ours, of_theirs);
        let has_mark = |text: &str| text.starts_with('\u{feff}');
        let has_end = |text: &str| text.ends_with(['\n', '\r']);
        Self {
            line_end,
            differs: [of_base, of_ours, of_theirs].iter().any(|end| *end != line_end),
            byte_order_mark: changed(has_mark(base), has_mark(ours), has_mark(theirs)),
            final_line_end: changed(has_end(base), has_end(ours), has_end(theirs)),
        }
    }

    /// `text` without byte order mark and without its final line end, in the line ends of the merged text if it is in
    /// others.
    pub(super) fn bare(&self, text: &str) -> String {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let end = ["\r\n", "\n", "\r"].into_iter().find(|end| text.ends_with(end)).map_or(0, str::len);
        let text = &text[..text.len() - end];
        if !self.differs || usual_end(text) == Some(self.line_end) {
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
        if self.final_line_end { self.line_end } else { "" }
    }
}

/// The line end that most lines of `text` have.
fn usual_end(text: &str) -> Option<&'static str> {
    let all = text.bytes().filter(|&byte| byte == b'\n').count();
    let returns = text.bytes().filter(|&byte| byte == b'\r').count();
    let both = text.matches("\r\n").count();
    let (feeds, returns) = (all - both, returns - both);
    let most = both.max(feeds).max(returns);
    match most {
        0 => None,
        most if most == feeds => Some("\n"),
        most if most == both => Some("\r\n"),
        _ => Some("\r"),
    }
}
