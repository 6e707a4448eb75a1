//! Which fields and sections every ledger needs, where a project says so itself.

use crate::ledger::{FieldKind, Role, Vocabulary, fold, fold_heading};

use super::{ExpectedField, Schema};

impl Schema {
    /// The place, in [`fields`](Self::fields), of the field that `name` stands for: by what it means, else by its name.
    #[must_use]
    pub fn field_called(&self, name: &str, vocabulary: &Vocabulary) -> Option<usize> {
        let kind = vocabulary.field_kind(name);
        self.fields.iter().position(|field| match kind {
            FieldKind::Other => fold(&field.name) == fold(name),
            kind => field.kind == kind,
        })
    }

    /// The place, in [`sections`](Self::sections), of the section that `name` stands for: by its name, else by what it
    /// is for.
    #[must_use]
    pub fn section_called(&self, name: &str, vocabulary: &Vocabulary) -> Option<usize> {
        let folded = fold_heading(name);
        let by_name = self.sections.iter().position(|section| fold_heading(&section.name) == folded);
        by_name.or_else(|| {
            let role = vocabulary.role(name);
            self.sections.iter().position(|section| role != Role::Other && section.role == role)
        })
    }

    /// Requires exactly the fields of these names. A field that the template has not, but that has a meaning, joins the
    /// others; a name that stands for nothing is passed over.
    pub fn require_fields(&mut self, names: &[String], vocabulary: &Vocabulary) {
        self.fields.iter_mut().for_each(|field| field.required = false);
        for name in names {
            if let Some(place) = self.field_called(name, vocabulary) {
                self.fields[place].required = true;
            } else if vocabulary.field_kind(name) != FieldKind::Other {
                self.fields.push(ExpectedField {
                    kind: vocabulary.field_kind(name),
                    name: name.clone(),
                    value: String::new(),
                    required: true,
                });
            }
        }
    }

    /// Requires exactly the sections of these names. A name that stands for no section of the template is passed over.
    pub fn require_sections(&mut self, names: &[String], vocabulary: &Vocabulary) {
        self.sections.iter_mut().for_each(|section| section.required = false);
        for name in names {
            if let Some(place) = self.section_called(name, vocabulary) {
                self.sections[place].required = true;
            }
        }
    }
}
