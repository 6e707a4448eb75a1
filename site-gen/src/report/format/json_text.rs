//! JSON that is harmless to look at: control and direction characters are written as escapes, which programs read as
//! the same text.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use crate::report::visible::sign;

/// Writes `value` as indented JSON with a line end after it.
pub(crate) fn write_json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Harmless(PrettyFormatter::new()));
    value.serialize(&mut serializer)?;
    out.write_all(b"\n")
}

/// `value` as JSON in one line.
pub(crate) fn json_line(value: &impl Serialize) -> String {
    let mut line = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut line, Harmless(CompactFormatter));
    // Values that are plain structs of texts can always be written.
    let _ = value.serialize(&mut serializer);
    String::from_utf8_lossy(&line).into_owned()
}

/// Another form, with more escapes.
struct Harmless<F>(F);

/// Hands everything but texts to the usual form.
macro_rules! as_usual {
    ($($name:ident($($argument:ident: $type:ty),*);)*) => {
        $(fn $name<W: ?Sized + Write>(&mut self, out: &mut W $(, $argument: $type)*) -> io::Result<()> {
            self.0.$name(out $(, $argument)*)
        })*
    };
}

impl<F: Formatter> Formatter for Harmless<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, found)) = rest.char_indices().find(|(_, c)| sign(*c).is_some()) {
            // All of them lie in the plane that one escape can name.
            write!(out, "{}\\u{:04x}", &rest[..at], u32::from(found))?;
            rest = &rest[at + found.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }

    as_usual! {
        begin_array();
        end_array();
        begin_array_value(is_first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(is_first: bool);
        begin_object_value();
        end_object_value();
    }
}

#[cfg(test)]
mod tests {
    use super::write_json;

    #[test]
    fn what_is_read_back_is_what_was_written_and_can_be_looked_at() {
        let text = "a\u{1b}[31m\u{7f}\u{9b}\u{202e}b\u{2066}\u{feff}\n\"\\ü🚀";
        let mut out = Vec::new();
        write_json(&[text], &mut out).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [text]);
        assert!(
            !json.chars().any(|c| c != '\n' && (c.is_control() || "\u{202e}\u{2066}\u{feff}".contains(c))),
            "{json}"
        );
    }
}
