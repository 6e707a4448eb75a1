//! Where pages are and how one refers to another: relative, so that a site works under any base path and from disk.
//!
//! Slugs come from discovery and are safe in paths and addresses as they are.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::group::Group;

/// What does not stand for itself in the value of a parameter.
const NOT_IN_QUERIES: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// The ledger page of `slug`, from the root of the site.
pub(super) fn ledger_page(slug: &str) -> String {
    ["ledgers/", slug, ".html"].concat()
}

/// The copy of the file of `slug`, from the root of the site.
pub(super) fn raw_file(slug: &str) -> String {
    ["raw/", slug, ".md"].concat()
}

/// The editor with the ledger `slug` open, from the root of the site.
pub(super) fn editor(slug: &str) -> String {
    ["editor.html?ledger=", slug].concat()
}

/// Page `number`, from 1, of the list of `group`, from the root of the site.
pub(super) fn list_page(group: Group, number: usize) -> String {
    numbered(&format!("list/{}", group.key()), number)
}

/// What there is for machines, from the root of the site.
pub(super) const API: &str = "api/index.html";

/// The list of all ledgers, from the root of the site. In the folder of ledgers a ledger could have the same address.
pub(super) const ALL_LEDGERS: &str = "list/index.html";

/// The board, from the root of the site.
pub(super) const BOARD: &str = "board.html";

/// The list of all rules, from the root of the site.
pub(super) const RULES: &str = "help/rules/index.html";
/// The user guide.
pub(super) const GUIDE: &str = "help/index.html";

/// The page of the rule `code`, from the root of the site.
pub(super) fn rule_page(code: &str) -> String {
    format!("help/rules/{code}.html")
}

/// The page of the chapter `name` of the user guide.
pub(super) fn chapter(name: &str) -> String {
    format!("help/{name}.html")
}

/// The overview of the registers, from the root of the site.
pub(super) const REGISTERS: &str = "registers/index.html";

/// The register `key` without the ending, for [`numbered`].
pub(super) fn register(key: &str) -> String {
    format!("registers/{key}")
}

/// Page `number`, from 1, of the list at `stem`: the first has no number.
pub(super) fn numbered(stem: &str, number: usize) -> String {
    if number <= 1 { format!("{stem}.html") } else { format!("{stem}-{number}.html") }
}

/// What leads from `page` up to the root of the site: nothing, or `../` once for every folder.
pub(super) fn root_from(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

/// `text` as the value of a parameter of an address.
pub(super) fn in_query(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_QUERIES).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_up_counts_folders() {
        assert_eq!(root_from("index.html"), "");
        assert_eq!(root_from(&ledger_page("search")), "../");
        assert_eq!(root_from(&ledger_page("v3.1/active/search")), "../../../");
    }

    #[test]
    fn values_are_safe_in_addresses() {
        assert_eq!(in_query("Sea Trial"), "Sea%20Trial");
        assert_eq!(in_query("a&b=é#"), "a%26b%3D%C3%A9%23");
    }

    #[test]
    fn the_first_list_page_has_no_number() {
        assert_eq!(list_page(Group::Unknown, 1), "list/unknown.html");
        assert_eq!(list_page(Group::Unknown, 2), "list/unknown-2.html");
    }
}
