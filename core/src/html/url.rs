//! Which addresses a link may have.

use super::{LinkTarget, RenderOptions};

/// What becomes of a link.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum Address {
    /// To another site.
    External(String),
    /// Within this one.
    Internal(String),
    /// A picture of this one.
    Picture(String),
    /// No link.
    Refused,
}

/// The schemes that may leave the page.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How an address begins, as browsers read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Lead {
    /// With a scheme that may leave a page.
    Allowed,
    /// With another scheme, which is here in lower case.
    Refused(String),
    /// With `//`: it names a host and no scheme.
    Host,
    /// With none: it is relative, an anchor, or begins at the root.
    Relative,
}

/// How `address` begins; entities and escapes must have been decoded.
pub(crate) fn lead(address: &str) -> Lead {
    if address.starts_with("http") && (address.starts_with("https://") || address.starts_with("http://")) {
        return Lead::Allowed;
    }
    let address = as_browsers_read(address);
    match scheme(&address) {
        Some(scheme) if is_allowed(scheme) => Lead::Allowed,
        Some(scheme) => Lead::Refused(scheme.to_lowercase()),
        None if is_network_path(&address) => Lead::Host,
        None => Lead::Relative,
    }
}

fn is_allowed(scheme: &str) -> bool {
    SCHEMES.iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed))
}

/// The address as a mapping is given it, if it is one that is mapped: it has no scheme, names no host and no place on the
/// same page.
pub(super) fn relative(address: &str) -> Option<String> {
    let address = as_browsers_read(address);
    let is_mapped = scheme(&address).is_none() && !is_network_path(&address) && !address.starts_with('#');
    is_mapped.then_some(address)
}

/// Judges `address`, from which the Markdown parser has already decoded entities and escapes.
pub(super) fn judge(address: &str, options: &RenderOptions<'_>) -> Address {
    let address = as_browsers_read(address);
    if let Some(scheme) = scheme(&address) {
        return if is_allowed(scheme) { Address::External(encode(&address)) } else { Address::Refused };
    }
    if is_network_path(&address) {
        return Address::Refused;
    }
    if let Some(anchor) = address.strip_prefix('#') {
        return if anchor.is_empty() {
            Address::Refused
        } else {
            Address::Internal(encode(&format!("#{}{anchor}", options.id_prefix)))
        };
    }
    match options.link.map(|map| map(&address)) {
        None => Address::Internal(encode(&address)),
        Some(LinkTarget::TextOnly) => Address::Refused,
        Some(LinkTarget::Picture(mapped)) => {
            let mapped = as_browsers_read(&mapped);
            let is_here = scheme(&mapped).is_none() && !is_network_path(&mapped);
            if is_here { Address::Picture(encode(&mapped)) } else { Address::Refused }
        }
        Some(LinkTarget::Url(mapped)) => {
            let mapped = as_browsers_read(&mapped);
            match scheme(&mapped) {
                Some(scheme) if is_allowed(scheme) => Address::External(encode(&mapped)),
                None if !is_network_path(&mapped) => Address::Internal(encode(&mapped)),
                _ => Address::Refused,
            }
        }
    }
}

/// Browsers drop tabs and line ends anywhere and control characters and spaces at the ends.
fn as_browsers_read(address: &str) -> String {
    let kept: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    kept.trim_matches(|c: char| c <= ' ').to_owned()
}

/// `//host` and the spellings that browsers take for it.
fn is_network_path(address: &str) -> bool {
    let mut bytes = address.bytes();
    matches!((bytes.next(), bytes.next()), (Some(b'/' | b'\\'), Some(b'/' | b'\\')))
}

/// What stands before the first colon, if that colon can end a scheme. Stricter than browsers: whatever comes before
/// the colon counts, unless it has a `/`, `?` or `#`.
fn scheme(address: &str) -> Option<&str> {
    let colon = address.find(':')?;
    let lead = &address[..colon];
    (!lead.contains(['/', '?', '#'])).then_some(lead)
}

