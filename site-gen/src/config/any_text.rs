//! Reading holds for any text: it never panics, says the same every time, and points at places that are there. The
//! fuzz targets reach what the engine's library offers; the reader of this file is not part of it.

use super::read::said;

/// What the file is made of, and what its reader may stumble over.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "#",
    "=",
    " = ",
    ".",
    ",",
    "[",
    "]",
    "[[",
    "]]\n",
    "{",
    "}",
    "\"",
    "'",
    "\"\"\"",
    "\\",
    "\\u00e9",
    "-1",
    "0",
    "7",
    "1_000",
    "99999999999999999999",
    "1e9",
    "nan",
    "true",
    "2025-02-30",
    "2025-06-25",
    "\"\"",
    "\"x\"",
    "'é'",
    "\"🦀\"",
    "[\"a\", 'b']",
    "[[\"a\"]]",
    "[project]\n",
    "name = \"Búa\"\n",
    "[ledgers]\n",
    "paths = [\"a\"]\n",
    "paths = \"a\"\n",
    "exclude = [\"old/\", 7]\n",
    "template = \"t.md\"\n",
    "languages = [\"de\", \"xx\"]\n",
    "[[statuses]]\n",
    "name = \"Done\"\n",
    "stage = \"done\"\n",
    "stage = \"doen\"\n",
    "aliases = [\"✅\", \"\"]\n",
    "next = [\"Done\", \"Nowhere\"]\n",
    "[fields]\n",
    "status = [\"상태\"]\n",
    "Status = \"x\"\n",
    "[sections]\n",
    "log = [\"Verlauf\"]\n",
    "[decision-parts]\n",
    "context = [\"Anlass\"]\n",
    "[words]\n",
    "mitigation = [\"Maßnahme\"]\n",
    "[required]\n",
    "fields = [\"Status\"]\n",
    "sections = []\n",
    "[rules]\n",
    "FL204 = \"off\"\n",
    "unknown-status = \"error\"\n",
    "FL999 = \"warn\"\n",
    "FL2 = \"loud\"\n",
    "[[overrides]]\n",
    "paths = []\n",
    "[overrides.rules]\n",
    "[thresholds]\n",
    "stale-days = 30\n",
    "summary-length = -5\n",
    "[site]\n",
    "output = \"out\"\n",
    "site.output = \"..\"\n",
    "[ledger]\n",
];

/// Numbers below `end`, one after the other, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("it is below a usize")
    }
}

#[test]
fn any_text_is_read_or_said_to_be_wrong_where_it_is() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let count = numbers.below(14);
        let text: String = (0..count).map(|_| PIECES[numbers.below(PIECES.len())]).collect();
        match said(&text) {
            Ok(what) => {
                assert_eq!(said(&text).as_ref().ok(), Some(&what), "{text:?}");
                read += 1;
            }
            Err(faults) => {
                assert!(!faults.is_empty(), "{text:?} is refused for nothing");
                for fault in faults {
                    assert!(text.get(fault.bytes.clone()).is_some(), "{:?} is no place in {text:?}", fault.bytes);
                    assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{text:?}");
                }
                refused += 1;
            }
        }
    }
    assert!(read > 1000 && refused > 1000, "{read} were read and {refused} refused");
}
