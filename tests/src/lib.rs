//! What the tests share: where things are, the literate cases and how they are read and printed, second opinions on
//! HTML and positions, and generators of odd texts. Holds no test itself; those are in `tests/`.

pub mod commonmark;
pub mod cpu_time;
pub mod deep;
pub mod differential;
pub mod fuzz;
pub mod generate;
pub mod html;
pub mod invariants;
pub mod languages;
pub mod literate;
pub mod mirror;
pub mod node;
pub mod oracle;
pub mod pathological;
pub mod place;
pub mod print;
pub mod projects;
pub mod repo;
pub mod seen;
pub mod settings;
pub mod suite;
pub mod utf16;
