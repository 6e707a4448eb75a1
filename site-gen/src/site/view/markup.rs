//! Safe HTML that templates put in as it is.

use serde::{Serialize, Serializer};
use tera::Value;

/// Safe HTML. A template escapes it no more, and is given it without a copy: most of a page is of this kind.
#[derive(Clone)]
pub(crate) struct Markup(Value);

impl Markup {
    /// That which `html` is known to be.
    pub(crate) fn safe(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// It as a text.
    pub(crate) fn html(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
