//! The address of a page on the web that other addresses are made from.

/// What is understood as such an address, as a regular expression for the JSON Schema. [`BaseUrl::parse`] is of one mind
/// with it.
pub(super) const PATTERN: &str =
    "^https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[A-Za-z0-9._~%+@-]*)*$";

/// An absolute address that ends in a slash. It has no character that has a meaning in HTML or XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl(String);

impl BaseUrl {
    /// Reads `text`; the last slash may be missing.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
        let is_host = host.starts_with(|c: char| c.is_ascii_alphanumeric())
            && host.ends_with(|c: char| c.is_ascii_alphanumeric())
            && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
        let is_port =
            port.is_none_or(|port| (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit()));
        let is_path = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._~%+@-".contains(&byte));
        let slash = if path.ends_with('/') { "" } else { "/" };
        (is_host && is_port && is_path).then(|| Self(format!("{text}{slash}")))
    }

    /// The address with its last slash.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of `path`, which is seen from this one.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// What comes behind the host: a path that begins and ends with a slash.
    pub(crate) fn path(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        &rest[rest.find('/').unwrap_or_default()..]
    }

    /// The name of the host, without its port.
    pub(crate) fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        &rest[..rest.find(['/', ':']).unwrap_or(rest.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn addresses_end_in_a_slash() {
        for text in ["https://example.org", "https://example.org/"] {
            assert_eq!(BaseUrl::parse(text).unwrap().as_str(), "https://example.org/");
        }
        let url = BaseUrl::parse("http://tea.local:8080/a/b").unwrap();
        assert_eq!(url.join("feeds/all.atom"), "http://tea.local:8080/a/b/feeds/all.atom");
        assert_eq!((url.host(), url.path()), ("tea.local", "/a/b/"));
        assert_eq!(BaseUrl::parse("https://example.org").unwrap().path(), "/");
    }

    #[test]
    fn what_is_no_address_of_a_page() {
        for text in [
            "",
            "example.org",
            "/status/",
            "ftp://example.org",
            "https://",
            "https:///a",
            "https://a b",
            "https://a/?b",
            "https://a/#b",
            "https://me@a/",
            "https://a:/",
            "https://a:123456/",
            "https://-a",
            "https://a.",
            "https://a/\"",
            "https://a/<b>",
            "javascript://a",
            "https://é",
        ] {
            assert_eq!(BaseUrl::parse(text), None, "{text}");
        }
    }
}
