//! Placeholders: texts of a template that stand for something not yet written.

use crate::text::{has, has_either};

use super::known_placeholders::{KNOWN, KNOWN_LONGEST};

/// The texts that count as not yet written.
///
/// ```
/// use ledgerline_core::Schema;
///
/// let placeholders = &Schema::built_in().placeholders;
/// assert!(placeholders.contains("[Who said what]"));
/// assert!(placeholders.contains("YYYY-MM-DD"));
/// assert!(!placeholders.contains("See [the guide]"));
/// ```
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Placeholders {
    /// Fingerprints of whole texts, sorted.
    texts: Vec<u64>,
    /// The leads of those texts, a bit each: most other texts have another one and need not be read to their end.
    leads: [u64; LEADS / 64],
    /// No text longer than this, in bytes, needs to be looked up.
    longest: usize,
    /// Bracketed names that may stand inside a longer text, such as the `[Feature Name]` of a template's title.
    names: Vec<String>,
}

impl Placeholders {
    /// Whether `text`, without markup, stands for something not yet written: it is wholly in square brackets, holds a
    /// `YYYY-MM-DD` mask or a bracketed name of the template, or is a text of the template.
    #[must_use]
    pub fn contains(&self, text: &str) -> bool {
        // Most texts hold neither a bracket nor a `Y`, begin otherwise than every placeholder, or are too long.
        (has_either(text.as_bytes(), b'[', b'Y') && self.has_mask(text))
            || (text.len() <= self.longest
                && self.has_lead(lead(text))
                && self.texts.binary_search(&fingerprint(text)).is_ok())
    }

    /// Whether `text` is in brackets, or holds a mask or a name.
    fn has_mask(&self, text: &str) -> bool {
        is_bracketed(text.trim())
            || text.contains("YYYY-MM-DD")
            || self.names.iter().any(|name| text.contains(name.as_str()))
    }

    /// Whether Markdown as it is written may read as what [`contains`](Self::contains) says yes to: far cheaper to ask
    /// than to remove the markup, and no for nearly all that people write.
    pub(crate) fn may_be(&self, written: &str) -> bool {
        let bytes = written.as_bytes();
        has(bytes, b'[')
            || (has(bytes, b'Y') && written.contains("YYYY"))
            || (bytes.len() <= 2 * self.longest && self.may_begin(written))
    }

    /// Whether one of the texts may begin as `written` does. Markup or a mark at the beginning may be all that differs.
    fn may_begin(&self, written: &str) -> bool {
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b',');
        let plain = written.bytes().take_while(|byte| is_plain(byte)).count();
        match lead_of(written[..plain].bytes()) {
            (lead, 4) => self.has_lead(lead),
            _ => true,
        }
    }

    /// Counts `text` from now on.
    pub(super) fn add(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.make_room(text.len());
            self.add_fingerprint(fingerprint(text));
        }
    }

    /// Counts `name`, which is in brackets, wherever it stands.
    pub(super) fn add_name(&mut self, name: &str) {
        self.names.push(name.trim().to_owned());
    }

    /// Counts the texts of the template in wide use too.
    pub(super) fn add_known(&mut self) {
        self.make_room(KNOWN_LONGEST);
        KNOWN.into_iter().for_each(|known| self.add_fingerprint(known));
    }

    /// Texts as long as one of `length` bytes are looked up, and a little longer ones too: numbers may have more digits
    /// than the template's, and words more space between them.
    fn make_room(&mut self, length: usize) {
        self.longest = self.longest.max(length + length / 4);
    }

    fn add_fingerprint(&mut self, fingerprint: u64) {
        let lead = (fingerprint >> (64 - LEAD_BITS)) as usize;
        self.leads[lead / 64] |= 1 << (lead % 64);
        if let Err(place) = self.texts.binary_search(&fingerprint) {
            self.texts.insert(place, fingerprint);
        }
    }

    fn has_lead(&self, lead: usize) -> bool {
        self.leads[lead / 64] & (1 << (lead % 64)) != 0
    }

    /// The fingerprints, sorted.
    pub fn fingerprints(&self) -> impl Iterator<Item = u64> {
        self.texts.iter().copied()
    }
}

