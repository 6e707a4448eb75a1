//! What a message is made of, found once for a site: most are mere words, and of the others most are words around values.
//! Only those that choose, by number or by word, need Fluent each time.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use ledgerline_core::html::escape;

/// A message, ready to be filled.
pub(super) enum Form {
    /// Mere words.
    Constant(Box<str>),
    /// Words and values, one behind the other; and what stands before and behind the first value, escaped for HTML, which is
    /// asked for by the thousand.
    Simple(Box<[Part]>, (Box<str>, Box<str>)),
    /// It depends on its values what it says.
    Choice,
}

/// A part of a message.
pub(super) enum Part {
    Text(Box<str>),
    /// The value of this name.
    Value(Box<str>),
}

impl Form {
    /// The form of a message that is `pattern`.
    pub(super) fn of(pattern: &Pattern<&str>) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        for element in &pattern.elements {
            let text = match element {
                PatternElement::TextElement { value } => *value,
                PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                    InlineExpression::StringLiteral { value } if !value.contains('\\') => *value,
                    InlineExpression::VariableReference { id } => {
                        parts.push(Part::Value(id.name.into()));
                        continue;
                    }
                    _ => return Self::Choice,
                },
                PatternElement::Placeable { .. } => return Self::Choice,
            };
            match parts.last_mut() {
                Some(Part::Text(before)) => *before = format!("{before}{text}").into(),
                _ => parts.push(Part::Text(text.into())),
            }
        }
        match parts.as_mut_slice() {
            [] => Self::Constant("".into()),
            [Part::Text(text)] => Self::Constant(std::mem::take(text)),
            parts_of => {
                let (before, behind) = around(parts_of);
                let html = (escape(before).into(), escape(behind).into());
                Self::Simple(parts.into(), html)
            }
        }
    }
}

/// What stands before and behind the first value.
pub(super) fn around(parts: &[Part]) -> (&str, &str) {
    match parts {
        [Part::Value(_)] => ("", ""),
        [Part::Value(_), Part::Text(behind), ..] => ("", behind),
        [Part::Text(before), Part::Value(_)] => (before, ""),
        [Part::Text(before), Part::Value(_), Part::Text(behind), ..] => (before, behind),
        _ => ("", ""),
    }
}
