//! Which ledger that came is one that went: git knows it of files that it tracks, and of all others it is told by what they
//! say.

use std::collections::{HashMap, HashSet};

use ledgerline_core::ledger::{FieldKind, fold};
use ledgerline_core::{Ledger, Settings};

/// Where more than this many pairs would have to be looked at, only git's word counts.
const MAX_LOOKS: usize = 10_000;
/// How many hundredths of their own lines two texts share that are one ledger, if neither title nor branch says it.
const ALIKE: usize = 80;
/// Texts with fewer lines of their own say too little.
const FEWEST_LINES: usize = 4;

/// One text, and what it is known by.
pub(super) struct Known<'t> {
    text: &'t str,
    title: String,
    branch: String,
    /// How often each line is there that the template does not have.
    lines: HashMap<&'t str, usize>,
}

impl<'t> Known<'t> {
    /// `text`, read with `settings`, which follow from a template of the text `template`.
    pub(super) fn new(text: &'t str, settings: &Settings, template: &str) -> Self {
        let ledger = Ledger::parse_with(text, &settings.vocabulary);
        let unwritten = |text: &str| settings.schema.placeholders.contains(text);
        let said = |text: Option<&str>| text.filter(|text| !unwritten(text)).map(fold).unwrap_or_default();
        let of_template: HashSet<&str> = template.lines().map(str::trim).collect();
        let mut lines = HashMap::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !of_template.contains(line)) {
            *lines.entry(line).or_default() += 1;
        }
        Self {
            text,
            title: said(ledger.title.as_ref().map(|title| title.text.as_str())),
            branch: said(ledger.field(FieldKind::Branch).map(|field| field.value.as_str())),
            lines,
        }
    }

    /// How sure it is that the two are one ledger; 0 if they are not.
    fn likeness(&self, other: &Self) -> usize {
        let is_same = |one: &str, two: &str| !one.is_empty() && one == two;
        match (is_same(&self.title, &other.title), is_same(&self.branch, &other.branch)) {
            _ if self.text == other.text => 400,
            (true, true) => 300,
            (true, false) => 201,
            (false, true) => 200,
            (false, false) => self.shared(other),
        }
    }

    fn shared(&self, other: &Self) -> usize {
        let (own, others): (usize, usize) = (self.lines.values().sum(), other.lines.values().sum());
        if own.min(others) < FEWEST_LINES {
            return 0;
        }
        let both = self.lines.iter().map(|(line, count)| *count.min(other.lines.get(line).unwrap_or(&0)));
        let hundredths = 200 * both.sum::<usize>() / (own + others);
        if hundredths >= ALIKE { hundredths } else { 0 }
    }
}

/// For each of `came` the place of the one in `gone` that it was, the surest first.
pub(super) fn pairs(gone: &[Known<'_>], came: &[Known<'_>]) -> Vec<Option<usize>> {
    let mut found = vec![None; came.len()];
    if gone.len().saturating_mul(came.len()) > MAX_LOOKS {
        return found;
    }
    let mut looks = Vec::new();
    for (new, after) in came.iter().enumerate() {
        for (old, before) in gone.iter().enumerate() {
            let likeness = before.likeness(after);
            if likeness > 0 {
                looks.push((usize::MAX - likeness, new, old));
            }
        }
    }
    looks.sort_unstable();
    let mut is_taken = vec![false; gone.len()];
    for (_, new, old) in looks {
        if found[new].is_none() && !is_taken[old] {
            found[new] = Some(old);
            is_taken[old] = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use ledgerline_core::Settings;
    use ledgerline_core::schema::BUILT_IN_TEMPLATE;

    use super::{Known, pairs};

    fn paired(gone: &[&str], came: &[&str]) -> Vec<Option<usize>> {
        let known = |texts: &[&str]| -> Vec<Known<'static>> {
            let texts = texts.iter().map(|text| &*text.to_string().leak());
            texts.map(|text| Known::new(text, Settings::built_in(), BUILT_IN_TEMPLATE)).collect()
        };
        pairs(&known(gone), &known(came))
    }

    #[test]
    fn the_title_or_the_branch_says_it() {
        let gone = ["# Search\n\n**Branch:** feat/search\n", "# Export\n\n**Branch:** feat/export\n"];
        assert_eq!(paired(&gone, &["# Export\n\nNew.\n", "# Find\n\n**Branch:** feat/search\n"]), [Some(1), Some(0)]);
        assert_eq!(paired(&gone, &["# Import\n\n**Branch:** feat/import\n"]), [None]);
        // The surer one wins.
        let came = ["# Search\n", "# Search\n\n**Branch:** feat/search\n\nMore.\n"];
        assert_eq!(paired(&gone, &came), [None, Some(0)]);
    }

    #[test]
    fn what_the_template_says_makes_no_two_ledgers_one() {
        let old = BUILT_IN_TEMPLATE.replace("[Feature Name]", "Search").replace("feat/feature-name", "feat/search");
        let new = BUILT_IN_TEMPLATE.replace("[Feature Name]", "Export").replace("feat/feature-name", "feat/export");
        assert_eq!(paired(&[&old], &[&new]), [None]);
        assert_eq!(paired(&[BUILT_IN_TEMPLATE], &[&new]), [None]);
    }

    #[test]
    fn lines_of_their_own_make_them_one() {
        let own = "One line.\n\nAnother.\n\nA third one.\n\nA fourth.\n\nA fifth.\n\nA sixth.\n\nA seventh.\n";
        assert_eq!(paired(&[&format!("# A\n\n{own}")], &[&format!("# B\n\n{own}")]), [Some(0)]);
        assert_eq!(paired(&["# A\n\nOne line.\n"], &["# B\n\nOne line.\n"]), [None]);
    }

    #[test]
    fn too_many_are_not_looked_at() {
        let many = vec!["# Search\n"; 101];
        assert!(paired(&many, &many).iter().all(Option::is_none));
    }
}
