//! The literate cases of several files, through the native library and through the command line.
//! `LEDGERLINE_UPDATE=1 cargo test -p ledgerline-tests --test projects` rewrites what they expect; look at the difference
//! before you keep it.

use anyhow::Result;
use ledgerline_tests::{projects, repo, suite};

#[test]
fn every_case_is_as_expected() -> Result<()> {
    let mut failures = Vec::new();
    for file in projects::files()? {
        if suite::is_update() {
            let written = projects::write(&file)?;
            if written != file.text {
                std::fs::write(repo::path("tests/projects").join(&file.name), written)?;
            }
            continue;
        }
        for case in &file.cases {
            for expectation in &case.expectations {
                let actual = projects::actual(case, expectation)?;
                if actual != expectation.body {
                    failures.push(format!(
                        "tests/projects/{}: {}\nexpected:\n{}but got:\n{actual}",
                        case.name, expectation.info, expectation.body
                    ));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{} expectations are not met", failures.join("\n"), failures.len());
    Ok(())
}
