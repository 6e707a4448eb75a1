//! A macro for enums whose variants have names, so that no list of them can be forgotten when one is added.

/// Declares an enum with `ALL`, every variant in order, and `name`, the variant's name in kebab case.
macro_rules! named {
    ($(#[$enum_doc:meta])* $enum:ident { $(#[doc = $doc:literal] $variant:ident = $name:literal),* $(,)? }) => {
        $(#[$enum_doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum $enum { $(#[doc = $doc] $variant),* }

        impl $enum {
            /// Every one of them, in the order of the template.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in kebab case.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What it stands for, as a sentence.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => $doc.trim_ascii()),* }
            }

            /// The one of this name.
            #[must_use]
            pub fn called(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.name() == name)
            }
        }
    };
}

pub(super) use named;
