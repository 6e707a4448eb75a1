//! How many cases the properties try: a few hundred or thousand each in daily use, as many as asked for in a deep run.

use proptest::test_runner::{Config, FileFailurePersistence};

/// Names how many cases every property tries.
const VARIABLE: &str = "LEDGERLINE_CASES";

/// How a property is run: `cases` of them, unless `LEDGERLINE_CASES` says how many. What has failed once is kept in
/// `tests/regressions/<file>.txt` and tried first.
///
/// # Panics
/// If the variable is set to what is no number.
#[must_use]
pub fn config(file: &str, cases: u32) -> Config {
    let regressions = format!("{}/regressions/{file}.txt", env!("CARGO_MANIFEST_DIR"));
    Config {
        cases: self::cases().unwrap_or(cases),
        // A deep run tries so many texts that a strategy rejects more of them than the default allows.
        max_global_rejects: u32::MAX,
        // It is kept for as long as the tests run, as a configuration asks for it.
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(regressions.leak()))),
        ..Config::default()
    }
}

/// How many cases were asked for.
fn cases() -> Option<u32> {
    let asked = std::env::var(VARIABLE).ok()?;
    Some(asked.parse().unwrap_or_else(|_| panic!("{VARIABLE} is {asked:?}, which is no number")))
}
