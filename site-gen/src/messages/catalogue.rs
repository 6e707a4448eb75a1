//! From the texts of catalogues to messages: the layers, and what is wrong with a layer that a project wrote.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::form::Form;
use super::language::{self, SiteLanguage};

pub(super) type Bundle = FluentBundle<FluentResource>;

/// What is wrong in a catalogue, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CatalogueFault {
    /// What is wrong.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) help: String,
    /// The bytes in the text of the catalogue.
    pub(crate) bytes: Range<usize>,
}

/// The layers, one over the other.
pub(super) struct Catalogue {
    pub(super) bundle: Bundle,
    keys: BTreeSet<Box<str>>,
}

/// Tells the plural category of a number, for scripts: they know the categories by the same names.
const CATEGORY: &str = "plural-category = { $count ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
";

impl Catalogue {
    /// English and, over it, `language`.
    pub(super) fn built_in(language: &'static SiteLanguage) -> Self {
        // A built-in tag is one; a test holds that each catalogue can be read.
        let mut bundle = Bundle::new_concurrent(vec![language.name.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(language::formatter(language.separator)));
        let english = resource(SiteLanguage::english().catalogue);
        let keys = patterns(&english).map(|(key, _)| Box::from(key)).collect();
        bundle.add_resource_overriding(resource(CATEGORY));
        bundle.add_resource_overriding(english);
        bundle.add_resource_overriding(resource(language.catalogue));
        Self { bundle, keys }
    }

    /// What is built in for `language` and, over it, `own`.
    pub(super) fn with(language: &'static SiteLanguage, own: &str) -> Result<Self, Vec<CatalogueFault>> {
        let own = read_own(own, &resource(SiteLanguage::english().catalogue))?;
        let mut catalogue = Self::built_in(language);
        catalogue.bundle.add_resource_overriding(own);
        Ok(catalogue)
    }

    /// Every message by its key.
    pub(super) fn forms(&self) -> HashMap<Box<str>, Form> {
        let forms = self.keys.iter().filter_map(|key| {
            let message = self.bundle.get_message(key)?;
            Some((key.clone(), Form::of(message.value()?)))
        });
        forms.collect()
    }
}

/// What can be read of a built-in catalogue, which is all of it.
pub(super) fn resource(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource)
}

/// The messages of a catalogue by their keys.
pub(super) fn patterns(resource: &FluentResource) -> impl Iterator<Item = (&str, &Pattern<&str>)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    })
}

/// Adds the names of the values that `pattern` takes to `names`.
pub(super) fn values<'p>(pattern: &'p Pattern<&'p str>, names: &mut BTreeSet<&'p str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => value(inline, names),
            Expression::Select { selector, variants } => {
                value(selector, names);
                variants.iter().for_each(|variant| values(&variant.value, names));
            }
        }
    }
}

fn value<'p>(inline: &'p InlineExpression<&'p str>, names: &mut BTreeSet<&'p str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name);
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => value(inline, names),
            Expression::Select { selector, variants } => {
                value(selector, names);
                variants.iter().for_each(|variant| values(&variant.value, names));
            }
        },
        _ => {}
    }
}

/// A catalogue that a project wrote; everything in it has to be a message that `english` has, with no other values.
fn read_own(text: &str, english: &FluentResource) -> Result<FluentResource, Vec<CatalogueFault>> {
    let own = match FluentResource::try_new(text.to_owned()) {
        Ok(own) => own,
        Err((_, errors)) => {
            let faults = errors.into_iter().map(|error| CatalogueFault {
                message: format!("this is no message: {}", lower_first(&error.kind.to_string())),
                help: "write `key = text`, as in Fluent (https://projectfluent.org/fluent/guide)".to_owned(),
                bytes: error.pos.start.min(text.len())..error.pos.end.min(text.len()),
            });
            return Err(faults.collect());
        }
    };
    let known: HashMap<&str, &Pattern<&str>> = patterns(english).collect();
    let mut faults = Vec::new();
    for (key, pattern) in patterns(&own) {
        let bytes = bytes_of(key, own.source());
        let Some(original) = known.get(key) else {
            faults.push(CatalogueFault {
                message: format!("there is no message `{key}`"),
                help: crate::config::did_you_mean(key, known.keys().copied())
                    .unwrap_or_else(|| "take a key of the catalogues that come with ledgerline".to_owned()),
                bytes,
            });
            continue;
        };
        let (mut given, mut taken) = (BTreeSet::new(), BTreeSet::new());
        values(original, &mut given);
        values(pattern, &mut taken);
        for name in taken.difference(&given) {
            let known: Vec<String> = given.iter().map(|name| format!("`${name}`")).collect();
            faults.push(CatalogueFault {
                message: format!("the message `{key}` gets no value `${name}`"),
                help: match known.as_slice() {
                    [] => "write it without values".to_owned(),
                    known => format!("its values are {}", known.join(", ")),
                },
                bytes: bytes_of(name, own.source()),
            });
        }
    }
    if faults.is_empty() { Ok(own) } else { Err(faults) }
}

/// Where `part`, a piece of `whole`, lies in it.
fn bytes_of(part: &str, whole: &str) -> Range<usize> {
    let start = (part.as_ptr().addr()).saturating_sub(whole.as_ptr().addr()).min(whole.len());
    start..(start + part.len()).min(whole.len())
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
