//! The values of a TOML table whose form has been checked. What has the wrong form is passed over: it is a fault already.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Written, WrittenList};

/// The table at `key`.
pub(super) fn table<'a, 'i>(table: &'a DeTable<'i>, key: &str) -> Option<&'a DeTable<'i>> {
    table.get(key)?.get_ref().as_table()
}

/// The tables of the list at `key`; `None` where there is no such list.
pub(super) fn tables<'a, 'i>(
    table: &'a DeTable<'i>,
    key: &str,
) -> Option<impl Iterator<Item = (&'a DeTable<'i>, &'a Spanned<DeValue<'i>>)>> {
    let list = table.get(key)?.get_ref().as_array()?;
    Some(list.iter().filter_map(|item| Some((item.get_ref().as_table()?, item))))
}

/// The text at `key`.
pub(super) fn text(table: &DeTable<'_>, key: &str) -> Option<Written> {
    written(table.get(key)?)
}

/// The list of texts at `key`.
pub(super) fn texts(table: &DeTable<'_>, key: &str) -> Option<WrittenList> {
    list(table.get(key)?)
}

/// The whole number at `key`.
pub(super) fn number<N: TryFrom<i64>>(table: &DeTable<'_>, key: &str) -> Option<N> {
    let number = table.get(key)?.get_ref().as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()?.try_into().ok()
}

/// The yes or no at `key`.
pub(super) fn flag(table: &DeTable<'_>, key: &str) -> Option<bool> {
    table.get(key)?.get_ref().as_bool()
}

/// A list of texts.
pub(super) fn list(value: &Spanned<DeValue<'_>>) -> Option<WrittenList> {
    let values = value.get_ref().as_array()?.iter().filter_map(written);
    Some(WrittenList { values: values.collect(), bytes: value.span() })
}

/// A text.
pub(super) fn written(value: &Spanned<DeValue<'_>>) -> Option<Written> {
    let text = value.get_ref().as_str()?;
    Some(Written { value: text.to_owned(), bytes: value.span() })
}
