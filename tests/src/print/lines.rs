//! The lines in which two texts differ.

/// The lines that went, behind `- `, and those that came, behind `+ `; `…` between places that are apart.
#[must_use]
pub fn changed_lines(before: &str, after: &str) -> String {
    let before: Vec<&str> = before.split_inclusive('\n').collect();
    let after: Vec<&str> = after.split_inclusive('\n').collect();
    let mut text = String::new();
    let mut is_apart = false;
    let head = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let tail = before[head..].iter().rev().zip(after[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let before = &before[head..before.len() - tail];
    let after = &after[head..after.len() - tail];
    for (old, new) in hunks(before, after) {
        if std::mem::replace(&mut is_apart, true) {
            text.push_str("…\n");
        }
        for (sign, lines) in [('-', &before[old]), ('+', &after[new])] {
            for line in lines {
                let end = if line.ends_with('\n') { "" } else { "⟨end⟩\n" };
                text.push_str(&format!("{sign} {line}{end}"));
            }
        }
    }
    text
}

type Hunk = (std::ops::Range<usize>, std::ops::Range<usize>);

/// The runs of lines outside of a longest common subsequence, as ranges into both.
fn hunks(before: &[&str], after: &[&str]) -> Vec<Hunk> {
    // lengths[i][j]: how many lines `before[i..]` and `after[j..]` have in common, in order.
    let mut lengths = vec![vec![0_usize; after.len() + 1]; before.len() + 1];
    for i in (0..before.len()).rev() {
        for j in (0..after.len()).rev() {
            lengths[i][j] = if before[i] == after[j] {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    let mut found: Vec<Hunk> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < before.len() || j < after.len() {
        let start = (i, j);
        while i < before.len() || j < after.len() {
            if i < before.len() && j < after.len() && before[i] == after[j] {
                break;
            }
            if j == after.len() || (i < before.len() && lengths[i + 1][j] >= lengths[i][j + 1]) {
                i += 1;
            } else {
                j += 1;
            }
        }
        if (i, j) != start {
            found.push((start.0..i, start.1..j));
        }
        if i < before.len() && j < after.len() {
            i += 1;
            j += 1;
        }
    }
    found
}
