//! Feature ledgers: parse, check, edit losslessly, render safely.
//!
//! A *feature ledger* is one Markdown file per feature. This crate holds the whole domain and does no input or
//! output: it reads no file, no clock and no environment, and prints nothing, so that it gives the same answer in a
//! terminal, in a CI job and, compiled to wasm, in a browser.
//!
//! All positions are byte offsets into the text as it was given, a byte order mark included.
//!
//! ```
//! use ledgerline_core::{CheckOptions, Ledger, check};
//!
//! let source = "# Search\n\n**Status:** In Progress\n\n## Context\n\n- [x] Index\n- [ ] Rank\n";
//! let ledger = Ledger::parse(source);
//! assert_eq!(ledger.title.as_ref().unwrap().text, "Search");
//! assert_eq!(ledger.progress().to_string(), "1/2");
//!
//! let findings = check(&ledger, &CheckOptions::default());
//! assert!(findings.iter().any(|finding| finding.rule.code == "FL201"));
//! ```

#![forbid(unsafe_code)]

pub mod diff;
pub mod edit;
#[cfg(feature = "fixes")]
pub mod fix;
pub mod html;
pub mod ledger;
mod markdown;
pub mod merge;
pub mod project;
pub mod rules;
pub mod schema;
pub mod settings;
mod sort;
pub mod template;
pub mod text;

pub use edit::{EditError, Operation, edit};
pub use ledger::{Ledger, Progress, Stage};
pub use rules::{CheckOptions, Diagnostic, Severity, check};
pub use schema::Schema;
pub use settings::Settings;
pub use text::{Span, TextEdit};
