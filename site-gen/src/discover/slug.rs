//! Page names: safe in a path on every system and in a URL, unique even where upper and lower case are one.

use std::collections::HashSet;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest part between two `/`, in bytes; systems take 255, and an ending is added.
const MAX_BYTES: usize = 100;

/// The page names of the ledgers at `relative`, paths below a ledger folder with `/` between folders; in that order, each
/// with the one that [`wanted_pages`] gives.
///
/// A file whose path can be its name as it is keeps it. Of others that would have the same name, the later ones get a
/// number.
pub(crate) fn pages(relative: &[&str]) -> impl Iterator<Item = (String, String)> + use<> {
    let wanted: Vec<String> = relative.par_iter().map(|path| slug(path)).collect();
    let unique = unique(relative, &wanted);
    unique.into_iter().zip(wanted).map(|(slug, wanted)| (slug, folded(wanted)))
}

fn unique(relative: &[&str], wanted: &[String]) -> Vec<String> {
    let is_exact = |index: usize| stem(relative[index]) == wanted[index];
    let (exact, mapped): (Vec<usize>, Vec<usize>) = (0..wanted.len()).partition(|&index| is_exact(index));

    let mut taken = HashSet::with_capacity(wanted.len());
    let mut slugs = vec![String::new(); wanted.len()];
    for index in exact.into_iter().chain(mapped) {
        let first = &wanted[index];
        let mut slug = first.clone();
        let mut number = 2;
        while !taken.insert(folded(slug.clone())) {
            slug = format!("{first}-{number}");
            number += 1;
        }
        slugs[index] = slug;
    }
    slugs
}

/// For each of the ledgers at `relative`, the page name that it would have if no other had it too, made equal for all
/// names that some system takes for one.
pub(crate) fn wanted_pages(relative: &[&str]) -> Vec<String> {
    relative.iter().map(|path| folded(slug(path))).collect()
}

/// The path without its `.md`.
fn stem(path: &str) -> &str {
    match path.len().checked_sub(3).and_then(|at| path.split_at_checked(at)) {
        Some((stem, ending)) if ending.eq_ignore_ascii_case(".md") => stem,
        _ => path,
    }
}

fn slug(path: &str) -> String {
    let mut parts: Vec<String> = stem(path).split('/').map(part).collect();
    let folders = parts.len() - 1;
    for folder in &mut parts[..folders] {
        // Or the folder `a.html` would stand where the page of `a` must be; the same goes for its other files.
        for ending in [".html", ".md", ".json", ".svg", ".atom"] {
            if let Some(name) = folder.strip_suffix(ending) {
                *folder = format!("{name}-{}", &ending[1..]);
            }
        }
    }
    parts.join("/")
}

/// One part of a path: lower case, letters and digits of any script, `.`, `_` and `-`.
pub(super) fn part(name: &str) -> String {
    // ASCII is in its normal form as it is, and to find that out of each character takes long.
    let part = if name.is_ascii() {
        with_dashes(name.chars().map(|c| c.to_ascii_lowercase()))
    } else {
        with_dashes(name.nfc().collect::<String>().to_lowercase().nfc())
    };
    let edges = ['-', '.'];
    let mut part = part.trim_matches(edges);
    if part.len() > MAX_BYTES {
        part = part[..part.floor_char_boundary(MAX_BYTES)].trim_end_matches(edges);
    }
    if part.is_empty() {
        return "ledger".to_owned();
    }
    // Windows opens a device where a file's name up to its first dot is one of these.
    let (device, rest) = part.split_once('.').unwrap_or((part, ""));
    if !is_device(device) {
        part.to_owned()
    } else if rest.is_empty() {
        format!("{device}_")
    } else {
        format!("{device}_.{rest}")
    }
}

/// `name` with one dash in the place of all that stands between letters, digits, `.` and `_`.
fn with_dashes(name: impl Iterator<Item = char>) -> String {
    let mut part = String::with_capacity(name.size_hint().0);
    for c in name {
        if c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '.' | '_') {
            part.push(c);
        } else if !part.ends_with('-') {
            part.push('-');
        }
    }
    part
}

fn is_device(name: &str) -> bool {
    let is_port = |port: &str| {
        let number = name.strip_prefix(port);
        number.is_some_and(|number| number.chars().count() == 1 && number.chars().all(char::is_numeric))
    };
    matches!(name, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") || is_port("com") || is_port("lpt")
}

/// What is equal for two names that some system takes for one.
fn folded(slug: String) -> String {
    if slug.is_ascii() { slug } else { slug.to_uppercase().to_lowercase().nfkc().collect() }
}

#[cfg(test)]
mod tests {
    use super::pages;

    fn all<const N: usize>(paths: [&str; N]) -> [String; N] {
        pages(&paths).map(|(slug, _)| slug).collect::<Vec<_>>().try_into().unwrap()
    }

    #[test]
    fn plain_names_stay() {
        assert_eq!(all(["search.md", "v3.1/a_b-c.md", "index.md"]), ["search", "v3.1/a_b-c", "index"]);
        assert_eq!(all(["größe/상태.md", "日本.MD", "हिन्दी.md"]), ["größe/상태", "日本", "हिन्दी"]);
    }

    #[test]
    fn other_characters_become_dashes() {
        assert_eq!(
            all(["My Feature!.md", "a?b#c%d.md", "--x--.md", "🚀.md", "a\u{202e}b.md"]),
            ["my-feature", "a-b-c-d", "x", "ledger", "a-b"]
        );
        // A letter that is not ASCII takes the other way.
        for name in ["A  b", "-a-", "a--b", "Con", "x.Y_z", "a&'b", "~", "a\tb", "1.2.3"] {
            let [plain, other] = all([&format!("{name} q.md"), &format!("{name} ß.md")]);
            assert_eq!(plain.strip_suffix('q'), other.strip_suffix('ß'), "{name}");
        }
        assert_eq!(all(["../.hidden/..md"]), ["ledger/hidden/ledger"]);
    }

    #[test]
    fn device_names_get_a_suffix() {
        assert_eq!(all(["CON.md", "nul.v2.md", "com1/x.md", "com10.md"]), ["con_", "nul_.v2", "com1_/x", "com10"]);
    }

    #[test]
    fn no_two_pages_have_one_name() {
        assert_eq!(all(["A b.md", "a-b.md", "a_b.md", "a-b-2.md"]), ["a-b-3", "a-b", "a_b", "a-b-2"]);
        assert_eq!(all(["Cafe\u{301}.md", "caf\u{e9}.md"]), ["café-2", "café"]);
        assert_eq!(all(["Search.md", "SEARCH.md", "search.md"]), ["search-2", "search-3", "search"]);
        assert_eq!(all(["ς.md", "σ.md"]), ["ς", "σ-2"]);
        assert_eq!(all(["a.html/x.md", "a.md"]), ["a-html/x", "a"]);
    }

    #[test]
    fn long_names_are_cut_between_characters() {
        let long = format!("{}.md", "é".repeat(200));
        let twin = format!("{}x.md", "é".repeat(200));
        let [first, second] = all([&long, &twin]);
        assert_eq!((first.len(), second.len()), (100, 102));
        assert!(second.ends_with("-2"));
    }
}
