//! Which characters cannot be seen, and where they nevertheless have a use: joiners in emoji and in scripts that need
//! them, direction marks on lines that are written from right to left.

/// The line that was asked about last, so that a line with many marks is read once.
#[derive(Default)]
pub(super) struct Line {
    /// The byte after the line; nothing was asked about yet if it is 0.
    end: usize,
    has_right_to_left: bool,
    /// Whether every embedding and isolate of the line is closed in it, and none is closed that is not open.
    is_balanced: bool,
}

impl Line {
    /// Whether `c`, which stands at `at`, cannot be seen and has no use there.
    pub(super) fn is_odd(&mut self, source: &str, at: usize, c: char) -> bool {
        match c {
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => true,
            // Marks of direction.
            '\u{200e}' | '\u{200f}' | '\u{61c}' => {
                self.read(source, at);
                !self.has_right_to_left
            }
            '\u{202a}' | '\u{202b}' | '\u{202c}' | '\u{2066}'..='\u{2069}' => {
                self.read(source, at);
                !(self.has_right_to_left && self.is_balanced)
            }
            // Overrides, which make text read backwards.
            '\u{202d}' | '\u{202e}' => true,
            // Joiners.
            '\u{200c}' | '\u{200d}' | '\u{200b}' | '\u{2060}' => !is_joint(source, at, c),
            // Separators that only some programs take for line ends, fillers, annotations, the mark of byte order.
            '\u{2028}' | '\u{2029}' | '\u{180e}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => true,
            '\u{2061}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => true,
            '\u{feff}' => at > 0,
            '\u{e0000}'..='\u{e007f}' => !is_in_flag(&source[..at]),
            _ => false,
        }
    }

    /// Reads the line around `at`, unless it is the one read last.
    fn read(&mut self, source: &str, at: usize) {
        if at < self.end {
            return;
        }
        let start = source[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let end = source[at..].find(['\n', '\r']).map_or(source.len(), |length| at + length);
        let mut open: Vec<char> = Vec::new();
        self.end = end;
        self.is_balanced = true;
        self.has_right_to_left = false;
        for c in source[start..end].chars() {
            match c {
                '\u{202a}' | '\u{202b}' => open.push('\u{202c}'),
                '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
                '\u{202c}' | '\u{2069}' => self.is_balanced &= open.pop() == Some(c),
                c => self.has_right_to_left |= is_right_to_left(c),
            }
        }
        self.is_balanced &= open.is_empty();
    }
}

/// Letters of scripts that are written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1eeff}')
        && c.is_alphanumeric()
}

/// Whether a joiner at `at` joins something, or keeps something apart that would join: signs and letters outside of
/// ASCII on both sides, or before it, where the next word begins.
fn is_joint(source: &str, at: usize, joiner: char) -> bool {
    let before = source[..at].chars().next_back();
    let after = source[at + joiner.len_utf8()..].chars().next();
    let is_foreign = |c: char| !c.is_ascii() && !c.is_whitespace() && !c.is_control() && !is_joiner(c);
    before.is_some_and(is_foreign)
        && match joiner {
            '\u{200c}' => after.is_none_or(|c| is_foreign(c) || c.is_whitespace()),
            _ => after.is_some_and(is_foreign),
        }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// Whether a tag character that follows `before` belongs to a flag such as that of Wales.
fn is_in_flag(before: &str) -> bool {
    let base = before.trim_end_matches(|c| matches!(c, '\u{e0000}'..='\u{e007f}'));
    base.ends_with('\u{1f3f4}') && before.len() - base.len() < 32
}
