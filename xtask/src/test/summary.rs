//! How many tests passed and failed, read from what a runner prints.

use std::ops::AddAssign;

/// Tests that ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Sums cargo's `test result: ok. 12 passed; 0 failed; …`, one a test binary.
pub(super) fn cargo(output: &str) -> Count {
    let mut count = Count::default();
    for line in output.lines().filter(|line| line.starts_with("test result: ")) {
        count.passed += number_before(line, " passed;");
        count.failed += number_before(line, " failed;");
    }
    count
}

/// Sums `# pass 12` and `# fail 0` of Node's runner; its other reporter has `ℹ` for `#`.
///
/// A cancelled test never came to its end, so it counts as failed.
pub(super) fn node(output: &str) -> Count {
    let mut count = Count::default();
    for line in output.lines() {
        let mut words = line.split_whitespace();
        let (Some("#" | "ℹ"), Some(word), Some(number), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            continue;
        };
        let Ok(number) = number.parse::<u64>() else {
            continue;
        };
        match word {
            "pass" => count.passed += number,
            "fail" | "cancelled" => count.failed += number,
            _ => {}
        }
    }
    count
}

fn number_before(line: &str, word: &str) -> u64 {
    line.split_once(word)
        .and_then(|(before, _)| before.rsplit(' ').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Count, cargo, node};

    #[test]
    fn sums_over_all_test_binaries() {
        let output = "running 3 tests\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: ok. 10 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(cargo(output), Count { passed: 12, failed: 1 });
    }

    #[test]
    fn reads_both_of_nodes_reporters() {
        let tap = "# tests 3\n# suites 0\n# pass 2\n# fail 1\n# cancelled 0\n# duration_ms 12.5\n";
        assert_eq!(node(tap), Count { passed: 2, failed: 1 });
        let spec = "ℹ tests 4\nℹ pass 3\nℹ fail 0\nℹ cancelled 1\nℹ todo 0\n";
        assert_eq!(node(spec), Count { passed: 3, failed: 1 });
    }

    #[test]
    fn counts_nothing_where_nothing_is_counted() {
        assert_eq!(cargo("error: could not compile"), Count::default());
        assert_eq!(node("# pass the salt 3\n"), Count::default());
    }
}