/// Whether `text` holds a mask for a day that is not known yet.
pub(crate) fn has_day_mask(text: &str) -> bool {
    has(text.as_bytes(), b'Y') && text.contains("YYYY-MM-DD")
}

/// Whether `text` is one or more `[…]`, with nothing else but punctuation, and no box.
pub(super) fn is_bracketed(text: &str) -> bool {
    let mut rest = text;
    let mut found = false;
    while let Some(open) = rest.find('[') {
        if rest[..open].chars().any(char::is_alphanumeric) {
            return false;
        }
        let Some(close) = rest[open..].find(']') else { return false };
        found |= rest[open + 1..open + close].trim().chars().filter(|c| c.is_alphabetic()).count() > 1;
        rest = &rest[open + close + 1..];
    }
    found && !rest.chars().any(char::is_alphanumeric)
}

/// The bits of a lead.
const LEAD_BITS: u32 = 10;

/// How many leads there are.
const LEADS: usize = 1 << LEAD_BITS;

/// What a lead takes each byte for.
const FOLDED: [u8; 256] = {
    let mut table = [0x80; 256];
    let mut byte = 0;
    while byte < 0x80 {
        table[byte as usize] = match byte {
            b'0'..=b'9' => b'#',
            // As Unicode has it, and not without the vertical tab.
            b'\t'..=b'\r' => b' ',
            byte => byte.to_ascii_lowercase(),
        };
        byte += 1;
    }
    table
};

/// `text` without white space around it and full stops behind it.
fn bare(text: &str) -> &str {
    // Nearly all texts have neither, which two bytes tell.
    match (text.as_bytes(), text.as_bytes()) {
        ([first, ..], [.., last]) if first.is_ascii_graphic() && last.is_ascii_graphic() && *last != b'.' => text,
        _ => text.trim().trim_end_matches('.'),
    }
}

/// Some bits that depend on the first four characters alone, as [`fingerprint`] reads them.
fn lead(text: &str) -> usize {
    lead_of(bare(text).bytes()).0
}

/// The lead of a text of these bytes, and how many characters of it there are.
fn lead_of(bytes: impl Iterator<Item = u8>) -> (usize, u8) {
    let mut lead = 0_usize;
    let (mut last, mut count) = (0, 0);
    for byte in bytes {
        let folded = FOLDED[usize::from(byte)];
        if folded == last && matches!(folded, b'#' | b' ') {
            continue;
        }
        lead = lead.wrapping_mul(31) ^ usize::from(folded);
        last = folded;
        count += 1;
        if count == 4 {
            break;
        }
    }
    (lead % LEADS, count)
}

/// The lead of the text, and then 54 bits of an FNV-1a hash of it in lower case, runs of white space as one space, runs
/// of digits as `#`, without a full stop at the end: `Criterion 7.` and `criterion 1` have the same one.
fn fingerprint(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut feed = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mut buffer = [0; 4];
    let (mut in_digits, mut in_gap) = (false, false);
    for c in bare(text).chars() {
        if c.is_whitespace() {
            in_gap = true;
            continue;
        }
        if std::mem::take(&mut in_gap) {
            feed(b' ');
            in_digits = false;
        }
        if c.is_ascii_digit() {
            if !in_digits {
                feed(b'#');
            }
            in_digits = true;
            continue;
        }
        in_digits = false;
        if c.is_ascii() {
            feed(c.to_ascii_lowercase() as u8);
        } else {
            c.to_lowercase().for_each(|c| c.encode_utf8(&mut buffer).bytes().for_each(&mut feed));
        }
    }
    ((lead(text) as u64) << (64 - LEAD_BITS)) | (hash >> LEAD_BITS)
}