/// Percent-encodes what may not stand in an address as it is.
fn encode(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' | '"' | '<' | '>' | '`' | '{' | '}' | '|' | '^' | '\\' | '\0'..='\x1f' | '\x7f' => {
                out.push_str(&format!("%{:02X}", c as u32));
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(address: &str) -> Address {
        judge(address, &RenderOptions::default())
    }

    #[test]
    fn schemes_are_allow_listed() {
        assert_eq!(judged("https://example.org/a b"), Address::External("https://example.org/a%20b".into()));
        assert_eq!(judged("MAILTO:a@b.c"), Address::External("MAILTO:a@b.c".into()));
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//example.org",
            "\\\\example.org",
            "/\\example.org",
            "blob:x",
            "java%73cript:x",
        ] {
            assert_eq!(judged(address), Address::Refused, "{address:?}");
        }
    }

    #[test]
    fn relative_addresses_and_anchors_stay_inside() {
        assert_eq!(judged("notes/a.md?x=a:b"), Address::Internal("notes/a.md?x=a:b".into()));
        assert_eq!(judged("#context"), Address::Internal("#l-context".into()));
        assert_eq!(judged(""), Address::Internal(String::new()));
        assert_eq!(judged("#"), Address::Refused);
        assert_eq!(judged("/a:b"), Address::Internal("/a:b".into()));
        assert_eq!(judged("?a:b"), Address::Internal("?a:b".into()));
        assert_eq!(judged("#a:b"), Address::Internal("#l-a:b".into()));
        assert_eq!(judged("/"), Address::Internal("/".into()));
        assert_eq!(judged("\\a"), Address::Internal("%5Ca".into()));
    }

    #[test]
    fn an_address_begins_as_browsers_read_it() {
        for address in ["http://a", "https://a", "HTTPS://a", "mailto:a@b.c", "tel:1", " ht\ntps:a"] {
            assert_eq!(lead(address), Lead::Allowed, "{address:?}");
        }
        for (address, scheme) in [("httpx:a", "httpx"), ("JAVA\tscript:a", "javascript"), ("\u{1}data:a", "data")] {
            assert_eq!(lead(address), Lead::Refused(scheme.to_owned()), "{address:?}");
        }
        for address in ["//a", "\\/a", " /\t/a"] {
            assert_eq!(lead(address), Lead::Host, "{address:?}");
        }
        for address in ["a.md", "/a", "#a:b", "?a:b", "a/b:c", "http", ""] {
            assert_eq!(lead(address), Lead::Relative, "{address:?}");
        }
    }

    #[test]
    fn what_a_mapping_gives_is_judged_again() {
        let mapped = |to: LinkTarget| {
            let map = |_: &str| to.clone();
            judge("a.md", &RenderOptions { link: Some(&map), ..RenderOptions::default() })
        };
        let url = |to: &str| mapped(LinkTarget::Url(to.into()));
        assert_eq!(mapped(LinkTarget::TextOnly), Address::Refused);
        assert_eq!(url("javascript:alert(1)"), Address::Refused);
        assert_eq!(url(" java\nscript:alert(1)"), Address::Refused);
        assert_eq!(url("//example.org"), Address::Refused);
        assert_eq!(url("\\/example.org"), Address::Refused);
        assert_eq!(url("HTTPS://example.org"), Address::External("HTTPS://example.org".into()));
        assert_eq!(url("a b.html"), Address::Internal("a%20b.html".into()));
        assert_eq!(url("#a"), Address::Internal("#a".into()));
    }

    #[test]
    fn what_may_not_stand_in_an_address_is_encoded() {
        for c in (' '..='\x7f').chain("é漢🦀".chars()) {
            let wanted = match c {
                ' ' | '"' | '<' | '>' | '`' | '{' | '}' | '|' | '^' | '\\' | '\x7f' => format!("%{:02X}", c as u32),
                other => other.to_string(),
            };
            assert_eq!(judged(&format!("a/{c}b")), Address::Internal(format!("a/{wanted}b")), "{c:?}");
        }
        // Where browsers drop characters, nothing of them is left.
        assert_eq!(judged(" \u{1}a/\tb\r\nc\u{2} "), Address::Internal("a/bc".into()));
        assert_eq!(judged("a/\u{1}b"), Address::Internal("a/%01b".into()));
    }
}
