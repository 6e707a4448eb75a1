//! What the address of a link means in a project: its path from the top, and its anchor.

/// An address without a scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address<'a> {
    /// The path as written, still percent-encoded; empty for an anchor in the same ledger.
    pub path: &'a str,
    /// What stands behind `#`, still percent-encoded.
    pub anchor: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// Takes `address` apart. A query says nothing of which file is meant.
    #[must_use]
    pub fn of(address: &'a str) -> Self {
        let address = address.trim_matches(|c: char| c <= ' ');
        let (rest, anchor) = match address.split_once('#') {
            Some((rest, anchor)) => (rest, Some(anchor)),
            None => (address, None),
        };
        Self { path: rest.split('?').next().unwrap_or_default(), anchor }
    }
}

/// The path from the top that `path`, percent-encoded, means in the file `from`. A `/` at its head is the top. What
/// leads out of the top begins with `..`.
///
/// ```
/// use ledgerline_core::rules::between::resolve;
///
/// assert_eq!(resolve("docs/ledgers/a.md", "v2/../b%20c.md"), "docs/ledgers/b c.md");
/// assert_eq!(resolve("docs/ledgers/a.md", "/src/x.rs"), "src/x.rs");
/// ```
#[must_use]
pub fn resolve(from: &str, path: &str) -> String {
    let decoded = percent_decode(path);
    match from.rsplit_once('/') {
        Some((folder, _)) if !decoded.starts_with('/') => normal(&format!("{folder}/{decoded}")),
        _ => normal(&decoded),
    }
}

/// The path without `.`, without empty names, and with `..` at its head alone.
pub(super) fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The address that leads from the file `from` to `path`, both from the top, for a link.
pub(super) fn relative(from: &str, path: &str) -> String {
    let mut of_from: Vec<&str> = from.split('/').collect();
    of_from.pop();
    let of_path: Vec<&str> = path.split('/').collect();
    let common = of_from.iter().zip(&of_path).take_while(|(a, b)| a == b).count();
    let common = common.min(of_path.len().saturating_sub(1));
    let mut address = "../".repeat(of_from.len() - common);
    for (at, part) in of_path[common..].iter().enumerate() {
        if at > 0 {
            address.push('/');
        }
        encode_into(part, &mut address);
    }
    address
}

/// Percent-encodes what would end an address, or mean something else in it.
pub(super) fn encode_into(part: &str, out: &mut String) {
    for c in part.chars() {
        match c {
            '\0'..=' '
            | '"'
            | '#'
            | '%'
            | '('
            | ')'
            | '<'
            | '>'
            | '?'
            | '['
            | '\\'
            | ']'
            | '`'
            | '|'
            | '&'
            | '*'
            | '\x7f' => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                let byte = c as usize;
                out.push('%');
                out.push(char::from(HEX[byte >> 4 & 15]));
                out.push(char::from(HEX[byte & 15]));
            }
            c => out.push(c),
        }
    }
}

/// `text` with `%20` and the like read; left as it is where the result would not be text.
pub(super) fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| tail.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_and_an_anchor_are_no_part_of_the_path() {
        assert_eq!(Address::of(" a.md?plain=1#b"), Address { path: "a.md", anchor: Some("b") });
        assert_eq!(Address::of("#b?c"), Address { path: "", anchor: Some("b?c") });
    }

    #[test]
    fn paths_are_those_from_the_top() {
        let from = "docs/ledgers/a.md";
        for (path, wanted) in [
            ("b%20c.md", "docs/ledgers/b c.md"),
            ("./v2/../b.md", "docs/ledgers/b.md"),
            ("../../src/x.rs", "src/x.rs"),
            ("/src//x.rs", "src/x.rs"),
            ("../../", ""),
            ("../../../../x", "../../x"),
            ("/../x", "../x"),
            ("%ff", "docs/ledgers/%ff"),
        ] {
            assert_eq!(resolve(from, path), wanted, "{path}");
        }
    }

    #[test]
    fn a_relative_address_leads_where_it_should() {
        for (from, path) in [
            ("docs/ledgers/a.md", "docs/ledgers/v2/b (1) & 50%.md"),
            ("docs/ledgers/v2/a.md", "docs/b.md"),
            ("a.md", "src/x#y.rs"),
            ("docs/a.md", "docs"),
            ("x/a.md", "größe.md"),
        ] {
            assert_eq!(resolve(from, &relative(from, path)), path, "{from} {path}");
        }
    }
}
