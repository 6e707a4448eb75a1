//! Which item is meant on the command line: by its text or by its line.

use ledgerline_core::ledger::{Item, Ledger, fold};
use ledgerline_core::text::LineIndex;

use crate::report::Failure;

/// The item that `named` means, among those that `is_meant` lets through: `:42` is the one that begins on line 42,
/// anything else a text, in the end a part of one, that only one item has.
pub(super) fn find<'l>(
    named: &str,
    ledger: &'l Ledger<'_>,
    is_meant: impl Fn(&Item) -> bool,
) -> Result<&'l Item, Failure> {
    let lines = LineIndex::new(ledger.source());
    let line = |item: &Item| lines.line_at(item.span.start) + 1;
    let mut items: Vec<&Item> = Vec::new();
    ledger.for_each_item(&mut |_, item| items.extend(is_meant(item).then_some(item)));
    if let Some(number) = named.strip_prefix(':').and_then(|digits| digits.parse::<usize>().ok()) {
        let on_line = items.iter().rfind(|item| line(item) == number);
        return on_line
            .copied()
            .ok_or_else(|| Failure::new(format!("no item that could be meant begins on line {number}")));
    }
    let folded = fold(named);
    let tests: [&dyn Fn(&Item) -> bool; 3] =
        [&|item| item.text == named.trim(), &|item| !folded.is_empty() && fold(&item.text) == folded, &|item| {
            !folded.is_empty() && fold(&item.text).contains(&folded)
        }];
    for test in tests {
        let found: Vec<&Item> = items.iter().copied().filter(|item| test(item)).collect();
        match found[..] {
            [] => {}
            [one] => return Ok(one),
            _ => {
                let places: Vec<String> = found.iter().take(8).map(|item| format!("`:{}`", line(item))).collect();
                return Err(Failure::new(format!("{} items may be meant by “{named}”", found.len()))
                    .help(format!("name one of them by its line: {}", places.join(", "))));
            }
        }
    }
    let failure = Failure::new(format!("there is no item “{named}”"));
    let nearest = items.iter().map(|item| (strsim::jaro_winkler(&fold(&item.text), &folded), item));
    Err(match nearest.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((likeness, item)) if likeness > 0.8 => {
            failure.help(format!("did you mean “{}”, on line {}?", item.text, line(item)))
        }
        _ => failure.help("name it by its text, or by its line, as `:42`"),
    })
}
