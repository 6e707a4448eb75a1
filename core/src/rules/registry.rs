//! The one table of rules, in the order of their codes.

use super::between::Work;
use super::{Context, Rule};

/// Declares the rules' files and makes the tables. Rules of `file` are checked by whoever reads the file, those of
/// `ledger` on each ledger alone, those of `between` on all ledgers at once, and those of `meta` on what the others found.
/// What those of `between` can say of one ledger, too, is listed again under `alone`.
macro_rules! registry {
    (
        file: [$($file:ident),* $(,)?],
        ledger: [$($ledger:ident),* $(,)?],
        between: [$($between:ident),* $(,)?],
        alone: [$($alone:ident),* $(,)?],
        meta: [$($meta:ident),* $(,)?] $(,)?
    ) => {
        /// Every rule, in the order of the codes.
        static RULES: &[&Rule] = &[
            $(&super::$file::RULE,)*
            $(&super::$ledger::RULE,)*
            $(&super::between::$between::RULE,)*
            $(&super::$meta::RULE,)*
        ];

        /// The rules that look at all ledgers.
        pub(super) static BETWEEN: &[(&Rule, fn(&mut Work<'_>))] =
            &[$((&super::between::$between::RULE, super::between::$between::check),)*];

        /// What those of them have to say that look at one ledger, too.
        pub(super) static ALONE: &[(&Rule, fn(&mut Context<'_, '_>))] =
            &[$((&super::between::$alone::RULE, super::between::$alone::check_alone),)*];

        /// The rules that look at one ledger.
        pub(super) static CHECKS: &[(&Rule, fn(&mut Context<'_, '_>))] =
            &[$((&super::$ledger::RULE, super::$ledger::check),)*];

        /// The source of each rule's file, in the same order.
        #[cfg(feature = "docs")]
        static SOURCES: &[&str] = &[
            $(include_str!(concat!(stringify!($file), ".rs")),)*
            $(include_str!(concat!(stringify!($ledger), ".rs")),)*
            $(include_str!(concat!("between/", stringify!($between), ".rs")),)*
            $(include_str!(concat!(stringify!($meta), ".rs")),)*
        ];
    };
}

registry! {
    file: [invalid_utf8],
    ledger: [
        byte_order_mark,
        mixed_line_endings,
        control_characters,
        too_large_or_deep,
        unclosed_block,
        merge_conflict,
        missing_title,
        several_titles,
        missing_section,
        section_order,
        near_miss_section,
        duplicate_section,
        empty_section,
        skipped_heading_level,
        placeholder_left,
        missing_field,
        duplicate_field,
        lost_field,
        unknown_status,
        status_spelling,
        bad_date,
        created_after_updated,
        date_in_the_future,
        updated_before_log,
        summary_length,
        branch_name,
        status_transition,
        malformed_checkbox,
        disputed_checkbox,
        done_with_open_items,
        all_ticked_but_not_done,
        ticked_parent_open_child,
        log_heading_format,
        log_order,
        empty_log_entry,
        silent_ledger,
        decision_without_parts,
        decision_numbers,
        superseded_without_successor,
        risk_without_mitigation,
    ],
    between: [
        broken_link,
        unsafe_link,
        shared_branch,
        shared_page_name,
        dependency_cycle,
        blocked_without_reason,
        stale_dashboard,
    ],
    alone: [broken_link, unsafe_link, blocked_without_reason],
    meta: [unused_suppression, suppression_without_reason],
}

/// Whether the rule is asked by [`check`](super::check), which sees one ledger and nothing else.
pub(super) fn is_of_one_ledger(rule: &Rule) -> bool {
    CHECKS.iter().any(|(known, _)| known.code == rule.code)
}

/// Every rule, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// The rule with this code or name, in any case.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name.eq_ignore_ascii_case(code_or_name))
}

/// The documentation of a rule as Markdown, without its first line, which says the code, the name and the summary: what
/// its file says at the top. Only there with the feature `docs`, so that a wasm module need not carry it.
#[cfg(feature = "docs")]
#[must_use]
pub fn documentation(rule: &Rule) -> String {
    let place = RULES.iter().position(|known| known.code == rule.code);
    let lines = place.into_iter().flat_map(|place| SOURCES[place].lines()).map_while(|line| line.strip_prefix("//!"));
    let lines: Vec<&str> = lines.skip(1).map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    lines.join("\n").trim().to_owned()
}
