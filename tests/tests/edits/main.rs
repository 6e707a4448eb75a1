//! What holds of every edit: bytes outside of the splices stay, the text read again says what was asked for and nothing
//! else, and an edit taken back leaves no trace.

mod fields;
mod items;
mod localised;
mod records;
mod toggling;
mod whole;
