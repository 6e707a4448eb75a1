//! What a change does to a text, as a unified diff that `git apply` takes.

use similar::TextDiff;

/// How many unchanged lines are shown around a change.
const CONTEXT: usize = 3;

/// The difference between `old` and `new`, two texts of the file `path` as seen from the top of the repository.
pub(crate) fn diff(path: &str, old: &str, new: &str) -> String {
    // A lone carriage return ends a line in Markdown, and not in a patch.
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let diff = TextDiff::configure().newline_terminated(true).diff_slices(&old, &new);
    let header = |side: &str| quoted(&format!("{side}/{path}"));
    diff.unified_diff().context_radius(CONTEXT).header(&header("a"), &header("b")).to_string()
}

/// `path` as git writes it: in quotes if it has characters that would not be read back.
fn quoted(path: &str) -> String {
    if !path.chars().any(|c| c.is_control() || matches!(c, '"' | '\\')) {
        return path.to_owned();
    }
    let mut text = String::from("\"");
    for byte in path.bytes() {
        match byte {
            b'"' | b'\\' => text.extend(['\\', char::from(byte)]),
            b' '..=b'~' => text.push(char::from(byte)),
            _ => text.push_str(&format!("\\{byte:03o}")),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::diff;

    #[test]
    fn a_patch_has_its_lines_as_they_are() {
        let found = diff("a b.md", "# A\r\n\r\none\r\nend", "# A\r\n\r\ntwo\r\nend");
        let expected = "--- a/a b.md\n+++ b/a b.md\n@@ -1,4 +1,4 @@\n # A\r\n \r\n-one\r\n+two\r\n end\n\\ No newline at end of file\n";
        assert_eq!(found, expected);
    }

    #[test]
    fn a_path_cannot_begin_a_line() {
        let found = diff("x\n+++ y.md", "a\n", "b\n");
        assert!(found.starts_with("--- \"a/x\\012+++ y.md\"\n+++ \"b/x\\012+++ y.md\"\n@@"), "{found}");
    }
}
