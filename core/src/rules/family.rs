//! Families of rules: what the first digit of a code says.

use super::Rule;

/// A family of rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Family {
    /// What the codes of its rules begin with, such as `FL3`.
    pub code: &'static str,
    /// What its rules look at.
    pub name: &'static str,
}

/// Every family, by code.
pub const FAMILIES: [Family; 9] = [
    Family { code: "FL0", name: "Text" },
    Family { code: "FL1", name: "Structure" },
    Family { code: "FL2", name: "Fields" },
    Family { code: "FL3", name: "Checklists" },
    Family { code: "FL4", name: "Log" },
    Family { code: "FL5", name: "Decisions" },
    Family { code: "FL6", name: "Risks" },
    Family { code: "FL7", name: "Between files" },
    Family { code: "FL9", name: "Suppressions" },
];

impl Family {
    /// Whether `rule` is of this family.
    #[must_use]
    pub fn has(&self, rule: &Rule) -> bool {
        rule.code.starts_with(self.code)
    }
}
